"""Taking a word apart: particles in front, the stem, a pronoun behind.

A word has few possible cuts, ``(و|ف)? (ب|ل|ك|س)? stem (pronoun)?``; a perceptron chooses by their letters and
by how often each stem stands alone in news. ال is part of the stem, and where it has lost its alef it gets it
back: ``للسلطة`` is ل and ``السلطة``. Other stems stay as they are spelt (``زيارتـ``, ``التقا``).
A preposition with nothing but a pronoun is the stem: ``وله`` is و, ``ل`` and ``ه``.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Cut = tuple[str, str, str]

PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ي", "ني", "نا", "ك", "كم", "كما")
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_PERSONS = "يتنا"  # letters that open a verb in the present, so that س may stand before it


class Model(NamedTuple):
    """Weights of features, and for each frequent word of news how frequent it is, on a scale of letters."""

    weights: Mapping[str, float]
    frequency: Mapping[str, str]


def split(form: str) -> Cut:
    """Return proclitics, stem and enclitic of a folded word that keeps its ة."""
    cuts = candidates(form)
    return cuts[0] if len(cuts) == 1 else best(form, cuts, model())


def best(form: str, cuts: list[Cut], by: Model) -> Cut:
    """Return the cut that the model likes best, the first of equals."""
    weight, frequency = by.weights.get, by.frequency
    return max(cuts, key=lambda cut: sum(filter(None, map(weight, features(form, cut, frequency)))))


def candidates(form: str) -> list[Cut]:
    """Return every cut of a word, the whole word first."""
    return [
        (proclitics, stem, enclitic)
        for proclitics, rest in _fronts(form)
        for stem, enclitic in _backs(rest, proclitics)
    ]


def _fronts(form: str) -> Iterator[tuple[str, str]]:
    yield "", form
    if len(form) > 2 and form[0] in _CONJUNCTIONS:
        yield form[0], form[1:]
        yield from _prepositions(form[0], form[1:])
    else:
        yield from _prepositions("", form)


def _prepositions(conjunction: str, rest: str) -> Iterator[tuple[str, str]]:
    if len(rest) > 2 and (rest[0] in _PREPOSITIONS or (rest[0] == "س" and rest[1] in _PERSONS)):
        yield conjunction + rest[0], rest[1:]
        if rest.startswith("لل") and len(rest) > 3:
            yield conjunction + "ل", "ا" + rest[1:]  # للسلطة
            yield conjunction + "ل", "ا" + rest  # للجنة


def _backs(rest: str, proclitics: str) -> Iterator[tuple[str, str]]:
    yield rest, ""
    for size in (1, 2, 3):
        stem, enclitic = rest[:-size], rest[-size:]
        alone = len(stem) == 1 and stem in _PREPOSITIONS and proclitics in _CONJUNCTIONS
        if enclitic in PRONOUNS and (len(stem) > 1 or alone):
            yield stem, enclitic


def features(form: str, cut: Cut, frequency: Mapping[str, str]) -> list[str]:
    """Return what the model sees of a cut: its letters, and how often its stem and the word stand in news."""
    proclitics, stem, enclitic = cut
    often = frequency.get
    frame = f"{proclitics}+{enclitic}"
    alone = often(stem, "")
    seen = [
        f"{frame}{often(form, '')}/{alone}",
        f"{frame}ال{often('ال' + stem, '')}/{alone}",
        f"{frame}و{often('و' + stem, '')}",
        f"{frame}ه{often(stem + 'ه', '') or often(stem + 'ها', '')}",
        f"{proclitics}{len(stem)}<",
        f"{proclitics}<{stem[:1]}",
        f"{proclitics}<{stem[:2]}",
        f"{proclitics}<{stem[:3]}",
        f"{stem[-1:]}>{enclitic}",
        f"{stem[-2:]}>{enclitic}",
        f"{stem[-3:]}>{enclitic}",
        f"{proclitics}|{stem}|{enclitic}",
    ]
    if enclitic and stem[-1] == "ت":
        seen.append(f"ة{often(stem[:-1] + 'ة', '')}>{enclitic}")
    return seen


@cache
def model() -> Model:
    """Return the weights that ship with Rasad (``tools/train_segmenter.py`` makes them)."""
    packed = files("rasad.text").joinpath("data/segmenter.json.z").read_bytes()
    weights, *ranks = json.loads(zlib.decompress(packed))
    return Model(weights, {word: letter for letter, words in ranks for word in words.split()})
