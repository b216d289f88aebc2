"""The nouns of a brief: what it is made of, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rasad.model.dossier import AgreementLine, EventLine, Observation, PersonLine

L = TypeVar("L", EventLine, PersonLine, AgreementLine)


@dataclass(frozen=True, slots=True)
class Seen(Generic[L]):
    """A line summed up, and the observations that it stands on, the oldest first."""

    sum: L
    seen: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A main event as some articles tell it, one telling of each.

    ``lines`` are the ids of the event's line, and of those of the same news under other names.
    """

    lines: tuple[str, ...]
    event: Seen[EventLine]

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles, the first published first."""
        return tuple(one.article for one in self.event.seen)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a dossier knew on the day ``as_of`` and a brief may use.

    ``records`` are the records of the stories' articles as JSON; ``copies`` leads from an article to the
    first of those that print its text.
    """

    as_of: str | None
    stories: tuple[Story, ...]
    records: Mapping[str, Mapping[str, Any]]
    events: tuple[Seen[EventLine], ...]
    people: tuple[Seen[PersonLine], ...]
    agreements: tuple[Seen[AgreementLine], ...]
    claims: tuple[Observation, ...]
    copies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a brief: the rule that derives it, and the ids of the observations it stands on."""

    rule: str
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What happened and what it means, as far as a dossier shows it.

    ``day`` and ``hour`` are of the event where they are known, else of the first article; ``kind`` is the
    PLOVER type. ``event`` tells what happened, ``meaning`` what the dossier shows of it, ``due`` what is
    awaited, ``sources`` who tells it.
    """

    headline: Statement
    day: str | None
    hour: str | None
    kind: Statement
    event: tuple[Statement, ...]
    meaning: tuple[Statement, ...]
    due: tuple[Statement, ...]
    sources: tuple[Statement, ...]
    language: str = "ar"
