"""Which articles print one text: near-identical articles, and those that hold most of another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rasad.model import Mark, Observation
from rasad.text import key

_WORDS = 6  # in a row, that two texts hardly share by chance
_ONE_OF = 16  # so many rows of words are kept, chosen by their hash (A. Broder, 1997: mod-p sampling)
_FEWEST = 3  # rows in common below which chance may speak
_HALF = 0.5


def sketch(text: str) -> list[str]:
    """Return hashes of some rows of words of a text, sorted: the same everywhere."""
    words = key(text).split()
    rows = (" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1))
    hashes = {hashlib.blake2b(row.encode(), digest_size=6).hexdigest() for row in rows}
    return sorted(found for found in hashes if int(found, 16) % _ONE_OF == 0)


def tell(seen: Observation) -> tuple[str, ...]:
    """Return what tells an article: some of its rows of words."""
    return tuple(seen.facts["sketch"])


def marks(rows: tuple[str, ...]) -> Iterator[Mark]:
    """Yield the rows of words that an article keeps; texts that begin alike stand together."""
    return (Mark(f"words {row}", rows[0]) for row in rows)


def score(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, str] | None:
    """Return that two articles print one text: the shorter one shares half of its rows with the other."""
    common, fewer = len(set(a) & set(b)), min(len(a), len(b))
    if common < _FEWEST or common < _HALF * fewer:
        return None
    return min(common / fewer, 0.99), f"{common / fewer:.0%} of the shorter text in both"


def told_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """No article tells two apart."""
    return False


def whole(told: tuple[str, ...]) -> tuple[()]:
    """Return what a group must not contradict: nothing."""
    return ()


def together(left: tuple[()], right: tuple[()]) -> tuple[()]:
    """Return that any two groups whose members agree may be one text."""
    return ()
