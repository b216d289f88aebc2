"""Rules on sources that disagree: on whether a thing happened, on when an agreement reached a stage."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import AgreementLine, Observation, Seen, Statement
from rasad.views.brief.agreed import named, relevant
from rasad.views.brief.desk import Desk, Event, Source
from rasad.views.brief.wording import clean, quoted, stems

_HAPPENED, _DOUBTED = ("happened", "ongoing"), ("alleged", "denied")
_GOODS = ("AID",)  # deeds of which there are few enough to be told from each other
_COMMON = 3  # words of two sentences that tell one thing


def disagreements(desk: Desk) -> Iterator[Statement]:
    """Yield where articles differ: on whether a thing happened, or on when an agreement reached a stage."""
    for event in desk.known.events:
        if event.sum.type in _GOODS and desk.tells(event) and (found := _status(desk, event)):
            yield _differs(desk, event, *found)
            return
    for deal in relevant(desk):
        if dates := _dates(desk, deal):
            yield _when(desk, deal, *dates)
            return


def _status(desk: Desk, event: Event) -> tuple[Observation, Observation] | None:
    """Return two tellings, one of them the story's: a fact in one, in doubt in the other."""
    for one in event.seen:
        for other in event.seen:
            sure, doubted = (
                one.facts["status"] in _HAPPENED,
                other.facts["status"] in _DOUBTED,
            )
            story = {one.article, other.article} & set(desk.articles)
            if sure and doubted and story and one.article != other.article and _alike(one, other):
                return one, other
    return None


def _alike(one: Observation, other: Observation) -> bool:
    return len(set(stems(one.facts["title"])) & set(stems(other.facts["title"]))) >= _COMMON


def _differs(desk: Desk, event: Event, sure: Observation, doubted: Observation) -> Statement:
    words = min((o.facts["title"] for o in (sure, doubted)), key=len)
    text = desk.say(
        "differ.status",
        words=quoted(words),
        sure=desk.refs([Source(sure.article)]),
        status=desk.book.doubts[doubted.facts["status"]],
        doubted=desk.refs(
            [
                Source(
                    doubted.article,
                    (clean(s),) if (s := doubted.facts["source"]) else (),
                )
            ]
        ),
    )
    return desk.state("sources-disagree", text, sure, doubted)


def _dates(desk: Desk, deal: Seen[AgreementLine]) -> tuple[Observation, Observation, str, str] | None:
    """Return two articles that put one stage of an agreement on days, months or years that differ."""
    told: dict[str, tuple[Observation, str]] = {}
    for one in deal.seen:
        for state in one.facts["states"]:
            date, status = state["date"], state["status"]
            if status not in ("signed", "agreed", "ratified") or not date or date == one.published:
                continue  # the day of the article itself is often that of its report
            other = told.setdefault(status, (one, date))
            common = set(stems(one.facts["name"])) & set(stems(other[0].facts["name"]))
            own = {one.article, other[0].article} & set(desk.articles)
            if own and other[0].article != one.article and len(common) > 1 and not _meet(other[1], date):
                return other[0], one, other[1], date
    return None


def _meet(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _when(
    desk: Desk,
    deal: Seen[AgreementLine],
    a: Observation,
    b: Observation,
    x: str,
    y: str,
) -> Statement:
    text = desk.say(
        "differ.date",
        name=quoted(named(deal, b)),
        one=desk.date(x),
        first=desk.refs([Source(a.article)]),
        other=desk.date(y),
        second=desk.refs([Source(b.article)]),
    )
    return desk.state("sources-disagree", text, a, b)
