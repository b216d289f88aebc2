"""What one stage hands to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rasad.model.record import Entity, EntityKind, Mention
from rasad.model.span import Span

Number = Literal["singular", "dual", "plural"]
Gender = Literal["masculine", "feminine"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole noun phrase that names an actor: what a verb takes as its subject or object.

    Tokens ``first`` to ``last`` (excluded) hold title, nationality, name and apposition
    (وزير الخارجية الروسي سيرغي لافروف). ``name`` is its shortest naming form (سيرغي لافروف, else the
    phrase); ``front`` counts the letters of proclitics cut from the first token (``proclitics`` are those
    letters: و، ل، ب …). ``entity`` is ``None`` for somebody who is only described (مسؤولون إيرانيون) and not
    named again; ``code`` is the state or organisation that the phrase stands for.
    """

    first: int
    last: int
    span: Span
    name: Span
    entity: str | None
    code: str | None
    kind: EntityKind
    front: int = 0
    proclitics: str = ""
    number: Number = "singular"
    gender: Gender = "masculine"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that name nobody and mean somebody named before: الجانبان، الأخير.

    Tokens ``first`` to ``last`` (excluded) hold them, ``span`` leaves proclitics out; ``entities`` are the
    ids of all whom they mean, in the order of their naming; ``rule`` is the family of words.
    """

    first: int
    last: int
    span: Span
    entities: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Actors:
    """Everybody and everything that a document names.

    ``phrases`` are maximal, do not overlap and stand in reading order; ``at`` gives for each token inside
    a phrase the phrase's index; ``mentions`` are all namings in reading order; ``by_id`` the entities;
    ``references`` the words that point back and whom they mean, by their first token.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    phrases: tuple[Phrase, ...]
    at: Mapping[int, int]
    by_id: Mapping[str, Entity]
    references: Mapping[int, Reference]
