"""Whether what a clause says of a day is past, present or still to come."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from rasad.annotate.times.board import Board
from rasad.lexicon.times import tenses
from rasad.model import Reading, Word
from rasad.text import conjugate, key

Tense: TypeAlias = Literal["past", "present", "future"]
_Cue: TypeAlias = Literal["past", "present", "future", "were", "wished", "denied_past", "since", "until"]
_REACH = 30  # words back to the verb
_AHEAD = 12
_AUXILIARY = 3  # words between كان and its verb


def tense(board: Board, first: int) -> Tense | None:
    """Return the tense of the clause around the time that begins at token ``first``.

    The nearest verb or word of planning before it decides, else the first one after it in the sentence.
    """
    sentence = board.doc.sentences[board.doc.sentence_of[first]]
    before = _cue(board.tokens[first - 1].word) if first > sentence.first else None
    if before == "since":
        return "past"
    found = _back(board, first, max(sentence.first, first - _REACH))
    if found is None:
        found = _ahead(board, first, min(sentence.last, first + _AHEAD))
    if before == "until" and found != "past":
        return "future"
    return found


def _back(board: Board, first: int, limit: int) -> Tense | None:
    for i in range(first - 1, limit - 1, -1):
        if found := _told(board, i, limit):
            return found
    return None


def _ahead(board: Board, first: int, limit: int) -> Tense | None:
    for i in range(first, limit):
        if found := _told(board, i, first):
            return found
    return None


def _told(board: Board, i: int, limit: int) -> Tense | None:
    """Return what the word at ``i`` tells, with the particle or كان before it."""
    cue = _cue(board.tokens[i].word)
    if cue == "past" or cue == "future":
        return cue
    if cue != "present":
        return None
    before = [_cue(board.tokens[k].word) for k in range(max(limit, i - _AUXILIARY), i)]
    if before and before[-1] == "denied_past":
        return "past"
    if before and before[-1] in ("wished", "future"):
        return "future"
    return "past" if "were" in before else "present"


@cache
def _cue(word: Word) -> _Cue | None:
    """Return what a word tells by itself; a form of two tenses tells nothing."""
    for reading in word.readings:
        if found := _read(reading):
            return found
    return None


def _read(reading: Reading) -> _Cue | None:
    told = _forms().get(reading.key)
    if "س" in reading.proclitics:
        return "future" if told == "present" else None
    return told


@cache
def _forms() -> dict[str, _Cue | None]:
    words = tenses()
    forms: dict[str, _Cue | None] = {}
    for verb in words.verbs:
        past, present = verb.split()
        for form, features in conjugate(past, present).items():
            kinds = {"past" if feature.tense == "past" else "present" for feature in features}
            cue: _Cue | None = "past" if kinds == {"past"} else "present" if kinds == {"present"} else None
            forms[form] = cue if forms.get(form, cue) == cue else None
    lists: dict[_Cue, tuple[str, ...]] = {
        "future": words.coming, "past": words.gone, "were": words.were, "wished": words.wished,
        "denied_past": words.denied_past, "since": words.since, "until": words.until,
    }  # fmt: skip
    forms.update({key(word): cue for cue, listed in lists.items() for word in listed})
    forms.update({key(word): None for word in words.nouns})
    return forms
