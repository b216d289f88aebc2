"""Inflecting a verb: from two spellings to every form that news may print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from rasad.model import Gender, Number
from rasad.text.fold import fold_word
from rasad.text.stems import Tense, Voice, voices

VerbTense = Literal["past", "present", "jussive"]
Person = Literal[1, 2, 3]
VerbVoice = Literal["active", "passive"]


class Feature(NamedTuple):
    """One reading of a verb's form. ``jussive`` is the subjunctive too; the first person has no gender."""

    tense: VerbTense
    person: Person
    gender: Gender | None
    number: Number
    voice: VerbVoice


class _Cell(NamedTuple):
    """Who does it, and the letters that tell so. ``closed``: the ending opens with a consonant."""

    person: Person
    gender: Gender | None
    number: Number
    prefix: str
    past: str
    present: str
    jussive: str | None
    past_closed: bool
    closed: bool


# Short forms of the first person are left out: news has no أنهِ and نقلْ, but many أنه and نقل.
_CELLS = (
    _Cell(3, "masculine", "singular", "ي", "", "", "", False, False),
    _Cell(3, "feminine", "singular", "ت", "ت", "", "", False, False),
    _Cell(3, "masculine", "dual", "ي", "ا", "ان", "ا", False, False),
    _Cell(3, "feminine", "dual", "ت", "تا", "ان", "ا", False, False),
    _Cell(3, "masculine", "plural", "ي", "وا", "ون", "وا", False, False),
    _Cell(3, "feminine", "plural", "ي", "ن", "ن", "ن", True, True),
    _Cell(2, "masculine", "plural", "ت", "تم", "ون", "وا", True, False),
    _Cell(1, None, "singular", "أ", "ت", "", None, True, False),
    _Cell(1, None, "plural", "ن", "نا", "", None, True, False),
)
_TENSES: tuple[VerbTense, ...] = ("past", "present", "jussive")


@cache
def conjugate(past: str, present: str) -> dict[str, frozenset[Feature]]:
    """Return all forms of a verb given as ``قال``, ``يقول``, folded, each with its readings.

    Past, present and jussive (which is also the subjunctive) in the third and first person and the masculine
    plural of the second. The passive of the third person is there where its spelling differs: قيل، نوقش.
    Pronouns are not: ``التقاه`` is met as ``التقى`` once the pronoun is cut.
    """
    forms: defaultdict[str, set[Feature]] = defaultdict(set)
    active, passive = voices(past, present)
    for cell, tense in product(_CELLS, _TENSES):
        spoken = _spellings(active, cell, tense)
        for form in spoken:
            forms[form].add(Feature(tense, cell.person, cell.gender, cell.number, "active"))
        for form in _spellings(passive, cell, tense) - spoken if passive and cell.person == 3 else ():
            forms[form].add(Feature(tense, cell.person, cell.gender, cell.number, "passive"))
    return {form: frozenset(features) for form, features in sorted(forms.items())}


def _spellings(voice: Voice, cell: _Cell, tense: VerbTense) -> set[str]:
    if tense == "past":
        return _written(_stem(voice.past, cell.past_closed), cell.past, cell.past_closed)
    ending = cell.present if tense == "present" else cell.jussive
    if ending is None:
        return set()
    if tense == "jussive" and not ending:
        return _written(_with_prefix(voice.present.short, cell.prefix), "", False)
    return _written(_with_prefix(_stem(voice.present, cell.closed), cell.prefix), ending, cell.closed)


def _written(stem: str, ending: str, closed: bool) -> set[str]:
    return {fold_word(spelling) for spelling in _join(stem, ending, closed)}


def _stem(tense: Tense, closed: bool) -> str:
    return tense.closed if closed else tense.open


def _with_prefix(stem: str, prefix: str) -> str:
    """Put the letter of the person for that of the third: يأخذ، آخذ."""
    return "آ" + stem[2:] if prefix == "أ" and stem[1:2] == "أ" else prefix + stem[1:]


def _join(stem: str, ending: str, closed: bool) -> Iterator[str]:
    """Yield the spellings of a stem with an ending."""
    last = stem[-1]
    if not ending:
        yield stem
    elif last in "اىيو":
        yield _weak(stem, ending, closed)
    elif last in "أء":
        yield from _hamza(stem, ending)
    elif closed and last == ending[0]:  # أعلنّا، مُتّ: one letter, its shadda unwritten
        yield stem + ending[1:]
    else:
        yield stem + ending


def _weak(stem: str, ending: str, closed: bool) -> str:
    """Write an ending behind ى، ا، ي or و: نفت، نفوا، نفيا، دعوا، ينفون."""
    last, rest = stem[-1], stem[:-1]
    if ending[0] == "و" or (ending[0] == "ت" and not closed and last in "اى"):
        return rest + ending
    if last == "ا":
        last = "ي" if rest.endswith("ي") else "و"  # أحيا أحييت، but دعا دعوت
    return rest + last.replace("ى", "ي") + ending


def _hamza(stem: str, ending: str) -> Iterator[str]:
    """Write an ending behind a last hamza, whose seat follows the vowel: بدأوا بدؤوا بدءوا، جاؤوا، يسيئون."""
    last, rest = stem[-1], stem[:-1]
    if ending[0] == "و":
        seats = "أؤء" if last == "أ" else "ئء" if rest[-1] == "ي" else "ؤء"
        yield from (rest + seat + ending for seat in seats)
    elif last == "أ" and ending[0] == "ا":
        yield f"{rest}آ{ending[1:]}"
    else:
        yield rest + ("ئ" if rest[-1] == "ي" else last) + ending
