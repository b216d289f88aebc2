"""What only a desk can say: whose news comes first, how reliable an outlet is, who is one person."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.organisations import codes
from rasad.lexicon.states import states
from rasad.model import WatchList
from rasad.text import key

WATCH: Final = "watch.toml"
RELIABILITY: Final = "reliability.toml"
ALIASES: Final = "aliases.toml"


class Watch(BaseModel):
    """The file ``watch.toml``: persons by name, states and organisations by code, agreements by words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> Self:
        known = codes().union(states())
        if strange := [code for code in self.states if code not in known]:
            raise ValueError(f"no code of a state or an organisation of states: {strange[0]}")
        return self


class Reliability(BaseModel):
    """The file ``reliability.toml``: outlets, as articles name them, by the Admiralty code's grades."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    A: tuple[str, ...] = ()
    B: tuple[str, ...] = ()
    C: tuple[str, ...] = ()
    D: tuple[str, ...] = ()
    E: tuple[str, ...] = ()
    F: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _once(self) -> Self:
        told = [outlet for _, outlets in self for outlet in outlets]
        if twice := [outlet for outlet in told if told.count(outlet) > 1]:
            raise ValueError(f"has two grades: {twice[0]}")
        return self


class Aliases(BaseModel):
    """The file ``aliases.toml``: names under which one person is known, each list's usual one first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: tuple[tuple[str, ...], ...] = ()


@cache
def watch_list() -> WatchList:
    """Return whose news a desk wants first."""
    listed = load(WATCH, Watch)
    return WatchList(listed.names, listed.states, listed.agreements)


@cache
def reliability() -> Mapping[str, str]:
    """Return the grade of each outlet that a desk has graded in its own words."""
    return {outlet: grade for grade, outlets in load(RELIABILITY, Reliability) for outlet in outlets}


@cache
def aliases() -> Mapping[str, str]:
    """Return for each other name of a person, folded, the usual one."""
    listed = load(ALIASES, Aliases).people
    return {key(other): names[0] for names in listed for other in names[1:]}
