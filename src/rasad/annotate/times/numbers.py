"""Numbers as parts of times: a day, a month, a year, an hour, a count. Each yields (end, value)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any

from rasad.annotate.times.board import Board
from rasad.text.numerals import Numeral, number, ordinal

Reader = Callable[[Board, int, bool], Iterator[tuple[int, Any]]]
_DOTTED = re.compile(r"(\d{1,2})[.,](\d{1,2})[.,](\d{4})")
_FEMININE = ("ة", "الاولي", "الاخري")  # الأيام الأولى من مايو is no day
_CLOCK = re.compile(r"(\d{1,2})[.,](\d{2})|([01]\d|2[0-4])([0-5]\d)")


@cache
def _plain(key: str, digits: int) -> int | None:
    return int(key) if key.isascii() and key.isdigit() and len(key) <= digits else None


def _within(low: int, high: int, digits: int) -> Reader:
    """Read digits alone, with no point or comma, between two bounds."""

    def read(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
        token = board.tokens[i]
        value = _plain(token.word.key, digits) if token.kind == "number" else None
        if value is not None and low <= value <= high:
            yield i + 1, value

    return read


def _alone(board: Board, i: int, found: Numeral | None, opening: bool) -> bool:
    """Whether a number word stands without particles, as it must behind the first word of a time."""
    return found is not None and (opening or particles(board.tokens[i].word.form, found.front) == 0)


def particles(form: str, front: int) -> int:
    """Return how many letters of a number's front are particles: ال stays with the word, للـ goes."""
    return front - 2 if form[max(0, front - 2) : front] == "ال" else front


def _count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    found = number(board.tokens, i)
    if found and _alone(board, i, found, opening) and found.value > 0:
        yield found.last, found.value


def _spoken_count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    """Read a number behind its noun, which is a word there: أيام ثلاثة."""
    return _count(board, i, opening) if board.tokens[i].kind == "word" else iter(())


def _joined_count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    """Read a number that و joins to what stands before it: وأربعة."""
    found = number(board.tokens, i)
    form = board.tokens[i].word.form
    if found and form.startswith("و") and particles(form, found.front) == 1:
        yield found.last, found.value


def _joined_minute(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    for last, value in _joined_count(board, i, opening):
        if value < 60 and value.denominator == 1:
            yield last, int(value)


def _ordinal(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    found = ordinal(board.tokens, i)
    if found and _alone(board, i, found, opening):
        yield found.last, int(found.value)
        if found.last > i + 1:
            yield from _first_word(board, i)


def _first_word(board: Board, i: int) -> Iterator[tuple[int, int]]:
    alone = ordinal(board.tokens[: i + 1], i)
    if alone:
        yield i + 1, int(alone.value)


def _definite(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    word = board.tokens[i].word
    for last, value in _ordinal(board, i, opening):
        if "ال" in word.form[:4] or "لل" in word.form[:3]:
            yield last, value


def _day(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    if board.tokens[i].kind == "number":
        yield from _within(1, 31, 2)(board, i, opening)
    else:
        feminine = board.tokens[i].word.form.endswith(_FEMININE)
        yield from (found for found in _definite(board, i, opening) if found[1] <= 31 and not feminine)


def _dotted(board: Board, i: int, opening: bool) -> Iterator[tuple[int, tuple[int, int, int]]]:
    if found := _DOTTED.fullmatch(board.tokens[i].word.key):
        day, month, year = map(int, found.groups())
        yield i + 1, (year, month, day)


def _clock(board: Board, i: int, opening: bool) -> Iterator[tuple[int, tuple[int, int]]]:
    if found := _CLOCK.fullmatch(board.tokens[i].word.key):
        hour, minute = (int(part) for part in found.groups() if part)
        if hour <= 24 and minute < 60:
            yield i + 1, (hour, minute)


def _spoken_year(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    """Read a year in words: ألفين وثمانية عشر."""
    if board.tokens[i].kind == "word":
        for last, value in _count(board, i, opening):
            if 1000 <= value <= 2200 and value.denominator == 1:
                yield last, int(value)


def _bare_year(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    """Read a year that nothing announces: apart from signs and no number of things (2015 طائرة، 2000 شخص)."""
    tokens = board.tokens
    for last, year in _within(1900, 2100, 4)(board, i, opening):
        before, behind = tokens[i - 1] if i else None, tokens[last] if last < len(tokens) else None
        glued_before = before and before.end == tokens[i].start and before.kind != "word" and before.word.key not in "([\"«“،"
        glued_behind = behind and behind.start == tokens[i].end and behind.word.key not in ".,،؛:!؟?)]\"»”"
        counted = behind is not None and _counted(board, last)
        if year % 100 and not glued_before and not glued_behind and not counted:
            yield last, year


def _counted(board: Board, i: int) -> bool:
    """Whether a number before token ``i`` counts it: a sum, a measure, or a noun as Arabic puts it behind numbers."""
    token, sense = board.tokens[i], board.senses.get(i)
    if token.kind == "word" and not (sense and "after_year" in sense.classes):
        return token.word.form.endswith(("ا", "ة")) and not token.word.article
    return token.kind in ("number", "latin") or token.word.key in "%٪$€£"


def _bare(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
    """Take no words where the word at token ``i`` has no particles."""
    sense = board.senses.get(i)
    if sense and not sense.proclitics:
        yield i, True


def _sentence_end(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
    if i == board.doc.sentences[board.doc.sentence_of[i - 1]].last:
        yield i, True


def _with_l(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
    """Take no words where ل stands before the noun at token ``i``: لأشهر."""
    sense = board.senses.get(i)
    if sense and sense.proclitics.endswith("ل"):
        yield i, True


NATIVES: dict[str, Reader] = {
    "count": _count,
    "spoken_count": _spoken_count,
    "joined_count": _joined_count,
    "joined_minute": _joined_minute,
    "ordinal": _ordinal,
    "the_ordinal": _definite,
    "day": _day,
    "day_number": _within(1, 31, 2),
    "month_number": _within(1, 12, 2),
    "year": _within(1900, 2100, 4),
    "any_year": _within(100, 2200, 4),
    "hijri_year": _within(1, 1600, 4),
    "spoken_year": _spoken_year,
    "hour": _within(0, 24, 2),
    "minute": _within(0, 59, 2),
    "digits": _within(0, 10**9, 9),
    "dotted": _dotted,
    "clock": _clock,
    "bare_year": _bare_year,
    "bare": _bare,
    "sentence_end": _sentence_end,
    "with_l": _with_l,
}
# Words that a reader may take, where it is not one.
WIDEST = {"with_l": 0, "bare": 0, "sentence_end": 0, "count": 8, "joined_count": 8, "spoken_count": 8, "spoken_year": 8, "ordinal": 2, "the_ordinal": 2, "day": 2}
