"""The phrase book of a brief: its sentence patterns, counted nouns and verbs of saying, by language."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from rasad.errors import LexiconError
from rasad.lexicon.labels import Lang
from rasad.lexicon.loading import load

Ten = Annotated[tuple[str, ...], Field(min_length=10, max_length=10)]
Seven = Annotated[tuple[str, ...], Field(min_length=7, max_length=7)]


class Noun(BaseModel):
    """A noun as it is counted: one, two (oblique), three to ten, more. ``feminine``: its gender."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    one: str
    two: str
    few: str
    many: str
    feminine: bool = False


class Saying(BaseModel):
    """How a stance is told: the verb of a man, of a woman, ``link`` before words, ``that`` before clauses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    he: str
    she: str
    link: str
    that: str


class Deed(BaseModel):
    """A deed as a noun: ``done`` (by whom), ``to`` (towards whom); ``feminine``: the noun's gender."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    noun: str
    done: str
    to: str
    feminine: bool = False


class Book(BaseModel):
    """The table ``ar`` of ``brief/ar.toml``, or its English twin. Patterns of ``say`` hold ``{names}``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    numbers: Ten  # as the gender of a masculine noun wants them: ثلاثة أيام
    numbers_feminine: Ten
    ordinals: Ten
    ordinals_feminine: Ten
    weekdays: Seven  # Monday first
    nouns: dict[str, Noun]
    sayings: dict[str, Saying]
    deeds: dict[str, Deed]
    posts: dict[str, str]
    holders: dict[str, str]  # a holder of an office, by post
    stages: dict[str, str]  # of an agreement, as nouns
    doubts: dict[str, str]
    awaited: dict[str, str]
    states: dict[str, str]  # by code, where the lexicon has no name in the language
    say: dict[str, str]

    def counted(self, name: str, count: int) -> str:
        """Return a number and its noun: ثلاثة أيام, 12 يومًا."""
        noun = self.nouns[name]
        if count <= 2:
            return noun.one if count == 1 else noun.two
        if count > 10:
            return f"{count} {noun.many if count % 100 > 10 else noun.few if count % 100 > 2 else noun.one}"
        numbers = self.numbers_feminine if noun.feminine else self.numbers
        return f"{numbers[count - 1]} {noun.few}"

    def nth(self, place: int, name: str) -> str:
        """Return an ordinal and its noun: ثالث زيارة."""
        noun = self.nouns[name]
        if place <= 10:
            return self.say["nth"].format(nth=self.ordinals[place - 1], noun=noun.one)
        return self.say["nth.many"].format(n=place, noun=noun.one)

    def time(self, place: int) -> str:
        """Return which time it is: المرة الثالثة."""
        if place <= 10:
            return self.say["time"].format(nth=self.ordinals_feminine[place - 1])
        return self.say["time.many"].format(n=place)


class Words(BaseModel):
    """The table of ``brief/words.toml``, where each list is told of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    firsts: tuple[str, ...]
    first_time: tuple[str, ...]
    since: tuple[str, ...]
    masculine_states: tuple[str, ...]
    relative: tuple[str, ...]
    relatives: tuple[str, ...]
    whole: tuple[str, ...]
    dangling: tuple[str, ...]
    about_himself: tuple[str, ...]
    about_herself: tuple[str, ...]
    not_verbs: tuple[str, ...]
    verbal_nouns: str
    negations: tuple[str, ...]
    heads: tuple[str, ...]
    continuing: tuple[str, ...]
    openers: tuple[str, ...]
    links: tuple[str, ...]
    lasting: tuple[str, ...]
    prepositions: tuple[str, ...]


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ar: Words


@cache
def words() -> Words:
    """Return the words by which sentences of articles are taken apart, whatever the language of the brief."""
    return load("brief/words.toml", _Words).ar


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ar: Book | None = None
    en: Book | None = None


@cache
def book(lang: Lang) -> Book:
    """Return the phrase book of a language."""
    found = load(f"brief/{lang}.toml", _File)
    told = found.ar if lang == "ar" else found.en
    if told is None:
        raise LexiconError(f"brief/{lang}.toml", lang, "the table is missing")
    return told
