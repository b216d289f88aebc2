"""What a desk watches: which lines are news of it, and those first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from rasad.model import AgreementLine, AnyLine, ClaimLine, EventLine, PersonLine, WatchList
from rasad.text import key

_SHORT = 4  # letters of a word whose ال may be its own: الله
L = TypeVar("L", bound=AnyLine)


def watched(line: AnyLine, watch: WatchList) -> tuple[str, ...]:
    """Return what of a watch-list a line is news of: names, codes and agreements as the list writes them.

    A name fits where all its words stand in a person's name or in an event's sentence or a claim's words, an
    agreement where they stand in its own name or in these. Spelling is folded, ال cut.
    """
    persons, sides, told = _of(line)
    return (
        *(name for name in watch.names if any(_words(name) <= _words(other) for other in (*persons, told))),
        *(code for code in watch.states if code in sides),
        *(name for name in watch.agreements if _words(name) <= _words(told)),
    )


def watched_first(lines: Iterable[L], watch: WatchList) -> list[L]:
    """Return lines with those of the watch-list first, both in the order in which they came."""
    return sorted(lines, key=lambda line: not watched(line, watch))


def _of(line: AnyLine) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return persons, codes of those who take part, and the words of a line."""
    if isinstance(line, EventLine):
        return line.persons, (*line.actors, *line.recipients), line.title
    if isinstance(line, PersonLine):
        return line.names, tuple(office.of for office in line.offices if office.of), ""
    if isinstance(line, ClaimLine):
        return (line.speaker,), (*filter(None, (line.code,)), *line.names), line.content
    if isinstance(line, AgreementLine):
        return (), line.parties, line.name
    return (), (), ""


def _words(told: str) -> frozenset[str]:
    words = key(told).split()
    return frozenset(word[2:] if word.startswith("ال") and len(word) > _SHORT else word for word in words)
