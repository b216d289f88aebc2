"""Reading numbers: in words, in digits and in both (1.7 مليار، ثلاثة وعشرون ألفا، الحادي والعشرين)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from rasad.model import Token
from rasad.text.numeral_words import NumberWord, cardinals, joined_cardinals, ordinals

# Groups of three by comma, then a fraction behind a point; or groups by point, which takes two of them.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?|[1-9]\d{0,2}(\.\d{3}){2,}")


class Numeral(NamedTuple):
    """A number that ends before token ``last``; ``front`` letters of its first word are particles and ال."""

    value: Fraction
    last: int
    front: int = 0


class _Chunk(NamedTuple):
    """A part of a number with its scale (0: none) and the token behind it: ثلاثمئة ألف."""

    value: Fraction
    last: int
    order: int


def number(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read the longest number that begins at token ``i``: ``ألفين وخمسمئة``, ``12 ألفا``, ``1,500``.

    Particles and ال before its first word are allowed. Vague amounts (مئات، بضعة آلاف) are no numbers, and
    neither are the names of days (الاثنين، الأحد).
    """
    word = _word(tokens, i)
    chunk = _chunk(tokens, i, word) if word else None
    if word is None or chunk is None:
        return None
    value = chunk.value
    if value == 2 and word.definite and chunk.last == i + 1:
        return None
    while chunk.order and (nxt := _next_chunk(tokens, chunk)):
        value, chunk = value + nxt.value, nxt
    return Numeral(value, chunk.last, word.front)


def ordinal(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read an ordinal that begins at token ``i``: ``الأول``, ``الحادي عشر``, ``الثانية والعشرين``.

    Without ال only the words of one to ten are ordinals (ثاني، رابعة); with it the tens are too.
    """
    if tokens[i].kind != "word":
        return None
    unit = ordinals().get(tokens[i].word.key)
    if unit is None:
        tens = _word(tokens, i)
        alone = tens and tens.definite and tens.part == "tens"
        return Numeral(tens.value, i + 1, tens.front) if tens and alone else None
    behind = _word(tokens, i + 1)
    if behind and behind.part == "ten" and not behind.front:
        return Numeral(unit.value + 10, i + 2, unit.front)
    if behind and behind.part == "tens" and behind.proclitics == "و" and behind.definite == unit.definite:
        return Numeral(unit.value + behind.value, i + 2, unit.front)
    return Numeral(unit.value, i + 1, unit.front) if unit.part == "unit" else None


def _word(tokens: Sequence[Token], i: int) -> NumberWord | None:
    if i >= len(tokens):
        return None
    token = tokens[i]
    return _digits(token.word.key) if token.kind == "number" else cardinals().get(token.word.key)


def _joined(tokens: Sequence[Token], i: int) -> tuple[int, NumberWord] | None:
    """Return the word that و joins to what stands before token ``i``, and its place (و200 is two tokens)."""
    if i < len(tokens) and tokens[i].word.key == "و":
        word = _word(tokens, i + 1)
        return (i + 1, word) if word and not word.proclitics else None
    word = joined_cardinals().get(tokens[i].word.key) if i < len(tokens) else None
    return (i, word) if word else None


def _next_chunk(tokens: Sequence[Token], before: _Chunk) -> _Chunk | None:
    """Read on behind a scale: less than it, but not so little that و joins another thing (مليون و3 دول)."""
    joined = _joined(tokens, before.last)
    if joined is None:
        return None
    i, word = joined
    if word.part == "fraction":
        behind = _word(tokens, i + 1)
        last = i + 2 if behind and behind.order == before.order and behind.definite else i + 1
        return _Chunk(word.value * before.order, last, 0)
    chunk = _chunk(tokens, i, word)
    fits = chunk and chunk.value < before.order <= chunk.value * 1000
    return chunk if fits else None


def _chunk(tokens: Sequence[Token], i: int, word: NumberWord) -> _Chunk | None:
    """Read a number below a thousand with the scale behind it, or a scale alone."""
    chunk = _Chunk(*_small(tokens, i, word), word.order)
    while (scale := _word(tokens, chunk.last)) and scale.multiplies and not scale.proclitics:
        if scale.order <= chunk.order or not chunk.value:
            break
        chunk = _Chunk(chunk.value * scale.order, chunk.last + 1, scale.order)
    return chunk if chunk.value and (word.part != "fraction" or chunk.order) else None


def _small(tokens: Sequence[Token], i: int, word: NumberWord) -> tuple[Fraction, int]:
    """Read a number below a thousand: its value (0 for none) and the token behind it."""
    if word.part in ("digits", "scale", "fraction"):
        return word.value, i + 1
    behind = _word(tokens, i + 1)
    if word.part in ("hundred", "hundreds"):
        value, last = word.value, i + 1
    elif word.part == "unit" and behind and behind.part == "hundred" and not behind.proclitics:
        value, last = word.value * 100, i + 2
    else:
        return _tens(tokens, i, word)
    joined = _joined(tokens, last)
    if joined and joined[1].part in ("unit", "before_ten", "ten", "tens"):
        rest, after = _tens(tokens, *joined)
        return (value + rest, after) if rest else (value, last)
    return value, last


def _tens(tokens: Sequence[Token], i: int, word: NumberWord) -> tuple[Fraction, int]:
    """Read a number below a hundred: its value (0 for none) and the token behind it."""
    if word.part in ("unit", "before_ten"):
        behind = _word(tokens, i + 1)
        if behind and behind.part == "ten" and not behind.front:
            return word.value + 10, i + 2
        joined = _joined(tokens, i + 1)
        if joined and joined[1].part == "tens":
            return word.value + joined[1].value, joined[0] + 1
    return (Fraction(0) if word.part == "before_ten" else word.value), i + 1


@lru_cache(4096)
def _digits(written: str) -> NumberWord | None:
    """Read 1,500 and 1.7; a comma before other than three digits is the Maghreb's decimal point (1,5)."""
    if _THOUSANDS.fullmatch(written):
        return NumberWord("digits", Fraction(_ungrouped(written)))
    plain = written.replace(",", ".")
    return NumberWord("digits", Fraction(plain)) if plain.count(".") <= 1 else None


def _ungrouped(written: str) -> str:
    return written.replace(",", "") if "," in written else written.replace(".", "")
