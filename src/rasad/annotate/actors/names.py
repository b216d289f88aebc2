"""Reading the name of a person: which words it holds, and where it ends."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache

from rasad.annotate.actors.namings import namings
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.names import listed_names, names
from rasad.lexicon.words import common, function, unnamed, weak
from rasad.model import Word
from rasad.text import key

_LONGEST = 12


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


@lru_cache(1 << 16)
def part(word: Word) -> Part:
    """Return what a word is as a part of a name, taken as it stands, particles and all."""
    key, known = word.key, names()
    if _counterpart(word):
        return Part.NONE
    if key in weak():
        return Part.WEAK
    if key in known.given:
        return Part.GIVEN
    links = offices.links()
    if key in links.initials or (key in known.particles and (key in links.fathers or key not in links.relations)):
        return Part.LINK
    if key in known.family:
        return Part.FAMILY
    if key in known.seconds:
        return Part.SECOND
    if key in common() or len(key) < 2 or word.proclitics[:1] == "ف":
        return Part.NONE
    if word.proclitics and _known(word):
        return Part.NONE
    return Part.NONE if word.enclitic and word.stem.replace("ة", "ه") in common() else Part.OPEN


def _known(word: Word) -> bool:
    """Tell whether a word makes sense without its proclitics, so that it is no name of its own."""
    stem = word.stem.replace("ة", "ه")
    return word.article or stem in common() or _strong(stem) or bool(namings().of(word))


def _counterpart(word: Word) -> bool:
    return any(r.key in offices.links().counterparts for r in word.readings)


@lru_cache(1 << 16)
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


def _strong(key: str) -> bool:
    known = names()
    return key not in weak() and (key in known.given or key in known.family)


def part_at(scan: Scan, at: int) -> Part:
    """Return what the word at a token is as a part of a name, as it is written there: على is not علي."""
    token = scan.tokens[at]
    found = part(token.word)
    if found == Part.NONE or scan.doc.text[token.start : token.end] not in function():
        return found
    return Part.NONE


def opens_at(scan: Scan, at: int, titled: bool) -> Part:
    """Return what a word is as the first of a name."""
    found, token = part_at(scan, at), scan.tokens[at]
    if found <= Part.OPEN or scan.doc.text[token.start : token.end] not in unnamed():
        return found
    return Part.WEAK if titled and _next_is(scan, at, Part.FAMILY) else Part.NONE


def run(scan: Scan, first: int, *, titled: bool, front: int = 0, ranked: bool = False) -> int:
    """Return where the name that begins at token ``first`` ends (excluded); ``first`` where there is none.

    Behind a title (``titled``) unknown words count as parts of a name; elsewhere a name must have one
    that is known.
    """
    last = first + 1 if front or (ranked and _short(scan, first)) else _opening(scan, first, titled)
    if last == first:
        return first
    while last < min(first + _LONGEST, len(scan.tokens)):
        following = _further(scan, first, last, titled)
        if following == last:
            break
        last = following
    return _trimmed(scan, first, last)


def _opening(scan: Scan, first: int, titled: bool) -> int:
    """Read the first word of a name."""
    if first >= len(scan.tokens) or first in scan.busy:
        return first
    token = scan.tokens[first]
    if token.kind != "word":
        return first
    kind = opens_at(scan, first, titled)
    if kind in (Part.GIVEN, Part.FAMILY):
        return first if _is_place(scan, first, titled) else first + 1
    if kind == Part.LINK:
        return first + 1 if _next_is(scan, first, Part.WEAK) or _syllables(scan, first) else first
    if kind == Part.WEAK:
        return first + 1 if titled or _next_is(scan, first, Part.FAMILY) else first
    if kind == Part.OPEN and not token.word.proclitics.startswith("و") and first not in scan.named and (titled or _next_is(scan, first, Part.FAMILY)):
        # a first word with ال is a name only where another unknown word without it follows: الساندرا فيلوتشي
        return first if token.word.article and not _next_is(scan, first, Part.OPEN) else first + 1
    return first


def _short(scan: Scan, at: int) -> bool:
    """Tell whether a short word may be the surname of an East Asian name: وي فينغي."""
    token = scan.tokens[at]
    if token.kind != "word" or len(token.word.key) > 4 or not _next_is(scan, at, Part.OPEN) or at in scan.busy:
        return False
    return not token.word.proclitics and scan.doc.text[token.start : token.end] not in function() | unnamed()


def _is_place(scan: Scan, first: int, titled: bool) -> bool:
    """Tell whether a word that may be a name is a place or a state here."""
    match = scan.named.get(first)
    if not match or match.front or titled:
        return False
    return match.last > first + 1 or not _next_is(scan, first, Part.WEAK)


def _next_is(scan: Scan, first: int, least: Part) -> bool:
    if first + 1 >= len(scan.tokens) or first + 1 in scan.busy:
        return False
    following = scan.tokens[first + 1]
    return following.kind == "word" and part_at(scan, first + 1) >= least


def _further(scan: Scan, first: int, last: int, titled: bool) -> int:
    """Read one more word of a name."""
    token = scan.tokens[last]
    before = scan.tokens[last - 1]
    if last in scan.busy:
        return last
    if token.kind == "mark":
        return _joined(scan, last, before.end)
    if token.kind != "word" or _gap(scan, before.end, token.start):
        return last
    kind, previous = part_at(scan, last), part(before.word)
    if kind >= Part.FAMILY:
        return last if _leaves(scan, last) or _another(token.word, before.word) else last + 1
    if part(token.word) == Part.LINK:
        return last + 1 if _goes_on(scan, last) or token.word.key in offices.links().suffixes else last
    if before.word.key in offices.links().fathers and kind in (Part.NONE, Part.OPEN) and last not in scan.named:
        return last if _small(scan, last) else last + 1
    if kind == Part.SECOND or (titled and token.word.key in offices.links().ordinals and previous > Part.OPEN):
        return last + 1
    if kind == Part.WEAK and not _syllable(scan, last):
        sure = previous == Part.LINK or ((previous == Part.GIVEN or titled) and not _descends(scan, first, last))
        return last + 1 if sure and last not in scan.named else last
    if kind in (Part.NONE, Part.WEAK) and previous >= Part.WEAK and _syllable(scan, last):
        return last + 1
    if kind == Part.OPEN and last not in scan.named:
        if token.word.proclitics.startswith("و"):  # جافين وليامسون, but ميسي ونيمار
            return last + 1 if titled and previous == Part.GIVEN and last == first + 1 else last
        inside = part(scan.tokens[first].word) >= Part.WEAK and last - first > 1 and previous in (Part.WEAK, Part.SECOND)
        known = previous in (Part.GIVEN, Part.LINK) or (titled and previous <= Part.WEAK) or inside
        return last + 1 if known and not (token.word.article and last in scan.qualifiers) else last
    return last


def _descends(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a name tells whose son somebody is, or has four words: a weak word adds nothing."""
    return last - first > 3 or any(t.word.key in ("بن", "ابن", "بنت") for t in scan.tokens[first:last])


def _syllable(scan: Scan, at: int) -> bool:
    """Tell whether a short word goes on with an East Asian name: كي تشيانغ behind لي."""
    if at >= len(scan.tokens) or at in scan.busy or at in scan.heads:
        return False
    before, word = scan.tokens[at - 1].word, scan.tokens[at].word
    return before.key in eastern() and word.key in offices.links().syllables and not _small(scan, at)


@lru_cache(1 << 14)
def _another(word: Word, before: Word) -> bool:
    """Tell whether a given name begins another person's name: رئيسة الوزراء تيريزا ماي | جيريمي هانت."""
    known, key, last = names(), word.key, before.key
    closed = last in known.family and last not in known.given and last not in eastern()
    return closed and key in known.given and key not in known.family


def _syllables(scan: Scan, at: int) -> bool:
    """Tell whether a particle opens an East Asian name of three words: لي كي تشيانغ."""
    return _syllable(scan, at + 1) and _next_is(scan, at + 1, Part.FAMILY) and scan.tokens[at + 2].word.key in eastern()


def _leaves(scan: Scan, last: int) -> bool:
    """Tell whether a known name begins something else: a state's name, behind a whole name."""
    match = scan.named.get(last)
    if not match or match.front:
        return False
    value = match.values[0]
    if value.kind == "adjective" and value.definite and value.number == "singular":
        return False  # السوداني behind a given name is a surname: a nationality stands before the name
    return match.last > last + 1 or (value.needs is None and value.kind in ("state", "capital", "seat", "people", "adjective"))


def _small(scan: Scan, at: int) -> bool:
    """Tell whether a small word stands here, which no name holds."""
    token = scan.tokens[at]
    return scan.doc.text[token.start : token.end] in function()


def _goes_on(scan: Scan, last: int) -> bool:
    """Tell whether what a particle joins stands behind it."""
    if last + 1 >= len(scan.tokens) or last + 1 in scan.busy:
        return False
    following = scan.tokens[last + 1]
    if following.word.form == "-" or scan.tokens[last].word.key in offices.links().fathers:
        return following.word.form == "-" or (following.kind == "word" and not _small(scan, last + 1))
    return following.kind == "word" and part_at(scan, last + 1) > Part.NONE


def _joined(scan: Scan, last: int, end: int) -> int:
    """Read a hyphen, a low line or the full stop of an initial inside a name, and the word behind it."""
    token, tokens = scan.tokens[last], scan.tokens
    if token.word.form == "#" and last + 1 < len(tokens) and part_at(scan, last + 1) >= Part.FAMILY:
        return last + 2
    if token.start != end or last + 1 >= len(tokens) or tokens[last + 1].kind != "word":
        return last
    mark, following = token.word.form, tokens[last + 1]
    if mark in "-_–" and following.start == token.end:
        return last + 2
    if mark == "." and len(tokens[last - 1].word.form) <= 3 and part(following.word) > Part.NONE:
        return last + 2
    return last


def _gap(scan: Scan, end: int, start: int) -> bool:
    """Tell whether more than one line break stands between two words."""
    return scan.doc.text.count("\n", end, start) > 1


def _trimmed(scan: Scan, first: int, last: int) -> int:
    """Leave off a particle at the end that joins nothing."""
    while last > first and part(scan.tokens[last - 1].word) == Part.LINK and not _closes(scan, first, last):
        last -= 1
    return last


def _closes(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a particle closes a name: شينزو آبي، عمران خان. أبي is spelt with another letter."""
    token = scan.tokens[last - 1]
    if last - first < 2 or token.word.key not in offices.links().suffixes:
        return False
    return token.word.key != "ابي" or scan.doc.text[token.start] == "آ"
