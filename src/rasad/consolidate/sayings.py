"""What is one claim: the same thing said by the same speaker, told by several articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from rasad.consolidate.events import day, stems
from rasad.consolidate.names import parts
from rasad.model import Mark, Observation

_FEWEST = 3  # words in common below which chance may speak
_REPEATED = 0.75  # of the shorter one's words, in one article
ENOUGH = 0.7  # the least score: set by reading pairs of crawled articles
_SAME_STORY, _LATEST = 4, 31  # days between two publications
_DRAWS = 6  # words by which a claim is looked for, each the first by another hash (A. Broder, 1997)
_AGAINST = frozenset((frozenset(("assert", "deny")), frozenset(("accept", "reject"))))


class Said(NamedTuple):
    """What tells a claim: its speaker's code or the last word of the name, what is said, when, how."""

    who: str
    words: tuple[str, ...]
    stance: str
    published: str | None


def tell(seen: Observation) -> Said:
    """Return what tells the claim that was observed."""
    speaker, facts = seen.facts["speaker"], seen.facts
    name = parts(speaker["name"] or speaker["words"]) or ("",)
    return Said(speaker["code"] or name[-1], stems(facts["content"]), facts["stance"], seen.published)


def marks(said: Said) -> Iterator[Mark]:
    """Yield what two tellings of one claim have in common: the speaker, and some of the words."""
    for draw in range(_DRAWS if said.words else 0):
        word = min(said.words, key=lambda w: hashlib.blake2b(f"{draw} {w}".encode(), digest_size=6).digest())
        yield Mark(f"claim {said.who} {draw} {word}", said.published or "")


def score(a: Said, b: Said) -> tuple[float, str] | None:
    """Return how sure it is that two are one claim, and why; ``None`` where too little says so."""
    if a.who != b.who or frozenset((a.stance, b.stance)) in _AGAINST:
        return None
    common, shorter, longer = _shared(a, b)
    if common < _FEWEST or (gap := _gap(a, b)) > _LATEST:
        return None
    sure = 0.25 + 0.4 * common / shorter + 0.25 * common / longer + 0.1 * (gap <= _SAME_STORY)
    return (min(sure, 0.99), f"one speaker, {common} of {shorter} words in both") if sure >= ENOUGH else None


def told_apart(a: Said, b: Said) -> bool:
    """Whether one article tells two: where one is no shorter form of the other, as a headline's is."""
    common, shorter, _ = _shared(a, b)
    return common < _REPEATED * shorter


def _shared(a: Said, b: Said) -> tuple[int, int, int]:
    """Return how many words two claims share, and how many each has, the shorter one first."""
    shorter, longer = sorted((len(a.words), len(b.words)))
    return len(set(a.words) & set(b.words)), shorter, longer


def _gap(a: Said, b: Said) -> int:
    one, other = day(a.published), day(b.published)
    return abs((one - other).days) if one and other else _LATEST


def whole(told: Said) -> tuple[()]:
    """Return what a group must not contradict: nothing."""
    return ()


def together(left: tuple[()], right: tuple[()]) -> tuple[()]:
    """Return that any two groups whose members agree may be one claim."""
    return ()
