"""How often the words that name events stand in raw news: a table that ``tools/count_triggers.py`` makes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated

from pydantic import Field, RootModel

from rasad.lexicon.loading import load
from rasad.lexicon.triggers import families

Count = Annotated[int, Field(ge=0)]


class _Counts(RootModel[dict[str, dict[str, Count]]]):
    """The file ``trigger_counts.toml``: a table for each type (``consult``), a line for each of its words."""


@cache
def counts() -> Mapping[str, Mapping[str, int]]:
    """Return for each type, and each of its words as the families write it, how many articles have it.

    The articles are the 41,000 of ``../shared/articles/raw.jsonl.gz`` (2012 to 2018); a word of a family with
    complements counts where one of them stands close behind. 0 is a word of later years, or a rare one.
    """
    return load("trigger_counts.toml", _Counts).root


def listed() -> Mapping[str, frozenset[str]]:
    """Return for each type the words that its families hold."""
    found: dict[str, set[str]] = {}
    for named in families():
        family = named.family
        found.setdefault(named.type.lower(), set()).update(
            family.verbs, family.idioms, family.nouns, family.participles, family.passives, family.phrases
        )
    return {kind: frozenset(words) for kind, words in found.items()}
