"""Nationalities behind a noun: العقوبات الأميركية, القصف الإسرائيلي."""

from __future__ import annotations

from functools import cache, lru_cache

from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, state
from rasad.lexicon.states import entries
from rasad.model import Participant, Word
from rasad.text import key

_ADJECTIVE = ("ية", "ي", "يا", "يين")
_REACH = 2  # words behind the noun: العقوبات الاقتصادية الأميركية


def nations(page: Page, at: int, *, definite: bool) -> Parties:
    """Return the states whose adjectives describe a noun that ends before token ``at``.

    One word may stand between (العقوبات الاقتصادية الأميركية), unless it is a noun with an adjective of its
    own (طرد الدبلوماسيين الروس).
    """
    for index in range(at, min(at + _REACH, len(page.doc.tokens))):
        if page.doc.tokens[index].kind != "word" or page.phrase(index):
            return ()
        if index > at and not definite and not page.form(at).endswith(_ADJECTIVE):
            return ()
        if found := nation(page, index):
            also = nation(page, index + 1) if index + 1 < len(page.doc.tokens) else None
            return (found, also) if also else (found,)
    return ()


def nation(page: Page, index: int) -> Participant | None:
    """Return the state whose adjective a token is."""
    code = _nation(page, index) if page.doc.tokens[index].kind == "word" else None
    return state(page, code) if code else None


def _nation(page: Page, index: int) -> str | None:
    tokens = page.doc.tokens
    if index + 1 < len(tokens) and (first := _bare(tokens[index].word)) in _openers():
        two = _adjectives().get(f"{first} {tokens[index + 1].word.key}")
        if two:
            return two
    return _adjective(tokens[index].word)


@lru_cache(1 << 15)
def _adjective(word: Word) -> str | None:
    found = _adjectives()
    plain = (r.key for r in word.readings if not r.enclitic and r.proclitics in ("", "و"))
    return next((found[key] for key in plain if key in found), None)


def _bare(word: Word) -> str:
    return word.key.removeprefix("و") if word.proclitics == "و" else word.key


@cache
def _openers() -> frozenset[str]:
    """The first words of adjectives of two words: كوري شمالي."""
    return frozenset(phrase.split()[0] for phrase in _adjectives() if " " in phrase)


@cache
def _adjectives() -> dict[str, str]:
    """The code of each adjective that means one state only."""
    codes: dict[str, set[str]] = {}
    for phrase, naming in entries():
        if naming.kind == "adjective" and naming.code:
            codes.setdefault(key(phrase), set()).add(naming.code)
    return {phrase: next(iter(found)) for phrase, found in codes.items() if len(found) == 1}
