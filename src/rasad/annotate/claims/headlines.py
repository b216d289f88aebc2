"""A headline of the form «X: …»: a claim without a cue."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.claims.content import clause, quoted
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, subject_at

_FARTHEST = 12  # tokens before the colon
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
    speaker = _before(page, first, colon)
    if speaker is None:
        return
    quote = page.opened.get(colon + 1)
    whole = quote is not None and quote.close >= last - 2
    content = quoted(page, quote) if quote and whole else clause(page, colon + 1, limit=last)
    if content:
        yield Draft("headline", colon, None, speaker, content)


def _before(page: Page, first: int, colon: int) -> Speaker | None:
    """The actor whose phrase ends at the colon and opens the headline, or its part behind two points."""
    for start in range(first, colon):
        if start == first or page.form(start - 1) in (".", "…", "!", "؟", "»", '"'):
            found = subject_at(page, start, colon)
            if found and found.last == colon and (found.kind in _SPEAKING or _is_study(page, start, colon)):
                return found
    return None


def _is_study(page: Page, start: int, colon: int) -> bool:
    return colon - start <= 2 and page.is_source_word(start)
