"""Attribution by a phrase: بحسب، وفقا لـ، حسبما أعلن، نقلا عن, and whoever stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rasad.annotate.claims.content import Content, clause
from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.opening import after_adverbs, opened_by_that
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import LONGEST_NAME, Speaker, named_in_marks, phrase_at, subject_at
from rasad.lexicon.reporting import frames
from rasad.lexicon.trie import Match
from rasad.model import Span

_WHAT = {"": frozenset({"ما"}), "ل": frozenset({"لما"})}
_COMPLEMENTS = frozenset(("الي", "علي", "عن"))
_SHORTEST = 3  # tokens of a clause that a source can stand behind
_HEAD = 5  # words that only begin a clause
_LONGEST_TITLE = 6  # tokens between a document and whose it is


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase of attribution: tokens ``first`` to ``last`` (excluded), its cue's characters, and who it names.

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
    what = page.form(start) in _WHAT[link]
    if what or page.form(match.last - 1) == "حسبما":
        start += what
        if page.cues.get(start) is None and page.meaning(start, "relays") is None and not _is_speech(page, start):
            return
        cue_last = start + 1
        found = _behind_verb(page, start, limit)
    else:
        found = _who(page, start, limit, link)
    if found:
        last, relays = relayed(page, found, limit)
        yield Source(name, match.first, last, page.span(match.first, cue_last), found, relays)


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
    if start >= limit:
        return None
    found = subject_at(page, start, limit)
    return issuer(page, found, limit) if found and page.is_document(start) else found


def issuer(page: Page, document: Speaker, limit: int) -> Speaker:
    """Who speaks in a document: بيان لوزارة الخارجية، بيان مجلس الأمن. Itself where nobody is named."""
    for index in range(document.first + 1, min(limit, document.first + _LONGEST_TITLE)):
        for proclitics in ("ل", ""):
            if phrase := phrase_at(page, index, proclitics):
                found = subject_at(page, phrase.first, limit, proclitics)
                return found or document
        if page.meaning(index, "issues") and (found := described_or_named(page, index + 1, limit)):
            return found
        if not page.is_word(index) or page.is_cue(index) or page.meaning(index, "relays"):
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
    if page.form(index) in ("عليه", "عليها", "معه", "معها", "عنه", "فيه"):
        index += 1
    return subject_at(page, index, limit) if index < limit else None


def stands_behind(page: Page, source: Source, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a source ends the sentence of a claim, so that it only tells through whom the claim came."""
    last = draft.content.last
    if source.first < last or page.doc.sentence_of[last - 1] != page.doc.sentence_of[source.first]:
        return False
    first = page.doc.sentences[page.doc.sentence_of[source.first]].first
    joined = page.form(draft.at - 1) == "كما"
    if joined and draft.at > first + 1 and not any(first <= d.at < draft.at for d in told):
        return False  # غادر السفير … كما طلبت الحكومة …، وفقا للوزير: he stands behind all of it
    between = range(last, source.first)
    return source.first > first + 1 and not any(page.is_cue(i) or page.form(i) == "." for i in between)


def content_of_source(page: Page, source: Source, since: int) -> Content | None:
    """What a source stands behind: what follows it at a sentence's head, else what precedes it."""
    limit = page.bound(source.first)
    if _opens_sentence(page, source.first, since):
        return _following(page, source.last, limit)
    before = _preceding(page, source.first, since)
    if before and _length(before) < _HEAD and (complement := _complement(page, source.last, limit)):
        return complement
    if not _goes_on(page, source.last, limit):
        return before
    after = _following(page, source.last, limit)
    if page.comma(source.first - 1) and before and after:
        # set between commas it may end a clause or stand inside one: the longer part is what is claimed
        return after if page.comma(source.last) and _length(after) > _length(before) else before
    return after


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


def _following(page: Page, start: int, limit: int) -> Content | None:
    start = after_adverbs(page, start, limit)
    while start < limit and (page.comma(start) or page.form(start) == "فقد"):
        start += 1
    if start >= limit:
        return None
    return opened_by_that(page, start) or (clause(page, start) if page.is_content(start) else None)


def _preceding(page: Page, end: int, since: int) -> Content | None:
    """The clause before a source, without the particles and marks around it."""
    last = end
    while last > since and not page.is_word(last - 1) and not page.closes(last - 1):
        last -= 1
    first = since
    while first < last and (page.comma(first) or page.meaning(first, "adverbs") or page.form(first) in ":.-–—"):
        found = page.meaning(first, "adverbs")
        first = found.last if found else first + 1
    if last - first < _SHORTEST or page.is_cue(first):
        return None
    quote = page.opened.get(first)
    if quote and quote.close == last - 1:
        return Content(first + 1, last - 1)
    front = 1 if page.doc.tokens[first].word.proclitics in ("و", "ف") and first not in page.actors.at else 0
    return Content(first, last, front)

