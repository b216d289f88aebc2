"""Claims that a verb, a participle or a noun attributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.opening import content_after, content_of
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, issuer, stands_behind
from rasad.annotate.claims.speakers import Speaker, phrase_at, subject_at
from rasad.annotate.claims.subjects import Subject, of_noun, of_participle, source_of_relay, subject
from rasad.annotate.claims.vocabulary import Cue
from rasad.lexicon.reporting import families
from rasad.model import Span


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
        if cue.kind == "verb":
            spoken[page.doc.sentence_of[index]] = who.speaker
        if draft := _draft(page, index, cue, who, told, found):
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
    content = content_after(page, cue, who.next, limit)
    if content is None:
        return None
    name, what = content
    draft = Draft(name, index, _cue_span(page, index, cue), who.speaker, what, families()[name].stance)
    return _chained(page, draft, who, told, found)


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
        what = content_of(page, name, family, who.next, limit)
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
    links = _links(page, draft)
    if links:
        return replace(draft, chain=links, carries=True)
    behind = [s for s in found if s.speaker and stands_behind(page, s, draft)]
    relays = tuple(s.speaker for s in (*inside, *behind) if s.speaker and not _same(s.speaker, draft.speaker))
    if relays:
        return replace(draft, chain=relays[:1])
    before = told[-1] if told else None
    if before and before.carries and (who.hidden or _same(before.speaker, draft.speaker)):
        return replace(draft, chain=before.chain, carries=True)
    return draft


def _same(a: Speaker, b: Speaker) -> bool:
    if a.link.entity and b.link.entity:
        return a.link.entity == b.link.entity
    return a.link.span == b.link.span


def _links(page: Page, draft: Draft) -> tuple[Speaker, ...]:
    """Who passed it on, between cue and content: قال لوكالة …، في بيان نشرته …"""
    for index in range(draft.at + 1, draft.content.first):
        if (phrase := phrase_at(page, index, "ل")) and phrase.kind == "outlet":
            return _one(subject_at(page, index, draft.content.first, "ل"))
        if page.form(index - 1) == "مع" and (phrase := phrase_at(page, index, "")) and phrase.kind == "outlet":
            return _one(subject_at(page, index, draft.content.first))
        if page.meaning(index, "relays") and (told := subject_at(page, index + 1, draft.content.first)):
            return _one(told) if told.kind and not _same(told, draft.speaker) else ()
    return ()


def _one(found: Speaker | None) -> tuple[Speaker, ...]:
    return (found,) if found else ()
