"""Inflecting adjectives, participles and nisbas: from the masculine singular to every form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rasad.model import Gender, Number
from rasad.text.fold import key

_MARKS = dict.fromkeys([*range(0x064B, 0x0660), 0x0670, 0x0640])
_TANWIN_KASRA = "ٍ"


class Shape(NamedTuple):
    """One reading of a nominal's form; ``construct``: the ن is gone before a genitive (مسؤولو الوزارة)."""

    gender: Gender
    number: Number
    definite: bool
    construct: bool = False


_ENDINGS: tuple[tuple[str, Gender, Number, bool], ...] = (
    ("", "masculine", "singular", False),
    ("ا", "masculine", "singular", False),  # accusative
    ("ة", "feminine", "singular", False),
    ("ان", "masculine", "dual", False),
    ("ين", "masculine", "dual", False),
    ("تان", "feminine", "dual", False),
    ("تين", "feminine", "dual", False),
    ("ون", "masculine", "plural", False),
    ("ين", "masculine", "plural", False),
    ("ات", "feminine", "plural", False),
    ("ا", "masculine", "dual", True),
    ("ي", "masculine", "dual", True),
    ("تا", "feminine", "dual", True),
    ("تي", "feminine", "dual", True),
    ("و", "masculine", "plural", True),
    ("ي", "masculine", "plural", True),
)


def nominal(word: str) -> frozenset[str]:
    """Return the folded forms of a masculine singular such as ``روسي``, ``مسؤول`` or ``داعٍ``."""
    return frozenset(decline(word))


def participle(word: str) -> frozenset[str]:
    """Return the forms of a participle; unlike a nisba, ``داعي`` loses its ي: داع، داعون."""
    return frozenset(decline(word, participle=True))


@cache
def decline(word: str, *, participle: bool = False) -> dict[str, frozenset[Shape]]:
    """Return the folded forms of a masculine singular, each with its readings. Broken plurals are not.

    A word in ي is a nisba (روسي، روسيون), unless it has tanwin (``داعٍ``) or is said to be a participle.
    """
    tanwin = word.endswith(_TANWIN_KASRA)
    bare = word.translate(_MARKS) + ("ي" if tanwin else "")
    defective = bare.endswith("ى") or (bare.endswith("ي") and (participle or tanwin))
    forms: defaultdict[str, set[Shape]] = defaultdict(set)
    for ending, gender, number, construct in _ENDINGS:
        for written in _defective(bare, ending) if defective else _join(bare, ending):
            forms[key(written)].add(Shape(gender, number, False, construct))
            if not construct and ending != "ا":
                forms[key("ال" + written)].add(Shape(gender, number, True))
    return {form: frozenset(shapes) for form, shapes in sorted(forms.items())}


def _defective(bare: str, ending: str) -> Iterator[str]:
    """Join an ending to داعي or مستدعى: داع، داعون، داعيان، مستدعاة، مستدعون، مستدعيات."""
    stem, last = bare[:-1], bare[-1]
    if not ending:
        yield bare
        if last == "ي":
            yield stem
    elif ending in ("ون", "ين", "و", "ي"):
        yield stem + ending
        if ending in ("ين", "ي"):
            yield f"{stem}ي{ending}"  # dual: داعيين
    elif last == "ى" and ending == "ا":
        yield bare
    elif last == "ى" and ending[0] in "ةت":
        yield f"{stem}ا{ending}"
    else:
        yield f"{stem}ي{ending}"


def _join(bare: str, ending: str) -> Iterator[str]:
    """Join an ending to a sound word; a last hamza changes its seat: بريئة، بناؤون، منشآت."""
    stem, last = bare[:-1], bare[-1]
    if not ending or last not in "أء":
        yield bare + ending
    elif last == "أ":
        yield stem + ("آ" + ending[1:] if ending[0] == "ا" else ("ؤ" if ending[0] == "و" else "أ") + ending)
    elif stem[-1] == "ا" and ending == "ا":
        yield bare  # بناءً carries its tanwin on the hamza
        yield bare + ending
    else:
        seat = "ئ" if stem[-1] == "ي" or ending[0] == "ي" else "ؤ" if ending[0] == "و" else "ء"
        yield stem + seat + ending
