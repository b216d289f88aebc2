"""Who tells it: the articles of the event, those of its background, and how many of them are independent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rasad.model import Observation, Statement
from rasad.views.brief.desk import Desk

_MOST = 4


def sources(desk: Desk, used: Iterable[Observation]) -> Iterator[Statement]:
    """Yield the articles on the event, those that serve as background, and the independent sources."""
    articles = {one.article: one for one in (*used, *desk.seen)}
    told = [articles[id] for id in desk.articles if id in articles]
    yield _articles(desk, "sources.event", told)
    if background := [one for id, one in articles.items() if id not in desk.articles]:
        yield _articles(desk, "sources.background", sorted(background, key=_age))
    counts = desk.main.sum.sources
    pattern = "independent.least" if counts.at_least else "independent"
    yield desk.state("independent", desk.say(pattern, n=counts.independent), *desk.seen)


def _age(one: Observation) -> tuple[str, str]:
    return one.published or "", one.article


def _articles(desk: Desk, pattern: str, told: list[Observation]) -> Statement:
    shown = told[:_MOST]
    items = desk.listed(_article(desk, one) for one in shown)
    if len(told) > len(shown):
        items += desk.say("sources.more", n=len(told) - len(shown))
    count = desk.book.counted("article", len(told))
    return desk.state("sources", desk.say(pattern, count=count, items=items), *shown)


def _article(desk: Desk, one: Observation) -> str:
    parts = [
        desk.date(one.published) if one.published else "",
        one.outlet or desk.book.say["no.outlet"],
    ]
    return f"{one.article} ({desk.book.say['list'].join(filter(None, parts))})"
