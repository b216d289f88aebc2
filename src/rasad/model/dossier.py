"""The nouns of a dossier: what was seen in which article, and what is held to be one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from rasad.model.span import Span

ObservationKind = Literal["person", "event", "agreement", "claim"]


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing as one article tells it: a person, an event, an agreement or a claim.

    ``id`` is made of the article, the kind and the words, so reading an article twice observes nothing new.
    ``spans`` are the words in the article's text, ``item`` is the item's id in its record, ``facts`` is the
    item as JSON; ``published`` is the day of the article (ISO 8601) where it is known.
    """

    id: str
    kind: ObservationKind
    article: str
    published: str | None
    outlet: str | None
    item: str
    rule: str | None
    spans: tuple[Span, ...]
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two observations are of one thing (``same``), or are not, and why.

    ``score`` is between 0 and 1, ``author`` the rule (``rule:…``) or the person that judged.
    """

    left: str
    right: str
    same: bool
    reason: str
    score: float
    author: str


@dataclass(frozen=True, slots=True)
class Line:
    """Observations held to be of one thing, the smallest id first: that is the line's id."""

    observations: tuple[Observation, ...]

    @property
    def id(self) -> str:
        """The smallest observation's id; every other one leads to the line as well."""
        return self.observations[0].id
