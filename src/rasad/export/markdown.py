"""A dossier as one Markdown document: its tables, and the words that each line stands on."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.export.cited import by_id, lines, quote
from rasad.lexicon.labels import label
from rasad.model import Answer, Contents, Part
from rasad.views import Look, render


def to_markdown(contents: Contents, look: Look) -> Iterator[str]:
    """Yield the document: timeline, people, agreements, claims, then evidence and articles."""
    parts = (
        Part("timeline", contents.events),
        Part("people", contents.people),
        Part("agreements", contents.agreements),
        Part("claims", contents.claims),
    )
    yield render(Answer("dossier", tuple(part for part in parts if part.lines)), look) + "\n"
    yield from _evidence(contents, look)
    yield from _articles(contents, look)


def _evidence(contents: Contents, look: Look) -> Iterator[str]:
    articles = by_id(contents)
    yield f"\n## {label('part', 'evidence', look.lang)}\n\n"
    for _, line in lines(contents):
        words = "؛ ".join(f"«{quote(articles, one)}» [{one.article}]" for one in line.evidence)
        yield f"- `{line.id}` {words}\n"


def _articles(contents: Contents, look: Look) -> Iterator[str]:
    yield f"\n## {label('part', 'articles', look.lang)}\n\n"
    for one in contents.articles:
        title = one.title or one.text.strip().split("\n", 1)[0]
        told = "، ".join(part for part in (one.outlet, (one.published or "")[:10], one.url) if part)
        yield f"- `{one.id}` {title}" + (f" ({told})" if told else "") + "\n"
