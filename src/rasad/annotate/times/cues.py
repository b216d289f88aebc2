"""What a single word tells of the tense of its clause."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias

from rasad.lexicon.times import tenses
from rasad.model import Reading, Word
from rasad.text import key
from rasad.text.inflect import Feature, conjugate

Tense: TypeAlias = Literal["past", "present", "future"]
Cue: TypeAlias = Literal[
    Tense,
    "either",
    "planning",
    "soon",
    "were",
    "wished",
    "denied past",
    "since",
    "until",
    "ahead",
    "before",
    "into",
    "maybe",
    "clause",
]
_BEFORE_VERBS = frozenset("وفس")
_SHORT = 3
# She did: اندلعت، تراجعت. With a ي before its ت it is mostly a noun: توقيت.
_SHE_DID = re.compile("[وف]?[ات]..+[^ايوت]ت")


@cache
def cue(word: Word) -> Cue | None:
    """Return what a word tells by itself, ``None`` for most words."""
    if word.proclitics.endswith("س"):
        return "future"
    for reading in word.readings:
        if set(reading.proclitics) <= _BEFORE_VERBS and (found := _read(reading)):
            return found
    did = _SHE_DID.fullmatch(word.form) and not word.article and word.key not in _nouns()
    return "past" if did else None


def _read(reading: Reading) -> Cue | None:
    told = _forms().get(reading.key) if reading.enclitic != "ي" else None  # verbs say ني
    if "س" in reading.proclitics:
        return "future" if told in ("present", "either") else None
    if told == "either":  # تجمع: gathered, or she gathers; with an object she does
        return "present" if reading.enclitic else None
    return told


@cache
def _forms() -> dict[str, Cue]:
    words = tenses()
    forms: dict[str, Cue] = {}
    for verb in (*words.verbs, *words.planning):
        did: Cue = "planning" if verb in words.planning else "past"
        for form, features in conjugate(*verb.split()).items():
            for feature in sorted(features):
                if not _speaks(form, feature):
                    continue
                told: Cue = did if feature.tense == "past" else "present"
                forms[form] = told if forms.get(form, told) == told else "either"
    forms |= dict.fromkeys(_nouns() & forms.keys(), "maybe")
    return forms | {key(word): told for told, listed in _lists() for word in listed}


def _lists() -> tuple[tuple[Cue, tuple[str, ...]], ...]:
    words = tenses()
    return (
        ("future", words.coming),
        ("past", words.gone),
        ("planning", words.plans),
        ("soon", words.soon),
        ("were", words.were),
        ("wished", words.wished),
        ("denied past", words.denied_past),
        ("since", words.since),
        ("until", words.until),
        ("ahead", words.ahead),
        ("before", words.before),
        ("into", words.into),
        ("clause", words.clauses),
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(map(key, tenses().nouns))


def _speaks(form: str, feature: Feature) -> bool:
    """Whether news has this form: أعلن is "he announced" and not "I announce", زير is no passive."""
    if feature.tense == "past":
        return feature.voice == "active" or len(form) > _SHORT
    return feature.person == 3
