"""What opens content: أن, a colon, quotation marks; and what may stand before it."""

from __future__ import annotations

from rasad.annotate.claims.content import Content, clause, quoted
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import LONGEST_NAME
from rasad.model import Quote

_JOINED = frozenset(("", "ب", "ف"))
_LONGEST_NAME = 4  # tokens from mark to mark that may only set off a name


def opened_by_that(page: Page, index: int) -> Content | None:
    """The content that أن, a colon or a quotation mark at a token opens."""
    if page.meaning(index, "that", _JOINED):
        wider = page.small.get(index - 1)
        named = page.actors.at.get(index)
        if (wider and wider.last > index) or (named is not None and page.actors.phrases[named].first < index):
            return None  # بعد أن; سي إن إن
        if page.form(index - 1) == "." and page.form(index - 2) != ".":
            return None  # سي.إن.إن
        if not page.meaning(index - 1, "not_that"):
            after = index + 1
            if page.form(after) == ":":
                after += 1
            return clause(page, after) if after < page.bound(index) else None
    if page.form(index) == ":" and index + 1 < len(page.doc.tokens):
        following = index + 1
        if quote := page.opened.get(following):
            return quoted(page, quote)
        return clause(page, following) if following < page.bound(index) else None
    quote = page.opened.get(index)
    return clause(page, index) if quote and _speaks(page, quote) else None


def quoted_before(page: Page, index: int) -> Content | None:
    """The quotation that ends right before a token."""
    close = index - 1 - page.comma(index - 1)
    if not page.closes(close):
        return None
    quote = next(quote for quote in page.doc.quotes if quote.close == close)
    return quoted(page, quote) if quote.close - quote.open >= _LONGEST_NAME else None


def own_words(page: Page, start: int, limit: int) -> Content | None:
    """What begins in the speaker's own person, without أن or marks: قال رصدنا …، قال لن نتراجع."""
    start = after_adverbs(page, start, limit)
    if start >= limit or not page.is_word(start):
        return None
    own = (
        page.meaning(start, "own_words")
        or page.form(start).endswith("نا")
        or page.form(start).startswith("سن")
    )
    return clause(page, start) if own else None


def _speaks(page: Page, quote: Quote) -> bool:
    """Whether marks hold something said, and do not set off a name or a word: صحيفة «الوطن» إن …"""
    if quote.close - quote.open <= LONGEST_NAME + 1 and page.meaning(quote.close + 1, "that"):
        return False
    return quote.close - quote.open > _LONGEST_NAME or not page.is_word(quote.open - 1)


def takes_over(page: Page, index: int) -> bool:
    """Whether another cue takes over, so that what follows is not the first one's."""
    cue = page.cues.get(index)
    if cue is None or cue.kind == "noun" or cue.strict or page.meaning(index - 1, "copulas"):
        return False
    return not opens_aside(page, index)


def opens_aside(page: Page, index: int) -> bool:
    """Whether a token is a cue of an aside: الذي قال، حيث قال."""
    if not page.is_cue(index):
        return False
    return page.meaning(index - 1, "relatives") is not None or page.meaning(index - 1, "asides") is not None


def after_adverbs(page: Page, index: int, limit: int) -> int:
    """Step over adverbs and times, and the commas around them."""
    while index < limit:
        if found := page.meaning(index, "adverbs"):
            index = found.last
            if page.comma(index) and index + 1 < limit and nominal(page, index + 1):
                index += 1
        elif page.form(index) == "#" or (page.comma(index) and page.meaning(index + 1, "adverbs")):
            index += 1
        else:
            break
    return index


def nominal(page: Page, index: int) -> bool:
    """Whether a bare noun phrase can begin at a token."""
    if index in page.opened:
        return True
    if not page.is_word(index) or page.meaning(index, "relays"):
        return False
    cue = page.cues.get(index)
    if cue and not (cue.kind == "noun" or cue.either):
        return False
    if cue and cue.proclitics:
        return False
    return not page.is_particle(index) and not page.doc.tokens[index].word.proclitics
