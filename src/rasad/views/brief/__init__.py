"""A brief: what happened, and what a dossier shows of it; every sentence with its rule and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from rasad.lexicon.labels import Lang, label, labels
from rasad.lexicon.phrases import book
from rasad.model import Brief, Knowledge, Observation, Statement
from rasad.views.brief.agreed import alone, moved
from rasad.views.brief.also import also
from rasad.views.brief.cast import Cast
from rasad.views.brief.contacts import contacts_since, nth_visit
from rasad.views.brief.desk import Desk
from rasad.views.brief.disagree import disagreements
from rasad.views.brief.due import due
from rasad.views.brief.first import first_meeting
from rasad.views.brief.happened import happened
from rasad.views.brief.headline import headline
from rasad.views.brief.lately import around, how_often
from rasad.views.brief.said import said
from rasad.views.brief.shapes import brief_to_dict, render_briefs
from rasad.views.brief.sources import sources
from rasad.views.brief.voices import says_and_denies
from rasad.views.look import Naming

__all__ = ["brief_to_dict", "briefs", "render_briefs"]
Rule: TypeAlias = Callable[[Desk], Iterator[Statement]]
EVENT: tuple[Rule, ...] = (happened, said, also)
MEANING: tuple[Rule, ...] = (
    first_meeting, contacts_since, nth_visit, how_often, moved, alone, disagreements, says_and_denies, around,
)  # fmt: skip


def briefs(known: Knowledge, lang: Lang = "ar", months: Naming = "january") -> tuple[Brief, ...]:
    """Return a brief for each story of what is known, in their order."""
    cast = Cast(known, book(lang), lang)
    seen = _observations(known)
    desks = (Desk(known, cast, book(lang), lang, months, story) for story in known.stories)
    return tuple(_brief(desk, seen) for desk in desks)


def _brief(desk: Desk, seen: Mapping[str, Observation]) -> Brief:
    event, meaning = _told(desk, EVENT), _tied(desk, _told(desk, MEANING))
    awaited = tuple(due(desk))
    used = [seen[id] for part in (event, meaning, awaited) for s in part for id in s.evidence if id in seen]
    return Brief(
        headline(desk),
        desk.day.isoformat() if desk.day else None,
        _hour(desk),
        _kind(desk),
        event,
        meaning,
        awaited,
        tuple(sources(desk, used)),
        desk.lang,
    )


def _told(desk: Desk, rules: Iterable[Rule]) -> tuple[Statement, ...]:
    return tuple(statement for rule in rules for statement in rule(desk))


def _tied(desk: Desk, told: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return statements, each but the first tied to the one before it: و."""
    also = desk.book.say["also"]
    return tuple(replace(s, text=f"{also}{s.text}") if i else s for i, s in enumerate(told))


def _kind(desk: Desk) -> Statement:
    main = desk.main.sum
    by_mode = main.mode is not None and main.mode in labels().tables["mode"]
    told = label("mode", main.mode or "", desk.lang) if by_mode else label("type", main.type, desk.lang)
    return desk.state("kind", told, *desk.seen)


def _hour(desk: Desk) -> str | None:
    published = desk.pages[desk.articles[0]].record["article"]["published"] or ""
    _, _, clock = published.partition("T")
    return clock[:5] or None


def _observations(known: Knowledge) -> dict[str, Observation]:
    lines = [line.seen for line in known.events] + [line.seen for line in known.agreements]
    return {one.id: one for one in (*chain.from_iterable(lines), *known.claims)}
