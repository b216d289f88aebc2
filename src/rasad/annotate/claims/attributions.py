"""Claims that a verb, a participle or a noun attributes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from rasad.annotate.claims.chains import chained
from rasad.annotate.claims.complements import content_after, content_of
from rasad.annotate.claims.content import Content, to_comma
from rasad.annotate.claims.drafts import Draft, outer
from rasad.annotate.claims.holders import of_noun, of_participle, of_relay
from rasad.annotate.claims.opening import after_adverbs, own_words, quoted_before
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import Source, issuer
from rasad.annotate.claims.speakers import Speaker, phrase_at, subject_at
from rasad.annotate.claims.subjects import Subject, may_be_masculine, subject
from rasad.annotate.claims.unvoiced import unvoiced
from rasad.annotate.claims.vocabulary import Cue
from rasad.lexicon.reporting import families
from rasad.model import Span

_AT_ONCE = 3  # tokens between a speaker and the content that follows at once


def attributions(page: Page, found: Sequence[Source]) -> list[Draft]:
    """Return the claims of all cues, in reading order."""
    told: list[Draft] = []
    spoken: dict[int, Speaker] = {}  # the last subject of each sentence
    closed = {i for source in found for i in range(source.first, source.last)}
    waiting = deque(found)
    places = {i for i, match in page.small.items() if "speech_places" in match.values}
    for index in sorted(places.union(page.cues)):
        if index in closed or page.is_frame(index):
            continue
        told += unvoiced(page, _ended(page, waiting, index), told)
        draft = _draft(page, index, told, spoken, found)
        if draft and not _heard(page, draft, told):
            told.append(chained(page, draft, told, found))
    return told + list(unvoiced(page, waiting, told))


def _ended(page: Page, waiting: deque[Source], index: int) -> list[Source]:
    """Take the sources of the sentences before a token's: whoever stands behind one may go on in the next."""
    out = []
    while waiting and page.doc.sentence_of[waiting[0].first] < page.doc.sentence_of[index]:
        out.append(waiting.popleft())
    return out


def _heard(page: Page, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a claim is told already, or only what a quoted speaker's side does: «بلادي ترحب بكم»."""
    if any(draft.content.first == other.content.first for other in told):
        return True
    holder = outer(told, draft.at)
    cue = page.cues.get(draft.at)
    if holder and cue and cue.kind == "noun" and cue.enclitic and cue.proclitics != "ب":
        return True  # أعربت عن إدانتها واستنكارها للهجوم
    if holder and cue and cue.either and _possessed(page, draft.at, cue):
        return True
    if holder is None or draft.stance is None or holder.content.mode(page) != "direct":
        return False
    return _side(page, draft) in (None, _side(page, holder))


def _side(page: Page, draft: Draft) -> str | None:
    """The state or body that a speaker stands for, else himself."""
    found = page.actors.by_id.get(draft.speaker.link.entity or "")
    return (found.code or found.id) if found else None


def _draft(
    page: Page, index: int, told: Sequence[Draft], spoken: dict[int, Speaker], found: Sequence[Source]
) -> Draft | None:
    cue = page.cues.get(index)
    if cue is None:
        return _document(page, index)
    if cue.enclitic and page.meaning(index - 1, "relatives") and page.meaning(index, "relays"):
        return None  # قال في كلمة التي بثتها القناة: she only passes it on
    who = _subject(page, index, cue, told, spoken.get(page.doc.sentence_of[index]))
    told_aside = page.meaning(index - 1, "relatives") is not None
    if who and cue.kind == "verb" and not told_aside and outer(told, index) is None:
        spoken[page.doc.sentence_of[index]] = who.speaker
    if who is None:
        return _passive(page, index, cue)
    called = page.meaning(index - 1, "what") and not any(families()[s.family].receiver for s in cue.senses)
    if page.meaning(index - 1, "negations") and not called:  # ما وصفه is not denied
        return _silence(page, index, cue, who)
    if families()[cue.senses[0].family].relay:
        return _relayed(page, index, cue, who)
    return _said(page, index, cue, who, found)


def _document(page: Page, index: int) -> Draft | None:
    """جاء في بيان الوزارة أن: a document speaks, or whoever issued it."""
    limit = page.bound(index)
    start = page.small[index].last
    speaker = subject_at(page, start, limit) if start < limit else None
    placed = page.form(start - 1) == "في"  # جاء في إطار … is nobody's word
    if speaker is None or (placed and not speaker.kind and not page.is_document(start)):
        return None
    if page.is_document(start):
        speaker = issuer(page, speaker, limit)
    what = content_of(page, "say", families()["say"], speaker.last, limit)
    return Draft("document", index, page.span(index, start), speaker, what) if what else None


def _subject(
    page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None
) -> Subject | None:
    """Whose claim it is. ``named``: the subject of the verb before it in the sentence."""
    as_noun = cue.kind == "noun" or (cue.either and page.meaning(index - 1, "prepositions") is not None)
    head = any(draft.content.first == index for draft in told[-2:])
    if cue.either and not head:
        as_noun = as_noun or _possessed(page, index, cue) or _constructed(page, index, cue)
    if as_noun and not (head and cue.enclitic):
        return of_noun(page, index, cue, told, named)
    if as_noun or (cue.either and head):
        return None  # what was affirmed is the refusal itself: أكد رفض بلاده …
    if cue.kind == "verb":
        return subject(page, index, cue, told, named)
    if page.quote_of[index] or page.is_predicate(index):
        return None
    return of_participle(page, index, cue, told, named)


def _possessed(page: Page, index: int, cue: Cue) -> bool:
    """Whether a word spelt alike as verb and noun is somebody's: أبلغت المبعوث رفضها."""
    if not cue.enclitic or cue.proclitics or not page.is_word(index - 1):
        return False
    return not page.meaning(index - 1, "relatives") and not page.meaning(index - 1, "what")


def _constructed(page: Page, index: int, cue: Cue) -> bool:
    """Whether a word spelt as verb and noun stands before a state that only the noun fits: طلب واشنطن."""
    found = subject_at(page, index + 1, page.bound(index)) if phrase_at(page, index + 1, "") else None
    return found is not None and found.kind == "state" and not may_be_masculine(page, found, cue)


def _said(page: Page, index: int, cue: Cue, who: Subject, found: Sequence[Source]) -> Draft | None:
    limit = page.bound(index)
    start = _beyond_sources(page, who.next, limit, found)
    if cue.kind == "noun":
        start = after_adverbs(page, start, limit)
        limit = next((i for i in range(start + 1, limit) if page.comma(i)), limit)
    taken = content_after(page, cue, start, limit) or _unopened(page, index, cue, start, limit)
    if taken is None:
        return None
    name, what = taken
    if cue.kind == "noun":
        what = to_comma(page, what)
    return Draft(name, index, _cue_span(page, index, cue), who.speaker, what, families()[name].stance)


def _unopened(page: Page, index: int, cue: Cue, start: int, limit: int) -> tuple[str, Content] | None:
    """Content that no أن opens: quoted before the verb (« …»، قال فلان), or one's own words (قال لن نقبل)."""
    name = cue.senses[0].family
    if cue.kind != "verb" or cue.strict or families()[name].stance or "clause" not in families()[name].takes:
        return None
    found = None if cue.proclitics else quoted_before(page, index)
    found = found or own_words(page, start, limit)
    return (name, found) if found else None


def _beyond_sources(page: Page, start: int, limit: int, found: Sequence[Source]) -> int:
    """Step over a source between speaker and content: أعلن المغرب على لسان وزيره قطع …"""
    begun = after_adverbs(page, start, limit)
    begun += page.comma(begun)
    last = next((source.last for source in found if source.first == begun), None)
    return start if last is None else last + page.comma(last)


def _cue_span(page: Page, index: int, cue: Cue) -> Span:
    return page.span(index, index + 1, 0, cue.back)


def _silence(page: Page, index: int, cue: Cue, who: Subject) -> Draft | None:
    """لم تعلق الحكومة على …: no cue behind a negation says anything but that."""
    for sense in cue.senses:
        family = families()[sense.family]
        what = content_of(page, sense.family, family, who.next, page.bound(index)) if family.negated else None
        if what:
            cue_span = page.span(index - 1, index + 1)
            return Draft(sense.family, index, cue_span, who.speaker, what, family.stance)
    return None


def _passive(page: Page, index: int, cue: Cue) -> Draft | None:
    """نقل عن الوزير قوله إن: nobody is said to have passed it on."""
    if not families()[cue.senses[0].family].relay or not page.meaning(index + 1, "whose"):
        return None
    limit = page.bound(index)
    speaker = subject_at(page, index + 2, limit) if index + 2 < limit else None
    if speaker is None:
        return None
    name = cue.senses[0].family
    what = content_of(page, name, families()[name], speaker.last, limit)
    return Draft(name, index, _cue_span(page, index, cue), speaker, what) if what else None


def _relayed(page: Page, index: int, cue: Cue, who: Subject) -> Draft | None:
    """نقلت الوكالة عن الوزير قوله إن: the minister speaks, through the agency."""
    limit = page.bound(index)
    name = cue.senses[0].family
    behind = of_relay(page, who.next, limit)
    start = behind.last if behind else who.next
    # نقلت الطائرة الجرحى …، على أن …: without a source only a clause at once is said
    what = content_of(page, name, families()[name], start, limit if behind else min(limit, start + _AT_ONCE))
    if what is None:
        return None
    chain = (who.speaker,) if behind else ()
    return Draft(
        name, index, _cue_span(page, index, cue), behind or who.speaker, what, None, chain, bool(behind)
    )
