"""A claim in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rasad.annotate.claims.content import Content
from rasad.annotate.claims.speakers import Speaker
from rasad.annotate.claims.vocabulary import Agreement
from rasad.model import Span, Stance


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim with its place in tokens. ``at`` is where its cue stands.

    ``carries`` is set where a report goes on: the chain then holds for what the same speaker says next.
    """

    rule: str
    at: int
    cue: Span | None
    speaker: Speaker
    content: Content
    stance: Stance | None = None
    chain: tuple[Speaker, ...] = ()
    carries: bool = False


def outer(told: Sequence[Draft], index: int) -> Draft | None:
    """The innermost claim whose content holds a token."""
    holding = [d for d in told if d.content.first <= index < d.content.last and d.at != index]
    return min(holding, key=lambda d: d.content.last - d.content.first, default=None)


def last_speaker(told: Sequence[Draft], agreements: frozenset[Agreement]) -> Draft | None:
    """The latest claim, not one inside another, whose speaker fits a form."""
    for draft in reversed(told):
        if draft.speaker.fits(agreements) and outer(told, draft.at) is None:
            return draft
    return None


def same(one: Speaker, other: Speaker) -> bool:
    """Whether two phrases name one speaker."""
    if one.link.entity and other.link.entity:
        return one.link.entity == other.link.entity
    return one.link.span == other.link.span
