"""The nouns of an answer: a ledger's claims, and the parts of what a view shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from rasad.model.dossier import AgreementLine, EventLine, Evidence, Office, PersonLine, Sources


@dataclass(frozen=True, slots=True)
class Telling:
    """One article that tells a claim, and through whom: ``chain`` begins with who is nearest to the page."""

    article: str
    published: str | None
    outlet: str | None
    chain: tuple[str, ...]
    mode: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A claim that answers another one, or is answered by it."""

    claim: str
    speaker: str
    stance: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What somebody is reported to have said, over many articles: a line of the ledger.

    ``code`` is the state or organisation that the speaker is, ``person`` the id of the speaker's line among
    the people. ``date`` is the day on which it was first published; every further telling repeats it.
    ``about`` is the id of the event or claim that it denies, lays at a door or declines to talk about,
    ``names`` are those whom it names, by code or name.
    """

    id: str
    speaker: str
    code: str | None
    person: str | None
    stance: str
    content: str
    date: str | None
    tellings: tuple[Telling, ...]
    about: str | None
    names: tuple[str, ...]
    answers: tuple[Reply, ...]
    answered_by: tuple[Reply, ...]
    sources: Sources
    evidence: tuple[Evidence, ...]

    @property
    def repetitions(self) -> int:
        """How often it was told again after the first time."""
        return len(self.tellings) - 1


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which articles write a name: in how many, from when to when, and where."""

    name: str
    articles: int
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """What two sides did to each other in a year or a month, by PLOVER's scores.

    Only what happened or goes on is counted. ``cooperation`` sums the scores above zero, ``conflict`` those
    below; ``of`` are the ids of the events.
    """

    period: str
    events: int
    meetings: int
    cooperation: float
    conflict: float
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """What binds two states or persons: how many events, from when to when, and month by month."""

    left: str
    right: str
    kind: str
    first: str | None
    last: str | None
    events: int
    meetings: int
    cooperation: float
    conflict: float
    months: tuple[Period, ...]
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A state or a person of a network: in how many events it takes part, and with how many others."""

    name: str
    kind: str
    events: int
    ties: int
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A field of a line that is another now; of a field with several values, which went and which came."""

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a dossier that is new since a moment, or has changed: ``id`` is the line's.

    ``when`` is the day on which the newest article that tells it was published.
    """

    id: str
    kind: str
    new: bool
    when: str | None
    title: str
    changed: tuple[Changed, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article in which all sought words stand, with a sentence that holds most of them."""

    article: str
    published: str | None
    outlet: str | None
    found: int
    title: str
    sentence: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Arms:
    """Goods of an arms deal in the columns of SIPRI's register.

    Numbers are as told, with ``?`` where the text leaves them open; ``id`` is the deal's.
    """

    id: str
    supplier: str
    recipient: str
    ordered: str | None
    designation: str | None
    description: str
    year_of_order: str | None
    years_of_delivery: str | None
    delivered: str | None
    status: str
    disputed_by: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where events were: latitude and longitude, how many there are, the newest of them."""

    point: tuple[float, float]
    count: int
    newest: tuple[EventLine, ...]


AnyLine: TypeAlias = (
    EventLine
    | PersonLine
    | AgreementLine
    | ClaimLine
    | Office
    | Spelling
    | Period
    | Tie
    | Member
    | Change
    | Hit
    | Arms
)


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one kind under a name: a table of an answer.

    ``total`` is how many there are where not all of them are given.
    """

    name: str
    lines: tuple[AnyLine, ...]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a view gives: its parts in the order in which they are read. ``subject``: whom it is about."""

    view: str
    parts: tuple[Part, ...]
    subject: str | None = None
