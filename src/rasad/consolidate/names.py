"""Whether two names may be one person's: spellings, left-out parts, attached particles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rasad.lexicon.same import joined
from rasad.text import key

# Letters by which one foreign sound is written here and there: غ ج ق ك, ت ط, س ص ث ش, د ض, ذ ظ ز, ه ح.
_ALIKE = str.maketrans("قغجطصثشضظذح", "كككتسسسدززه")
_MARKS = re.compile(r"[\W_]+")
_VOWELS = frozenset("اويء")


@lru_cache(1 << 14)
def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, ال cut, عبد and أبو joined with what follows."""
    words = [
        word[2:] if word.startswith("ال") and len(word) > 4 else word
        for word in _MARKS.sub(" ", key(name)).split()
    ]
    out: list[str] = []
    for word in words:
        if out and out[-1] in joined():
            out[-1] += word
        else:
            out.append(word)
    return tuple(out)


@lru_cache(1 << 14)
def sounds(word: str) -> str:
    """Return the consonants of a folded word, letters that stand for one foreign sound made one.

    The first letter stays even where it is a vowel, doubled letters are one.
    """
    out = ""
    for place, letter in enumerate(word.replace("تش", "ج").translate(_ALIKE)):
        if (place == 0 or letter not in _VOWELS) and not out.endswith(letter):
            out += letter
    return out


def alike(left: str, right: str) -> bool:
    """Whether two words may be spellings of one name part."""
    return left == right or (sounds(left) == sounds(right) and abs(len(left) - len(right)) <= 2)


def likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """Return how far two names agree, 0 (they contradict each other) to 1 (word for word).

    The shorter name's words must stand in the longer one in their order; a given name and the family
    name weigh most. A single word agrees with the last word of a name (0.5) or with its first (0.4).
    """
    short, long = sorted((tuple(left), tuple(right)), key=len)
    if not short:
        return 0.0
    if short == long:
        return 1.0
    if len(short) == 1:
        return 0.5 if alike(short[0], long[-1]) else 0.4 if short[0] == long[0] else 0.0
    if sounds("".join(short)) == sounds("".join(long)):
        return 0.95
    if not _stand_in(short, long):
        return 0.0
    ends = alike(short[0], long[0]) + alike(short[-1], long[-1])
    return 0.95 if len(short) == len(long) else (0.6, 0.8, 0.9)[ends]


def _stand_in(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(alike(word, other) for other in rest) for word in short)
