"""The nouns of Rasad: frozen values, no work."""

from rasad.model.article import Article
from rasad.model.document import Document, Kind, Quote, Reading, Sentence, Token, Word
from rasad.model.findings import Actors, Gender, Number, Phrase
from rasad.model.record import (
    Agreement,
    AgreementKind,
    AgreementState,
    AgreementStatus,
    Claim,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    Item,
    Link,
    Mention,
    MentionForm,
    Mode,
    Participant,
    Record,
    Role,
    Stance,
    Time,
    TimeType,
)
from rasad.model.span import Span

__all__ = [
    "Actors", "Agreement", "AgreementKind", "AgreementState", "AgreementStatus", "Article", "Claim",
    "Document", "Entity", "EntityKind", "Event", "EventStatus", "EventType", "Gender", "Item", "Kind", "Link",
    "Mention", "MentionForm", "Mode", "Number", "Participant", "Phrase", "Quote", "Reading", "Record", "Role", "Sentence",
    "Span",
    "Stance", "Time", "TimeType", "Token", "Word",
]  # fmt: skip
