"""Who has to do with whom: a network laid out by the server, the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rasad.model import Tie

_ROUNDS = 300


@dataclass(frozen=True, slots=True)
class Knot:
    """A state or person of the network; ``size`` grows with the events it takes part in."""

    name: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Thread:
    """A tie between two knots: its ends, its thickness, and whether conflict outweighs."""

    tie: Tie
    x1: float
    y1: float
    x2: float
    y2: float
    thick: float
    conflict: bool


@dataclass(frozen=True, slots=True)
class Network:
    """Knots and threads in a picture, and the months over which they reach."""

    knots: tuple[Knot, ...]
    threads: tuple[Thread, ...]
    months: tuple[str, ...]
    width: int
    height: int


def network(ties: Sequence[Tie], *, width: int = 1080, height: int = 640, most: int = 36) -> Network | None:
    """Return the heaviest ties between the ``most`` busiest, laid out; nothing where there is no tie."""
    events: dict[str, int] = {}
    for tie in ties:
        for name in (tie.left, tie.right):
            events[name] = events.get(name, 0) + tie.events
    names = sorted(events, key=lambda name: (-events[name], name))[:most]
    drawn = [tie for tie in ties if tie.left in names and tie.right in names]
    if not drawn:
        return None
    at = dict(zip(names, _places(names, drawn, width, height), strict=True))
    heaviest, busiest = max(t.events for t in drawn), max(events.values())
    threads = (
        Thread(
            t, *at[t.left], *at[t.right], _share(t.events, heaviest, 1, 10), t.conflict + t.cooperation < 0
        )
        for t in drawn
    )
    knots = (Knot(name, *at[name], _share(events[name], busiest, 5, 18)) for name in names)
    months = sorted({month.period for tie in drawn for month in tie.months if month.period})
    return Network(tuple(knots), tuple(threads), tuple(months), width, height)


def _is_hostile(tie: Tie) -> bool:
    return tie.conflict + tie.cooperation < 0


def _share(value: int, most: int, least: float, full: float) -> float:
    return round(float(least + (full - least) * np.sqrt(value / most)), 1)


def _places(names: list[str], ties: list[Tie], width: int, height: int) -> list[tuple[float, float]]:
    """Lay knots out so that ties pull and all push (Fruchterman and Reingold, 1991), from a circle on."""
    count = len(names)
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    at = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    pull = np.zeros((count, count))
    index = {name: n for n, name in enumerate(names)}
    for tie in ties:
        a, b = index[tie.left], index[tie.right]
        pull[a, b] = pull[b, a] = 1 + np.log1p(tie.events)
    apart = np.sqrt(4 / count)
    for step in range(_ROUNDS):
        gap = at[:, None, :] - at[None, :, :]
        far = np.maximum(np.linalg.norm(gap, axis=2), 0.01)
        force = (apart**2 / far**2 - pull * far / apart / 3)[:, :, None] * gap
        move = force.sum(axis=1) - 0.6 * at
        length = np.maximum(np.linalg.norm(move, axis=1), 1e-9)[:, None]
        at = at + move / length * np.minimum(length, 0.2 * (1 - step / _ROUNDS))
    at = at - at.min(axis=0)
    at = at / np.maximum(at.max(axis=0), 1e-9)
    return [(round(80 + x * (width - 160), 1), round(36 + y * (height - 72), 1)) for x, y in at.tolist()]
