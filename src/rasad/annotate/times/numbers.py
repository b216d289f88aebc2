"""Numbers as parts of times: a day, a month, a year, an hour, a count. Each yields (end, value)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from rasad.annotate.times.board import Board
from rasad.text import numerals
from rasad.text.numerals import Numeral

Reader: TypeAlias = Callable[[Board, int, bool], Iterator[tuple[int, Any]]]
_DOTTED = re.compile(r"(\d{1,2})[.,](\d{1,2})[.,](\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[.,](\d{2})|([01]\d|2[0-4])([0-5]\d)")


@cache
def _plain(key: str, digits: int) -> int | None:
    return int(key) if key.isascii() and key.isdigit() and len(key) <= digits else None


def within(low: int, high: int, digits: int) -> Reader:
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


def count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    found = board.number(i)
    if found and _alone(board, i, found, opening) and found.value > 0:
        yield found.last, found.value


def spoken_count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    """Read a number behind its noun, which is a word there: أيام ثلاثة."""
    return count(board, i, opening) if board.tokens[i].kind == "word" else iter(())


def joined_count(board: Board, i: int, opening: bool) -> Iterator[tuple[int, Fraction]]:
    """Read a number that و joins to what stands before it: وأربعة."""
    found = board.number(i)
    form = board.tokens[i].word.form
    if found and form.startswith("و") and particles(form, found.front) == 1:
        yield found.last, found.value


def joined_minute(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    for last, value in joined_count(board, i, opening):
        if value < 60 and value.denominator == 1:
            yield last, int(value)


def ordinal(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    found = numerals.ordinal(board.tokens, i)
    if found and _alone(board, i, found, opening):
        yield found.last, int(found.value)
        if found.last > i + 1:
            yield from _first_word(board, i)


def _first_word(board: Board, i: int) -> Iterator[tuple[int, int]]:
    alone = numerals.ordinal(board.tokens[: i + 1], i)
    if alone:
        yield i + 1, int(alone.value)


def definite(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    word = board.tokens[i].word
    for last, value in ordinal(board, i, opening):
        if "ال" in word.form[:4] or "لل" in word.form[:3]:
            yield last, value


def day(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    if board.tokens[i].kind == "number":
        yield from within(1, 31, 2)(board, i, opening)
    else:
        sense = board.senses.get(i)
        # the first days of May are no day: الأيام الأولى من مايو
        feminine = board.tokens[i].word.form.endswith("ة") or (sense and "feminine" in sense.classes)
        yield from (found for found in definite(board, i, opening) if found[1] <= 31 and not feminine)


def dotted(board: Board, i: int, opening: bool) -> Iterator[tuple[int, tuple[int, int, int]]]:
    if found := _DOTTED.fullmatch(board.tokens[i].word.key):
        day, month, year = map(int, found.groups())
        yield i + 1, (year, month, day)


def clock(board: Board, i: int, opening: bool) -> Iterator[tuple[int, tuple[int, int]]]:
    if found := _CLOCK.fullmatch(board.tokens[i].word.key):
        hour, minute = (int(part) for part in found.groups() if part)
        if hour <= 24 and minute < 60:
            yield i + 1, (hour, minute)


def spoken_year(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    """Read a year in words: ألفين وثمانية عشر."""
    if board.tokens[i].kind == "word":
        for last, value in count(board, i, opening):
            if 1000 <= value <= 2200 and value.denominator == 1:
                yield last, int(value)
