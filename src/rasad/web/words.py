"""The words of the interface in Arabic and English."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from rasad.lexicon.labels import Lang, label, side
from rasad.model.record import EventStatus, EventType, Stance
from rasad.views import in_words


@dataclass(frozen=True)
class Words:
    """The interface's words in one language; in a template: ``w("nav.today")``."""

    lang: Lang
    told: Mapping[str, Mapping[str, Mapping[str, str]]]

    def __call__(self, name: str, **given: str | int) -> str:
        """Return the word of ``group.name``, with what it speaks of filled in."""
        group, key = name.split(".", 1)
        return self.told[group][key][self.lang].format(**given)

    def of(self, group: str, key: str | None) -> str:
        """Return the word for a value of the data, such as a status; the value itself where there is none."""
        if group in self.told:
            return self.told[group].get(key or "", {}).get(self.lang, key or "")
        return label(group, key or "", self.lang)

    def day(self, value: str | None) -> str:
        """Return a date of any width in words."""
        return in_words(value, self.lang)

    def side(self, code: str) -> str:
        """Return how a participant is shown: a state by its name."""
        return side(code, self.lang)

    def values(self, group: str) -> Iterator[str]:
        """Yield the values of the data that a filter offers."""
        yield from get_args({"type": EventType, "status": EventStatus, "stance": Stance}[group])


@cache
def words(lang: Lang) -> Words:
    """Return the interface's words in a language."""
    told = tomllib.loads(files("rasad.web").joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(lang, told)
