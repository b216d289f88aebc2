"""Other names of somebody told at once behind his name: حمدان دقلو "حميدتي"، الملقب بـ«كارلوس»."""

from __future__ import annotations

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.parts import Part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices

_OPENING, _CLOSING = '«"“”(', '»"”“)'


def nickname(scan: Scan, named: Named) -> Named | None:
    """Return the other name that stands behind a name of two words or more."""
    if named.last - named.first < 2:
        return None
    at = _announced(scan, named.last)
    first = at or named.last
    tokens = scan.tokens
    if first + 2 >= len(tokens) or tokens[first].word.form not in _OPENING:
        return None
    last = first + 2
    if tokens[last].word.form not in _CLOSING or not _may_be_name(scan, first + 1, sure=at > 0):
        return None
    return Named(first + 1, last, 0)


def _announced(scan: Scan, at: int) -> int:
    """Return where the other name begins behind الملقب بـ, 0 where nothing announces one."""
    tokens, words = scan.tokens, offices.links().nicknames
    at += at < len(tokens) and tokens[at].word.form in "،,"
    if at + 2 >= len(tokens) or tokens[at].word.key not in words:
        return 0
    return at + 2 if tokens[at + 1].word.form in ("ب", "ب_", "باسم") else at + 1


def _may_be_name(scan: Scan, at: int, *, sure: bool) -> bool:
    """Tell whether a word may be another name; in plain brackets a club or town stands more often."""
    if scan.tokens[at].kind != "word" or at in scan.named or at in scan.heads or at in scan.busy:
        return False
    quoted = scan.tokens[at - 1].word.form != "("
    return sure or part_at(scan, at) >= (Part.OPEN if quoted else Part.FAMILY)
