"""What is one event: observations of events that are of one act."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rasad.consolidate.dates import Days, days
from rasad.consolidate.names import parts
from rasad.model import Judgement, Observation
from rasad.text.tokens import word

RULE = "rule:events"
ENOUGH = 0.55  # the least score of a judgement: set on the coded articles of ../shared
_SEVERAL = frozenset(("CONSULT", "COOPERATE", "SUPPORT", "AGREE"))  # acts whose sides may change places
_SAME_LINE = 4  # words that two lines have in common
_NEAR, _SAME_STORY = 21, 4  # days between two publications
_SHARES = {  # what each agreement adds, and each contradiction takes away
    "base": 0.05,
    "sides": 0.3,
    "some sides": 0.15,
    "day": 0.3,
    "width": 0.15,
    "long ago": 0.3,
    "standing": 0.35,
    "same words": 0.4,
    "awaited": 0.15,
    "place": 0.2,
    "other place": -0.2,
    "words": 0.2,
    "words of long ago": 0.1,
    "line": 0.1,
    "persons": 0.1,
    "other persons": -0.2,
    "story": 0.2,
    "near": 0.1,
    "far": -0.1,
    "mode": 0.05,
    "other mode": -0.1,
    "lone": -0.1,
}


@dataclass(frozen=True, slots=True)
class What:
    """What tells an event: its type, who did it to whom, when, where, by which words."""

    type: str
    mode: str | None
    actors: frozenset[str]
    recipients: frozenset[str]
    persons: frozenset[str]
    days: Days | None
    published: date | None
    place: frozenset[str]
    words: frozenset[str]
    line: frozenset[str]
    status: str
    loose: bool  # whether somebody takes part who is not told by a code

    @property
    def sides(self) -> frozenset[str]:
        """All who take part."""
        return self.actors | self.recipients


def what(seen: Observation) -> What:
    """Return what tells the event that was observed."""
    facts = seen.facts
    return What(
        facts["type"],
        facts["mode"],
        _codes(facts["actors"]),
        _codes(facts["recipients"]),
        frozenset(parts(side["person"])[-1] for side in _sides(facts) if side["person"]),
        days(facts["date"]),
        date.fromisoformat(seen.published) if seen.published else None,
        _stems(facts["place"] or ""),
        _stems(" ".join(facts["words"])),
        _stems(facts["title"]),
        facts["status"],
        not all(side["code"] for side in _sides(facts)),
    )


def _sides(facts: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return (*facts["actors"], *facts["recipients"])


def _codes(sides: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(side["code"] or (parts(side["name"] or "") or ("",))[-1] for side in sides)


def _stems(words: str) -> frozenset[str]:
    stems = (word(w).stem.replace("ة", "ه") for w in words.split())
    return frozenset(stem.removeprefix("ال") for stem in stems if len(stem) > 2)


def keys(seen: Observation) -> Iterator[str]:
    """Yield what two observations of one event have in common: the type with a side or a place."""
    event = what(seen)
    for side in sorted(event.sides):
        yield f"event {event.type} {side}"
    for place in sorted(event.place):
        yield f"event {event.type} at {place}"


def judge(left: Observation, right: Observation) -> Judgement | None:
    """Return that two observations are of one event, and how sure that is; ``None`` where nothing says so."""
    if left.article == right.article:
        return None
    found = _agreements(what(left), what(right))
    if found is None:
        return None
    score = sum(_SHARES[name] for name in found)
    reason = ", ".join(name for name in found if _SHARES[name] > 0 and name != "base")
    return (
        Judgement(left.id, right.id, True, f"agree in: {reason}", min(score, 0.99), RULE)
        if score >= ENOUGH
        else None
    )


def _agreements(a: What, b: What) -> list[str] | None:
    """Return in what two events agree or differ by name; ``None`` where they cannot be one."""
    if a.type != b.type or (when := _when(a, b)) is None or (who := _who(a, b)) is None:
        return None
    found = ["base", *when, *who, *_where(a, b)]
    if a.words & b.words:
        found.append("words" if {"day", "story", "place"} & set(found) else "words of long ago")
    common = len(a.line & b.line)
    if common >= _SAME_LINE:
        found.append("same words" if 3 * common >= 2 * len(a.line | b.line) else "line")
    if "place" in found and "lone" not in who and a.status == b.status == "ongoing":
        found.append("standing")
    if a.persons and b.persons:
        found.append("persons" if a.persons & b.persons else "other persons")
    if a.mode and b.mode:
        found.append("mode" if a.mode == b.mode else "other mode")
    return found


def _who(a: What, b: What) -> list[str] | None:
    if a.type not in _SEVERAL and (a.actors & b.recipients or b.actors & a.recipients):
        return None
    if not a.sides or not b.sides:
        return [] if a.sides or b.sides else ["lone"]
    if a.type not in _SEVERAL and (_differ(a.actors, b.actors) or _differ(a.recipients, b.recipients)):
        return None
    common, fewer = a.sides & b.sides, min(len(a.sides), len(b.sides))
    if len(common) < min(2, fewer) and not (a.loose or b.loose):
        return None
    return ["sides"] if len(common) * 2 > len(a.sides | b.sides) else ["some sides"]


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right


def _when(a: What, b: What) -> list[str] | None:
    near = _near(a.published, b.published)
    if not near and {"planned", "possible"} & {a.status, b.status} and a.words & b.words:
        near = ["awaited"]
    if a.days and b.days:
        if not a.days.meets(b.days):
            return None
        if max(a.days.width, b.days.width) <= 7:
            return ["day", *near]
        return ["long ago" if _long_ago(a, b) else "width", *near]
    for dated, other in ((a, b), (b, a)):
        if dated.days and other.published and _out_of_reach(dated.days, other):
            return None
    return near


def _long_ago(a: What, b: What) -> bool:
    """Whether both tell of a time that was over a year before they were published."""
    return all(w.days and w.published and w.published - w.days.last > timedelta(365) for w in (a, b))


def _out_of_reach(told: Days, other: What) -> bool:
    """Whether an event told with its days cannot be one told without, as far as publication shows."""
    assert other.published
    if other.status in ("planned", "possible"):
        return told.last < other.published - timedelta(1)
    return told.first > other.published + timedelta(1)


def _near(a: date | None, b: date | None) -> list[str]:
    if a is None or b is None:
        return []
    gap = abs((a - b).days)
    return ["story"] if gap <= _SAME_STORY else ["near"] if gap <= _NEAR else ["far"] if gap > 365 else []


def _where(a: What, b: What) -> list[str]:
    if not a.place or not b.place:
        return []
    return ["place"] if a.place & b.place else ["other place"]


def fits(left: Collection[Observation], right: Collection[Observation]) -> bool:
    """Whether two groups may be one event: no two of one article, no days that exclude each other."""
    if {seen.article for seen in left} & {seen.article for seen in right}:
        return False
    told = [[w.days for seen in side if (w := what(seen)).days] for side in (left, right)]
    return all(x.meets(y) for x in told[0] for y in told[1])
