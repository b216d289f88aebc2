"""The headline of a brief: an article's own, else the main event in a line."""

from __future__ import annotations

from rasad.model import Statement
from rasad.views.brief.agreed import named, relevant
from rasad.views.brief.contacts import called_first
from rasad.views.brief.desk import Desk
from rasad.views.brief.naming import described
from rasad.views.brief.wording import clean, quoted

_LONGEST = 130


def headline(desk: Desk) -> Statement:
    """Return the headline of the first article that has one, else who met whom and what is new in it."""
    if desk.lang == "ar":
        for one in desk.seen:
            page = desk.pages[one.article]
            title = clean(page.record["article"]["title"] or (page.told(0) if page.heading(0) else ""))
            if 0 < len(title) <= _LONGEST and not title.endswith("…"):
                return desk.state("headline", title, one)
    parts, seen = [described(desk, desk.main)], list(desk.seen)
    if desk.lang == "ar" and (said := called_first(desk)):
        parts.append(said[1])
    for deal in relevant(desk)[:1]:
        now = [one for one in deal.seen if one.article in desk.articles]
        stage = desk.book.stages[now[-1].facts["status"]]
        parts.append(desk.say("headline.deal", name=quoted(named(deal, now[-1])), stage=stage))
        seen += now
    told = desk.book.say["comma"].join(parts)
    return desk.state("headline", told[:1].upper() + told[1:], *seen)
