"""Names without an office: behind a rank, of relatives, and names that nothing announces."""

from __future__ import annotations

from rasad.annotate.actors.beside import QUOTES, skip_ranks
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.names import run
from rasad.annotate.actors.parts import Part, eastern, front_at, part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.names import names
from rasad.lexicon.words import function, unnamed

_VERBAL = "يت"  # an unknown word that begins so is more often a verb than a name


def ranked(scan: Scan, at: int) -> Named | None:
    """Read a name behind an honorific or a rank: القس الأمريكي أندرو برانسون."""
    first = skip_ranks(scan, scan.ranks[at].last)
    if first < len(scan.tokens) and scan.tokens[first].word.form in QUOTES + "#":
        first += 1
    nationality = scan.named.get(first)
    if nationality and nationality.values[0].kind == "adjective" and not nationality.front:
        first = nationality.last
    if first >= len(scan.tokens):
        return None
    last = run(scan, first, titled=True, ranked=True)
    if last == first or (last - first < 2 and part_at(scan, first) < Part.WEAK):
        return None
    return Named(first, last, 0)


def relative(scan: Scan, at: int) -> Named | None:
    """Read a relative told by his first name alone: زوجته بريجيت."""
    relations, first = offices.links().relations, at + 1
    if first >= len(scan.tokens) or not any(
        r.back and r.key in relations for r in scan.tokens[at].word.readings
    ):
        return None
    last = run(scan, first, titled=True)
    return Named(first, last, 0) if last > first and part_at(scan, first) >= Part.FAMILY else None


def plain(scan: Scan, at: int) -> Named | None:
    """Read a name that nothing announces: two known words, or a family name alone."""
    if scan.tokens[at].kind != "word" or at in scan.busy:
        return None
    front = front_at(scan, at) or 0
    if front and scan.written(at, front) in function() | unnamed():
        return None
    front = front or _and(scan, at)
    last = run(scan, at, titled=False, front=front)
    return Named(at, last, front) if last > at and _sure(scan, at, last, front) else None


def _and(scan: Scan, at: int) -> int:
    """Return 1 where an unknown word behind a name begins with و: جيرمان بيريز وميخيل دي أغوستينو."""
    word = scan.tokens[at].word
    joined = word.form.startswith("و") and word.proclitics == "و" and part(word) == Part.OPEN
    return int(joined and at > 0 and part_at(scan, at - 1) >= Part.FAMILY)


def _sure(scan: Scan, first: int, last: int, front: int) -> bool:
    kinds = [part_at(scan, i) for i in range(first, last) if scan.tokens[i].kind == "word"]
    if len(kinds) == 1:
        return _alone(scan, first, front)
    if front:
        kinds[0] = Part.GIVEN
    if max(kinds) < Part.FAMILY:
        return False
    if kinds[0] != Part.OPEN:
        return True
    return kinds[1] == Part.FAMILY and scan.tokens[first].word.key[0] not in _VERBAL


def _alone(scan: Scan, first: int, front: int) -> bool:
    """Tell whether one word names a person: a family name, with ال only where a government is his."""
    key, known = scan.tokens[first].word.key[front:], names()
    if first in scan.named or scan.written(first, front) in function() | unnamed():
        return False
    if first in scan.alone and key not in known.ambiguous and key not in eastern():
        return True
    if key not in known.family:
        return False
    return _governed(scan, first) if key.startswith("ال") else key not in known.ambiguous


def _governed(scan: Scan, first: int) -> bool:
    """Tell whether a government stands before a name: نظام الأسد، نظام «الأسد»."""
    if not first:
        return False
    at = first - 2 if scan.tokens[first - 1].word.form in QUOTES else first - 1
    head = scan.heads.get(at)
    if head is None or head.values[0].definite:
        return False
    description = head.values[0].description
    return description is not None and description.acts == "state"
