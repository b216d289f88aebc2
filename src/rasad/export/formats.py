"""The formats into which a dossier is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from rasad.export import acled, ics
from rasad.export.csv import to_csv
from rasad.export.ftm import to_ftm
from rasad.export.gexf import to_gexf
from rasad.export.graphml import to_graphml
from rasad.export.jsonl import to_jsonl
from rasad.export.jsonld import to_jsonld
from rasad.export.markdown import to_markdown
from rasad.export.webannotation import to_webannotation
from rasad.model import Contents
from rasad.views import Look

TABLE: Final = "events"  # of a file that holds one table only


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of an export: the table, where a file holds one; the look, where people read it."""

    table: str | None = None
    look: Look = field(default_factory=Look)


TEXTS: Final[Mapping[str, Callable[[Contents, Wish], Iterable[str]]]] = MappingProxyType(
    {
        "jsonl": lambda contents, wish: to_jsonl(contents, wish.table),
        "csv": lambda contents, wish: to_csv(contents, wish.table or TABLE, bom=wish.look.bom),
        "ftm": lambda contents, wish: to_ftm(contents),
        "graphml": lambda contents, wish: [to_graphml(contents)],
        "gexf": lambda contents, wish: [to_gexf(contents)],
        "acled": lambda contents, wish: acled.to_acled(contents, bom=wish.look.bom),
        "jsonld": lambda contents, wish: [to_jsonld(contents)],
        "webannotation": lambda contents, wish: [to_webannotation(contents)],
        "ics": lambda contents, wish: [ics.to_ics(contents)],
        "markdown": lambda contents, wish: to_markdown(contents, wish.look),
    }
)


def left_out(contents: Contents, format: str) -> int:
    """Return how many events a format has no place for."""
    if format == "acled":
        return sum(not acled.fits(event) for event in contents.events)
    if format == "ics":
        return sum(event.status in ics.TO_COME and not ics.is_due(event) for event in contents.events)
    if format in ("gexf", "graphml"):
        return sum(len({*event.actors, *event.recipients}) < 2 for event in contents.events)
    return 0
