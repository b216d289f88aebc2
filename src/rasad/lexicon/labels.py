"""What a reader sees instead of a code, in Arabic and in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.lexicon.states import states

Lang = Literal["ar", "en"]
Months = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class Label(BaseModel):
    """A word in each language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ar: str
    en: str


class Labels(BaseModel):
    """The file ``labels.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tables: dict[str, dict[str, Label]]
    months: dict[str, Months]


@cache
def labels() -> Labels:
    """Return the file as written."""
    return load("labels.toml", Labels)


@cache
def label(table: str, word: str, lang: Lang) -> str:
    """Return how a code of a table is shown; a code that is not listed is shown as it is."""
    found = labels().tables[table].get(word)
    if found is None:
        return word.replace("_", " ")
    return found.ar if lang == "ar" else found.en


def months(naming: str) -> tuple[str, ...]:
    """Return the names of the twelve months."""
    return labels().months[naming]


@cache
def side(code: str, lang: Lang) -> str:
    """Return how a participant is shown: a state by its name in Arabic, all else as it is."""
    known = _names().get(code) if lang == "ar" else None
    return known or code


@cache
def _names() -> Mapping[str, str]:
    return {code: state.name for code, state in states().items()}
