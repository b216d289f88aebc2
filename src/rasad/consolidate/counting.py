"""What observations of one thing have in common: their words, their order, how many witnesses they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rasad.model import Evidence, Observation, Sources
from rasad.text import key


def counted(seen: list[Observation], copies: Mapping[str, str]) -> Sources:
    """Return how many articles, outlets and independent sources tell a thing."""
    articles = dict.fromkeys(one.article for one in seen)
    outlets = {one.outlet for one in seen if one.outlet}
    return Sources(
        len(articles),
        len(outlets),
        _independent([_voices(one, copies) for one in seen]),
        any(one.outlet is None for one in seen),
    )


def _voices(one: Observation, copies: Mapping[str, str]) -> set[str]:
    """Return by what an observation hangs on others: a copied text, its outlet, who is quoted."""
    told = one.facts.get("source")
    voices = {copies.get(one.article, one.article), f"outlet {one.outlet}", f"said {key(told or '')}"}
    return voices - {"outlet None", "said "}


def _independent(voices: list[set[str]]) -> int:
    """Return how many groups remain when those that have a voice in common are one."""
    groups: list[set[str]] = []
    for some in voices:
        touching = [group for group in groups if group & some]
        groups = [group for group in groups if not group & some] + [some.union(*touching)]
    return len(groups)


def in_time(seen: Iterable[Observation]) -> list[Observation]:
    """Return observations in the order in which they were published."""
    return sorted(seen, key=lambda one: (one.published or "", one.article, one.id))


def evidence(seen: Iterable[Observation]) -> tuple[Evidence, ...]:
    """Return the words from which observations were read, in order."""
    found = {Evidence(one.article, span) for one in seen for span in one.spans}
    return tuple(sorted(found, key=lambda e: (e.article, e.span)))


def most(values: Iterable[str | None]) -> str | None:
    """Return the value that is told most often, the first by its letters among equal ones."""
    told = Counter(value for value in values if value)
    return min(told, key=lambda value: (-told[value], value), default=None)
