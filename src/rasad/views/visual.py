"""Arabic for terminals that know nothing of it: letters joined, and laid from right to left by us.

The order is that of the Unicode bidirectional algorithm (UAX #9) for one line without embeddings: rules W1 to
W7, N1, N2, I1, I2, L2 and L4. The joined forms are those that Unicode lists as presentation forms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from rasad.lexicon.labels import Lang

_PRESENTED = (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD))  # without the ligatures of whole words
_CONTROLS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_STRONG = ("L", "R")
_NEUTRAL = ("WS", "ON", "B", "S", "BN", "NSM")
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_ALEFS, _LAM = "اأإآ", "ل"


class _Forms(NamedTuple):
    """How a letter is written alone, at the end, at the beginning and in the middle of what is joined."""

    isolated: str
    final: str | None = None
    initial: str | None = None
    medial: str | None = None


def visual(text: str, base: Lang) -> str:
    """Return a text as a terminal that goes from left to right must print it; ``base`` leads the line."""
    letters = joined(_CONTROLS.sub("", text))
    levels = _levels(letters, 1 if base == "ar" else 0)
    return "".join(_laid(letters, levels))


def joined(text: str) -> str:
    """Return a text with each Arabic letter in the form that its neighbours give it; لا is one letter."""
    text = re.sub(f"{_LAM}([{_ALEFS}])", lambda found: _ligatures()[found[1]], text)
    bones = [place for place, letter in enumerate(text) if unicodedata.category(letter) != "Mn"]
    out = list(text)
    for number, place in enumerate(bones):
        before = text[bones[number - 1]] if number else ""
        after = text[bones[number + 1]] if number + 1 < len(bones) else ""
        out[place] = _form(before, text[place], after)
    return "".join(out)


def _form(before: str, letter: str, after: str) -> str:
    forms = _forms().get(letter)
    if forms is None:
        return letter
    from_before = bool(forms.final) and _leads_on(before)
    to_after = _leads_on(letter) and bool((_forms().get(after) or _Forms("")).final or after == "ـ")
    if from_before and to_after and forms.medial:
        return forms.medial
    if from_before and forms.final:
        return forms.final
    return forms.initial if to_after and forms.initial else forms.isolated


def _leads_on(letter: str) -> bool:
    """Whether what follows a letter is joined to it."""
    return letter == "ـ" or bool((_forms().get(letter) or _Forms("")).initial)


@cache
def _forms() -> dict[str, _Forms]:
    found: dict[str, dict[str, str]] = {}
    for code in _PRESENTED:
        kind, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if kind and " " not in letters:
            found.setdefault(chr(int(letters, 16)), {})[kind.strip("<>")] = chr(code)
    forms = {
        letter: _Forms(letter, *(told.get(k) for k in _Forms._fields[1:])) for letter, told in found.items()
    }
    # a ligature is joined to what stands before it, as its alef is
    return forms | {one: _Forms(one, chr(ord(one) + 1)) for one in _ligatures().values()}


@cache
def _ligatures() -> dict[str, str]:
    """Return for each alef the letter that it makes with a lam before it."""
    found = {}
    for code in _PRESENTED:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind == "<isolated>" and letters[:1] == ["0644"] and len(letters) == 2:
            found[chr(int(letters[1], 16))] = chr(code)
    return found


def _levels(text: str, base: int) -> list[int]:
    kinds = _neutrals(_weak([unicodedata.bidirectional(c) or "L" for c in text], base), base)
    raised = {0: {"L": 0, "R": 1, "EN": 2, "AN": 2}, 1: {"L": 2, "R": 1, "EN": 2, "AN": 2}}[base]  # I1, I2
    return [raised[kind] for kind in kinds]


def _weak(kinds: Sequence[str], base: int) -> list[str]:
    """Resolve marks, numbers and what stands in them: W1 to W7."""
    out: list[str] = []
    strong = "R" if base else "L"
    for kind in kinds:
        told = (out[-1] if out else strong) if kind == "NSM" else kind  # W1
        told = "AN" if told == "EN" and strong == "AL" else told  # W2
        strong = told if told in ("L", "R", "AL") else strong
        out.append(told)
    for at in range(1, len(out) - 1):  # W4
        sides = {out[at - 1], out[at + 1]}
        if (out[at] in ("ES", "CS") and sides == {"EN"}) or (out[at] == "CS" and sides == {"AN"}):
            out[at] = sides.pop()
    out = list(_terminators(out))
    strong = "R" if base else "L"
    for at, kind in enumerate(out):  # W3, W6, W7
        kind = "R" if kind == "AL" else "ON" if kind in ("ES", "ET", "CS") else kind
        strong = kind if kind in _STRONG else strong
        out[at] = "L" if kind == "EN" and strong == "L" else kind
    return out


def _terminators(kinds: Sequence[str]) -> Iterator[str]:
    """Make signs beside a number (%, $) part of it: W5."""
    runs = [(kind, len(list(run))) for kind, run in groupby(kinds)]
    for at, (kind, length) in enumerate(runs):
        beside = {runs[i][0] for i in (at - 1, at + 1) if 0 <= i < len(runs)}
        yield from ["EN" if kind == "ET" and "EN" in beside else kind] * length


def _neutrals(kinds: Sequence[str], base: int) -> Iterator[str]:
    """Give spaces and marks the direction of what stands on both sides, else that of the line: N1, N2."""
    line = "R" if base else "L"
    runs = [(kind, len(list(run))) for kind, run in groupby("N" if k in _NEUTRAL else k for k in kinds)]
    for at, (kind, length) in enumerate(runs):
        if kind != "N":
            yield from [kind] * length
            continue
        sides = {_side(runs[i][0]) if 0 <= i < len(runs) else line for i in (at - 1, at + 1)}
        yield from [sides.pop() if len(sides) == 1 else line] * length


def _side(kind: str) -> str:
    return "R" if kind in ("EN", "AN") else kind


def _laid(text: str, levels: Sequence[int]) -> Iterator[str]:
    """Yield letters from left to right: L2, with brackets turned (L4) and marks behind their letters."""
    places = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):
        places = [
            place
            for high, run in groupby(places, key=lambda place: levels[place] >= level)
            for place in (reversed(list(run)) if high else run)
        ]
    waiting = ""
    for place in places:
        letter = text[place]
        if levels[place] % 2 and unicodedata.category(letter) == "Mn":
            waiting = letter + waiting
            continue
        yield (_MIRRORED.get(letter, letter) if levels[place] % 2 else letter) + waiting
        waiting = ""
    yield waiting
