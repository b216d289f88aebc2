"""What a line may hold beside a date and still be nothing but the day on which a text was published."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.lexicon.times import grammar
from rasad.text import key


class Datelines(BaseModel):
    """The file ``datelines.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    words: tuple[str, ...]
    finds: tuple[str, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


@cache
def datelines() -> Datelines:
    """Return the file as written."""
    return load("datelines.toml", Datelines)


@cache
def beside() -> frozenset[str]:
    """Return the words that may stand beside a date, names of months and days among them, as folded keys."""
    entries = (word for word, name, _ in grammar().entries if name in ("month", "hijri_month", "weekday"))
    days = (part for word in entries for part in word.split())
    return frozenset(map(key, (*datelines().words, *days)))
