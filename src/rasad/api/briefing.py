"""What a dossier hands to a brief: the stories of a day, and what it knows that bears on them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, combinations

from rasad import consolidate, views
from rasad.api.questions import known
from rasad.consolidate.events import beginnings
from rasad.consolidate.stories import on_topic, stories
from rasad.lexicon.states import entries, states
from rasad.model import (
    Knowledge,
    Line,
    Observation,
    Question,
    Seen,
    Story,
    WatchList,
)
from rasad.store import Reading
from rasad.text import key

_MOST_SIDES = 3  # of a story, between which what else there is is looked for
_BESIDE = ("CONSULT", "AID")  # types of other events of two sides that rules ask for
_AWAITED = ("CONSULT", "SUPPORT", "AGREE", "COOPERATE", "AID", "SANCTION", "RETREAT")  # and of those to come


def knowledge(reading: Reading, asked: Question, topic: str | None, most: int, watch: WatchList) -> Knowledge:
    """Return what bears on the stories that are asked for; without days, on those of the newest one."""
    told = sorted(
        _chosen(reading, asked, topic),
        key=lambda s: not views.watched(s.event.sum, watch),
    )[:most]
    return _Desk(reading, asked.as_of).knowledge(told)


class _Desk:
    """What is loaded for some stories: their own articles whole, of all else what bears on them."""

    def __init__(self, reading: Reading, as_of: str | None) -> None:
        self.reading, self.as_of = reading, as_of

    def knowledge(self, told: list[Story]) -> Knowledge:
        articles = {id for story in told for id in story.articles}
        events = self.events(told, articles)
        near = articles | _told_in(e for e in events if "CONSULT" in _types(e))
        claims = self.claims(articles | _told_in(e for e in events if "AID" in _types(e)))
        people = self.people(near, {*_names_in(events), *_speakers(claims)})
        deals = self.lines("agreement", self.reading.seen_in("agreement", articles))
        copies = _copies(self.reading, articles)
        denied = consolidate.disputes([*events, *deals], claims)
        return Knowledge(
            self.as_of,
            tuple(told),
            {id: json.loads(self.reading.record(id) or "{}") for id in sorted(articles)},
            tuple(Seen(consolidate.event(line, copies, {}, denied), _in_time(line)) for line in events),
            tuple(Seen(consolidate.person(line), _in_time(line)) for line in people),
            tuple(Seen(consolidate.agreement(line, denied), _in_time(line)) for line in deals),
            claims,
            copies,
        )

    def events(self, told: list[Story], articles: Collection[str]) -> list[Line]:
        """Return the events of the stories' articles, and others between two of a story's sides."""
        seen = self.reading.seen_in("event", articles)
        ids = {one.id for one in seen}
        for pair in _threats(seen):
            ids.update(self.between(pair, ("ASSAULT",)))
        for story in told:
            sides = [s for s in _sides(story) if s in states()][:_MOST_SIDES]
            for pair in combinations(sides, 2):
                ids.update(self.between(pair, {*_BESIDE, story.event.sum.type}, _AWAITED))
        return known(self.reading, self.reading.lines_with(sorted(ids)), self.as_of)

    def between(self, pair: tuple[str, str], types: Iterable[str], awaited: Iterable[str] = ()) -> list[str]:
        """Return the ids of events observed of two sides: of some types, and others still to come."""
        told = ((*beginnings(types, s), *beginnings(awaited, s, awaited=True)) for s in pair)
        return self.reading.observed(*told)

    def people(self, articles: Collection[str], names: Collection[str]) -> list[Line]:
        """Return the persons that bear one of these names in some articles, as these articles tell of them.

        Whole lines would be the longer the more a person is in the news.
        """
        line_of = self.reading.items(articles)
        told: dict[str, list[Observation]] = {}
        for one in self.reading.seen_in("person", articles):
            if one.facts["name"] in names:
                told.setdefault(line_of.get((one.article, one.item), one.id), []).append(one)
        return known(self.reading, (Line(tuple(told[id])) for id in sorted(told)), self.as_of)

    def lines(self, kind: str, seen: Iterable[Observation]) -> list[Line]:
        return known(self.reading, self.reading.lines_with([one.id for one in seen]), self.as_of)

    def claims(self, articles: Collection[str]) -> tuple[Observation, ...]:
        found = known(
            self.reading,
            (Line((one,)) for one in self.reading.seen_in("claim", articles)),
            self.as_of,
        )
        return tuple(line.observations[0] for line in found)


def _types(line: Line) -> set[str]:
    return {one.facts["type"] for one in line.observations}


def _told_in(lines: Iterable[Line]) -> set[str]:
    return {one.article for line in lines for one in line.observations}


def _names_in(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the names of the persons who take part in events."""
    for one in chain.from_iterable(line.observations for line in lines):
        for part in (*one.facts["actors"], *one.facts["recipients"]):
            if part["person"]:
                yield " ".join(part["person"].split())


def _speakers(claims: Iterable[Observation]) -> Iterator[str]:
    """Yield the names of those who speak, and of those through whom it is told."""
    for one in claims:
        for link in (one.facts["speaker"], *one.facts["chain"]):
            if link["name"]:
                yield " ".join(link["name"].split())


def _sides(story: Story) -> list[str]:
    return list(dict.fromkeys((*story.event.sum.actors, *story.event.sum.recipients)))


def _threats(seen: Iterable[Observation]) -> Iterator[tuple[str, str]]:
    """Yield for each threat of violence who made it to whom."""
    for one in seen:
        if one.facts["type"] == "THREATEN" and one.facts["mode"] == "violence":
            by = [p["code"] for p in one.facts["actors"] if p["code"]]
            to = [p["code"] for p in one.facts["recipients"] if p["code"]]
            if len(by) == 1 and to and by[0] != to[0]:
                yield by[0], to[0]


def _chosen(reading: Reading, asked: Question, topic: str | None) -> list[Story]:
    """Return the stories of the days asked for; without days, of the newest day that has one."""
    code = _code(topic) if topic else None
    for days in _days(reading, asked):
        articles = reading.published(*days)
        seen = [one for one in reading.seen_in("event", articles) if one.facts["main"]]
        lines = known(reading, reading.lines_with([one.id for one in seen]), asked.as_of)
        copies = reading.copies(articles)
        found = stories(lines, articles, copies, reading.seen_in("person", articles))
        if topic:
            names = _names(reading.seen_in("agreement", articles))
            found = [story for story in found if on_topic(story, topic, code, names)]
        if found:
            return found
    return []


def _days(reading: Reading, asked: Question) -> Iterator[tuple[str, str]]:
    """Yield the first and the last day asked for; without any, every day by itself, the newest first."""
    if asked.since or asked.until:
        yield asked.since or "", asked.until or asked.as_of or "9999"
    else:
        yield from ((day, day) for day in reading.days(asked.as_of))


def _names(deals: Iterable[Observation]) -> Mapping[str, list[str]]:
    names: dict[str, list[str]] = {}
    for one in deals:
        names.setdefault(one.article, []).append(one.facts["name"])
    return names


def _code(topic: str) -> str | None:
    """Return the code of a state that a topic names, by code or by any of its names."""
    if topic.isascii() and topic.isupper():
        return topic
    named = (
        naming.code for phrase, naming in entries() if naming.kind == "state" and key(phrase) == key(topic)
    )
    return next(named, None)


def _copies(reading: Reading, articles: Collection[str]) -> dict[str, str]:
    """Return for each article the first of those that print the same text."""
    seen = reading.seen_in("article", articles)
    printed = [_in_time(line) for line in reading.lines_with([one.id for one in seen])]
    return {one.article: seen[0].article for seen in printed for one in seen}


def _in_time(line: Line) -> tuple[Observation, ...]:
    return tuple(
        sorted(
            line.observations,
            key=lambda one: (one.published or "", one.article, one.id),
        )
    )
