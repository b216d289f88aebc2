"""The words of Arabic numbers, each with every particle that may stand before it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from rasad.text.fold import key

Part = Literal["digits", "unit", "before_ten", "ten", "tens", "hundred", "hundreds", "scale", "fraction"]


class NumberWord(NamedTuple):
    """A word of a number.

    ``proclitics`` and ال are ``front`` letters of the word. ``value`` is what it says alone, 0 for what never
    stands alone (آلاف); ``order`` is the thousand, million … of a scale, and ``multiplies`` tells whether
    the number before it counts that (20 ألفا, but not ألفين).
    """

    part: Part
    value: Fraction
    order: int = 0
    multiplies: bool = False
    proclitics: str = ""
    definite: bool = False
    front: int = 0


_TABLES: dict[str, Part] = {
    "units": "unit", "before_ten": "before_ten", "ten": "ten", "tens": "tens",
    "hundred": "hundred", "hundreds": "hundreds", "fractions": "fraction",
}  # fmt: skip
_ORDINALS: dict[str, Part] = {"joined_ordinals": "before_ten", "ordinals": "unit"}
_SCALES = (("one", 1, True), ("many", 0, True), ("two", 2, False), ("either", 2, True))


@cache
def cardinals() -> dict[str, NumberWord]:
    """Return the words of cardinal numbers by key, those with particles among them."""
    data = _data()
    others = set(map(key, data["others"]))
    return {form: word for form, word in _attached(list(_plain(data))) if form not in others}


@cache
def joined_cardinals() -> dict[str, NumberWord]:
    """Return the words with و in front, which is no letter of theirs here (وأحد beside واحد)."""
    return {form: word for form, word in _attached(list(_plain(_data()))) if word.proclitics == "و"}


@cache
def ordinals() -> dict[str, NumberWord]:
    """Return الأول، ثانية … by key; those that are ordinals only before عشر or عشرين are ``before_ten``."""
    words = [
        (written, NumberWord(part, Fraction(value)))
        for table, part in _ORDINALS.items()
        for value, spellings in _data()[table].items()
        for written in spellings
    ]
    return dict(_attached(words))


def _plain(data: dict[str, Any]) -> Iterator[tuple[str, NumberWord]]:
    for table, part in _TABLES.items():
        for value, spellings in data[table].items():
            yield from ((written, NumberWord(part, Fraction(value))) for written in spellings)
    for size, scale in data["scales"].items():
        order = int(size)
        for name, count, multiplies in _SCALES:
            word = NumberWord("scale", Fraction(count * order), order, multiplies)
            yield from ((written, word) for written in scale[name])


def _attached(words: list[tuple[str, NumberWord]]) -> Iterator[tuple[str, NumberWord]]:
    """Put و، ف and ب، ل، ك and ال before each word; a word that is there without them wins."""
    for conjunction in ("ف", "و", ""):
        for preposition in ("ك", "ل", "ب", ""):
            for written, word in words:
                front = conjunction + preposition
                yield key(front + written), word._replace(proclitics=front, front=len(front))
                article = conjunction + "لل" if preposition == "ل" else front + "ال"
                definite = word._replace(proclitics=front, front=len(article), definite=True)
                yield key(article + written), definite


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("rasad.text").joinpath("data/numerals.toml").read_text("utf-8"))
