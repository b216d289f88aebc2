"""What many articles together say of one thing: a line's observations as one answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rasad.consolidate.counting import counted, evidence, in_time, most
from rasad.lexicon.offices import links
from rasad.model import (
    AgreementLine,
    Credibility,
    EventLine,
    Evidence,
    Goods,
    LifeState,
    Line,
    Observation,
    Office,
    PersonLine,
    Sources,
    Span,
)
from rasad.text import key, word
from rasad.text.days import days

_PROGRESS = (  # of two states told on one day the further one is the newer
    "mooted", "negotiating", "expected", "agreed", "signed", "ratified", "in_force", "part_delivered",
    "delivered", "suspended", "ended", "denied",
)  # fmt: skip
_STATUSES = ("possible", "planned", "alleged", "denied", "ongoing", "happened")  # the later one is surer


def person(line: Line) -> PersonLine:
    """Return one person: the fullest of the most usual names, every spelling, offices over time."""
    seen = line.observations
    names = Counter(name for one in seen for name in dict.fromkeys(one.facts["names"]))
    usual = Counter(one.facts["name"] for one in seen)
    name = max(usual, key=lambda n: (min(len(n.split()), 3), usual[n], n))
    return PersonLine(
        line.id,
        name,
        (name, *(n for n in sorted(names, key=lambda n: (-names[n], n)) if n != name)),
        tuple(_offices(seen)),
        evidence(seen),
    )


def _offices(seen: Iterable[Observation]) -> Iterator[Office]:
    held: dict[tuple[str, str | None], list[tuple[str, Mapping[str, Any], Evidence | None]]] = {}
    for one in seen:
        for role in one.facts["roles"]:
            where = Evidence(one.article, Span(*role["span"])) if "span" in role else None
            held.setdefault((role["post"], role["of"]), []).append((one.published or "", role, where))
    for (post, of), told in sorted(held.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        days_held = sorted(day for published, role, _ in told for day in _held(published, role))
        left = sorted(day for day, role, _ in told if day and role["former"])
        until = next((day for day in left if not days_held or day >= days_held[-1]), None)
        yield Office(
            post,
            of,
            _title([role["title"] for _, role, _ in told]),
            min(days_held, default=None),
            max(days_held, default=None),
            until,
            tuple(sorted({where for *_, where in told if where}, key=lambda e: (e.article, e.span))),
        )


def _held(published: str, role: Mapping[str, Any]) -> list[str]:
    """Return the days on which an article sees an office held: of deeds that it tells with it, and its own.

    Its own day says nothing of an office that it tells of long past deeds only.
    """
    if role["former"]:
        return []
    told = [day for few in role.get("days", ()) for day in few]
    past = told and max(told) < (f"{int(published[:4]) - 1}{published[4:]}" if published else "")
    return [day for day in (*told, "" if past else published) if day]


def _title(titles: list[str]) -> str:
    """Return the most usual title; one of one word (الرئيس) or one that only points (نظيره) if need be."""
    own = [title for title in titles if word(title.split()[0]).stem not in links().counterparts]
    full = [title for title in own if " " in title]
    return most(full or own or titles) or ""


def event(
    line: Line, copies: Mapping[str, str], grades: Mapping[str, str], denied: Mapping[str, tuple[str, ...]]
) -> EventLine:
    """Return one event: the narrowest date that most articles give, the newest status, all who took part.

    ``copies`` leads from an article to the first of those that print the same text, ``grades`` from an outlet
    to its reliability, ``denied`` from an observation to who denies it.
    """
    seen = in_time(line.observations)
    facts = [one.facts for one in seen]
    lead = max(facts, key=lambda f: (f["main"], not f["background"]))
    newest = max(seen, key=lambda one: (one.published or "", _STATUSES.index(one.facts["status"])))
    sources = counted(seen, copies)
    background = tuple(one.article for one in seen if one.facts["background"])
    return EventLine(
        line.id,
        _date(facts),
        lead["type"],
        most(f["mode"] for f in facts),
        newest.facts["status"],
        lead["title"],
        _participants(facts, "actors"),
        _participants(facts, "recipients"),
        most(f["place"] for f in facts),
        tuple(
            dict.fromkeys(s["person"] for f in facts for s in (*f["actors"], *f["recipients"]) if s["person"])
        ),
        max((f["not_before"] for f in facts if f["not_before"]), default=None),
        min((f["not_after"] for f in facts if f["not_after"]), default=None),
        tuple(one.article for one in seen if one.article not in background),
        background,
        sources,
        _credibility(
            sources, newest.facts["status"], {who for one in seen for who in denied.get(one.id, ())}
        ),
        tuple((outlet, grades.get(outlet)) for outlet in sorted({one.outlet for one in seen if one.outlet})),
        evidence(seen),
        min((one.published for one in seen if one.published), default=None),
        max((one.published for one in seen if one.published), default=None),
        _point(facts),
    )


def _point(facts: list[Mapping[str, Any]]) -> tuple[float, float] | None:
    """Return where the place lies that most articles name; one without a known point says nothing."""
    told = Counter(tuple(f["point"]) for f in facts if f.get("point"))
    return min(told, key=lambda point: (-told[point], point), default=None)


def _credibility(sources: Sources, status: str, deniers: set[str]) -> Credibility:
    """Grade information by its independent sources and by who denies it (Admiralty code, 1 to 6)."""
    told = f"{sources.independent} independent {'source' if sources.independent == 1 else 'sources'}"
    told += " at least" if sources.at_least else ""
    if status in ("planned", "possible"):
        return Credibility(6, f"still to come, {told}")
    if deniers or status == "denied":
        who = f"denied by {', '.join(sorted(deniers))}" if deniers else "denied"
        return Credibility(4 if sources.independent > 1 else 5, f"{who}, {told}")
    if sources.independent > 1:
        return Credibility(2 if status == "alleged" else 1, f"told by {told}")
    return Credibility(
        4 if status == "alleged" else 3, f"{'alleged' if status == 'alleged' else 'told'} by {told}"
    )


def _date(facts: list[Mapping[str, Any]]) -> str | None:
    told = Counter(f["date"] for f in facts if f["date"])
    return min(
        told, key=lambda value: ((d.width if (d := days(value)) else 9999), -told[value], value), default=None
    )


def _participants(facts: list[Mapping[str, Any]], side: str) -> tuple[str, ...]:
    """Return codes or names of a side, the most told first; a name told in two spellings is one."""
    told = Counter(
        p["code"] or p["name"] or ""
        for f in facts
        for p in {p["code"] or key(p["name"] or ""): p for p in f.get(side, ())}.values()
    )
    return tuple(sorted(filter(None, told), key=lambda name: (-told[name], name)))


def agreement(line: Line, denials: Mapping[str, tuple[str, ...]]) -> AgreementLine:
    """Return one agreement with its life line in order of time."""
    seen = in_time(line.observations)
    facts = [one.facts for one in seen]
    states = [
        LifeState(state["status"], state["date"], one.article)
        for one in seen
        for state in (one.facts["states"] or [{"status": one.facts["status"], "date": one.facts["date"]}])
    ]
    ordered = tuple(
        sorted(dict.fromkeys(states), key=lambda s: (s.date or "9999", _PROGRESS.index(s.status), s.article))
    )
    newest = max(seen, key=lambda one: (one.published or "", _PROGRESS.index(one.facts["status"])))
    return AgreementLine(
        line.id,
        max((f["name"] for f in facts), key=lambda name: (len(name.split()), name)),
        most(f["kind"] for f in facts) or "other",
        tuple(sorted(_participants(facts, "parties"))),
        newest.facts["status"],
        ordered,
        tuple(sorted({who for one in seen for who in denials.get(one.id, ())})),
        tuple(dict.fromkeys(item["text"] for f in facts for item in f["items"])),
        next((f["value"] for f in reversed(facts) if f["value"]), None),
        evidence(seen),
        _participants(facts, "suppliers"),
        _participants(facts, "recipients"),
        tuple(_goods(one, item) for one in seen for item in one.facts["items"]),
    )


def _goods(seen: Observation, item: Mapping[str, Any]) -> Goods:
    return Goods(
        item["text"],
        item["count"],
        item.get("designation"),
        item.get("delivered"),
        item["status"],
        tuple(item.get("uncertain", ())),
        (Evidence(seen.article, Span(*item["span"])),) if "span" in item else (),
    )
