"""Nationalities behind a noun: العقوبات الأميركية, القصف الإسرائيلي."""

from __future__ import annotations

from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, state
from rasad.model import Participant

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
    code = page.lands.get(index)
    return state(page, code) if code else None
