"""Where a time stands, its particles left out."""

from __future__ import annotations

from functools import cache

from rasad.annotate.times.board import Board, Sense
from rasad.annotate.times.matching import Fit
from rasad.annotate.times.numbers import particles
from rasad.lexicon.times import grammar
from rasad.model import Span
from rasad.text import inner, key
from rasad.text.numerals import ordinal


def extent(board: Board, fit: Fit) -> Span:
    """Return the span of a fit: ``الجمعة`` of ``بالجمعة``, ``عام`` of ``للعام``."""
    start = inner(board.doc, fit.first, _front(board, fit.first))
    return Span(start, board.tokens[fit.last - 1].end)


def _front(board: Board, i: int) -> int:
    sense, form = board.senses.get(i), board.tokens[i].word.form
    if sense:
        return sense.front + _article(sense, form)
    found = board.number(i) or ordinal(board.tokens, i)
    return particles(form, found.front) if found else 0


def _article(sense: Sense, form: str) -> int:
    """Letters of ل and ال written as one: two in للعام, one in لليلة, whose second ل is its own."""
    rest = form[sense.front :]
    if not sense.proclitics.endswith("ل") or not rest.startswith("لل"):
        return 0
    return 1 if "ا" + "ل" + key(rest[1:]) in _first_words() else 2


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key(phrase).split()[0] for phrase, _, _ in grammar().entries)
