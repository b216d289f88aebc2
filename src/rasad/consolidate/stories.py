"""Which stories a day has: the articles on one main event together, the most important first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from rasad.consolidate.events import stems
from rasad.consolidate.names import parts
from rasad.consolidate.summing import event
from rasad.model import EventLine, Line, Observation, Seen, Story

_RANKS = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "crown_prince",
        "foreign_minister",
        "defence_minister",
    )
)
_COMMON = 4  # words of two sentences that tell one thing
_NEW = ("happened", "planned", "ongoing")


def stories(
    lines: Iterable[Line],
    articles: Collection[str],
    copies: Mapping[str, str],
    people: Iterable[Observation],
) -> list[Story]:
    """Return the stories of some articles: by how many tell one independently, who takes part, how new it is.

    ``people`` are the persons of these articles as observed.
    """
    posts: dict[tuple[str, str], set[str]] = {}
    for one in people:
        name = (one.article, one.facts["name"])
        posts.setdefault(name, set()).update(role["post"] for role in one.facts["roles"])
    found = []
    for line in lines:
        main = {o.article for o in line.observations if o.facts["main"] and o.article in articles}
        if main:
            seen = _tellings(line, main)
            told = Seen(event(Line(seen), copies, {}, {}), seen)
            if (weight := _weight(told, posts)) is not None:
                found.append((weight, Story((line.id,), told)))
    ranked = [s for _, s in sorted(found, key=lambda told: (tuple(-w for w in told[0]), told[1].lines))]
    return _joined(ranked, copies)


def _joined(ranked: Iterable[Story], copies: Mapping[str, str]) -> list[Story]:
    """Return stories with one news under two names as one: a threat to one paper, a sanction to another."""
    out: list[Story] = []
    for story in ranked:
        place = next((i for i, other in enumerate(out) if _one_news(other, story)), None)
        if place is None:
            out.append(story)
        else:
            out[place] = _both(out[place], story, copies)
    return out


def _both(story: Story, other: Story, copies: Mapping[str, str]) -> Story:
    held = {one.article for one in story.event.seen}
    seen = (*story.event.seen, *(one for one in other.event.seen if one.article not in held))
    told = event(Line(seen), copies, {}, {})
    first = story.event.sum
    told = replace(
        told, type=first.type, mode=first.mode, status=first.status, date=first.date, place=first.place
    )
    return Story((*story.lines, *other.lines), Seen(told, seen))


def _one_news(story: Story, other: Story) -> bool:
    """Whether two stories of one day tell one thing: two sides in common and most words of a sentence."""
    sides = [{s for s in (*x.event.sum.actors, *x.event.sum.recipients) if _coded(s)} for x in (story, other)]
    if len(sides[0] & sides[1]) < 2:
        return False
    return _same_meeting(story, other) or any(
        _same_words(a, b) for a in story.event.seen for b in other.event.seen
    )


def _same_meeting(story: Story, other: Story) -> bool:
    """Whether the same two persons met in both, told within a day."""
    one, two = story.event, other.event
    days = [date.fromisoformat(x.seen[0].published) for x in (one, two) if x.seen[0].published]
    if {one.sum.type, two.sum.type} != {"CONSULT"} or len(days) < 2 or abs((days[0] - days[1]).days) > 1:
        return False
    names = [{parts(name) for name in x.sum.persons} for x in (one, two)]
    return sum(any(set(name) & set(alike) for alike in names[1]) for name in names[0]) > 1


def _same_words(one: Observation, other: Observation) -> bool:
    a, b = set(stems(one.facts["title"])), set(stems(other.facts["title"]))
    near = one.published == other.published
    return near and len(a & b) >= _COMMON and 2 * len(a & b) >= min(len(a), len(b))


def _tellings(line: Line, articles: Collection[str]) -> tuple[Observation, ...]:
    """Return the best telling of each article, the first published first."""
    best: dict[str, Observation] = {}
    for one in sorted(
        line.observations,
        key=lambda o: (not o.facts["main"], o.facts["background"], o.id),
    ):
        if one.article in articles:
            best.setdefault(one.article, one)
    return tuple(sorted(best.values(), key=lambda one: (one.published or "", one.article)))


def _coded(side: str) -> bool:
    return side.isascii() and side.isupper()


def _weight(told: Seen[EventLine], posts: Mapping[tuple[str, str], set[str]]) -> tuple[int, ...] | None:
    """Return how much a story counts; ``None`` for no news of states or of who stands for them."""
    persons = {
        (one.article, " ".join(side["person"].split()))
        for one in told.seen
        for side in (*one.facts["actors"], *one.facts["recipients"])
        if side["person"]
    }
    ranked = sum(bool(posts.get(person, set()) & _RANKS) for person in persons)
    states = sum(map(_coded, {*told.sum.actors, *told.sum.recipients}))
    if states < 2 and not ranked:
        return None
    worth = min(ranked, 2) + min(states, 2) + (told.sum.status in _NEW)
    return told.sum.sources.independent, worth, len(told.seen)


def on_topic(story: Story, topic: str, code: str | None, agreements: Mapping[str, Iterable[str]]) -> bool:
    """Whether a story is about a state (``code``), a person (by a part of the name) or an agreement."""
    told = story.event.sum
    if {topic, code} & {*told.actors, *told.recipients}:
        return True
    if code is None and any(set(parts(topic)) <= set(parts(name)) for name in told.persons):
        return True
    asked = set(stems(topic))
    return any(
        bool(asked) and asked <= set(stems(name)) for id in story.articles for name in agreements.get(id, ())
    )
