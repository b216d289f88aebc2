"""All that a dossier answers to one question, with the articles from which it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from rasad.model.answers import ClaimLine
from rasad.model.article import Article
from rasad.model.dossier import AgreementLine, EventLine, PersonLine

StoredLine: TypeAlias = EventLine | PersonLine | AgreementLine | ClaimLine


@dataclass(frozen=True, slots=True)
class Contents:
    """Lines of every kind, and the articles in which their evidence stands."""

    articles: tuple[Article, ...] = ()
    events: tuple[EventLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    agreements: tuple[AgreementLine, ...] = ()
    claims: tuple[ClaimLine, ...] = ()
