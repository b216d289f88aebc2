"""Which articles print one text: near-identical articles, and those that hold most of another."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator

from rasad.model import Judgement, Observation
from rasad.text import key

RULE = "rule:copies"
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


def keys(seen: Observation) -> Iterator[str]:
    """Yield the rows of words that an article keeps."""
    return (f"words {row}" for row in seen.facts["sketch"])


def judge(left: Observation, right: Observation) -> Judgement | None:
    """Return that two articles print one text: the shorter one shares half of its rows with the other."""
    a, b = set(left.facts["sketch"]), set(right.facts["sketch"])
    common, fewer = len(a & b), min(len(a), len(b))
    if common < _FEWEST or common < _HALF * fewer:
        return None
    share = common / fewer
    return Judgement(
        left.id, right.id, True, f"{share:.0%} of the shorter text in both", min(share, 0.99), RULE
    )


def fits(left: Collection[Observation], right: Collection[Observation]) -> bool:
    """Any two articles may print one text."""
    return True
