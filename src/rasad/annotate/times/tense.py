"""Whether what a clause says of a day is past, present or still to come."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from rasad.annotate.times.board import Board
from rasad.lexicon.times import tenses
from rasad.model import Reading, Word
from rasad.text import key
from rasad.text.inflect import Feature, conjugate

Tense: TypeAlias = Literal["past", "present", "future"]
_Cue: TypeAlias = Literal[Tense, "either", "were", "wished", "denied_past", "since", "until"]
_BEFORE_VERBS = frozenset("وفس")
_SHORT = 3
_REACH = 30  # words back to the verb
_AHEAD = 12
_OPENING = 3  # a time with no more words before it opens its sentence
_AUXILIARY = 3  # words between كان and its verb


def tense(board: Board, first: int) -> Tense | None:
    """Return the tense of the clause around the time that begins at token ``first``.

    The nearest verb or word of planning before it decides; for a time that opens its sentence, the first
    one after it. What stands in a quotation does not tell of a time outside.
    """
    sentence = board.doc.sentences[board.doc.sentence_of[first]]
    before = _cue(board.tokens[first - 1].word) if first > sentence.first else None
    if before == "since":
        return "past"
    found = _back(board, first, max(sentence.first, first - _REACH))
    if found is None and first - sentence.first <= _OPENING:
        found = _ahead(board, first, min(sentence.last, first + _AHEAD))
    if before == "until" and found != "past":
        return "future"
    return found


def _back(board: Board, first: int, limit: int) -> Tense | None:
    opened = {quote.close: quote.open for quote in board.doc.quotes}
    i = first - 1
    while i >= limit:
        if found := _told(board, i, limit):
            return found
        i = opened.get(i, i) - 1
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
        return None if len(before) > 1 and board.tokens[i - 2].word.key in _tellers() else "future"
    return "past" if "were" in before else "present"


@cache
def _tellers() -> frozenset[str]:
    return frozenset(key(word) for word in tenses().told_by)


@cache
def _cue(word: Word) -> _Cue | None:
    """Return what a word tells by itself; a form of two tenses tells nothing."""
    for reading in word.readings:
        if set(reading.proclitics) <= _BEFORE_VERBS and (found := _read(reading)):
            return found
    return None


def _read(reading: Reading) -> _Cue | None:
    told = _forms().get(reading.key)
    if "س" in reading.proclitics:
        return "future" if told in ("present", "either") else None
    if told == "either":  # تجمع: gathered, or she gathers; with an object she does
        return "present" if reading.enclitic else None
    return told


@cache
def _forms() -> dict[str, _Cue]:
    words = tenses()
    forms: dict[str, _Cue] = {}
    for verb in words.verbs:
        past, present = verb.split()
        for form, features in conjugate(past, present).items():
            tenses_of = {"past" if f.tense == "past" else "present" for f in features if _sure(form, f)}
            for told in tenses_of:
                forms[form] = told if forms.get(form, told) == told else "either"  # type: ignore[assignment]
    lists: dict[_Cue, tuple[str, ...]] = {
        "future": words.coming, "past": words.gone, "were": words.were, "wished": words.wished,
        "denied_past": words.denied_past, "since": words.since, "until": words.until,
    }  # fmt: skip
    forms.update({key(word): cue for cue, listed in lists.items() for word in listed})
    for noun in words.nouns:
        forms.pop(key(noun), None)
    return forms


def _sure(form: str, feature: Feature) -> bool:
    """Whether a form is a verb's; a short passive (زير، بيع) is mostly another word."""
    return feature.voice == "active" or len(form) > _SHORT
