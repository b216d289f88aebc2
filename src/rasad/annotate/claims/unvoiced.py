"""Claims that only a phrase attributes: بحسب، وفقا لـ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rasad.annotate.claims.chains import stands_behind
from rasad.annotate.claims.content import Content, clause
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.opening import after_adverbs, opened_by_that
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source
from rasad.lexicon.reporting import families

_MARKS = frozenset("،,؛;:.-–—")
_COMPLEMENTS = frozenset(("الي", "علي", "عن"))
_SHORTEST = 3  # tokens of a clause that a source can stand behind
_NEAR = 12  # tokens between a source and فإن
_HEAD = 5  # words that only begin a clause


def unvoiced(page: Page, found: Iterable[Source], told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a claim for each source that stands behind something no cue took."""
    for source in found:
        if source.speaker is None or any(_serves(page, draft, source, told) for draft in told):
            continue
        sentence = page.sentence(source.first)
        quote = page.quote_of[source.first]
        since = max(sentence.first, quote.open + 1 if quote else 0)
        content = _content(page, source, since)
        if content:
            chain = source.relays
            yield Draft(
                source.frame, source.first, source.cue, source.speaker, content, None, chain, bool(chain)
            )


def _serves(page: Page, draft: Draft, source: Source, told: Sequence[Draft]) -> bool:
    """Whether a source only adds to a claim: it stands inside its frame or right behind its content."""
    inside = draft.at < source.first < draft.content.first
    return inside or stands_behind(page, source, draft, told)


def _content(page: Page, source: Source, since: int) -> Content | None:
    """What a source stands behind: what follows it at a sentence's head, else what precedes it."""
    limit = page.bound(source.first)
    if _opens_sentence(page, source.first, since):
        return _following(page, _beyond_title(page, source.last, limit), limit)
    before = _preceding(page, source.first, since)
    if source.first - since < _HEAD and (complement := _complement(page, source.last, limit)):
        return complement
    if not _goes_on(page, source.last, limit):
        return before
    after = _following(page, source.last, limit)
    if page.comma(source.first - 1) and before and after:
        # set between commas it may end a clause or stand inside one: the longer part is what is claimed
        return after if page.comma(source.last) and _length(after) > _length(before) else before
    return after


def _beyond_title(page: Page, start: int, limit: int) -> int:
    """Step over what a source is besides: بحسب مستشار لعدد من الضحايا، فإن …"""
    near = range(start, min(limit, start + _NEAR))
    return next((i for i in near if page.meaning(i, "that", frozenset(("ف",)))), start)


def _complement(page: Page, index: int, limit: int) -> Content | None:
    """What completes a clause that a source has split: ترمي المذكرة، وفق البيان، إلى تعزيز …"""
    index = after_adverbs(page, index, limit)
    if page.comma(index) and index + 2 < limit and page.form(index + 1) in _COMPLEMENTS:
        return clause(page, index + 2)
    return None


def _length(content: Content) -> int:
    return content.last - content.first


def _goes_on(page: Page, index: int, limit: int) -> bool:
    """Whether the clause that a source stands in goes on behind it."""
    index = after_adverbs(page, index, limit)
    if page.comma(index):
        index += 1
    if index >= limit or not page.is_content(index) or page.is_particle(index) or page.is_cue(index):
        return False
    return index in page.opened or not page.doc.tokens[index].word.proclitics


def _opens_sentence(page: Page, index: int, since: int) -> bool:
    return all(i in page.small or not page.is_word(i) for i in range(since, index))


def _speaks(page: Page, index: int) -> bool:
    """Whether a clause begins with a verb of saying that has not found its content."""
    cue = page.cues.get(index)
    return cue is not None and cue.kind == "verb" and not all(families()[s.family].heads for s in cue.senses)


def _following(page: Page, start: int, limit: int) -> Content | None:
    start = after_adverbs(page, start, limit)
    while start < limit and (page.comma(start) or page.meaning(start, "then")):
        start += 1
    if start >= limit:
        return None
    return opened_by_that(page, start) or (clause(page, start) if page.is_content(start) else None)


def _behind_impersonal(page: Page, first: int, last: int) -> Content | None:
    """What follows يذكر أن، يشار إلى أن."""
    start = next((i + 1 for i in range(first + 1, min(first + 3, last)) if page.meaning(i, "that")), last)
    return Content(start, last) if last - start >= _SHORTEST and not page.cues[first].past else None


def _preceding(page: Page, end: int, since: int) -> Content | None:
    """The clause before a source, without the particles and marks around it."""
    last = end
    while last > since and not page.is_word(last - 1) and not page.closes(last - 1):
        last -= 1
    first = since
    while first < last:
        found = page.meaning(first, "adverbs")
        if not found and page.form(first) not in _MARKS:
            break
        first = found.last if found else first + 1
    if _speaks(page, first):
        return _behind_impersonal(page, first, last)
    if last - first < _SHORTEST:
        return None
    quote = page.opened.get(first)
    if quote and quote.close == last - 1:
        return Content(first + 1, last - 1)
    front = 1 if page.doc.tokens[first].word.proclitics in ("و", "ف") and first not in page.actors.at else 0
    return Content(first, last, front)
