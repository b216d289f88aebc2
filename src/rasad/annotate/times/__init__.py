"""When: every time expression of a document, its extent and its TIMEX3 value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from rasad.annotate.times import clocks, days, lengths, periods, ranges
from rasad.annotate.times.board import Board, board
from rasad.annotate.times.extent import extent
from rasad.annotate.times.here import Here, today
from rasad.annotate.times.matching import NOTHING, Fit, fits, starts
from rasad.annotate.times.meanings import Meaning, during
from rasad.annotate.times.nodes import Values
from rasad.lexicon.times import grammar
from rasad.model import Document, Time

_READERS: dict[str, Callable[[Values, Here], Meaning | None]] = {
    "day": days.day,
    "part of day": days.part_of_day,
    "last night": days.last_night,
    "period": periods.period,
    "month": periods.month,
    "year": periods.year,
    "fraction": periods.fraction,
    "season": periods.season,
    "decade": periods.decade,
    "century": periods.century,
    "hijri": periods.hijri,
    "length": lengths.length,
    "age": lengths.age,
    "ago": lengths.ago,
    "recurring": lengths.recurring,
    "clock": clocks.clock,
    "interval": ranges.interval,
}


class _Read(NamedTuple):
    fit: Fit
    meaning: Meaning


def times(doc: Document, published: date | None) -> tuple[Time, ...]:
    """Find every time of a document, in reading order.

    ``published`` is the day that relative times start from; without it they keep the value ``None``.
    """
    seen = board(doc)
    found = _with_days(seen, list(_found(seen, today(seen, published))))
    return tuple(
        Time(f"t{n}", fit.rule, extent(seen, fit), meaning.type, meaning.value, meaning.mod)
        for n, (fit, meaning) in enumerate(found, start=1)
    )


def _found(seen: Board, today: date | None) -> Iterator[_Read]:
    behind, told = 0, None
    for i in starts(seen):
        if i < behind:
            continue
        sense = seen.senses.get(i)
        if sense and NOTHING in sense.classes:
            behind = sense.last
        elif read := next(_read(seen, i, today, told), None):
            yield read
            behind, told = read.fit.last, _year_told(read) or told


def _year_told(read: _Read) -> int | None:
    """Return the year that a time names or points at."""
    values, value = read.fit.values, read.meaning.value
    named = "year" in values or "year_pointer" in values or values.get("the_one") == "Y"
    return int(value[:4]) if named and value else None


def _read(seen: Board, i: int, today: date | None, told: int | None) -> Iterator[_Read]:
    """Yield the fits at token ``i`` that mean something."""
    for fit in fits(seen, i):
        rule = grammar().rules[fit.rule]
        here = Here(seen, today, fit.first, told)
        meaning = _READERS[rule.reads](fit.values, here) if rule.reads else during(rule.value)
        if meaning:
            yield _Read(fit, meaning)


def _with_days(seen: Board, found: list[_Read]) -> list[_Read]:
    """Give hours without a day the nearest day that their sentence names."""
    named = [read for read in found if read.meaning.day and _names_a_day(read)]
    return [_dated(seen, read, named) if _is_bare_hour(read) else read for read in found]


def _dated(seen: Board, hour: _Read, named: list[_Read]) -> _Read:
    sentence_of, first = seen.doc.sentence_of, hour.fit.first
    beside = [read for read in named if sentence_of[read.fit.first] == sentence_of[first]]
    nearest = min(beside, key=lambda read: abs(read.fit.first - first), default=None)
    if nearest is None or hour.meaning.value is None:
        return hour
    return _Read(hour.fit, clocks.at(nearest.meaning.day, hour.meaning.value.partition("T")[2]))


def _is_bare_hour(read: _Read) -> bool:
    return grammar().rules[read.fit.rule].reads == "clock" and not _names_a_day(read)


def _names_a_day(read: _Read) -> bool:
    return not read.fit.values.keys().isdisjoint(days.NAMES_A_DAY)
