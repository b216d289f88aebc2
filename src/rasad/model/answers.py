"""The nouns of an answer: a ledger's claims, and the parts of what a view shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from rasad.model.dossier import AgreementLine, EventLine, Evidence, PersonLine, Sources


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


AnyLine: TypeAlias = EventLine | PersonLine | AgreementLine | ClaimLine


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one kind under a name: a table of an answer."""

    name: str
    lines: tuple[AnyLine, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a view gives: its parts in the order in which they are read. ``subject``: whom it is about."""

    view: str
    parts: tuple[Part, ...]
    subject: str | None = None
