"""Who said what, and through whom it reached the article."""

from __future__ import annotations

from rasad.annotate.claims.attributions import attributions
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.headlines import headlines
from rasad.annotate.claims.page import Page, page
from rasad.annotate.claims.quotations import quotations
from rasad.annotate.claims.settle import settle
from rasad.annotate.claims.sources import sources
from rasad.model import Actors, Claim, Document

__all__ = ["claims"]


def claims(doc: Document, actors: Actors, *, outlet: str | None = None) -> tuple[Claim, ...]:
    """Find what a document lays at somebody's door, in reading order.

    ``outlet`` is who prints it, as written: what somebody tells it has come through nobody.

    A claim inside a claim keeps the whole chain of speakers: "the minister said his counterpart had denied
    it" is not a denial by the minister.
    """
    read = page(doc, actors)
    return settle(read, drafts(read), outlet)


def drafts(read: Page) -> list[Draft]:
    """Find what every cue, phrase of attribution, headline and quotation attributes."""
    found = sources(read)
    told = attributions(read, found)
    told += headlines(read)
    told += quotations(read, told)
    return told
