"""Which phrases of the lists are names here: doubtful words need somebody to speak for them."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import chain

from rasad.lexicon import offices, organisations, outlets, places, states
from rasad.lexicon.naming import Naming
from rasad.lexicon.trie import Match, Trie
from rasad.model import Document, Word

_OFFICES = frozenset({"government", "foreign", "defence", "army"})
_STATELY = frozenset({"state", "adjective", "people", "capital", "seat"})
_SHORTEST = 2  # letters of a name behind ب that are too few to be sure of it
_QUOTES = '«»"“”‘’„()'


@cache
def namings() -> Trie[Naming]:
    """Return the trie of all states, organisations, outlets and places."""
    return Trie(chain(states.entries(), organisations.entries(), outlets.entries(), places.entries()))


def named(doc: Document) -> dict[int, Match[Naming]]:
    """Return the namings of a document by their first token, each with the one value that it has here."""
    # a name takes no pronoun: تدريبهم الرياضي is not of الرياض
    found = {m.first: m for m in namings().matches(doc) if not m.back}
    for first in _hidden(found):
        found.pop(first, None)
    found |= _endings(found)
    sure = Counter(_whom(m.values[0]) for m in found.values() if _is_sure(m.values))
    out = {i: m for i, m in found.items() if len(m.values) == 1 and not m.values[0].needs}
    doubtful = [m for i, m in found.items() if i not in out]
    while doubtful:
        meant = [(m, value) for m in doubtful if (value := _meant(doc, m, sure))]
        out |= {m.first: m._replace(values=_same(m, value)) for m, value in meant}
        # مدينة جدة speaks for جدة elsewhere, مدينة صور for no other صور
        told = {_whom(value) for _, value in meant if value.needs == "name_context"}
        if told <= sure.keys():
            break
        sure.update(sorted(told))
        doubtful = [m for m in doubtful if m.first not in out]
    return out


def _hidden(found: dict[int, Match[Naming]]) -> list[int]:
    """Return the tokens of phrases that hold a name and do not mean it: صلاة المغرب."""
    return [i for m in found.values() if m.values[0].kind == "nothing" for i in range(m.first, m.last)]


def _endings(found: dict[int, Match[Naming]]) -> dict[int, Match[Naming]]:
    """Return the ends of long names of states, which mean what the whole means: جمهورية الكونغو."""
    out: dict[int, Match[Naming]] = {}
    for whole in found.values():
        if whole.last - whole.first > 1 and whole.values[0].kind == "state":
            for first in range(whole.first + 1, whole.last):
                end = found.get(first)
                if end and end.last == whole.last and end.values[0].kind == "state":
                    out[first] = end._replace(values=whole.values)
    return out


def _is_sure(values: tuple[Naming, ...]) -> bool:
    """Tell whether a phrase names one thing and needs nobody to speak for it."""
    return not values[0].needs and (len(values) == 1 or all(v.code == values[0].code for v in values))


def _whom(value: Naming) -> str:
    """Return what tells whom a value names from all others: Tyre is not Lebanon, nor a paper its city."""
    return value.code or value.name if value.kind in _STATELY else f"{value.kind} {value.name}"


def _same(match: Match[Naming], value: Naming) -> tuple[Naming, ...]:
    """Return a value with the others that mean the same: السعودية is a state's name and its adjective."""
    others = (v for v in match.values if v.code == value.code and v is not value)
    return (value, *others) if value.code else (value,)


def _meant(doc: Document, match: Match[Naming], sure: Counter[str]) -> Naming | None:
    """Return what a phrase means here, or ``None`` where it is no name."""
    fit = [v for v in match.values if not v.needs or _spoken_for(doc, match, v, sure)]
    return max(fit, key=lambda v: sure[_whom(v)], default=None)


def _spoken_for(doc: Document, match: Match[Naming], value: Naming, sure: Counter[str]) -> bool:
    if sure[_whom(value)]:
        return True
    if value.kind == "adjective" and _behind_office(doc, match):
        return True
    if value.needs == "name_context":
        return _called(doc, match, value) or (_placed(doc, match) and _near(value, sure))
    if value.needs in ("head", "quotes"):
        return _called(doc, match, value) or (value.needs == "quotes" and _quoted(doc, match))
    return False


def _near(value: Naming, sure: Counter[str]) -> bool:
    """Tell whether the document is about the state of a town: في صور is in pictures elsewhere."""
    return value.kind not in ("city", "region") or not value.code or sure[value.code] > 0


def _placed(doc: Document, match: Match[Naming]) -> bool:
    """Tell whether a phrase stands where a place is named: في مالي، جمهورية تشاد. باب is no place."""
    if match.proclitics.endswith("ب"):
        return len(doc.tokens[match.first].word.key) - match.front > _SHORTEST
    before = doc.tokens[match.first - 1].word if match.first and not match.front else None
    return before is not None and not offices.links().placed.isdisjoint(_keys(before))


@lru_cache(1 << 12)
def _keys(word: Word) -> frozenset[str]:
    return frozenset((word.key, *(r.key for r in word.readings)))


def _behind_office(doc: Document, match: Match[Naming]) -> bool:
    """Tell whether an adjective closes a title, where it is a nationality: رئيس الوزراء المجري."""
    if not match.first or match.front or not match.values[0].definite:
        return False
    before = doc.tokens[match.first - 1].word
    if any(r.back and r.key in offices.links().counterparts for r in before.readings):
        return True
    return any(d in _OFFICES for d in offices.domains().of(before)) or any(
        h.family in ("president", "king") and h.definite for h in offices.heads().of(before)
    )


def _called(doc: Document, match: Match[Naming], value: Naming) -> bool:
    """Tell whether a noun of its kind stands before a name, quotation marks between them or not."""
    at = match.first - 1
    if at > 0 and doc.tokens[at].kind == "mark" and doc.tokens[at].word.form in _QUOTES:
        at -= 1
    if at < 0 or match.front:
        return False
    word = doc.tokens[at].word
    if value.kind in ("city", "region"):
        return not places.openers().isdisjoint(_keys(word))
    kinds = ("outlet",) if value.kind == "outlet" else ("organisation", "group")
    return any(h.description and h.description.kind in kinds for h in offices.heads().of(word))


def _quoted(doc: Document, match: Match[Naming]) -> bool:
    tokens = doc.tokens
    if not match.first or match.last >= len(tokens):
        return False
    return tokens[match.first - 1].word.form in _QUOTES and tokens[match.last].word.form in _QUOTES
