"""What a dossier hands to a brief: the stories of a day, and all it knows that bears on them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from rasad import consolidate
from rasad.consolidate.stories import on_topic, stories
from rasad.lexicon.states import entries
from rasad.model import Knowledge, Line, Observation, Question, Seen, Story
from rasad.store import Reading
from rasad.text import key


def knowledge(reading: Reading, asked: Question, topic: str | None, most: int) -> Knowledge:
    """Return what bears on the stories that are asked for; without days, on those of the newest one."""
    kinds = ("event", "person", "agreement", "claim")
    lines = {kind: _known(reading, kind, asked.as_of) for kind in kinds}
    copies = _copies(reading)
    claims = tuple(one for line in lines["claim"] for one in line.observations)
    denied = consolidate.disputes(lines["event"], claims)
    grades = reading.ratings()
    chosen = _chosen(lines, copies, asked, topic)[:most]
    return Knowledge(
        asked.as_of,
        tuple(chosen),
        {id: json.loads(reading.record(id) or "{}") for story in chosen for id in story.articles},
        tuple(
            Seen(consolidate.event(line, copies, grades, denied), _in_time(line)) for line in lines["event"]
        ),
        tuple(Seen(consolidate.person(line), _in_time(line)) for line in lines["person"]),
        tuple(Seen(consolidate.agreement(line, denied), _in_time(line)) for line in lines["agreement"]),
        claims,
        copies,
    )


def _chosen(
    lines: Mapping[str, list[Line]], copies: Mapping[str, str], asked: Question, topic: str | None
) -> list[Story]:
    published = {one.article: one.published or "" for line in lines["event"] for one in line.observations}
    people = [one for line in lines["person"] for one in line.observations]
    code = _code(topic) if topic else None
    names: dict[str, list[str]] = {}
    for one in (one for line in lines["agreement"] for one in line.observations):
        names.setdefault(one.article, []).append(one.facts["name"])
    for days in _days(published.values(), asked):
        articles = {id for id, day in published.items() if day in days}
        found = stories(lines["event"], articles, copies, people)
        if found := [story for story in found if not topic or on_topic(story, topic, code, names)]:
            return found
    return []


def _days(published: Iterable[str], asked: Question) -> Iterator[set[str]]:
    """Yield the days that are asked for together; without any, every day by itself, the newest first."""
    days = sorted({day for day in published if day}, reverse=True)
    if asked.since or asked.until:
        yield {day for day in days if (asked.since or "") <= day <= (asked.until or "9999")}
    else:
        yield from ({day} for day in days)


def _code(topic: str) -> str | None:
    """Return the code of a state that a topic names, by code or by any of its names."""
    if topic.isascii() and topic.isupper():
        return topic
    named = (
        naming.code for phrase, naming in entries() if naming.kind == "state" and key(phrase) == key(topic)
    )
    return next(named, None)


def _known(reading: Reading, kind: str, as_of: str | None) -> list[Line]:
    lines = consolidate.correcting.corrected_lines(reading.lines(kind), reading.corrections())
    return list(consolidate.asking.known(lines, as_of))


def _copies(reading: Reading) -> dict[str, str]:
    """Return for each article the first of those that print the same text."""
    printed = [_in_time(line) for line in reading.lines("article")]
    return {one.article: seen[0].article for seen in printed for one in seen}


def _in_time(line: Line) -> tuple[Observation, ...]:
    return tuple(sorted(line.observations, key=lambda one: (one.published or "", one.article, one.id)))
