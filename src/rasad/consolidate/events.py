"""What is one event: observations of events that are of one act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any, NamedTuple

from rasad.consolidate.names import parts
from rasad.lexicon.same import of_places
from rasad.model import Mark, Observation
from rasad.text.days import Days, days
from rasad.text.tokens import word

ENOUGH = 0.55  # the least score of a judgement: set on the coded articles of ../shared
_SEVERAL = frozenset(("CONSULT", "COOPERATE", "SUPPORT", "AGREE"))  # acts whose sides may change places
_MOST = 6  # sides by which an event is looked for
_WEEK, _MONTH, _YEAR = 7, 31, 365  # days
_SAME_LINE = 4  # words that two lines have in common
_NEAR, _SAME_STORY = 21, 4  # days between two publications
_SHARES = {  # what each agreement adds, and each contradiction takes away
    "base": 0.05,
    "sides": 0.3,
    "some sides": 0.15,
    "one side": 0.05,  # and no other: states do much of one kind within days
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


class What(NamedTuple):
    """What tells an event: its type, who did it to whom, when, where, by which words."""

    type: str
    mode: str | None
    status: str
    date: str | None
    published: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    place: tuple[str, ...]
    words: tuple[str, ...]
    line: tuple[str, ...]
    loose: bool  # whether somebody takes part who is not told by a code

    @property
    def sides(self) -> set[str]:
        """All who take part."""
        return {*self.actors, *self.recipients}

    @property
    def days(self) -> Days | None:
        """The days on which it was, as told."""
        return days(self.date)


def tell(seen: Observation) -> What:
    """Return what tells the event that was observed."""
    facts = seen.facts
    sides = (*facts["actors"], *facts["recipients"])
    return What(
        facts["type"],
        facts["mode"],
        facts["status"],
        facts["date"],
        seen.published,
        codes(facts["actors"]),
        codes(facts["recipients"]),
        tuple(sorted({parts(side["person"])[-1] for side in sides if side["person"]})),
        tuple(w for w in stems(facts.get("town") or facts["place"] or "") if w not in of_places()),
        stems(" ".join(facts["words"])),
        stems(facts["title"]),
        not all(side["code"] for side in sides),
    )


def marks(what: What) -> Iterator[Mark]:
    """Yield what two tellings of one event have in common: the type, a side or the place, and a time.

    Those of one day stand together. Where the day is known, the place is asked for besides the sides, since
    articles name these in many ways; of a summit its month is enough.
    """
    about = sorted(what.sides)[:_MOST] or [f"at {word}" for word in what.place]
    told = what.days.first.isoformat() if what.days else what.published or ""
    for side in about:
        for time in sorted(_times(what)):
            place = told if time.startswith("on ") else what.published or ""
            yield Mark(f"event {what.type} {side} {time}", place)
    narrow = _MONTH if what.mode == "multilateral" else _WEEK
    if what.sides and what.days and what.days.width <= narrow:
        for word, month in product(what.place[:_MOST], _months(what.days)):
            yield Mark(f"event {what.type} at {word} on {month}", told)


def _months(days: Days) -> tuple[str, ...]:
    return tuple(dict.fromkeys((days.first.isoformat()[:7], days.last.isoformat()[:7])))


def beginnings(types: Iterable[str], side: str, *, awaited: bool = False) -> list[str]:
    """Return how the marks of a side's events begin, by types; ``awaited``: of those that may still come."""
    return [f"event {type} {side} {'within' if awaited else ''}" for type in types]


def _times(what: What) -> set[str]:
    """Return the stretches of time in which an event is met again: near publication, its month, a year."""
    found = set()
    if published := day(what.published):
        found |= _stretches("near", published, _MONTH)
        if what.status in ("planned", "possible", "ongoing"):
            found |= _stretches("within", published, _YEAR)
    if told := what.days:
        found.update(f"on {month}" for month in _months(told))
        if told.width > _MONTH or (published and published - told.last > timedelta(365)):
            found.add(f"about {told.first.year}")
        if published and told.last >= published:
            found |= _stretches("within", published, _YEAR)
    return found


def _stretches(name: str, day: date, width: int) -> set[str]:
    """Return two stretches of ``width`` days that hold a day: days half as far apart share one of them."""
    ordinal = day.toordinal()
    return {f"{name} {ordinal // width}", f"{name}' {(ordinal + width // 2) // width}"}


def score(a: What, b: What) -> tuple[float, str] | None:
    """Return how sure it is that two are one event, and why; ``None`` where too little says so."""
    found = _agreements(a, b)
    if found is None or (sure := sum(_SHARES[name] for name in found)) < ENOUGH:
        return None
    reason = ", ".join(name for name in found if _SHARES[name] > 0 and name != "base")
    return min(sure, 0.99), f"agree in: {reason}"


def told_apart(a: What, b: What) -> bool:
    """Whether two that one article tells are two: not where one is told again in the other's words.

    Who takes part, when and where must not differ, as far as both tell it; two visits or meetings of the same
    states are two unless all of that is the same.
    """
    nested = a.sides <= b.sides or b.sides <= a.sides
    when = a.date == b.date or not (a.date and b.date)
    where = not (a.place and b.place) or bool(set(a.place) & set(b.place))
    again = nested and when and where and bool(set(a.words) & set(b.words))
    if a.type == "CONSULT":
        again = again and (a.date, a.persons, a.mode) == (b.date, b.persons, b.mode)
    return not again or (a.status == "denied") != (b.status == "denied")


def _agreements(a: What, b: What) -> list[str] | None:
    """Return in what two events agree or differ by name; ``None`` where they cannot be one."""
    if a.type != b.type or (when := _when(a, b)) is None or (who := _who(a, b)) is None:
        return None
    found = ["base", *when, *who, *_where(a, b)]
    if set(a.words) & set(b.words):
        found.append("words" if {"day", "story", "place"} & set(found) else "words of long ago")
    common = len(set(a.line) & set(b.line))
    if common >= _SAME_LINE:
        found.append("same words" if 3 * common >= 2 * len(set(a.line) | set(b.line)) else "line")
    if "place" in found and "lone" not in who and a.status == b.status == "ongoing":
        found.append("standing")
    if a.persons and b.persons:
        found.append("persons" if set(a.persons) & set(b.persons) else "other persons")
    if a.mode and b.mode:
        found.append("mode" if a.mode == b.mode else "other mode")
    return found


def _who(a: What, b: What) -> list[str] | None:
    if a.type not in _SEVERAL and (set(a.actors) & set(b.recipients) or set(b.actors) & set(a.recipients)):
        return None
    if not a.sides or not b.sides:
        return [] if a.sides or b.sides else ["lone"]
    if a.type not in _SEVERAL and (_differ(a.actors, b.actors) or _differ(a.recipients, b.recipients)):
        return None
    common, fewer = a.sides & b.sides, min(len(a.sides), len(b.sides))
    if len(common) < min(2, fewer) and not (a.loose or b.loose):
        return None
    if len(common) * 2 <= len(a.sides | b.sides):
        return ["some sides"]
    return ["sides"] if len(common) > 1 else ["one side"]


def _differ(left: Iterable[str], right: Iterable[str]) -> bool:
    return bool(left and right) and not set(left) & set(right)


def _when(a: What, b: What) -> list[str] | None:
    near = _near(day(a.published), day(b.published))
    if not near and {"planned", "possible"} & {a.status, b.status} and set(a.words) & set(b.words):
        near = ["awaited"]
    if a.days and b.days:
        if not a.days.meets(b.days):
            return None
        if max(a.days.width, b.days.width) <= _WEEK:
            return ["day", *near]
        return ["long ago" if _long_ago(a, b) else "width", *near]
    for dated, other in ((a, b), (b, a)):
        if dated.days and (published := day(other.published)) and _out_of_reach(dated.days, other, published):
            return None
    return near


def _long_ago(a: What, b: What) -> bool:
    """Whether both tell of a time that was over a year before they were published."""
    return all(w.days and (p := day(w.published)) and p - w.days.last > timedelta(365) for w in (a, b))


def _out_of_reach(told: Days, other: What, published: date) -> bool:
    """Whether an event told with its days cannot be one told without, as far as publication shows."""
    if other.status in ("planned", "possible"):
        return told.last < published - timedelta(1)
    return told.first > published + timedelta(1)


def _near(a: date | None, b: date | None) -> list[str]:
    if a is None or b is None:
        return []
    gap = abs((a - b).days)
    return ["story"] if gap <= _SAME_STORY else ["near"] if gap <= _NEAR else ["far"] if gap > 365 else []


def _where(a: What, b: What) -> list[str]:
    if not a.place or not b.place:
        return []
    return ["place"] if set(a.place) & set(b.place) else ["other place"]


def whole(what: What) -> Days:
    """Return the days on which an event may have been: any, where none are told."""
    return what.days or Days(date.min, date.max)


def together(left: Days, right: Days) -> Days | None:
    """Return the days that are left for one event told twice; ``None`` where they exclude each other."""
    both = Days(max(left.first, right.first), min(left.last, right.last))
    return both if both.first <= both.last else None


def day(value: str | None) -> date | None:
    """Return an ISO day as a date."""
    return date.fromisoformat(value) if value else None


def codes(sides: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return who takes part: codes, or the last word of a name, sorted."""
    return tuple(sorted({side["code"] or (parts(side["name"] or "") or ("",))[-1] for side in sides} - {""}))


def stems(words: str) -> tuple[str, ...]:
    """Return the words that tell something, bare of particles and ال, sorted."""
    found = (word(w).stem.replace("ة", "ه") for w in words.split())
    return tuple(sorted({stem.removeprefix("ال") for stem in found if len(stem) > 2}))
