"""The nouns of a dossier: what was seen in which article, and what is held to be one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from rasad.model.span import Span

ObservationKind = Literal["article", "person", "event", "agreement", "claim"]


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing as one article tells it: a person, an event, an agreement, a claim, or the article itself.

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
class Node:
    """All observations that are told in the same way: what judgements of rules are about.

    ``told`` is what they have in common, as JSON; ``id`` is made of it.
    """

    id: str
    kind: ObservationKind
    told: str


class Mark(NamedTuple):
    """What nodes that may be of one thing have in common, and where a node stands among all that bear it.

    Only nodes that stand near each other by ``place`` are judged: thousands bear the mark of a war or of a
    frequent name.
    """

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two nodes (or, judged by hand, two observations) are of one thing, or are not, and why.

    ``score`` is between 0 and 1, ``author`` the rule (``rule:…``) or the person that judged.
    """

    left: str
    right: str
    same: bool
    reason: str
    score: float
    author: str


class Bond(NamedTuple):
    """Of a judgement on two nodes what decides which lines there are."""

    left: str
    right: str
    same: bool
    score: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two observations of one ``kind`` that a rule holds for one thing, but only just.

    ``joined``: they stand in one line now. ``score`` and ``reason`` are the rule's.
    """

    left: str
    right: str
    kind: ObservationKind
    score: float
    reason: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put right in an observation: a ``field`` and its value as JSON.

    The field ``rejected`` takes the whole observation out.
    """

    observation: str
    field: str
    value: str | None
    reason: str
    author: str


@dataclass(frozen=True, slots=True)
class Line:
    """Observations held to be of one thing, the smallest id first: that is the line's id."""

    observations: tuple[Observation, ...]

    @property
    def id(self) -> str:
        """The smallest observation's id; every other one leads to the line as well."""
        return self.observations[0].id


class Summary(NamedTuple):
    """What questions ask of a line: by this it is found and put in order without being loaded.

    ``date`` is what it is ordered by, empty and ``undated`` where it has none; ``first`` and ``last`` are the
    days on which it was; ``published`` and ``latest`` when its articles were published, ``latest`` being
    ``None`` where that is not known of all.
    """

    line: str
    kind: ObservationKind
    undated: bool
    date: str
    first: str | None
    last: str | None
    type: str | None
    status: str | None
    independent: int
    published: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article from which a line was read."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the articles show it: the first and the last day on which it was seen held.

    ``until`` is the day by which an article tells that it is held no more (السابق، الراحل), else ``None``.
    """

    post: str
    of: str | None
    title: str
    first_seen: str | None
    last_seen: str | None
    until: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person over many articles."""

    id: str
    name: str
    names: tuple[str, ...]
    offices: tuple[Office, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """How many articles, outlets and independent sources tell a thing; ``at_least``: some are unknown."""

    articles: int
    outlets: int
    independent: int
    at_least: bool


@dataclass(frozen=True, slots=True)
class Credibility:
    """How credible a piece of information is: the Admiralty code's 1 (confirmed) to 6 (cannot be judged)."""

    grade: int
    why: str


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event over many articles: ``news`` report it, ``background`` recall it.

    ``first_told`` and ``last_told`` are the days on which the first and the last of them were published.
    """

    id: str
    date: str | None
    type: str
    mode: str | None
    status: str
    title: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    persons: tuple[str, ...]
    not_before: str | None
    not_after: str | None
    news: tuple[str, ...]
    background: tuple[str, ...]
    sources: Sources
    credibility: Credibility
    outlets: tuple[tuple[str, str | None], ...]  # each known outlet with its reliability, A to F
    evidence: tuple[Evidence, ...]
    first_told: str | None = None
    last_told: str | None = None
    point: tuple[float, float] | None = None  # latitude and longitude of the place


@dataclass(frozen=True, slots=True)
class LifeState:
    """A state of an agreement, as one article tells it."""

    status: str
    date: str | None
    article: str


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods of an agreement as one article tells them; numbers as written.

    ``uncertain`` names those of ``count`` and ``delivered`` that the article leaves open.
    """

    text: str
    count: str | None
    designation: str | None
    delivered: str | None
    status: str | None
    uncertain: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement over many articles: its life line, who disputes it, its goods."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]
    status: str
    states: tuple[LifeState, ...]
    disputed_by: tuple[str, ...]
    items: tuple[str, ...]
    value: str | None
    evidence: tuple[Evidence, ...]
    suppliers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    goods: tuple[Goods, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a dossier; ``None`` and nothing ask for everything.

    ``since`` and ``until`` bound when an event was (ISO days), ``state`` is a code or a name that takes part,
    ``person`` a part of a person's name, ``independent`` the least number of independent sources.
    Of claims, ``speaker`` is a code or a part of a name, ``stance`` what the speaker does, ``about`` whom or
    what the saying names: a code, words, or the id of a line.
    ``as_of`` leaves out what was published after that day, ``on`` what did not hold on that day.
    """

    since: str | None = None
    until: str | None = None
    state: str | None = None
    person: str | None = None
    type: str | None = None
    status: str | None = None
    independent: int = 0
    as_of: str | None = None
    on: str | None = None
    speaker: str | None = None
    about: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class WatchList:
    """What a desk watches: its news stands first. Persons by name, states by code, agreements by words."""

    names: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a dossier that is not sound: of what kind, where, and what is wrong."""

    kind: str
    where: str
    told: str
