"""Speakers who stand before their verb: at the clause's head, or before الذي."""

from __future__ import annotations

from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, subject_at
from rasad.annotate.claims.vocabulary import Agreement, Cue
from rasad.model import Phrase

_FARTHEST = 40  # tokens between a speaker and the verb behind him
_BOUND = frozenset("بلك")


def before(page: Page, index: int, cue: Cue) -> Speaker | None:
    """The subject that stands before its verb: لكن الرئيس يؤكد أن …"""
    if cue.proclitics[:1] == "و" or (cue.proclitics[:1] == "ف" and not page.comma(index - 1)):
        return None
    if page.meaning(index - 1, "likewise"):
        return None
    quote = page.quote_of[index]
    first = max(page.sentence(index).first, index - _FARTHEST, quote.open + 1 if quote else 0)
    place = index - 1
    while place >= first:
        number = page.actors.at.get(place)
        if number is None:
            if _parts(page, place):
                return None
            place -= 1
            continue
        phrase = page.actors.phrases[number]
        found = _free(page, phrase, index, cue.agreements)
        if found and not page.meaning(phrase.first, "adverbs"):
            return found
        place = phrase.first - 1
    return None


def _parts(page: Page, index: int) -> bool:
    """Whether a token keeps what stands before it from being the subject of a verb behind it."""
    if page.is_verb(index) and not page.meaning(index - 1, "relatives"):
        return True
    if page.meaning(index, "turns") or page.meaning(index, "stops"):
        return True
    return page.meaning(index, "that") is not None and index + 1 not in page.actors.at


def _free(page: Page, phrase: Phrase, limit: int, agreements: frozenset[Agreement]) -> Speaker | None:
    """A phrase as a subject: no preposition governs it, and it fits a form."""
    if _BOUND & set(phrase.proclitics) or page.meaning(phrase.first - 1, "prepositions"):
        return None
    found = subject_at(page, phrase.first, limit, phrase.proclitics)
    return found if found and found.kind and found.fits(agreements) else None


def first_free(page: Page, index: int, agreements: frozenset[Agreement]) -> Speaker | None:
    """The first phrase of a token's sentence that no preposition governs and that fits a form."""
    first = page.sentence(index).first
    within = (phrase for phrase in page.actors.phrases if first <= phrase.first < index)
    return next((found for phrase in within if (found := _free(page, phrase, index, agreements))), None)


def antecedent(page: Page, relative: int, cue: Cue) -> Speaker | None:
    """Who a relative clause is about: شويغو، الذي أكد …"""
    last = relative - 1
    while last > 0 and not page.is_word(last) and last > relative - 3:
        last -= 1
    number = page.actors.at.get(last)
    if number is None:
        return None
    phrase = page.actors.phrases[number]
    found = subject_at(page, phrase.first, relative, phrase.proclitics)
    return found if found and found.fits(cue.agreements) else None
