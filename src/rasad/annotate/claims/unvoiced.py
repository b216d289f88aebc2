"""Claims that only a phrase attributes: بحسب، وفقا لـ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, content_of_source, stands_behind


def unvoiced(page: Page, found: Sequence[Source], told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a claim for each source that stands behind something no cue took."""
    for source in found:
        if source.speaker is None or any(_serves(page, draft, source, told) for draft in told):
            continue
        sentence = page.doc.sentences[page.doc.sentence_of[source.first]]
        quote = page.quote_of[source.first]
        since = max(sentence.first, quote.open + 1 if quote else 0)
        content = content_of_source(page, source, since)
        if content:
            yield Draft(source.frame, source.first, source.cue, source.speaker, content, None, source.relays)


def _serves(page: Page, draft: Draft, source: Source, told: Sequence[Draft]) -> bool:
    """Whether a source only adds to a claim: it stands inside its frame or right behind its content."""
    inside = draft.at < source.first < draft.content.first
    return inside or stands_behind(page, source, draft, told)
