"""The subject of a cue: behind it, before it, or hidden in its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rasad.annotate.claims.drafts import Draft, last_speaker, outer
from rasad.annotate.claims.opening import after_adverbs
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, described, phrase_at, subject_at
from rasad.annotate.claims.vocabulary import Agreement, Cue, heads
from rasad.lexicon.reporting import families

_FARTHEST = 40  # tokens between a speaker and the verb behind him
_OBJECTS = frozenset(("object", "called", "predicate"))
_HEADS = frozenset(("openers", "adverbs", "relatives", "that", "turns", "negations"))
_BOUND = frozenset("بلك")


class Subject(NamedTuple):
    """Who, where the search for content goes on, and whether he is hidden in the verb."""

    speaker: Speaker
    next: int
    hidden: bool = False


def subject(page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None) -> Subject | None:
    """The subject of a verb. ``named`` is that of the verb before it in the sentence."""
    limit = page.bound(index)
    start = after_adverbs(page, index + 1, limit)
    that = page.meaning(index - 1, "that")
    if that and (that.enclitic or not cue.past):
        return None  # أنه أبلغ: the speaker goes on; أن يدعو: nobody has called yet
    if page.form(index - 1) == "قد" and not cue.past:
        return None  # قد تعلن: perhaps
    if cue.strict and not _opens_clause(page, index, cue):
        return None
    behind = _behind(page, start, limit, cue)
    if behind and _surely(page, behind):
        return Subject(_gendered(behind, cue), behind.last)
    if page.meaning(index - 1, "relatives"):
        return _of_relative(page, index, cue, told, behind)
    if found := before(page, index, cue):
        return _told(found, index + 1, cue)
    if behind and not _takes_objects(cue):
        return Subject(_gendered(behind, cue), behind.last)
    if named and cue.proclitics and named.fits(cue.agreements) and not page.quote_of[index]:
        return Subject(named, index + 1, True)
    if found := hidden(page, index, cue, told):
        return found
    return Subject(_gendered(behind, cue), behind.last) if behind else None


def _surely(page: Page, found: Speaker) -> bool:
    """Whether a phrase behind a verb can only be its subject: somebody named, or a word for who speaks."""
    if found.kind is not None or page.is_source_word(found.first) or page.is_document(found.first):
        return True
    return page.form(found.first).endswith("ون")


def _of_relative(
    page: Page, index: int, cue: Cue, told: Sequence[Draft], behind: Speaker | None
) -> Subject | None:
    """الذي قال: whom the clause is about; التي وصفها: whoever speaks, for the pronoun is its object."""
    start = after_adverbs(page, index + 1, page.bound(index))
    if any(page.meaning(i, "back") for i in range(index + 1, index + 3)):
        return None
    if not cue.enclitic:
        return _told(behind or antecedent(page, index - 1, cue), start, cue)
    holder = outer(told, index) or last_speaker(told, cue.agreements)
    if behind:
        return Subject(behind, behind.last)
    return Subject(holder.speaker, index + 1, True) if holder and holder.speaker.fits(cue.agreements) else None


def _takes_objects(cue: Cue) -> bool:
    return any(_OBJECTS & set(families()[sense.family].takes) for sense in cue.senses)


def _opens_clause(page: Page, index: int, cue: Cue) -> bool:
    """Whether a verb stands where a verb may stand: at a clause's head, or behind a speaker."""
    first = page.doc.sentences[page.doc.sentence_of[index]].first
    if index == first or cue.proclitics or not page.is_word(index - 1) or index - 1 in page.actors.at:
        return True
    found = page.small.get(index - 1)
    return found is not None and not _HEADS.isdisjoint(found.values)


def _told(found: Speaker | None, start: int, cue: Cue) -> Subject | None:
    if found is None:
        return None
    return Subject(_gendered(found, cue), max(start, found.last))


def _behind(page: Page, start: int, limit: int, cue: Cue) -> Speaker | None:
    """The noun phrase right behind a verb, unless it is the verb's object or content."""
    if start >= limit:
        return None
    found = subject_at(page, start, limit)
    if found is None or (_may_be_receiver(cue) and not found.fits(_counted(cue.agreements))):
        return None
    return None if found.kind is None and not _can_speak(page, found, cue, limit) else found


def _may_be_receiver(cue: Cue) -> bool:
    """Whether a verb has an object of its own, so that its gender must tell: أبلغت الرئيس is not his saying."""
    return any(families()[sense.family].receiver for sense in cue.senses)


def _counted(agreements: frozenset[Agreement]) -> frozenset[Agreement]:
    """A verb before its subject shows gender, never number."""
    return frozenset(a._replace(number=None) for a in agreements)


def _can_speak(page: Page, found: Speaker, cue: Cue, limit: int) -> bool:
    """Whether a described phrase behind a verb is its subject, and not what is said: أكد ضرورة …، نفت صحة …"""
    readings = page.doc.tokens[found.first].word.readings
    if any(r.key in heads(s.family) for s in cue.senses for r in readings if not r.proclitics):
        return False
    if page.is_source_word(found.first) or page.is_document(found.first):
        return True
    if cue.strict:
        return False
    if not _takes_objects(cue):
        return True
    masculine = all(a.gender == "masculine" for a in cue.agreements)
    return found.last < limit and not (masculine and page.form(found.first).endswith("ة"))


def _gendered(found: Speaker, cue: Cue) -> Speaker:
    genders = {a.gender for a in cue.agreements}
    return replace(found, gender=genders.pop()) if found.gender is None and len(genders) == 1 else found


def before(page: Page, index: int, cue: Cue) -> Speaker | None:
    """The subject that stands before its verb: لكن الرئيس يؤكد أن …"""
    if cue.proclitics[:1] in ("و", "ف") and not page.form(index - 1) == "،":
        return None
    if cue.proclitics[:1] == "و":
        return None
    quote = page.quote_of[index]
    first = max(page.doc.sentences[page.doc.sentence_of[index]].first, index - _FARTHEST, quote.open + 1 if quote else 0)
    return _last_free(page, first, index, cue.agreements)


def _last_free(page: Page, first: int, index: int, agreements: frozenset[Agreement]) -> Speaker | None:
    """The nearest phrase before a token that no preposition governs and that fits a form."""
    place = index - 1
    while place >= first:
        number = page.actors.at.get(place)
        if number is None:
            if page.is_verb(place) and not page.meaning(place - 1, "relatives"):
                return None
            if page.meaning(place, "turns") or page.meaning(place, "stops"):
                return None
            if page.meaning(place, "that") and not _follows_that(page, place):
                return None
            place -= 1
            continue
        phrase = page.actors.phrases[number]
        place = phrase.first - 1
        if page.meaning(phrase.first, "adverbs"):
            continue
        if _is_free(page, phrase.first, phrase.proclitics):
            found = subject_at(page, phrase.first, index, phrase.proclitics)
            if found and found.kind and found.fits(agreements):
                return found
    return None


def _follows_that(page: Page, place: int) -> bool:
    return place + 1 in page.actors.at


def _is_free(page: Page, first: int, proclitics: str) -> bool:
    return not (_BOUND & set(proclitics)) and page.meaning(first - 1, "prepositions") is None


def antecedent(page: Page, relative: int, cue: Cue) -> Speaker | None:
    """Who a relative clause is about: شويغو، الذي أكد …"""
    last = relative - 1
    while last > 0 and not page.is_word(last) and last > relative - 3:
        last -= 1
    number = page.actors.at.get(last)
    if number is None:
        return None
    phrase = page.actors.phrases[number]
    found = subject_at(page, phrase.first, relative, phrase.proclitics)
    return found if found and found.fits(cue.agreements) else None


def hidden(page: Page, index: int, cue: Cue, told: Sequence[Draft]) -> Subject | None:
    """The subject that only the verb's form shows: the last speaker whom it fits."""
    if page.quote_of[index] or outer(told, index):
        return None
    # a present without a subject at a sentence's head is impersonal: يذكر أن، ويتوقع أن
    singular = all(a.number == "singular" for a in cue.agreements)
    if not cue.past and singular and not page.is_verb(index - 1):
        return None
    found = last_speaker(told, cue.agreements)
    return Subject(found.speaker, index + 1, True) if found else None


def of_participle(page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None) -> Subject | None:
    """The subject of مشيرا، مؤكدة: of the verb before it, else the first of its sentence that fits."""
    if named and named.fits(cue.agreements):
        return Subject(named, index + 1)
    first = page.doc.sentences[page.doc.sentence_of[index]].first
    for phrase in page.actors.phrases:
        if first <= phrase.first < index and _is_free(page, phrase.first, phrase.proclitics):
            found = subject_at(page, phrase.first, index, phrase.proclitics)
            if found and found.kind and found.fits(cue.agreements):
                return Subject(found, index + 1)
    found_draft = last_speaker(told, cue.agreements)
    return Subject(found_draft.speaker, index + 1, True) if found_draft else None


def of_noun(page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None) -> Subject | None:
    """The speaker of a noun: behind it (تأكيد الوزارة), in its pronoun, or of the light verb before it."""
    if page.is_document(index) and (phrase := phrase_at(page, index + 1, "ل")) and not named:
        found = subject_at(page, phrase.first, page.bound(index), "ل")
        return Subject(found, found.last) if found and found.kind != "outlet" else None
    if cue.enclitic:
        found = named or (draft.speaker if (draft := last_speaker(told, frozenset())) else None)
        return Subject(found, index + 1, True) if found else None
    if phrase := phrase_at(page, index + 1, ""):
        found = subject_at(page, phrase.first, page.bound(index))
        return Subject(found, found.last) if found else None
    if page.doc.tokens[index].word.form[cue.front :].startswith("ال") and (light := _light(page, index)):
        found = subject_at(page, light + 1, index)
        return Subject(found, index + 1) if found and found.kind else None
    return None


def _light(page: Page, index: int) -> int | None:
    first = page.doc.sentences[page.doc.sentence_of[index]].first
    return next((i for i in range(index - 1, first - 1, -1) if page.meaning(i, "light")), None)


def source_of_relay(page: Page, start: int, limit: int) -> tuple[Speaker, int] | None:
    """Who stands behind عن، إلى or على لسان: نقلت الوكالة عن الوزير قوله."""
    for index in range(start, min(limit, start + 12)):
        if page.form(index) in ("عن", "الي", "لسان"):
            found = subject_at(page, index + 1, limit) or described(page, index + 1, limit)
            return (found, found.last) if found else None
        if page.meaning(index, "that"):
            return None
    return None
