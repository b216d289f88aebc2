"""The subject of a verb: behind it, before it, or hidden in its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rasad.annotate.claims.drafts import Draft, last_speaker, outer
from rasad.annotate.claims.fronted import (
    antecedent,
    before,
    described_before,
    first_free,
    right_before,
    several_before,
)
from rasad.annotate.claims.opening import after_adverbs
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.sources import issuer
from rasad.annotate.claims.speakers import Speaker, agrees, phrase_at, subject_at
from rasad.annotate.claims.vocabulary import Agreement, Cue, heads
from rasad.lexicon.reporting import families

_OBJECTS = frozenset(("object", "called", "predicate"))
_FAR = 12  # tokens between a document and the verb of the clause about it
_HEAD = 3  # tokens at the head of a sentence among which its subject begins
_HEADS = frozenset(("openers", "adverbs", "relatives", "that", "turns", "negations"))


class Subject(NamedTuple):
    """Who, and where the search for content goes on."""

    speaker: Speaker
    next: int


def subject(page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None) -> Subject | None:
    """The subject of a verb. ``named`` is that of the verb before it in the sentence."""
    limit = page.bound(index)
    start = after_adverbs(page, index + 1, limit)
    that = page.meaning(index - 1, "that")
    if that and (that.enclitic or not cue.past):
        return None  # أنه أبلغ: the speaker goes on; أن يدعو: nobody has called yet
    if page.meaning(index - 1, "perhaps") and not cue.past:
        return None  # قد تعلن: perhaps
    if not cue.proclitics and page.meaning(index - 1, "before_nouns"):
        return None  # في كشف الحقيقة: a noun spelt like the verb
    if cue.strict and not _opens_clause(page, index, cue):
        return None
    inside = page.meaning(start, "inside") is not None  # قال خلالها الرئيس: the occasion comes first
    start += inside
    if page.meaning(start, "honoured"):
        latest = last_speaker(told, frozenset())
        return Subject(latest.speaker, start + 1) if latest else None
    if head := _leading(page, index, cue):
        return _told(head, index + 1, cue)
    if page.meaning(index - 1, "turned") and (meant := _turned(page, index, cue, named)):
        return Subject(meant, start)
    behind = _behind(page, start, limit, cue)
    likely = behind is not None and _likely(page, behind)
    if behind and (
        behind.kind is not None or _announced(page, behind, limit) or (likely and not _takes_objects(cue))
    ):
        return Subject(_gendered(behind, cue), behind.last)
    if inside and (owner := _owner(page, index) or first_free(page, index, cue.agreements)):
        return Subject(owner, start)
    if page.meaning(index - 1, "what") and not page.meaning(index - 1, "relatives") and not behind:
        return _whoever_speaks(told, index, cue, named)
    if page.meaning(index - 1, "relatives"):
        return _of_relative(page, index, cue, told, behind)
    if page.meaning(index - 1, "copulas") and page.meaning(index - 2, "relatives"):
        return _told(behind or antecedent(page, index - 2, cue), start, cue)
    if fronted := before(page, index, cue):
        return _told(fronted, index + 1, cue)
    if several := several_before(page, index, cue):
        return _told(several, index + 1, cue)
    if behind and (likely or not _takes_objects(cue)):
        return Subject(_gendered(behind, cue), behind.last)
    if named and cue.proclitics and named.fits(cue.agreements) and not page.quote_of[index]:
        return Subject(named, index + 1)
    if found := _of_sentence(page, index, cue) or _hidden(page, index, cue, told):
        return found
    return Subject(_gendered(behind, cue), behind.last) if behind and not _calls(cue) else None


def _turned(page: Page, index: int, cue: Cue, named: Speaker | None) -> Speaker | None:
    """Whom لكنها means: who spoke before in the sentence, else its first subject."""
    if named and named.fits(cue.agreements):
        return named
    first = page.sentence(index).first
    return first_free(page, min(index, first + _HEAD + 1), cue.agreements)


def _leading(page: Page, index: int, cue: Cue) -> Speaker | None:
    """The subject right before its verb, where what follows may as well be whom it tells or asks."""
    found = right_before(page, index, cue)
    if found and (_may_be_receiver(cue) or cue.proclitics == "ف" or page.meaning(found.first - 1, "copulas")):
        return found
    return described_before(page, index) if _may_be_receiver(cue) and not cue.proclitics else None


def _owner(page: Page, index: int) -> Speaker | None:
    """Whose document a clause is about: نشرت الوكالة تصريحات للرئيس قال فيها …"""
    for first in range(max(page.sentence(index).first, index - _FAR), index):
        # تصريحات للسفير, تصريحات جديدة للسفير
        behind = (
            first + 2 if page.form(first + 1).endswith("ة") and first + 1 not in page.actors.at else first + 1
        )
        for proclitics in ("ل", "عن") if page.is_document(first) else ():
            if phrase := phrase_at(page, behind, proclitics):
                return subject_at(page, phrase.first, index, proclitics)
    return None


def _announced(page: Page, found: Speaker, limit: int) -> bool:
    """Whether a clause follows a definite phrase at once, so that it is a name: أكد البيرق، الخميس، أن …"""
    after = after_adverbs(page, found.last, limit)
    after += page.comma(after)
    return page.doc.tokens[found.first].word.article and (
        page.meaning(after, "that") is not None or page.form(after) == ":"
    )


def _likely(page: Page, found: Speaker) -> bool:
    """Whether a described phrase behind a verb looks like its subject: a word for who speaks."""
    if page.is_source_word(found.first) or page.is_document(found.first):
        return True
    return page.form(found.first).endswith("ون")


def _whoever_speaks(told: Sequence[Draft], index: int, cue: Cue, named: Speaker | None) -> Subject | None:
    """ما وصفه بـ…، ما قال إنه …: the subject is whoever speaks already."""
    holder = outer(told, index) or last_speaker(told, cue.agreements)
    found = named or (holder.speaker if holder else None)
    return Subject(found, index + 1) if found and found.fits(cue.agreements) else None


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
    fits = holder is not None and holder.speaker.fits(cue.agreements)
    return Subject(holder.speaker, index + 1) if holder and fits else None


def _takes_objects(cue: Cue) -> bool:
    return any(_OBJECTS & set(families()[sense.family].takes) for sense in cue.senses)


def _opens_clause(page: Page, index: int, cue: Cue) -> bool:
    """Whether a verb stands where a verb may stand: at a clause's head, or behind a speaker."""
    first = page.sentence(index).first
    if index == first or cue.proclitics or not page.is_word(index - 1) or index - 1 in page.actors.at:
        return True
    found = page.small.get(index - 1)
    if found is not None and not _HEADS.isdisjoint(found.values):
        return True
    return described_before(page, index) is not None


def _told(found: Speaker | None, start: int, cue: Cue) -> Subject | None:
    if found is None:
        return None
    return Subject(_gendered(found, cue), max(start, found.last))


def _behind(page: Page, start: int, limit: int, cue: Cue) -> Speaker | None:
    """The noun phrase right behind a verb, unless it is the verb's object or content."""
    # a verb before its subject is singular: whoever stands behind اتهموا is the accused
    several = all(agreement.number in ("dual", "plural") for agreement in cue.agreements)
    if start >= limit or (several and _may_be_receiver(cue)):
        return None
    found = subject_at(page, start, limit)
    has_object = _may_be_receiver(cue) or _calls(cue)
    if found is None or (has_object and not agrees(page, found, _counted(cue.agreements))):
        return None
    if found.kind == "state" and has_object and not may_be_masculine(page, found, cue):
        return None
    if found.kind is None and not _can_speak(page, found, cue, limit):
        return None
    return issuer(page, found, limit) if page.is_document(found.first) else found


def _calls(cue: Cue) -> bool:
    """Whether a verb calls its object something: قانون يعتبر إسرائيل …"""
    return any("called" in families()[sense.family].takes for sense in cue.senses)


def _may_be_receiver(cue: Cue) -> bool:
    """Whether a verb has an object of its own, so that gender must tell: أبلغت الرئيس is not his saying."""
    return any(families()[sense.family].receiver for sense in cue.senses)


def may_be_masculine(page: Page, found: Speaker, cue: Cue) -> bool:
    """Whether a state can be the subject of a verb's form: طالب الجزائر بـ… asks something of her."""
    feminine = any(a.gender != "masculine" for a in cue.agreements)
    return feminine or found.last - found.first > 1 or page.meaning(found.first, "masculine") is not None


def _counted(agreements: frozenset[Agreement]) -> frozenset[Agreement]:
    """A verb before its subject shows gender, never number."""
    return frozenset(a._replace(number=None) for a in agreements)


def _can_speak(page: Page, found: Speaker, cue: Cue, limit: int) -> bool:
    """Whether a described phrase behind a verb is its subject, not what is said: أكد ضرورة …"""
    readings = page.doc.tokens[found.first].word.readings
    if any(r.key in heads(s.family) for s in cue.senses for r in readings if not r.proclitics):
        return False
    if page.is_source_word(found.first) or page.is_document(found.first):
        return True
    if any(families()[sense.family].relay for sense in cue.senses):
        return page.meaning(found.last, "whose") is not None
    if cue.strict:
        return False
    if not (_takes_objects(cue) or _may_be_receiver(cue)):
        return True
    counted = page.doc.tokens[found.first].kind == "number"
    return counted or page.form(found.first).endswith("ون") or _announced(page, found, limit)


def _gendered(found: Speaker, cue: Cue) -> Speaker:
    genders = {a.gender for a in cue.agreements}
    return replace(found, gender=genders.pop()) if found.gender is None and len(genders) == 1 else found


def _of_sentence(page: Page, index: int, cue: Cue) -> Subject | None:
    """The subject that a verb shares with the first of its sentence: استقبل الوزير الوفد ودعا إلى …"""
    first = page.sentence(index).first
    if page.is_frame(first):
        first = next((i + 1 for i in range(first, index) if page.comma(i)), first)
    if not cue.proclitics or index <= first + 1 or page.quote_of[index] or page.is_cue(first):
        return None
    found = first_free(page, min(index, first + _HEAD), cue.agreements)
    return Subject(found, index + 1) if found else None


def _hidden(page: Page, index: int, cue: Cue, told: Sequence[Draft]) -> Subject | None:
    """The subject that only the verb's form shows: the last speaker whom it fits."""
    if page.quote_of[index] or outer(told, index):
        return None
    # a present without a subject at a sentence's head may be impersonal: يذكر أن، ويتوقع أن; never تقول
    neutral = (
        not families()[cue.senses[0].family].stance and not cue.strict and not page.meaning(index, "breaks")
    )
    feminine = all(a.gender == "feminine" for a in cue.agreements)
    personal = cue.proclitics and (feminine or neutral)
    before = page.doc.tokens[index - 1].word
    led = page.is_word(index - 1) and index - 1 not in page.small and (before.article or before.enclitic)
    if led and not cue.proclitics and index - 1 not in page.actors.at and not page.is_verb(index - 1):
        return None  # تحركاته تشير إلى …
    singular = all(a.number == "singular" for a in cue.agreements)
    if not cue.past and singular and not personal and not page.is_verb(index - 1):
        return None
    found = last_speaker(told, cue.agreements) or _inner(page, index, cue, told)
    return Subject(found.speaker, index + 1) if found else None


def _inner(page: Page, index: int, cue: Cue, told: Sequence[Draft]) -> Draft | None:
    """Whom a medium told of, where a report goes on in a form of his: ذكرت صحيفة أن الرئيس قال …"""
    inner = told[-1] if told and page.meaning(index, "goes_on") else None
    return inner if inner and inner.speaker.fits(cue.agreements) else None
