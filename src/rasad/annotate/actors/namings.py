"""Which phrases of the lists are names here: doubtful words need somebody to speak for them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain

from rasad.lexicon import offices, organisations, outlets, places, states
from rasad.lexicon.naming import Naming
from rasad.lexicon.trie import Match, Trie
from rasad.model import Document

_OFFICES = frozenset({"government", "foreign", "defence", "army"})
_QUOTES = '«»"“”‘’„()'


@cache
def namings() -> Trie[Naming]:
    """Return the trie of all states, organisations, outlets and places."""
    return Trie(chain(states.entries(), organisations.entries(), outlets.entries(), places.entries()))


def named(doc: Document) -> dict[int, Match[Naming]]:
    """Return the namings of a document by their first token, each with the one value that it has here."""
    found = {m.first: m for m in namings().matches(doc)}
    sure = Counter(
        v.code or v.name for m in found.values() for v in m.values[:1] if not v.needs and len(m.values) == 1
    )
    out: dict[int, Match[Naming]] = {}
    for first, match in found.items():
        value = _meant(doc, match, sure)
        if value and value.kind != "nothing":
            out[first] = match if len(match.values) == 1 else match._replace(values=_same(match, value))
    return out


def _same(match: Match[Naming], value: Naming) -> tuple[Naming, ...]:
    """Return a value with the others that mean the same: السعودية is a state's name and its adjective."""
    others = (v for v in match.values if v.code == value.code and v is not value)
    return (value, *others) if value.code else (value,)


def _meant(doc: Document, match: Match[Naming], sure: Counter[str]) -> Naming | None:
    """Return what a phrase means here, or ``None`` where it is no name."""
    fit = [v for v in match.values if not v.needs or _spoken_for(doc, match, v, sure)]
    return max(fit, key=lambda v: sure[v.code or v.name], default=None)


def _spoken_for(doc: Document, match: Match[Naming], value: Naming, sure: Counter[str]) -> bool:
    if sure[value.code or value.name]:
        return True
    if value.kind == "adjective" and _behind_office(doc, match):
        return True
    if value.needs == "name_context":
        return _placed(doc, match)
    if value.needs in ("head", "quotes"):
        return _headed(doc, match) or (value.needs == "quotes" and _quoted(doc, match))
    return False


def _placed(doc: Document, match: Match[Naming]) -> bool:
    """Tell whether a phrase stands where a place is named: في مالي، جمهورية تشاد."""
    if match.proclitics.endswith("ب"):
        return True
    if not match.first:
        return False
    before = doc.tokens[match.first - 1].word
    return before.key in offices.links().placed or any(
        r.key in offices.links().placed for r in before.readings
    )


def _behind_office(doc: Document, match: Match[Naming]) -> bool:
    """Tell whether an adjective closes a title, where it is a nationality: رئيس الوزراء المجري."""
    if not match.first or match.front or not match.values[0].definite:
        return False
    before = doc.tokens[match.first - 1].word
    return any(d in _OFFICES for d in offices.domains().of(before)) or any(
        h.family in ("president", "king") and h.definite for h in offices.heads().of(before)
    )


def _headed(doc: Document, match: Match[Naming]) -> bool:
    """Tell whether a noun of its kind stands before a name, quotation marks between them or not."""
    at = match.first - 1
    if at > 0 and doc.tokens[at].kind == "mark" and doc.tokens[at].word.form in _QUOTES:
        at -= 1
    if at < 0:
        return False
    word = doc.tokens[at].word
    return any(
        h.description and h.description.kind in ("outlet", "organisation", "group")
        for h in offices.heads().of(word)
    )


def _quoted(doc: Document, match: Match[Naming]) -> bool:
    tokens = doc.tokens
    if not match.first or match.last >= len(tokens):
        return False
    return tokens[match.first - 1].word.form in _QUOTES and tokens[match.last].word.form in _QUOTES
