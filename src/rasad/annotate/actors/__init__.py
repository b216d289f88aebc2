"""Who is in an article: people with their offices, states, organisations, outlets, places."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.actors import homes
from rasad.annotate.actors.entities import gather
from rasad.annotate.actors.people import read
from rasad.annotate.actors.persons import persons
from rasad.annotate.actors.phrases import phrases
from rasad.annotate.actors.scan import scan
from rasad.annotate.actors.witness import heard
from rasad.model import Actors, Document, Time

__all__ = ["actors"]


def actors(doc: Document, times: Sequence[Time] = ()) -> Actors:
    """Find everybody and everything that a document names, and who of them is who."""
    seen = heard(scan(doc, times))
    reading = read(seen)
    people = persons(seen, reading.people)
    homes.settle(seen, people, reading.lone)
    return gather(seen, people, phrases(seen, people, reading.lone))
