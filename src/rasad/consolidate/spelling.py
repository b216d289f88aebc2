"""In which spellings articles name one person."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import Evidence, Line, Span, Spelling
from rasad.text import key


def spellings(line: Line) -> list[Spelling]:
    """Return each way in which articles write a person's name, the most usual first."""
    found: dict[str, list[tuple[str | None, Evidence]]] = {}
    for name, published, where in _named(line):
        found.setdefault(name, []).append((published, where))
    told = [_spelling(name, seen) for name, seen in found.items()]
    return sorted(told, key=lambda s: (-s.articles, s.name))


def _named(line: Line) -> Iterator[tuple[str, str | None, Evidence]]:
    """Yield a name as written (vowel marks aside), the day, and where; a title in its place is no name."""
    for one in line.observations:
        names = {key(name): name for name in one.facts["names"]} | {key(one.facts["name"]): one.facts["name"]}
        for words, span in zip(one.facts.get("words", ()), one.spans, strict=False):
            if name := names.get(key(words)):
                yield name, one.published, Evidence(one.article, Span(*span))


def _spelling(name: str, seen: list[tuple[str | None, Evidence]]) -> Spelling:
    days = [published for published, _ in seen if published]
    places = tuple(sorted({where for _, where in seen}, key=lambda e: (e.article, e.span)))
    articles = len({where.article for where in places})
    return Spelling(name, articles, min(days, default=None), max(days, default=None), places)
