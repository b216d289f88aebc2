"""Quotations without a cue that go on from the claim before: a paragraph that opens with a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.annotate.claims.content import quoted
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page

_SHORTEST = 5


def quotations(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield quotations that fill their sentence and that no cue took."""
    taken = {i for draft in told for i in range(draft.content.first, draft.content.last)}
    for quote in page.doc.quotes:
        first, last = quote.open + 1, quote.close
        if last - first < _SHORTEST or first in taken or page.quote_of[quote.open]:
            continue
        sentence = page.sentence(quote.open)
        before = [draft for draft in told if draft.at < quote.open]
        if sentence.first != quote.open or not before or not _fills(page, quote.close):
            continue
        content = quoted(page, quote)
        latest = max(before, key=lambda draft: draft.at)
        if content:
            chain = latest.chain if latest.carries else ()
            yield Draft("quotation", quote.open, None, latest.speaker, content, None, chain, latest.carries)


def _fills(page: Page, close: int) -> bool:
    """Whether nothing of the sentence follows the closing mark."""
    following = close + 1
    return (
        following >= len(page.doc.tokens)
        or page.form(following) in ".،!؟…"
        or (page.doc.sentence_of[following] != page.doc.sentence_of[close])
    )
