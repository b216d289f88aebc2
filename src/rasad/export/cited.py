"""What exports of a dossier share: evidence in its words, lines of all kinds, addresses that never change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from rasad.model import Article, Contents, Evidence, StoredLine

URN = "urn:rasad"


def lines(contents: Contents) -> Iterator[tuple[str, StoredLine]]:
    """Yield every line with the name of its kind: event, person, agreement, claim."""
    for kind, found in (
        ("event", contents.events),
        ("person", contents.people),
        ("agreement", contents.agreements),
        ("claim", contents.claims),
    ):
        yield from ((kind, line) for line in found)


def by_id(contents: Contents) -> Mapping[str, Article]:
    """Return the articles by their ids."""
    return {article.id: article for article in contents.articles}


def people(contents: Contents) -> Mapping[str, str]:
    """Return the id of the person who bears a name, for names that one person alone bears."""
    bearers: dict[str, set[str]] = {}
    for person in contents.people:
        for name in person.names:
            bearers.setdefault(name, set()).add(person.id)
    return {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}


def quote(articles: Mapping[str, Article], evidence: Evidence) -> str:
    """Return the words of evidence on one line; nothing where its article is not at hand."""
    article = articles.get(evidence.article)
    return " ".join(article.text[slice(*evidence.span)].split()) if article else ""


def urn(kind: str, id: str) -> str:
    """Return the address of a thing: ``urn:rasad:event:e-0123…``; an id that no URN can hold is hashed."""
    return f"{URN}:{kind}:{id if id.isascii() and id.replace('-', '').isalnum() else hashed(id)}"


def hashed(told: str) -> str:
    """Return twelve letters that stand for a text, the same everywhere."""
    return hashlib.sha256(told.encode()).hexdigest()[:12]
