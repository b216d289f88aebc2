"""Attribution by a phrase: بحسب، وفقا لـ، حسبما أعلن، نقلا عن, and whoever stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rasad.annotate.claims.opening import after_adverbs
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import LONGEST_NAME, Speaker, named_in_marks, phrase_at, subject_at
from rasad.lexicon.reporting import frames
from rasad.lexicon.trie import Match
from rasad.model import Link, Span

_LONGEST_BODY = 2  # tokens of a body that a document may be of, where no word tells what it is
_LONGEST_TITLE = 6  # tokens between a document and whose it is


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase of attribution: tokens ``first`` to ``last`` (excluded), its cue, and who it names.

    ``speaker`` is ``None`` where a pronoun stands for him (على حد قوله). ``relays`` passed it on.
    """

    frame: str
    first: int
    last: int
    cue: Span
    speaker: Speaker | None
    relays: tuple[Speaker, ...] = ()

    def links(self, page: Page) -> tuple[Speaker, ...]:
        """Who relays what somebody else says: the source, or who published it where it is a document."""
        if self.relays or self.speaker is None or page.is_document(self.speaker.first):
            return self.relays
        return (self.speaker,)


def sources(page: Page) -> list[Source]:
    """Return the phrases of attribution in reading order."""
    out: list[Source] = []
    for match in page.small.values():
        for value in match.values:
            if value.startswith("frame:") and (not out or match.first >= out[-1].last):
                out += _source(page, value.removeprefix("frame:"), match)
    return out


def _source(page: Page, name: str, match: Match[str]) -> Iterator[Source]:
    if match.proclitics not in ("", "و", "ف"):
        return
    limit = page.bound(match.first)
    if match.enclitic:
        yield Source(name, match.first, match.last, page.span(match.first, match.last), None)
        return
    link = frames()[name].link or ""
    start = match.last
    cue_last = start
    what = page.meaning(start, "what", frozenset(("", link))) is not None
    if what or frames()[name].verb:
        start += what
        if start not in page.cues and not passed_on(page, start) and not _is_speech(page, start):
            return
        cue_last = start + 1
        found = _behind_verb(page, start, limit)
        if found and frames()[name].ends and not _ends(page, after_adverbs(page, found.last, limit), limit):
            return
    else:
        found = _who(page, start, limit, link)
    if found and page.meaning(found.last, "whose") and (behind := subject_at(page, found.last + 1, limit)):
        # حسبما نقلت الوكالة عن الوزير
        yield Source(name, match.first, behind.last, page.span(match.first, cue_last), behind, (found,))
        return
    if found:
        last, relays = relayed(page, found, limit)
        yield Source(name, match.first, last, page.span(match.first, cue_last), found, relays)


def _ends(page: Page, index: int, limit: int) -> bool:
    return index >= limit - 1 or page.comma(index)


def _who(page: Page, start: int, limit: int, link: str) -> Speaker | None:
    """The source that follows at once; what cannot speak is none: حسب السن."""
    if not link and (quote := page.opened.get(start)) and quote.close - quote.open <= LONGEST_NAME:
        return named_in_marks(page, quote)
    found = subject_at(page, start, limit, link)
    if found and page.is_document(start):
        return issuer(page, found, limit)
    return found if found and (found.kind or page.is_source_word(start)) else None


def _is_speech(page: Page, index: int) -> bool:
    return page.meaning(index, "speech_places") is not None


def _behind_verb(page: Page, verb: int, limit: int) -> Speaker | None:
    """The subject of the verb in وفق ما أعلنته، حسبما ورد في."""
    place = page.meaning(verb, "speech_places")
    start = place.last if place else after_adverbs(page, verb + 1, limit)
    start += page.meaning(start, "back") is not None  # وفقا لما كشفت عنه الوكالة
    if start >= limit:
        return None
    found = subject_at(page, start, limit)
    return issuer(page, found, limit) if found and page.is_document(start) else found


def issuer(page: Page, document: Speaker, limit: int) -> Speaker:
    """Who speaks in a document: بيان لوزارة الخارجية، بيان مجلس الأمن. Itself where nobody is named."""
    word = page.doc.tokens[document.first].word
    first = document.first + 1
    named = document.last - first <= _LONGEST_BODY or page.is_source_word(first)
    if not word.article and named and any(t.word.article for t in page.doc.tokens[first : document.last]):
        # بيان الكرملين
        front = int(page.doc.tokens[first].word.proclitics == "ل" and not page.form(first).startswith("لل"))
        return replace(document, first=first, link=Link(page.span(first, document.last, front)))
    for index in range(document.first + 1, min(limit, document.first + _LONGEST_TITLE)):
        for proclitics in ("ل",) if word.article else ("ل", ""):
            if phrase := phrase_at(page, index, proclitics):
                found = subject_at(page, phrase.first, limit, proclitics)
                return found or document
        if page.meaning(index, "issues") and (found := described_or_named(page, index + 1, limit)):
            return found
        if not page.is_word(index) or page.is_cue(index) or page.meaning(index, "relays"):
            break
        if page.is_particle(index) and not page.meaning(index, "prepositions"):
            break
    return document


def relayed(page: Page, speaker: Speaker, limit: int) -> tuple[int, tuple[Speaker, ...]]:
    """Step over who passed a source on (الذي نشرته وكالة …): where it ends, and who."""
    index = speaker.last
    for verb in range(index, min(index + 3, limit)):
        if passed_on(page, verb) and (found := described_or_named(page, verb + 1, limit)):
            return found.last, (found,)
    phrase = phrase_at(page, index, "ل")
    if phrase and phrase.kind == "outlet" and (found := subject_at(page, index, limit, "ل")):
        return found.last, (found,)
    return index, ()


def passed_on(page: Page, index: int) -> bool:
    """Whether a token is a verb of publishing or passing on."""
    return page.meaning(index, "relays") is not None or page.meaning(index, "issues") is not None


def described_or_named(page: Page, index: int, limit: int) -> Speaker | None:
    """A speaker at a token, behind عليها and its like too: اطلعت عليها رويترز."""
    if page.meaning(index, "back"):
        index += 1
    return subject_at(page, index, limit) if index < limit else None
