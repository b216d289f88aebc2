"""Speakers who stand before their verb: at the clause's head, or before الذي."""

from __future__ import annotations

from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, agrees, described, is_source, subject_at
from rasad.annotate.claims.vocabulary import Agreement, Cue
from rasad.model import Phrase

_NEAR = 5  # words of a speaker who is only described
_SHORTEST = 4  # letters of a word for several people
_FARTHEST = 40  # tokens between a speaker and the verb behind him
_DATELINE = 6  # tokens from the bracket behind a place to the dash
_DASHES = frozenset("-–—")
_BOUND = frozenset("بلك")
_HEADS = frozenset(
    ("openers", "adverbs", "that", "turns", "likewise", "asides", "relatives", "breaks", "copulas")
)


def right_before(page: Page, index: int, cue: Cue) -> Speaker | None:
    """The subject that its verb follows at once, at the head of its clause: روسيا تهدد أوكرانيا بـ…"""
    place = index - 1
    while (
        page.meaning(place, "perhaps") or page.meaning(place, "negations") or page.meaning(place, "adverbs")
    ):
        place -= 1  # كان الوزير قد طالب …
    number = page.actors.at.get(place)
    if number is None:
        return None
    phrase = page.actors.phrases[number]
    if cue.proclitics and not page.meaning(phrase.first - 1, "topics"):
        return None
    return _free(page, phrase, index, cue.agreements) if _at_head(page, phrase) else None


def before(page: Page, index: int, cue: Cue) -> Speaker | None:
    """The subject that stands before its verb: لكن الرئيس يؤكد أن …"""
    if cue.proclitics[:1] == "و" or (cue.proclitics[:1] == "ف" and not page.comma(index - 1)):
        return None
    if page.meaning(index - 1, "likewise"):
        return None
    quote = page.quote_of[index]
    first = max(page.sentence(index).first, index - _FARTHEST, quote.open + 1 if quote else 0)
    place = index - 1
    if place not in page.actors.at and (found := described_before(page, index)):
        return found if found.fits(cue.agreements) else None
    while place >= first:
        number = page.actors.at.get(place)
        if number is None:
            if _parts(page, place):
                return None
            place -= 1
            continue
        phrase = page.actors.phrases[number]
        found = _free(page, phrase, index, cue.agreements) if _at_head(page, phrase) else None
        if found and not page.meaning(phrase.first, "adverbs"):
            return found
        place = phrase.first - 1
    return None


def described_before(page: Page, index: int) -> Speaker | None:
    """Who is only described between a clause's head and its verb: فإن أوساطا غربية رأت أن …"""
    first = page.sentence(index).first
    for start in range(max(first, index - _NEAR), index):
        at_head = start == first or page.meaning(start - 1, "that") or page.meaning(start - 1, "turns")
        bare = not page.doc.tokens[start].word.article
        if (at_head or bare) and is_source(page, start):
            found = described(page, start, index)
            if found and found.last == index:
                return found
    return None


def several_before(page: Page, index: int, cue: Cue) -> Speaker | None:
    """Who is only described, by the word that heads a clause, before a plural: لكن مناصريه يرون أن …"""
    place = index - 1
    plural = all(a.number == "plural" for a in cue.agreements)
    if not plural or cue.past or not page.is_word(place) or place in page.small or place in page.actors.at:
        return None
    if page.quote_of[index] or len(page.form(place)) < _SHORTEST:
        return None  # هم يعلمون
    first = page.sentence(index).first
    head = place == first or page.meaning(place - 1, "turns") or page.meaning(place - 1, "topics")
    if not head or page.is_cue(place) or page.doc.tokens[place].word.proclitics not in ("", "و"):
        return None
    return described(page, place, index, page.doc.tokens[place].word.proclitics)


def _at_head(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase heads a clause or follows its verb: what follows a noun is that noun's."""
    first = phrase.first
    if phrase.proclitics or first <= page.sentence(first).first + 1 or not page.is_word(first - 1):
        return True
    if page.is_verb(first - 1):
        return True
    found = page.small.get(first - 1) or page.small.get(first - 2)
    return found is not None and not _HEADS.isdisjoint(found.values) and found.last >= first


def _parts(page: Page, index: int) -> bool:
    """Whether a token keeps what stands before it from being the subject of a verb behind it."""
    if page.is_verb(index) and not page.meaning(index - 1, "relatives"):
        return True
    if page.meaning(index, "turns") or page.meaning(index, "stops"):
        return True
    if (
        page.comma(index - 1)
        and page.doc.tokens[index].word.proclitics[:1] == "و"
        and index not in page.small
    ):
        return True  # ، وتحركاته تشير …: a clause of its own
    return page.meaning(index, "that") is not None and index + 1 not in page.actors.at


def _free(page: Page, phrase: Phrase, limit: int, agreements: frozenset[Agreement]) -> Speaker | None:
    """A phrase as a subject: no preposition governs it, and it fits a form."""
    if page.form(phrase.first - 1) == "(" or _dateline(page, phrase):
        return None  # دبي (CNN) –: where it was written
    if _BOUND & set(phrase.proclitics) or page.meaning(phrase.first - 1, "prepositions"):
        return None
    found = subject_at(page, phrase.first, limit, phrase.proclitics)
    return found if found and found.kind and agrees(page, found, agreements) else None


def _dateline(page: Page, phrase: Phrase) -> bool:
    """Whether a place only tells where an article was written: عمان، الأردن (رويترز) – قال …"""
    last = phrase.last
    number = page.actors.at.get(last + 1) if page.comma(last) else None
    if number is not None:
        last = page.actors.phrases[number].last
    if page.form(last) != "(":
        return False
    close = next((i for i in range(last + 1, last + _DATELINE) if page.form(i) == ")"), None)
    return close is not None and page.form(close + 1) in _DASHES


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
