"""Folding: one spelling for what Arabic writes in many ways, with a way back to every letter.

Vowel marks, tatweel, bidi controls and zero-width characters go; the seats of hamza, alef maqsura, ta
marbuta, Persian letters, presentation forms, ligatures and foreign digits become the plain letters.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك",
    "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ة", "ە": "ه",
    "٫": ".", "٬": ",",
}  # fmt: skip
_TATWEEL = "ـ"
_DROPPED = ("Mn", "Cf", "Me")


class Folded(NamedTuple):
    """A folded text; letter ``i`` of it was read from character ``starts[i]`` of the original.

    ``starts`` has one entry more than ``text``: the length of the original.
    """

    text: str
    starts: tuple[int, ...]


@cache
def fold_character(character: str) -> str:
    """Return the plain letters for one character: none for a mark, several for a ligature; ة stays."""
    if character == _TATWEEL or unicodedata.category(character) in _DROPPED:
        return ""
    if character.isdigit() and (value := unicodedata.digit(character, -1)) >= 0:
        return str(value)
    if character.isspace():
        return "\n" if character == "\n" else " "
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).lower())
    return "".join(_LETTERS.get(c, c) for c in plain if unicodedata.category(c) not in _DROPPED).strip(" ـ")


class _Letters(dict[int, str]):
    """What ``str.translate`` looks letters up in; one not met before is folded then."""

    def __missing__(self, code: int) -> str:
        self[code] = found = fold_character(chr(code))
        return found


class _Keys(_Letters):
    """The same, ة as ه."""

    def __missing__(self, code: int) -> str:
        self[code] = found = fold_character(chr(code)).replace("ة", "ه")
        return found


_PLAIN, _KEY = _Letters(), _Keys()


def fold_word(word: str) -> str:
    """Fold a word but keep ة, which tells وحدة from وحده."""
    return word.translate(_PLAIN)


@lru_cache(1 << 16)
def bare(word: str) -> str:
    """Return a word as it is spelt, hamza and ى kept, without the marks in it: على is not علي."""
    plain = unicodedata.normalize("NFKC", word)
    return "".join(c for c in plain if c != _TATWEEL and unicodedata.category(c) not in _DROPPED)


def fold(text: str) -> Folded:
    """Fold a whole text, ة as ه, and keep where each letter came from."""
    letters: list[str] = []
    starts: list[int] = []
    for place, character in enumerate(text):
        for letter in fold_character(character):
            letters.append("ه" if letter == "ة" else letter)
            starts.append(place)
    return Folded("".join(letters), (*starts, len(text)))


def key(phrase: str) -> str:
    """Fold the words of a lexicon's phrase as those of a text are folded, one space between them."""
    return " ".join([word.translate(_KEY) for word in phrase.split()])
