"""What the story's articles tell beside the main event: loud deeds of its sides on the same day."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.text.days import days
from rasad.views.brief.desk import Desk, Event

_LOUD = ("THREATEN", "ASSAULT", "SANCTION")


def beside(desk: Desk) -> Iterator[Event]:
    """Yield what a side of the main event did on its day, told as background by the story's articles."""
    for event in desk.known.events:
        told = days(event.sum.date)
        if (
            event.sum.type in _LOUD
            and event.sum.status == "happened"
            and desk.tells(event)
            and all(one.facts["background"] for one in event.seen)
            and told
            and told.first == told.last == desk.day
            and set(event.sum.actors) & set(desk.sides)
            and not any(name in event.sum.title for person in desk.people for name in person.sum.names)
            and event.sum.title.split(" ")[0] not in desk.words.continuing
        ):
            yield event


def sentences_beside(desk: Desk) -> set[tuple[str, int]]:
    """Return the sentences, by article and number, that tell what is beside the main event."""
    return {
        (one.article, desk.pages[one.article].sentence(one.spans[0].start))
        for event in beside(desk)
        for one in event.seen
        if one.article in desk.pages
    }
