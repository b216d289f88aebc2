"""Lines as a PDF draws them, made lines as they are read.

pypdf puts the letters of an Arabic stretch in order, but leaves the stretches of a line (parted by numbers,
Latin words, other fonts) as they are drawn, from left to right as a rule: «على 10 إلى 6 من». Here they are
turned around (من 6 إلى 10 على), unless a file draws its lines from the right by itself. Arabic-Indic digits,
which pypdf takes for letters, are turned back, and so are brackets that are drawn mirrored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from pypdf import PageObject

_ARABIC = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"[٠-٩۰-۹](?:[٠-٩۰-۹٫٬.,:/-]*[٠-٩۰-۹])?")
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.S)
_OPEN, _CLOSED = "([{«", ")]}»"
_SWAPPED = str.maketrans(_OPEN + _CLOSED, _CLOSED + _OPEN)


class Stretch(NamedTuple):
    """Some letters of one direction, and how far from the left they are drawn."""

    text: str
    x: float


Line = Sequence[Stretch]


def read_order(pages: Iterable[PageObject]) -> str:
    """Return the text of pages, each line in the order in which it is read."""
    lines = [line for page in pages for line in _lines(page)]
    from_left = sum(_from_left(line) for line in lines) >= 0
    return _mirrored([_turned(line) if from_left and _is_arabic(line) else _joined(line) for line in lines])


def _lines(page: PageObject) -> list[list[Stretch]]:
    """Return the stretches of a page's lines in the order in which they are drawn."""
    lines: list[list[Stretch]] = [[]]

    def take(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        first, *others = unicodedata.normalize("NFKC", text).split("\n")
        lines[-1].append(Stretch(first, x))
        lines.extend([Stretch(other, x)] for other in others)

    page.extract_text(visitor_text=take)
    return [[one for one in line if one.text] for line in [*lines, []]]  # a blank line between pages


def _from_left(line: Line) -> int:
    """Return how many stretches of an Arabic line are drawn right of the one before, less those left."""
    places = [one.x for one in line if one.text.strip()] if _is_arabic(line) else []
    return sum((b > a) - (b < a) for a, b in pairwise(places))


def _is_arabic(line: Line) -> bool:
    text = _joined(line)
    return 3 * len(_ARABIC.findall(text)) > sum(c.isalpha() for c in text)


def _joined(line: Line) -> str:
    return "".join(one.text for one in line)


def _turned(line: Line) -> str:
    """Return an Arabic line from the right; Latin words that follow each other keep their order."""
    parts: list[str] = []
    for latin, some in groupby(
        line, lambda one: not _ARABIC.search(one.text) and bool(_LATIN.search(one.text))
    ):
        texts = [one.text for one in some]
        parts += ["".join(texts)] if latin else texts
    return "".join(map(_stretch, reversed(parts)))


def _stretch(text: str) -> str:
    """Return one stretch as it is read: marks around a number change sides, Arabic-Indic digits turn."""
    if _ARABIC.search(text):
        return _DIGITS.sub(lambda found: found[0][::-1], text)
    before, inner, behind = _EDGES.fullmatch(text).groups()  # type: ignore[union-attr]  # it matches anything
    return f"{behind[::-1]}{inner}{before[::-1]}"


def _mirrored(lines: Sequence[str]) -> str:
    """Join lines, brackets swapped where more lines close one before they open one than not."""
    marks = [[c for c in line if c in _OPEN + _CLOSED] for line in lines if _ARABIC.search(line)]
    ill = sum(1 if told[0] in _CLOSED else -1 for told in marks if len(told) > 1)
    swapped = [line.translate(_SWAPPED) if _ARABIC.search(line) else line for line in lines]
    return "\n".join(swapped if ill > 0 else lines)
