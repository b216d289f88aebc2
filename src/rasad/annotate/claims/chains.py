"""Through whom a claim reached the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.claims.drafts import Draft, outer, same
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, described_or_named, passed_on
from rasad.annotate.claims.speakers import Speaker, phrase_at, subject_at, told_to


def chained(page: Page, draft: Draft, told: Sequence[Draft], found: Sequence[Source]) -> Draft:
    """Add through whom it came: between cue and content, behind the content, or as before."""
    if draft.carries:
        return draft
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
    before = _report(page, told, draft.speaker)
    return replace(draft, chain=before.chain, carries=True) if before else draft


def _report(page: Page, told: Sequence[Draft], speaker: Speaker) -> Draft | None:
    """The report that a speaker goes on with: his last claim, unless somebody else spoke since."""
    for number in range(len(told) - 1, -1, -1):
        draft = told[number]
        if outer(told, draft.at):
            continue
        if same(draft.speaker, speaker):
            return draft if draft.carries else None
        sentence = page.doc.sentence_of[draft.at]
        if not number or page.doc.sentence_of[told[number - 1].at] != sentence:
            return None
    return None


def _links(page: Page, draft: Draft, found: Sequence[Source]) -> tuple[Speaker, ...]:
    """Who passed it on: قال لوكالة …، في بيان نشرته …، في مقابلة مع …"""
    limit = draft.content.first
    closed = {i for source in found for i in range(source.first, source.last)}
    for index in range(page.sentence(draft.at).first, limit):
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
    if told := told_to(page, index):
        return told
    for proclitics in ("ل", ""):
        if proclitics or page.form(index - 1) == "مع":
            phrase = phrase_at(page, index, proclitics)
            if phrase and phrase.kind == "outlet":
                return subject_at(page, index, limit, proclitics)
    return None


def stands_behind(page: Page, source: Source, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a source ends the sentence of a claim, so that it only tells through whom the claim came."""
    last = draft.content.last
    if source.first < last or page.doc.sentence_of[last - 1] != page.doc.sentence_of[source.first]:
        return False
    first = page.sentence(source.first).first
    joined = page.meaning(draft.at - 1, "likewise") is not None
    if joined and draft.at > first + 1 and not any(first <= d.at < draft.at for d in told):
        return False  # غادر السفير … كما طلبت الحكومة …، وفقا للوزير: he stands behind all of it
    between = range(last, source.first)
    return source.first > first + 1 and not any(page.is_cue(i) or page.form(i) == "." for i in between)
