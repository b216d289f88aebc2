"""The readers that patterns may name beside classes and phrases."""

from __future__ import annotations

from collections.abc import Mapping

from rasad.annotate.times import numbers, places
from rasad.annotate.times.board import CARDINAL, DIGITS, ORDINAL, SMALL, YEAR
from rasad.annotate.times.numbers import Reader, within

_WORDS = 8  # of a long number
READERS: Mapping[str, Reader] = {
    "count": numbers.count,
    "spoken_count": numbers.spoken_count,
    "joined_count": numbers.joined_count,
    "joined_minute": numbers.joined_minute,
    "ordinal": numbers.ordinal,
    "the_ordinal": numbers.definite,
    "day": numbers.day,
    "day_number": within(1, 31, 2),
    "month_number": within(1, 12, 2),
    "century_number": within(1, 21, 2),
    "year": within(1900, 2100, 4),
    "any_year": within(100, 2200, 4),
    "hijri_year": within(1, 1600, 4),
    "spoken_year": numbers.spoken_year,
    "bare_year": places.bare_year,
    "hour": within(0, 24, 2),
    "minute": within(0, 59, 2),
    "digits": within(0, 10**9, 9),
    "dotted": numbers.dotted,
    "clock": numbers.clock,
    "with_l": places.led_by("ل"),
    "with_b": places.led_by("ب"),
    "bare": places.bare,
    "sentence_end": places.sentence_end,
}
_WIDEST = {
    **dict.fromkeys(("with_l", "with_b", "bare", "sentence_end"), 0),
    **dict.fromkeys(("ordinal", "the_ordinal", "day"), 2),
    **dict.fromkeys(("count", "spoken_count", "joined_count", "spoken_year"), _WORDS),
}
_OPENERS = {
    **dict.fromkeys(("day_number", "month_number", "century_number", "hour", "minute"), (SMALL,)),
    **dict.fromkeys(("year", "any_year", "bare_year"), (YEAR,)),
    **dict.fromkeys(("spoken_count", "joined_count", "joined_minute", "spoken_year"), (CARDINAL,)),
    **dict.fromkeys(("ordinal", "the_ordinal"), (CARDINAL, ORDINAL)),
    "day": (SMALL, CARDINAL, ORDINAL),
    "hijri_year": (SMALL, YEAR),
    "digits": (SMALL, YEAR, DIGITS),
    "dotted": (DIGITS,),
    "clock": (YEAR, DIGITS),
    "count": (SMALL, YEAR, DIGITS, CARDINAL),
}


def openers(name: str) -> frozenset[str]:
    """Return what a reader may begin with."""
    return frozenset(_OPENERS[name])


def widest(name: str) -> int:
    """Return how many words a reader takes at most."""
    return _WIDEST.get(name, 1)
