"""A headline of the form «X: …»: a claim without a cue."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.claims.content import clause, quoted
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, subject_at, told_to

_FARTHEST = 12  # tokens before the colon
_LONGEST_RECEIVER = 6  # tokens of لنظيره الروسي
_SPEAKING = frozenset(("person", "state", "organisation", "group", "outlet"))


def headlines(page: Page) -> Iterator[Draft]:
    """Yield the claims of headlines, the article's own and those of links and sections in it."""
    for sentence in page.doc.sentences:
        if sentence.heading or sentence.first == 0:
            yield from _headline(page, sentence.first, sentence.last)


def _headline(page: Page, first: int, last: int) -> Iterator[Draft]:
    colon = next((i for i in range(first, min(first + _FARTHEST, last)) if page.form(i) == ":"), None)
    if colon is None or colon + 1 >= last or any(page.is_verb(i) for i in range(first, colon)):
        return
    speaker = None if page.meaning(first, "labels") else _before(page, first, colon)
    if speaker is None:
        return
    told = told_to(page, speaker.last) if speaker.last < colon else None
    chain = (told,) if told else ()
    quote = page.opened.get(colon + 1)
    whole = quote is not None and quote.close >= last - 2
    content = quoted(page, quote) if quote and whole else clause(page, colon + 1, limit=last)
    if content and not _is_topic(page, speaker, content.first):
        yield Draft("headline", colon, None, speaker, content, None, chain)


def _is_topic(page: Page, speaker: Speaker, first: int) -> bool:
    """Whether a state only tells where somebody of it acts: تركيا: البنك المركزي يتعهد …"""
    number = page.actors.at.get(first)
    entity = page.actors.by_id.get(speaker.link.entity or "")
    if speaker.kind != "state" or number is None or entity is None:
        return False
    acting = page.actors.phrases[number]
    return acting.code in (None, entity.code) and acting.entity != entity.id and acting.kind != "state"


def _before(page: Page, first: int, colon: int) -> Speaker | None:
    """The actor whose phrase ends at the colon and opens the headline, or its part behind two points."""
    for start in range(first, colon):
        if start == first or page.form(start - 1) in (".", "…", "!", "؟", "»", '"'):
            found = subject_at(page, start, colon)
            if found and _ends(page, found.last, colon) and _may_speak(page, found, colon):
                return found
    return None


def _ends(page: Page, index: int, colon: int) -> bool:
    """Whether nothing but who was spoken to stands before the colon: لافروف لنظيره المصري: …"""
    to_whom = page.form(index) == "ل" or page.doc.tokens[index].word.proclitics == "ل"
    return index == colon or (to_whom and colon - index <= _LONGEST_RECEIVER)


def _may_speak(page: Page, found: Speaker, colon: int) -> bool:
    if found.kind in _SPEAKING or (colon - found.first <= 2 and page.is_source_word(found.first)):
        return True
    return any(m.first == found.first and m.form == "title" for m in page.actors.mentions)
