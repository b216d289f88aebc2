"""What is coded from one article. The fields are those of the record format; GUIDE's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rasad.model.article import Article
from rasad.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityKind = Literal["person", "state", "organisation", "group", "place", "outlet", "weapon", "other"]
MentionForm = Literal["name", "title", "body", "adjective", "description", "reference"]
Mode = Literal["direct", "mixed", "indirect"]
Stance = Literal[
    "assert", "deny", "accuse", "commit", "warn", "urge", "praise", "condemn", "predict", "decline"
]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "ongoing", "planned", "possible", "alleged", "denied"]
AgreementKind = Literal[
    "treaty", "memorandum", "declaration", "contract", "arms_deal", "ceasefire", "loan", "other"
]
AgreementStatus = Literal[
    "mooted", "negotiating", "expected", "agreed", "signed", "ratified", "in_force",
    "delivered", "part_delivered", "suspended", "ended", "denied",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, TIMEX3's type, value and modifier."""

    id: str
    rule: str
    span: Span
    type: TimeType
    value: str | None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """An office as written, whose it is (``of``: a state's code, else a name) and its post."""

    title: str
    of: str | None
    post: str
    former: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the article names. ``code``: ISO 3166-1 alpha-3 or an acronym.

    ``country`` (alpha-3) is where a place lies, or whose an outlet, a party, a group or a company is, though
    it does not act for that state; ``point`` is a place's latitude and longitude.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    code: str | None = None
    roles: tuple[Role, ...] = ()
    country: str | None = None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity. ``first`` and ``last`` (excluded) are its tokens.

    ``form``: a proper name; a title that stands for its holder (الرئيس الروسي); a body of a state
    (وزارة الخارجية الروسية); an adjective of nationality; a description (مسؤولون أميركيون); a reference,
    which only points back (الجانبان، الأخير). What points back has the ``rule`` that tells whom it means.
    """

    span: Span
    entity: str
    form: MentionForm
    first: int
    last: int
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words that name somebody, and the entity where it is known: a speaker, a link of a chain, a place."""

    span: Span
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Content that the article lays at somebody's door."""

    id: str
    rule: str
    speaker: Link
    cue: Span | None
    content: Span
    mode: Mode
    stance: Stance
    chain: tuple[Link, ...] = ()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in an event or agreement; without a code known by ``name``."""

    entity: str | None
    code: str | None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event with the words that name it."""

    id: str
    rule: str
    type: EventType
    mode: str | None
    triggers: tuple[Span, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    date: str | None
    place: Link | None
    status: EventStatus
    main: bool = False
    background: bool = False
    not_before: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True)
class AgreementState:
    """A state that the article tells of an agreement, and where."""

    status: AgreementStatus
    date: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """Goods of a deal as written: how many were ordered, their model, how many were handed over.

    ``uncertain`` names those of ``count`` and ``delivered`` that the text gives as a guess or leaves open.
    """

    span: Span
    count: str | None = None
    status: AgreementStatus | None = None
    designation: Span | None = None
    delivered: str | None = None
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something that states sign, buy, promise: its states as told, the newest as ``status``.

    Of its parties, ``suppliers`` give the goods and ``recipients`` get them, where that is told.
    """

    id: str
    rule: str
    name: Span
    kind: AgreementKind
    parties: tuple[Participant, ...]
    status: AgreementStatus
    date: str | None
    states: tuple[AgreementState, ...] = ()
    items: tuple[Item, ...] = ()
    value: Span | None = None
    suppliers: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one article."""

    article: Article
    text: str
    times: tuple[Time, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
