"""Through whom a claim reached the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rasad.annotate.claims.drafts import Draft, outer, same
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, described_or_named, passed_on
from rasad.annotate.claims.speakers import Speaker, medium_at, phrase_at, subject_at, told_to
from rasad.lexicon.reporting import families
from rasad.text import key

_NEAR = 4  # tokens between an occasion and the medium that it was held with
_PLURAL = 5  # letters of a form that ون or ين can end as a plural
_PASSING = frozenset(("relays", "issues", "media"))


def chained(page: Page, draft: Draft, told: Sequence[Draft], found: Sequence[Source]) -> Draft:
    """Add through whom it came: between cue and content, behind the content, or as before."""
    if draft.carries:
        return draft
    inside = [s for s in found if draft.at < s.first and s.last <= draft.content.first and s.speaker]
    for source in inside:
        # أورد الموقع على لسان الوزير; but أعلنت الحكومة على لسان وزيرها
        passed = source.frame == "spoken_for" and draft.speaker.kind == "outlet"
        if source.speaker and (source.frame == "quoting" or passed):
            return replace(draft, speaker=source.speaker, chain=(draft.speaker,), carries=True)
    if links := _links(page, draft, found):
        return replace(draft, chain=links, carries=True)
    behind = [s for s in found if stands_behind(page, s, draft, told)]
    heading = [s for s in found if _heads(page, s, draft)]
    named = [
        link for s in (*inside, *behind, *heading) for link in s.links(page) if not same(link, draft.speaker)
    ]
    if named:
        return replace(draft, chain=tuple(named[:1]))
    if held := _held(page, draft, told):
        return replace(draft, chain=held, carries=True)
    before = _report(page, told, draft.speaker)
    if before and not page.meaning(draft.at, "goes_on") and _apart(page, before, draft):
        return draft
    return replace(draft, chain=before.chain, carries=True) if before else draft


def _report(page: Page, told: Sequence[Draft], speaker: Speaker) -> Draft | None:
    """The report that a speaker goes on with: his last claim, unless somebody else spoke since."""
    for number in range(len(told) - 1, -1, -1):
        draft = told[number]
        if outer(told, draft.at):
            continue
        if _one(page, draft.speaker, speaker):
            return draft if draft.carries else None
        sentence = page.doc.sentence_of[draft.at]
        if not number or page.doc.sentence_of[told[number - 1].at] != sentence:
            return None
    return None


def _heads(page: Page, source: Source, draft: Draft) -> bool:
    """Whether a source opens the sentence of a later verb: وبحسب بيان …، التقى … وشدد على …"""
    first = page.sentence(draft.at).first
    cue = page.cues.get(draft.at)
    return first <= source.first <= first + 1 and source.last < draft.at and bool(cue and cue.proclitics)


def _apart(page: Page, before: Draft, draft: Draft) -> bool:
    """Whether the article told something of its own between two claims."""
    return page.doc.sentence_of[draft.at] - page.doc.sentence_of[before.content.last - 1] > 1


def _held(page: Page, draft: Draft, told: Sequence[Draft]) -> tuple[Speaker, ...]:
    """Who told what a report goes on with: ذكرت صحيفة أن الرئيس قال …. وأضاف أن …"""
    inner = told[-1] if told else None
    holder = outer(told, inner.at) if inner else None
    if inner is None or holder is None or not page.meaning(draft.at, "goes_on"):
        return ()
    if outer(told, draft.at) is not None or not same(inner.speaker, draft.speaker):
        return ()
    written = page.is_document(holder.speaker.first) or same(holder.speaker, draft.speaker)
    return holder.chain if written else (holder.speaker, *holder.chain)


def _one(page: Page, before: Speaker, now: Speaker) -> bool:
    """Whether one speaker goes on: named alike, or once by name and once as المصدر or الوزير."""
    return same(before, now) or _again(page, before, now) or _again(page, now, before)


def _again(page: Page, before: Speaker, now: Speaker) -> bool:
    """Whether a definite noun means who was described before, or holds the office: مصدر … المصدر، الوزير."""
    person = page.actors.by_id.get(before.link.entity or "")
    titles = (key(role.title.partition(" ")[0]) for role in person.roles) if person else ()
    return _uncased(page.form(now.first)) in {
        f"ال{_uncased(noun)}" for noun in (page.form(before.first), *titles)
    }


def _uncased(form: str) -> str:
    """A plural without its case: مسؤولون، مسؤولين."""
    return form[:-2] if form.endswith(("ون", "ين")) and len(form) > _PLURAL else form


def _links(page: Page, draft: Draft, found: Sequence[Source]) -> tuple[Speaker, ...]:
    """Who passed it on: قال لوكالة …، في بيان نشرته …، في مقابلة مع …"""
    limit = draft.content.first
    for index in _places(page, page.sentence(draft.at).first, limit):
        if index == draft.at:
            continue
        if any(source.first <= index < source.last for source in found):
            continue
        near = index > draft.at or page.is_occasion(index - 1) or page.meaning(draft.at + 1, "inside")
        if near and passed_on(page, index):
            told = described_or_named(page, index + 1, limit)
            if told and told.kind and not same(told, draft.speaker):
                return (told,)
        spoken = index > draft.at or any(page.is_occasion(i) for i in range(index - _NEAR, index - 1))
        if spoken and (told := _outlet(page, index, limit)):
            return (told,)
    cue = page.cues.get(draft.at)
    receiver = cue is not None and any(families()[sense.family].receiver for sense in cue.senses)
    if receiver and draft.speaker.last < limit and (told := medium_at(page, draft.speaker.last)):
        return (told,)
    return ()


def _places(page: Page, first: int, limit: int) -> Iterator[int]:
    """The tokens that, by themselves or by the one before, can begin what names a medium."""
    small, words = page.small, page.doc.words
    before = small.get(first - 1)
    for index in range(first, limit):
        found = small.get(index)
        passing = found is not None and not _PASSING.isdisjoint(found.values)
        if passing or words[index].form[:1] == "ل" or (before is not None and "carriers" in before.values):
            yield index
        before = found


def _outlet(page: Page, index: int, limit: int) -> Speaker | None:
    """An agency or channel that was spoken to."""
    if told := told_to(page, index):
        return told
    phrase = phrase_at(page, index, "ل")
    if phrase and phrase.kind == "outlet":
        return subject_at(page, index, limit, "ل")
    if not page.meaning(index - 1, "carriers") or page.meaning(index - 2, "back"):
        return None
    return medium_at(page, index)


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
