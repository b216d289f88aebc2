"""The chain of attribution: from the outlets that printed a claim over those they cite to the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rasad.model import ClaimLine, Telling

_WIDE, _TALL, _GAP, _ROW = 210, 56, 44, 72


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody in the chain: an outlet with its article and day, somebody cited, or the speaker."""

    name: str | None
    x: float
    y: float
    article: str | None
    published: str | None
    speaker: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """Cards, and the lines between their edges; tellings that cite the same one meet in its card."""

    cards: tuple[Card, ...]
    lines: tuple[tuple[float, float, float, float], ...]
    width: int
    height: int
    card: tuple[int, int] = (_WIDE, _TALL)


def chain(claim: ClaimLine, *, backwards: bool) -> Chain:
    """Return the chain of a claim, the outlets at the side where reading begins."""
    depth = max(len(one.chain) for one in claim.tellings) + 2
    width = depth * _WIDE + (depth - 1) * _GAP
    columns: list[list[str]] = [[] for _ in range(depth)]
    paths = [list(_path(claim, n, one, depth)) for n, one in enumerate(claim.tellings)]
    for path in paths:
        for column, key in path:
            if key not in columns[column]:
                columns[column].append(key)
    height = max(map(len, columns)) * _ROW

    def place(column: int, key: str) -> tuple[float, float]:
        row = columns[column].index(key) + 0.5
        x = column * (_WIDE + _GAP)
        y = row * height / len(columns[column]) - _TALL / 2
        return (width - x - _WIDE if backwards else x), round(y, 1)

    cards = [
        _card(claim, column, key, place(column, key), depth)
        for column, keys in enumerate(columns)
        for key in keys
    ]
    steps = dict.fromkeys(pair for path in paths for pair in pairwise(path))
    lines = tuple(_line(place(*one), place(*other), backwards) for one, other in steps)
    return Chain(tuple(cards), lines, width, height)


def _path(claim: ClaimLine, n: int, telling: Telling, depth: int) -> Iterator[tuple[int, str]]:
    yield 0, str(n)
    yield from enumerate(telling.chain, depth - 1 - len(telling.chain))
    yield depth - 1, claim.speaker


def _card(claim: ClaimLine, column: int, key: str, at: tuple[float, float], depth: int) -> Card:
    if column:
        return Card(key, *at, None, None, column == depth - 1)
    telling = claim.tellings[int(key)]
    return Card(telling.outlet, *at, telling.article, telling.published, False)


def _line(
    one: tuple[float, float], other: tuple[float, float], backwards: bool
) -> tuple[float, float, float, float]:
    start = one[0] if backwards else one[0] + _WIDE
    end = other[0] + _WIDE if backwards else other[0]
    return start, one[1] + _TALL / 2, end, other[1] + _TALL / 2
