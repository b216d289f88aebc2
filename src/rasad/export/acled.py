"""Events in the columns of ACLED's codebook, for tools that expect them.

ACLED codes disorder, Rasad the dealings of states: most of what it reads is ACLED's "Strategic developments".
Which type and mode becomes what stands in ``acled.toml``; what Rasad does not know stays empty, fatalities
too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from rasad.export.cited import by_id, quote
from rasad.export.csv import BOM, csv_lines
from rasad.lexicon.organisations import codes
from rasad.lexicon.states import states
from rasad.model import Article, Contents, EventLine
from rasad.text.days import days
from rasad.views.columns import Value

COLUMNS: Final = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_TOLD = ("happened", "ongoing", "alleged")  # what is planned, possible or denied has not come about
_TOWN = 1  # ACLED's precision of coordinates of a town that is named
_WEEK, _MONTH = 7, 31  # days: a date wider than a month is none by ACLED's rules


class Kind(BaseModel):
    """What ACLED calls a kind of event."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    disorder_type: str
    event_type: str
    sub_event_type: str


class _Kinds(BaseModel):
    """The file ``acled.toml``: by PLOVER type, or type and mode (``ASSAULT/drone``)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    other: Kind
    kinds: dict[str, Kind]


@cache
def _kinds() -> _Kinds:
    text = files("rasad.export").joinpath("acled.toml").read_text(encoding="utf-8")
    return _Kinds.model_validate(tomllib.loads(text))


def to_acled(contents: Contents, *, bom: bool = False) -> Iterator[str]:
    """Yield events that came about and have a day, a week or a month, as CSV with ACLED's columns."""
    articles = by_id(contents)
    yield BOM if bom else ""
    yield from csv_lines(COLUMNS, (_row(event, articles) for event in contents.events if fits(event)))


def fits(event: EventLine) -> bool:
    """Whether ACLED's table has a place for an event."""
    when = days(event.date)
    return bool(event.actors) and event.status in _TOLD and when is not None and when.width <= _MONTH


def _row(event: EventLine, articles: Mapping[str, Article]) -> dict[str, Value]:
    when = days(event.date)
    assert when
    kind = _kind(event)
    one, other = _sides(event)
    inter = [_inter(side) for side in (one, other)]
    return {
        "event_id_cnty": event.id,
        "event_date": when.first.isoformat(),
        "year": when.first.year,
        "time_precision": 1 if when.width == 1 else 2 if when.width <= _WEEK else 3,
        "disorder_type": kind.disorder_type,
        "event_type": kind.event_type,
        "sub_event_type": kind.sub_event_type,
        "actor1": one[0] if one else None,
        "assoc_actor_1": one[1:],
        "inter1": inter[0],
        "actor2": other[0] if other else None,
        "assoc_actor_2": other[1:],
        "inter2": inter[1],
        "interaction": "-".join(inter) if all(inter) else None,
        "location": event.place,
        "latitude": event.point[0] if event.point else None,
        "longitude": event.point[1] if event.point else None,
        "geo_precision": _TOWN if event.point else None,
        "source": tuple(name for name, _ in event.outlets),
        "notes": event.title,
        "tags": _tags(event, articles),
    }


def _kind(event: EventLine) -> Kind:
    found = _kinds()
    return found.kinds.get(f"{event.type}/{event.mode}") or found.kinds.get(event.type) or found.other


def _sides(event: EventLine) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return both sides; where an event has one only, its first participant faces the others."""
    return (event.actors, event.recipients) if event.recipients else (event.actors[:1], event.actors[1:])


def _inter(side: tuple[str, ...]) -> str:
    """Return ACLED's kind of actor as far as a code tells it."""
    first = side[0] if side else ""
    return "State forces" if first in states() else "External/Other forces" if first in codes() else ""


def _tags(event: EventLine, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Return what ACLED has no column for: PLOVER's code, the status, the sources, the evidence."""
    first = event.evidence[0]
    told: dict[str, Any] = {
        "plover": "/".join(filter(None, (event.type, event.mode))),
        "status": event.status,
        "independent": f"{event.sources.independent}{'+' if event.sources.at_least else ''}",
        "credibility": event.credibility.grade,
        "evidence": f"{first.article}:{first.span.start}-{first.span.end} «{quote(articles, first)}»",
    }
    return tuple(f"{name}={value}" for name, value in told.items())
