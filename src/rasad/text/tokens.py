"""Cutting a text into words, numbers and marks that know where they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from rasad.model import Document, Kind, Reading, Token, Word
from rasad.text.fold import fold_character, fold_word
from rasad.text.readings import readings
from rasad.text.segment import split

_HIDDEN = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06edـ"
_CONTROLS = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
_TOKEN = re.compile(
    rf"([{_ARABIC}](?:[{_ARABIC}{_HIDDEN}{_CONTROLS}]*[{_ARABIC}{_HIDDEN}])?)"
    rf"|(\d(?:[{_CONTROLS}]*[.,٫٬]?[{_CONTROLS}]*\d)*)"
    r"|([^\W\d_](?:(?![" + _ARABIC + r"])\w)*)"
    rf"|([^\s{_HIDDEN}{_CONTROLS}])"
)
_KINDS: tuple[Kind, ...] = ("mark", "word", "number", "latin", "mark")  # by the number of the pattern's group
_TYPES_KEPT = 1 << 16
_LONGEST = 40  # letters of a word that can have particles; what is longer is no word


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and marks of a text, in order. Marks are one character each."""
    out: list[Token] = []
    for found in _TOKEN.finditer(text):
        kind = _KINDS[found.lastindex or 0]
        out.append(Token(*found.span(), kind, _word_as_written(found[0], kind)))
    return tuple(out)


@lru_cache(_TYPES_KEPT)
def _word_as_written(raw: str, kind: Kind) -> Word:
    return _word(fold_word(raw), kind)


@lru_cache(_TYPES_KEPT)
def _word(form: str, kind: Kind) -> Word:
    key = form.replace("ة", "ه")
    if kind != "word" or len(form) > _LONGEST:
        return Word(form, key, "", form, "", False, (Reading(0, key, 0, "", ""),))
    proclitics, stem, enclitic = split(form)
    return Word(form, key, proclitics, stem, enclitic, stem.startswith("ال"), readings(form))


def word(written: str) -> Word:
    """Return the word type of one Arabic word, as a text with it would."""
    return _word(fold_word(written), "word")


def inner(doc: Document, index: int, front: int) -> int:
    """Return where token ``index`` begins when ``front`` letters of its form are left out."""
    token = doc.tokens[index]
    if not front or token.end - token.start == len(token.word.form):
        return token.start + front
    return _walk(doc.text, token.start, token.end, front)


def inner_end(doc: Document, index: int, back: int) -> int:
    """Return where token ``index`` ends when the last ``back`` letters of its form are left out."""
    token = doc.tokens[index]
    if not back or token.end - token.start == len(token.word.form):
        return token.end - back
    return _walk(doc.text, token.start, token.end, len(token.word.form) - back)


def _walk(text: str, start: int, end: int, letters: int) -> int:
    """Return the place after ``letters`` folded letters, and after the marks that belong to them."""
    seen = 0
    for place in range(start, end):
        size = len(fold_character(text[place]))
        if size and seen >= letters:
            return place
        seen += size
    return end
