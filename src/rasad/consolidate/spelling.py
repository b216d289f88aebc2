"""In which spellings articles name one person, and how else a family name is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rasad.consolidate.names import parts, sounds
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


def mark_of_name(word: str) -> str | None:
    """Return the mark of nodes of persons whose family name sounds like a word."""
    told = parts(word)
    return f"person {sounds(told[0])}" if len(told) == 1 else None


def other_spellings(word: str, people: Iterable[Line]) -> list[str]:
    """Return how else the family name that a word is stands in the names of those who bear it, sorted."""
    [part] = parts(word)
    found: set[str] = set()
    for line in people:
        names = {
            _family(name) for one in line.observations for name in (one.facts["name"], *one.facts["names"])
        }
        if any(parts(name) == (part,) for name in names):
            found.update(name for name in names if name and sounds(parts(name)[0]) == sounds(part))
    return sorted(found - {word})


def _family(name: str) -> str:
    """Return the last word of a name, with the words that belong to it: عبد اللهيان."""
    words = name.split()
    long = next((n for n in (2, 3) if len(words) >= n and len(parts(" ".join(words[-n:]))) == 1), 1)
    family = " ".join(words[-long:])
    return family if len(parts(family)) == 1 else ""
