"""Whether what a clause says of a day is past, present or still to come."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.times.board import Board
from rasad.annotate.times.cues import Cue, Tense, cue

_REACH = 30  # words back to the verb
_AHEAD = 12
_OPENING = 3  # a time with no more words before it opens its sentence
_LENGTHS = ("one", "two", "many", "some", "about", "short_while")
_AUXILIARY = 3  # words between كان and its verb


def tense(board: Board, first: int) -> Tense | None:
    """Return the tense of the clause around the time that begins at token ``first``.

    The nearest verb or word of planning before it decides; for a time that opens its sentence, the first
    one after it. What stands in a quotation does not tell of a time outside.
    """
    sentence = board.doc.sentences[board.doc.sentence_of[first]]
    before = cue(board.tokens[first - 1].word) if first > sentence.first else None
    if before == "since":
        return "past"
    found = _back(board, first, max(sentence.first, first - _REACH))
    if found is None and first - sentence.first <= _OPENING:
        found = _ahead(board, first, min(sentence.last, first + _AHEAD))
    if before in ("until", "ahead") and found != "past":
        return "future"
    return found


def _back(board: Board, first: int, limit: int) -> Tense | None:
    opened = {quote.close: quote.open for quote in board.doc.quotes}
    i, led = first - 1, False
    while i >= limit:
        if found := _told(board, i, limit, led):
            return found
        led = led or cue(board.tokens[i].word) == "into"
        i = opened.get(i, i) - 1
    return None


def _ahead(board: Board, first: int, limit: int) -> Tense | None:
    return next((found for i in range(first, limit) if (found := _told(board, i, first, False))), None)


def _told(board: Board, i: int, limit: int, led: bool) -> Tense | None:
    """Return what the word at ``i`` tells, with the particle or كان before it.

    ``led`` tells that the deed asked for stands between it and the time: قرر عقد الاجتماع الأحد.
    """
    told = cue(board.tokens[i].word)
    if told == "past" or told == "since":
        return "past"
    if told == "planning":
        return "present" if led else "past"
    if told == "maybe":
        leads = cue(board.tokens[i - 1].word) if i > limit else None
        return "past" if leads in ("clause", "wished", "were") else None
    if told == "soon" or (told == "ahead" and not _measured(board, i + 1)):
        return "present"
    if told == "present" or told == "future":
        return _open(told, [cue(board.tokens[k].word) for k in range(max(limit, i - _AUXILIARY), i)])
    return None


def _open(told: Tense, before: Sequence[Cue | None]) -> Tense | None:
    """Read a present or a future with the particles before it: لم يلتق، كان يلتقي، كان سيلتقي، أن يلتقي."""
    last = before[-1] if before else None
    if told == "future":
        return "present" if "were" in before else "future"
    if last == "denied past":
        return "past"
    if last == "wished" or last == "future":
        return _wish(before)
    return "past" if "were" in before else "present"


def _measured(board: Board, i: int) -> bool:
    """Whether a length stands behind قبل, or أن: قبل أيام، قبل أن."""
    sense = board.senses.get(i)
    length = sense is not None and not sense.classes.keys().isdisjoint(_LENGTHS)
    return length or (i < len(board.tokens) and cue(board.tokens[i].word) == "wished")


def _wish(before: Sequence[Cue | None]) -> Tense | None:
    """Read أن with a present verb: a plan, unless قبل stands before it or كان makes it an old one."""
    if len(before) > 1 and before[-2] in ("before", "ahead", "until", "since", "past"):
        return None
    return "present" if "were" in before else "future"
