"""What questions ask of lines, told apart from the lines: when, what, who."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from rasad.consolidate.claims import claims
from rasad.consolidate.events import stems
from rasad.consolidate.names import parts
from rasad.consolidate.summing import agreement, event
from rasad.model import Line, Observation, Question, Summary
from rasad.model.dossier import ObservationKind
from rasad.text.days import Days, days, in_order

_ID = re.compile(r"[a-z]-[0-9a-f]{12}(-\w+)?")


def summary(line: Line, copies: Mapping[str, str]) -> Summary:
    """Return what questions ask of a line of events, agreements or claims. For ``copies`` see ``event``."""
    days_of = [one.published for one in line.observations]
    published = min(filter(None, days_of), default=None)
    latest = None if None in days_of else max(filter(None, days_of), default=None)
    kind = line.observations[0].kind
    if kind == "agreement":
        deal = agreement(line, {})
        return Summary(line.id, kind, False, "", None, None, deal.kind, deal.status, 0, published, latest)
    if kind == "claim":
        [said] = claims([line], copies, {})
        told, type, status, sources = said.date, None, said.stance, said.sources
        when = days(told)
    else:
        held = event(line, copies, {}, {})
        told, type, status, sources = held.date, held.type, held.status, held.sources
        when = days(told) or _bounds(held.not_before, held.not_after)
    first, last = (when.first.isoformat(), when.last.isoformat()) if when else (None, None)
    return Summary(
        line.id,
        kind,
        told is None,
        in_order(told) if told else "",
        first,
        last,
        type,
        status,
        sources.independent,
        published,
        latest,
    )


def person(id: str, published: tuple[str | None, str | None]) -> Summary:
    """Return what questions ask of a line of persons, which are asked for by names and states only."""
    return Summary(id, "person", False, "", None, None, None, None, 0, *published)


def _bounds(not_before: str | None, not_after: str | None) -> Days | None:
    first, last = days(not_before), days(not_after)
    return Days(first.first, last.last) if first and last else None


def keys(seen: Observation) -> set[str]:
    """Return by what an observation is asked for: codes and names, ``~`` before a word of a name.

    Of a claim these are the speaker's, and ``@`` before whom or what is named in it. ``°`` stands before
    latitude and longitude of an event's place.
    """
    facts = seen.facts
    if seen.kind == "event":
        sides = (*facts["actors"], *facts["recipients"])
        persons = {side["person"] for side in sides if side["person"]}
        where = {f"°{point[0]},{point[1]}"} if (point := facts.get("point")) else set()
        return {side["code"] or side["name"] for side in sides} - {None} | _words(persons) | where
    if seen.kind == "agreement":
        return {side["code"] or side["name"] for side in facts["parties"]} - {None}
    if seen.kind == "person":
        return {role["of"] for role in facts["roles"]} - {None} | _words({facts["name"], *facts["names"]})
    if seen.kind == "claim":
        speaker, named = facts["speaker"], facts.get("names", ())
        about = {f"@{word}" for word in topics(facts["content"], named)}
        name = speaker["name"] or speaker["words"]
        codes = {speaker["code"], *filter(is_code, name.split())} - {None}
        return codes | _words({name}) | about
    return set()


def topics(content: str, names: Iterable[str]) -> set[str]:
    """Return whom or what a claim is asked for by: codes, words of names, the words of its content."""
    return {
        *names,
        *stems(content),
        *stems(" ".join(names)),
        *(part for name in names for part in parts(name)),
    }


def topics_asked(about: str) -> set[str]:
    """Return which topics a claim must have to be about somebody, by code, or something."""
    return {about} if is_code(about) else set(stems(about))


def is_code(word: str) -> bool:
    """Whether a word is a code, such as IRN or EU."""
    return word.isascii() and word.isupper()


def sought(kind: ObservationKind, asked: Question) -> tuple[Question, set[str]]:
    """Return what of a question summaries of a kind can answer, and the keys that lines must have."""
    plain = Question(as_of=asked.as_of)
    if kind == "event":
        return replace(asked, stance=None), _keys(asked)
    if kind == "agreement":
        return replace(plain, status=asked.status), _keys(replace(asked, person=None))
    if kind == "claim":
        return replace(asked, type=None, status=None, on=None), _claim_keys(asked)
    return plain, _keys(asked)


def _keys(asked: Question) -> set[str]:
    return ({asked.state} if asked.state else set()) | _words({asked.person} if asked.person else set())


def _claim_keys(asked: Question) -> set[str]:
    speaker = asked.speaker or ""
    by = {speaker} if is_code(speaker) else _words({speaker})
    return by | {f"@{topic}" for topic in topics_asked(asked.about or "") if not is_id(asked.about or "")}


def is_id(word: str) -> bool:
    """Whether a word is the id of something observed, such as e-0123456789ab."""
    return _ID.fullmatch(word) is not None


def _words(names: set[str]) -> set[str]:
    return {f"~{word}" for name in names for word in parts(name)}
