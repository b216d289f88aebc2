"""Claims that a verb, a participle or a noun attributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.claims.drafts import Draft, outer, same
from rasad.annotate.claims.opening import after_adverbs, content_after, content_of
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, described_or_named, issuer, passed_on, stands_behind
from rasad.annotate.claims.speakers import Speaker, phrase_at, subject_at
from rasad.annotate.claims.subjects import Subject, of_noun, of_participle, source_of_relay, subject
from rasad.annotate.claims.vocabulary import Cue
from rasad.lexicon.reporting import families
from rasad.model import Span


_AT_ONCE = 3  # tokens between a speaker and the content that follows at once


def attributions(page: Page, found: Sequence[Source]) -> list[Draft]:
    """Return the claims of all cues, in reading order."""
    told: list[Draft] = []
    spoken: dict[int, Speaker] = {}  # the last subject of each sentence
    closed = {i for source in found for i in range(source.first, source.last)}
    for index in sorted((*page.cues, *_places(page))):
        if index in closed or page.frames_at(index):
            continue
        cue = page.cues.get(index)
        if cue is None:
            told += _document(page, index, told, found)
            continue
        who = _subject(page, index, cue, told, spoken)
        if who is None:
            continue
        if cue.kind == "verb" and outer(told, index) is None:
            spoken[page.doc.sentence_of[index]] = who.speaker
        draft = _draft(page, index, cue, who, told, found)
        if draft and all(draft.content != other.content for other in told):
            told.append(draft)
    return told


def _places(page: Page) -> list[int]:
    return [i for i, match in page.small.items() if "speech_places" in match.values and i not in page.cues]


def _document(page: Page, index: int, told: Sequence[Draft], found: Sequence[Source]) -> list[Draft]:
    """جاء في بيان الوزارة أن: a document speaks, or whoever issued it."""
    limit = page.bound(index)
    start = page.small[index].last
    speaker = subject_at(page, start, limit) if start < limit else None
    if speaker is None:
        return []
    if page.is_document(start):
        speaker = issuer(page, speaker, limit)
    what = content_of(page, "say", families()["say"], speaker.last, limit)
    if what is None:
        return []
    draft = Draft("document", index, page.span(index, start), speaker, what)
    return [_chained(page, draft, Subject(speaker, speaker.last), told, found)]


def _subject(page: Page, index: int, cue: Cue, told: Sequence[Draft], spoken: dict[int, Speaker]) -> Subject | None:
    named = spoken.get(page.doc.sentence_of[index])
    if cue.either and page.meaning(index - 1, "prepositions"):
        return of_noun(page, index, cue, told, named)
    if cue.either and any(draft.content.first == index for draft in told[-2:]):
        return None  # what was affirmed is the refusal itself: أكد رفض بلاده …
    if cue.kind == "verb":
        return subject(page, index, cue, told, named)
    if cue.kind == "participle":
        if page.quote_of[index] or page.is_predicate(index):
            return None
        return of_participle(page, index, cue, told, named)
    return of_noun(page, index, cue, told, named)


def _draft(
    page: Page, index: int, cue: Cue, who: Subject, told: Sequence[Draft], found: Sequence[Source]
) -> Draft | None:
    limit = page.bound(index)
    negated = page.meaning(index - 1, "negations") is not None
    if negated:
        return _silence(page, index, cue, who, limit)
    if families()[cue.senses[0].family].relay:
        return _relayed(page, index, cue, who, limit)
    content = content_after(page, cue, _beyond_sources(page, who.next, limit, found), limit)
    if content is None:
        return None
    name, what = content
    draft = Draft(name, index, _cue_span(page, index, cue), who.speaker, what, families()[name].stance)
    return _chained(page, draft, who, told, found)


def _beyond_sources(page: Page, start: int, limit: int, found: Sequence[Source]) -> int:
    """Step over a source between speaker and content: أعلن المغرب على لسان وزيره قطع …"""
    begun = after_adverbs(page, start, limit)
    return next((s.last for s in found if s.first == begun), start)


def _cue_span(page: Page, index: int, cue: Cue) -> Span:
    return page.span(index, index + 1, 0, cue.back)


def _silence(page: Page, index: int, cue: Cue, who: Subject, limit: int) -> Draft | None:
    for sense in cue.senses:
        family = families()[sense.family]
        if family.negated and (what := content_of(page, sense.family, family, who.next, limit)):
            return Draft(sense.family, index, page.span(index - 1, index + 1), who.speaker, what, family.stance)
    return None


def _relayed(page: Page, index: int, cue: Cue, who: Subject, limit: int) -> Draft | None:
    """نقلت الوكالة عن الوزير قوله إن: the minister speaks, through the agency."""
    name = cue.senses[0].family
    behind = source_of_relay(page, who.next, limit)
    family = families()[name]
    if behind is None:
        # نقلت الطائرة الجرحى …، على أن …: without a source only a clause at once is said
        what = content_of(page, name, family, who.next, min(limit, who.next + _AT_ONCE))
        return Draft(name, index, _cue_span(page, index, cue), who.speaker, what) if what else None
    speaker, start = behind
    what = content_of(page, name, family, start, limit)
    if what is None:
        return None
    return Draft(name, index, _cue_span(page, index, cue), speaker, what, None, (who.speaker,), True)


def _chained(page: Page, draft: Draft, who: Subject, told: Sequence[Draft], found: Sequence[Source]) -> Draft:
    """Add through whom it came: between cue and content, behind the content, or as before."""
    inside = [s for s in found if draft.at < s.first and s.last <= draft.content.first and s.speaker]
    for source in inside:
        if source.frame == "quoting" and source.speaker:
            return replace(draft, speaker=source.speaker, chain=(draft.speaker,), carries=True)
    if links := _links(page, draft, found):
        return replace(draft, chain=links, carries=True)
    behind = [s for s in found if stands_behind(page, s, draft, told)]
    named = [link for s in (*inside, *behind) for link in s.links(page) if not same(link, draft.speaker)]
    if named:
        return replace(draft, chain=tuple(named[:1]))
    before = _report(told, draft.speaker)
    return replace(draft, chain=before.chain, carries=True) if before else draft


def _report(told: Sequence[Draft], speaker: Speaker) -> Draft | None:
    """The report that a speaker goes on with: his last claim, unless somebody else has spoken since."""
    for draft in reversed(told):
        if outer(told, draft.at) is None:
            return draft if draft.carries and same(draft.speaker, speaker) else None
    return None


def _links(page: Page, draft: Draft, found: Sequence[Source]) -> tuple[Speaker, ...]:
    """Who passed it on: قال لوكالة …، في بيان نشرته …، في مقابلة مع …"""
    limit = draft.content.first
    closed = {i for source in found for i in range(source.first, source.last)}
    for index in range(page.doc.sentences[page.doc.sentence_of[draft.at]].first, limit):
        if index in closed or index == draft.at:
            continue
        if passed_on(page, index) and (index > draft.at or page.is_occasion(index - 1)):
            told = described_or_named(page, index + 1, limit)
            if told and told.kind and not same(told, draft.speaker):
                return (told,)
        if index > draft.at and (told := _outlet(page, index, limit)):
            return (told,)
    return ()


def _outlet(page: Page, index: int, limit: int) -> Speaker | None:
    """An agency or channel that was spoken to."""
    for proclitics in ("ل", ""):
        if proclitics or page.form(index - 1) == "مع":
            phrase = phrase_at(page, index, proclitics)
            if phrase and phrase.kind == "outlet":
                return subject_at(page, index, limit, proclitics)
    return None
