"""Words as parts of names: what each may be, and what it is where it stands."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from rasad.annotate.actors.namings import namings
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.names import listed_names, names
from rasad.lexicon.words import common, function, weak
from rasad.model import Word
from rasad.text import key
from rasad.text.memo import by_word

_TANWIN = frozenset("ًٌٍ")


@cache
def eastern() -> frozenset[str]:
    """Return the keys of East Asian names, and of the particles that are such names as well."""
    return frozenset(map(key, listed_names().given["asian"])) | {"لي"}


class Part(IntEnum):
    """What a word is as a part of a name, the surest last."""

    NONE = 0  # a common word
    OPEN = 1  # an unknown word
    WEAK = 2  # a name that is more often a common word
    SECOND = 3  # a name only behind another (الرحمن)
    LINK = 4  # بن، آل، أبو، دي
    FAMILY = 5
    GIVEN = 6


@by_word
def part(word: Word) -> Part:
    """Return what a word is as a part of a name, taken as it stands, particles and all."""
    key, known = word.key, names()
    if _counterpart(word):
        return Part.NONE
    if key in weak():
        return Part.WEAK
    if key in known.given:
        return Part.GIVEN
    if _joins(key):
        return Part.LINK
    if key in known.family:
        return Part.FAMILY
    if key in known.seconds:
        return Part.SECOND
    if key in common() or key in offices.links().relations or len(key) < 2:
        return Part.NONE
    if word.proclitics and _known(word):
        return Part.NONE
    return Part.NONE if word.enclitic and word.stem.replace("ة", "ه") in common() else Part.OPEN


def _joins(key: str) -> bool:
    """Tell whether a word joins the parts of a name; ابنة and the like tell of a relative instead."""
    links = offices.links()
    if key in links.initials or key in links.fathers:
        return True
    return key in names().particles and key not in links.relations


def _known(word: Word) -> bool:
    """Tell whether a word makes sense without its proclitics, so that it is no name of its own."""
    stem = word.stem.replace("ة", "ه")
    return word.article or stem in common() or _strong(stem) or bool(namings().of(word))


def _counterpart(word: Word) -> bool:
    return any(r.key in offices.links().counterparts for r in word.readings)


@by_word
def named_after(word: Word) -> bool:
    """Tell whether a word opens the name of a place or body that may be called after somebody: مطار."""
    memorials = offices.links().memorials
    return any(r.key in memorials and not r.back for r in word.readings)


@by_word
def front_of(word: Word) -> int | None:
    """Return how many letters of proclitics stand before a name; ``None`` where the word opens none."""
    if part(word) != Part.NONE:
        return 0
    if not word.proclitics:
        return None
    for reading in word.readings:
        if reading.front and not reading.back and _strong(reading.key):
            return reading.front
    return None


def front_at(scan: Scan, at: int) -> int | None:
    """Return how many letters of proclitics stand before a name at a token; ``None`` where none begins.

    A common word begins none, whatever the tagger says: خطيبة فلان.
    """
    word = scan.tokens[at].word
    front = front_of(word)
    if front is None and at in scan.tagged and at not in scan.named and word.proclitics:
        return len(word.proclitics)
    return front


def _strong(key: str) -> bool:
    known = names()
    return key not in weak() and (key in known.given or key in known.family)


def _describes(scan: Scan, at: int) -> bool:
    """Tell whether an adjective stands between a title and a name: البطريرك الماروني بشارة الراعي."""
    adjective = at in scan.begun and scan.tokens[at].word.form.endswith("ي")
    return adjective and part(scan.tokens[at + 1].word) == Part.GIVEN


def _unlike_name(scan: Scan, at: int) -> bool:
    """Tell whether a word is written as no surname is: اجتماعاً، لأي، الضائعة."""
    token = scan.tokens[at]
    if token.word.article and (token.word.form.endswith("ة") or _describes(scan, at)):
        return True
    if token.word.proclitics and scan.written(at, len(token.word.proclitics)) in function():
        return True
    return not _TANWIN.isdisjoint(scan.doc.text[token.end - 2 : token.end])


def part_at(scan: Scan, at: int) -> Part:
    """Return what the word at a token is as a part of a name, as it is written there: على is not علي."""
    found = part(scan.tokens[at].word)
    if found <= Part.WEAK and at in scan.tagged and at not in scan.named and not _unlike_name(scan, at):
        found = Part.FAMILY
    return Part.NONE if found != Part.NONE and scan.written(at) in function() else found
