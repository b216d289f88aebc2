"""Light stems for search: what is left of a word without particles, ال, endings of number and case.

After light10 (L. Larkey, L. Ballesteros, M. Connell, "Light Stemming for Arabic Information Retrieval",
2007), with the particles cut as everywhere here. Words with one stem are one for who searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rasad.text.fold import key
from rasad.text.tokens import tokens

_SHORTEST = 3  # letters that an ending leaves
_ENDINGS = ("ها", "تان", "تين", "ان", "ات", "ون", "وا", "ين", "يه", "ه", "ي", "ا")
_BREAK = re.compile(r"[^\w]+")


class Stem(NamedTuple):
    """A stem, and where the word stands whose it is."""

    stem: str
    start: int
    end: int


def stems(text: str) -> Iterator[Stem]:
    """Yield the stem of every word and number of a text, in order; that of a Latin word is its letters."""
    for token in tokens(text):
        if token.kind != "mark" and (found := stem(text[token.start : token.end])):
            yield Stem(found, token.start, token.end)


@lru_cache(1 << 16)
def stem(written: str) -> str:
    """Return the stem of one word, empty where nothing of it can be searched."""
    for token in tokens(written):
        if token.kind != "mark":  # a ligature may fold to several words: ﷺ
            letters = _BREAK.sub("", key(token.word.stem))
            return _bare(letters) if token.kind == "word" else letters
    return ""


def _bare(word: str) -> str:
    """Take endings off as long as enough is left, so that إيران and إيرانيين come to the same."""
    word = word[2:] if word.startswith(("ال", "لل")) and len(word) > 4 else word
    while ending := next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST), None):
        word = word.removesuffix(ending)
    return word
