"""The questions that need more than one kind of line, each from what is stored to the answer of a view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from rasad import consolidate, views
from rasad.api.summing import found, left_of
from rasad.api.worded import grades_of
from rasad.errors import UsageError
from rasad.model import (
    AgreementLine,
    Answer,
    Change,
    ClaimLine,
    EventLine,
    Line,
    Observation,
    PersonLine,
    Place,
    Question,
    WatchList,
)
from rasad.store import Reading
from rasad.text.days import in_order
from rasad.views.scores import By

Summed = EventLine | PersonLine | AgreementLine | ClaimLine


def people(reading: Reading, asked: Question, *, most: int | None = None, skip: int = 0) -> list[PersonLine]:
    """Return the persons that a question asks for."""

    def summed(lines: list[Line]) -> list[PersonLine]:
        return consolidate.asking.people(map(consolidate.person, lines), asked)

    return found(reading, "person", asked, summed, _by_id, most=most, skip=skip)


def timeline(
    reading: Reading,
    asked: Question,
    *,
    also: Collection[str] = (),
    most: int | None = None,
    skip: int = 0,
) -> list[EventLine]:
    """Return the events that a question asks for; ``also`` are more who take part."""

    def summed(lines: list[Line]) -> list[EventLine]:
        return consolidate.asking.events(events(reading, lines), asked)

    return found(reading, "event", asked, summed, _by_date, also=also, most=most, skip=skip)


def agreed(
    reading: Reading, asked: Question, *, most: int | None = None, skip: int = 0
) -> list[AgreementLine]:
    """Return the agreements that a question asks for."""

    def summed(lines: list[Line]) -> list[AgreementLine]:
        return consolidate.asking.agreements(agreements(reading, lines), asked)

    return found(reading, "agreement", asked, summed, _by_id, most=most, skip=skip)


def said(reading: Reading, asked: Question, *, most: int | None = None, skip: int = 0) -> list[ClaimLine]:
    """Return the claims that a question asks for."""

    def summed(lines: list[Line]) -> list[ClaimLine]:
        return consolidate.asking.claims(claims(reading, lines, asked.as_of), asked)

    if asked.about and (line := reading.line(asked.about)):
        asked = replace(asked, about=line.id)
        return summed(_told_beside(reading, line, asked.as_of))[skip : None if most is None else skip + most]
    return found(reading, "claim", asked, summed, _by_date, most=most, skip=skip)


def _told_beside(reading: Reading, line: Line, as_of: str | None) -> list[Line]:
    """Return the lines of claims that the articles of a line tell."""
    seen = reading.seen_in("claim", {one.article for one in line.observations})
    return known(reading, reading.lines_with({one.id for one in seen}), as_of)


def places(reading: Reading, asked: Question, *, most: int, newest: int) -> list[Place]:
    """Return the places of events whose place is known, those of most events first."""
    at: dict[str, list[str]] = {}
    for key, line in reading.places(*consolidate.summaries.sought("event", asked)):
        at.setdefault(key, []).append(line)
    ordered = sorted(at.items(), key=lambda item: (-len(item[1]), item[0]))[:most]
    shown = [line for _, ids in ordered for line in ids[:newest]]
    left = left_of(reading, reading.lines_named(list(dict.fromkeys(shown))))
    known = {line.id: line for line in events(reading, left)}
    return [
        Place(_point(key), len(ids), tuple(known[id] for id in ids[:newest] if id in known))
        for key, ids in ordered
    ]


def _point(key: str) -> tuple[float, float]:
    latitude, longitude = key.removeprefix("°").split(",")
    return float(latitude), float(longitude)


def most_named(reading: Reading, *, most: int, skip: int) -> list[PersonLine]:
    """Return the persons who are named by most articles."""
    left = left_of(reading, reading.lines_named(reading.most_told("person", most=most, skip=skip)))
    return [consolidate.person(line) for line in left]


def _by_id(line: PersonLine | AgreementLine) -> str:
    return line.id


def _by_date(line: EventLine | ClaimLine) -> tuple[bool, str, str]:
    return (line.date is None, in_order(line.date), line.id)


def summed(reading: Reading, kind: str, lines: Sequence[Line]) -> Sequence[Summed]:
    """Return lines of a kind summed up, in the order in which that kind is shown."""
    if kind == "event":
        return events(reading, lines)
    if kind == "agreement":
        return agreements(reading, lines)
    return claims(reading, lines) if kind == "claim" else [consolidate.person(line) for line in lines]


def events(reading: Reading, lines: Sequence[Line]) -> list[EventLine]:
    """Return lines of events summed up, in the order of their dates."""
    told = {one.article for line in lines for one in line.observations}
    denied = consolidate.disputes(lines, reading.seen_in("claim", told))
    copies = reading.copies(told)
    grades = grades_of(reading)
    return consolidate.asking.events(
        (consolidate.event(line, copies, grades, denied) for line in lines), Question()
    )


def agreements(reading: Reading, lines: Sequence[Line]) -> list[AgreementLine]:
    """Return lines of agreements summed up."""
    told = {one.article for line in lines for one in line.observations}
    denied = consolidate.disputes(lines, reading.seen_in("claim", told))
    return [consolidate.agreement(line, denied) for line in lines]


def claims(reading: Reading, lines: Sequence[Line], as_of: str | None = None) -> list[ClaimLine]:
    """Return lines of claims summed up, in the order in which they were first published.

    Which claims answer them is told by their own articles: the lines of these are summed up with them.
    """
    told = {one.article for line in lines for one in line.observations}
    beside = {one.id for one in reading.seen_in("claim", told)}
    context = known(reading, reading.lines_with(beside), as_of)
    asked = {line.id for line in lines}
    within = {one.article for line in context for one in line.observations}
    summed_up = consolidate.claims(context, reading.copies(within), reading.items(within))
    return consolidate.asking.claims([line for line in summed_up if line.id in asked], Question())


def known(reading: Reading, lines: Iterable[Line], as_of: str | None) -> list[Line]:
    """Return lines as persons left them and as they could be known on a day."""
    return list(consolidate.asking.known(left_of(reading, list(lines)), as_of))


def who(reading: Reading, name: str, as_of: str | None) -> Answer:
    """Return the file on the person of a name or of a line's id; of several the one most named.

    Raises UsageError where nobody is named so.
    """
    people = _named(reading, name, as_of)
    if not people:
        raise UsageError(f"the dossier names nobody {name!r}")
    person, *others = people
    stored = reading.line(person.id)
    [line] = known(reading, [stored] if stored else [], as_of)
    items = {(one.article, one.item) for one in line.observations}
    events_of = _touching(reading, "event", items, ("actors", "recipients"))
    said = _touching(reading, "claim", items, ("speaker",))
    return views.who(
        person,
        consolidate.spellings(line),
        events(reading, known(reading, reading.lines_with(events_of), as_of)),
        claims(reading, known(reading, reading.lines_with(said), as_of), as_of),
        others,
    )


def _named(reading: Reading, name: str, as_of: str | None) -> list[PersonLine]:
    """Return the persons whom a name or an id may mean, the most named first."""
    if line := reading.line(name):
        return [consolidate.person(left) for left in known(reading, [line], as_of)]
    found = people(reading, Question(person=name, as_of=as_of))
    return sorted(found, key=lambda line: (-len({e.article for e in line.evidence}), line.id))


def relations(reading: Reading, one: str, other: str, as_of: str | None, by: By) -> Answer:
    """Return what two sides do with and to each other over time."""
    asked = Question(state=one, as_of=as_of)
    happened = timeline(reading, asked, also=[other])
    today = as_of or reading.newest()
    return views.relations(one, other, happened, agreed(reading, asked), today=today, by=by)


def _touching(
    reading: Reading, kind: str, items: Collection[tuple[str, str]], fields: Sequence[str]
) -> set[str]:
    """Return what was observed of a kind in which a person takes part; ``items`` are the person's."""
    return {
        one.id
        for one in reading.seen_in(kind, {article for article, _ in items})
        if any((one.article, item) in items for item in _items(one, fields))
    }


def _items(seen: Observation, fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        told = seen.facts[field]
        for link in told if isinstance(told, list) else [told]:
            if item := link.get("item"):
                yield item


def changes(
    reading: Reading, since: str, *, by: Literal["added", "published"], as_of: str | None, watch: WatchList
) -> Answer:
    """Return what is new or has changed since a moment: first what is watched, then the newest first."""
    fresh = set(reading.fresh(since, by=by, as_of=as_of))
    found: list[Change] = []
    first: set[str] = set()
    for kind in ("event", "agreement", "claim", "person"):
        seen = {one.id for one in reading.seen_in(kind, fresh)}
        lines = known(reading, reading.lines_with(seen), as_of)
        summed = _summing(reading, kind, lines)
        found += consolidate.changes(lines, fresh, summed)
        if watch != WatchList():
            first |= {line.id for line in lines if views.watched(summed(line), watch)}
    return views.changes(found, first)


def _summing(reading: Reading, kind: str, lines: Sequence[Line]) -> Callable[[Line], Summed]:
    """Return what sums up a line of a kind."""
    if kind == "person":
        return consolidate.person
    told = {one.article for line in lines for one in line.observations}
    copies, grades = reading.copies(told), grades_of(reading)
    if kind == "claim":
        items = reading.items(told)
        return lambda line: consolidate.claims([line], copies, items)[0]
    denied = consolidate.disputes(lines, reading.seen_in("claim", told))
    if kind == "agreement":
        return lambda line: consolidate.agreement(line, denied)
    return lambda line: consolidate.event(line, copies, grades, denied)


def search(reading: Reading, words: str, *, as_of: str | None, most: int) -> Answer:
    """Return the articles in which all words stand, the newest first; words in quotation marks in a row.

    A family name is found in all its spellings. Raises UsageError where there is nothing to search for.
    """
    sought = list(views.phrases(words, lambda word: _spellings(reading, word)))
    if not sought:
        raise UsageError(f"{words!r}: no word to search for")
    versions = reading.matching(sought, as_of)
    texts = reading.texts(versions[:most])
    return views.search(words, sought, [texts[version] for version in versions[:most]], len(versions))


def _spellings(reading: Reading, word: str) -> list[str]:
    """Return how else articles write a family name, where a word is one."""
    mark = consolidate.mark_of_name(word)
    return consolidate.other_spellings(word, reading.lines_marked(mark)) if mark else []
