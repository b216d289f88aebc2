"""PLOVER's own table: quad class, score, CAMEO's root code, sectors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.model import EventType

Quad = Literal["VC", "MC", "VX", "MX"]


class Type(BaseModel):
    """A type of event. ``planned`` is what the published coding calls it while it is still to come."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quad: Quad
    score: float = Field(ge=-10, le=10)
    cameo: str = Field(pattern=r"\d\d")
    planned: EventType | None = None
    modes: Mapping[str, float] = Field(default_factory=dict)


class Plover(BaseModel):
    """The file ``plover.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    types: dict[EventType, Type]
    posts: dict[str, str]
    kinds: dict[str, str]


class Coded(NamedTuple):
    """What PLOVER says of an event: quad class, score from −10 (conflict) to +10, CAMEO's root code."""

    quad: Quad
    score: float
    cameo: str


@cache
def plover() -> Plover:
    """Return the table as written."""
    return load("plover.toml", Plover)


@cache
def coded(type: EventType, mode: str | None) -> Coded:
    """Return what PLOVER says of a type of event; a mode without a score of its own has that of the type."""
    found = plover().types[type]
    return Coded(found.quad, found.modes.get(mode or "", found.score), found.cameo)
