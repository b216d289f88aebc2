"""What is due next: planned and possible events that are not past, dated ones first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rasad.model import Observation, Statement
from rasad.text.days import days
from rasad.views.brief.agreed import named, relevant
from rasad.views.brief.desk import Desk, Event, Source
from rasad.views.brief.wording import bare, clean, quoted, shortened

_AWAITED = ("planned", "possible")
_DUE = (
    "CONSULT",
    "SUPPORT",
    "AGREE",
    "COOPERATE",
    "AID",
    "SANCTION",
    "RETREAT",
    "ASSAULT",
)
_UNDATED = ("CONSULT", "SUPPORT", "AGREE", "AID", "ASSAULT")
_FRESH = timedelta(180)  # since it was last told
_SIGNED = ("treaty", "memorandum", "declaration", "contract", "loan")
_MOST = 4
_LONGEST = 160
_PAST = re.compile(r"(?!ال)\w+(?<!ا)ت(?:ها|ه|هم)?")  # تخلت: a condition, not something to come
_VERB = re.compile("[يت]\\w+(?:ا|ان|وا|ون)")
_CLAUSE = re.compile(r"[،؛.؟!:…]")


def due(desk: Desk) -> Iterator[Statement]:
    """Yield what is awaited of the event's sides."""
    day = date.fromisoformat(desk.known.as_of) if desk.known.as_of else desk.day
    if day is None:
        return
    yield from _events(desk, day)
    yield from _signatures(desk)


def _signatures(desk: Desk) -> Iterator[Statement]:
    """Yield the agreements between the sides that the story's articles say are still to be signed."""
    for deal in relevant(desk):
        now = [one for one in deal.seen if one.article in desk.articles]
        if deal.sum.kind in _SIGNED and now[-1].facts["status"] == "expected":
            words = desk.say("due.signature", name=quoted(named(deal, now[-1])))
            when = desk.date(now[-1].facts["date"]) if now[-1].facts["date"] else desk.book.say["undated"]
            refs = desk.refs(Source(one.article) for one in now)
            text = desk.say(
                "due.line",
                date=when,
                words=words,
                status=desk.book.awaited["expected"],
                refs=refs,
            )
            yield desk.state("due-next", text, *now)


def _events(desk: Desk, day: date) -> Iterator[Statement]:
    found = [(order, e) for e in desk.known.events if (order := _order(desk, e, day)) is not None]
    shown: list[str] = []
    for _, event in sorted(found, key=lambda told: (*told[0], told[1].sum.id)):
        words = phrase(
            max(
                event.seen,
                key=lambda o: (
                    o.facts["date"] == event.sum.date,
                    o.published or "",
                    o.id,
                ),
            )
        )
        if len(shown) == _MOST or any(words in other or other in words for other in shown):
            continue
        shown.append(words)
        when = desk.date(event.sum.date) if days(event.sum.date) else desk.book.say["undated"]
        status = desk.book.awaited[event.sum.status]
        refs = desk.refs(_sources(event))
        yield desk.state(
            "due-next",
            desk.say("due.line", date=when, words=words, status=status, refs=refs),
            *event.seen[:3],
        )


def _order(desk: Desk, event: Event, day: date) -> tuple[bool, str] | None:
    """Return the place of an awaited event in the list; ``None`` for one that is past, stale or of others."""
    if event.sum.status not in _AWAITED or event.sum.type not in _DUE or not desk.bears(event):
        return None
    if not {*event.sum.actors, *event.sum.recipients} & set(desk.sides):
        return None
    if all(_PAST.fullmatch(one.facts["words"][0]) for one in event.seen):
        return None
    if told := days(event.sum.date):
        ahead = told.last > day if event.sum.status == "planned" else told.first > day
        return (False, told.first.isoformat()) if ahead and told.width < 60 and _fresh(event, day) else None
    return (True, "") if event.sum.type in _UNDATED and _open(desk, event) else None


def _fresh(event: Event, day: date) -> bool:
    published = max(one.published or "" for one in event.seen)
    return bool(published) and day - date.fromisoformat(published) <= _FRESH


def _open(desk: Desk, event: Event) -> bool:
    """Whether an awaited event without a date is news of the story and tells who is to do it to whom."""
    sides = {*event.sum.actors, *event.sum.recipients}
    both = len(sides & set(desk.sides)) > 1 or bool(event.sum.recipients and event.sum.actors)
    told = any(one.article in desk.articles and not one.facts["background"] for one in event.seen)
    return both and told


def _sources(event: Event) -> list[Source]:
    return [
        Source(one.article, (clean(said),) if (said := one.facts["source"]) else ()) for one in event.seen
    ][:3]


def phrase(one: Observation) -> str:
    """Return the words of an event from the one that names it to the end of its clause."""
    title, trigger = one.facts["title"], one.facts["words"][0]
    at = title.find(trigger)
    if at < 0:
        return shortened(clean(title), _LONGEST)
    if _VERB.fullmatch(trigger):
        return shortened(clean(title), _LONGEST)  # يجتمعا, whose subject stands before it
    words = bare(title[at:])
    stop = _CLAUSE.search(words, len(bare(trigger)))
    return shortened(clean(words[: stop.start()] if stop else words), _LONGEST)
