"""The words and rules of times: classes of words, phrases made of them, and rules with their proofs.

How to write a pattern (``lexicon/data/times/*.toml``): names of classes (``words.toml``), of phrases
(``phrases.toml``) and of number readers stand in the order of the text.

* ``a?`` may be missing, ``(a | b)`` is either;
* ``slot=a`` keeps the value of ``a`` under another name, ``slot=(a b)`` all values inside under one name;
  a name that is met twice must have one value;
* ``a.M`` is class ``a`` with the value ``M`` only, ``+a`` a word with و in front, ``^a`` one with a pronoun;
* ``!a`` (what follows is not ``a``), ``&a`` (it is), ``<a`` (the word before is ``a``) and ``<!a`` (it is
  not) take no words;
* the first word may carry و ف ب ل ك, which are not part of the time; words behind it may not.

The value ``yes`` of a class means membership alone and is not kept.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.errors import LexiconError
from rasad.lexicon.loading import load, names
from rasad.model import TimeType

Reads = Literal[
    "day", "part of day", "last night", "clock", "period", "month", "year", "fraction", "season", "decade",
    "century", "hijri", "length", "age", "ago", "recurring", "interval",
]  # fmt: skip
_FOLDER = "times"
_WORDS, _PHRASES, _TENSES = "times/words.toml", "times/phrases.toml", "times/tenses.toml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TimeFound(_Strict):
    """A sentence of our own and the one time that the rule finds in it."""

    text: str
    published: date | None
    time: str  # as written in the text
    type: TimeType
    value: str | None
    mod: str | None = None


class TimeRule(_Strict):
    """One kind of time expression. ``reads`` names what computes its value; ``value`` is a fixed one."""

    about: str
    patterns: tuple[str, ...] = Field(min_length=1)
    reads: Reads | None = None
    value: str | None = None
    finds: tuple[TimeFound, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class _RuleFile(_Strict):
    families: dict[str, TimeRule]

    @model_validator(mode="before")
    @classmethod
    def _families(cls, data: dict[str, Any]) -> dict[str, Any]:
        return {"families": data}


class _Words(_Strict):
    classes: dict[str, dict[str, tuple[str, ...]]]


class _Phrases(_Strict):
    phrases: dict[str, tuple[str, ...]]


class Tenses(_Strict):
    """Words that tell whether what a clause says is past or still to come."""

    verbs: tuple[str, ...]  # "past present"
    planning: tuple[str, ...]  # likewise; what they ask for is still to come: دعا إلى عقد اجتماع السبت
    plans: tuple[str, ...]  # nouns of that kind: دعوة، اعتزام
    into: tuple[str, ...]  # what leads from such a verb to the deed
    were: tuple[str, ...]  # before a present verb they make it past: كان يزور
    coming: tuple[str, ...]  # what is planned: المقرر، سوف
    soon: tuple[str, ...]  # leave it to the nearer day: خوض مباراة السبت
    gone: tuple[str, ...]
    wished: tuple[str, ...]  # before a present verb: أن يلتقي
    before: tuple[str, ...]  # before أن they make it no plan: قبل أن يلتقي
    ahead: tuple[str, ...]  # before the deed: قبل مباراة السبت
    until: tuple[str, ...]  # right before a day: حتى الثلاثاء
    since: tuple[str, ...]  # right before a day: منذ الثلاثاء
    denied_past: tuple[str, ...]  # لم
    clauses: tuple[str, ...]  # what a verb follows, so that ضرب behind it is one: الذي، حيث
    nouns: tuple[str, ...]  # look like a verb and are none: عقد، تعاون


class Grammar(NamedTuple):
    """All of it: class entries (phrase, class, value), phrases, and rules by name in order."""

    entries: tuple[tuple[str, str, str], ...]
    phrases: dict[str, tuple[str, ...]]
    rules: dict[str, TimeRule]


@cache
def grammar() -> Grammar:
    """Return the grammar of times, rules named ``times/<file>.<rule>``."""
    classes = load(_WORDS, _Words).classes
    entries = tuple((w, c, v) for c, values in classes.items() for v, words in values.items() for w in words)
    return Grammar(entries, load(_PHRASES, _Phrases).phrases, _rules())


@cache
def tenses() -> Tenses:
    """Return the words that tell the tense of a clause."""
    return load(_TENSES, Tenses)


def _rules() -> dict[str, TimeRule]:
    found: dict[str, TimeRule] = {}
    for file in names(_FOLDER):
        if file in (_WORDS, _PHRASES, _TENSES):
            continue
        for name, rule in load(file, _RuleFile).families.items():
            found[f"{file.removesuffix('.toml')}.{name}"] = rule
    if not found:
        raise LexiconError(_FOLDER, "", "no rules")
    return found
