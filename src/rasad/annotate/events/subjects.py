"""Who stands before a verb: the subject of a sentence that names it first, the head of a relative clause."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, agrees, bare, participant, pointed, two_before
from rasad.model import Gender, Number, Participant, Phrase
from rasad.text.inflect import Feature

_HEAD_REACH = 14  # tokens between a relative pronoun and its head
_LIGHT_REACH = 12  # tokens between a verb and the noun that it carries
_MASCULINE = ("الذي", "والذي", "الذين", "والذين")
_JOINING = ("و", "ثم")
_CLAUSE_OPENERS = frozenset({"that", "openers", "relatives", "after", "before", "subordinating"})
_NUMBERS: tuple[Number, ...] = ("singular", "dual", "plural")
_UNNAMED = frozenset({"people", "relatives"})
_BETWEEN = frozenset({"negations", "future", "may", "fillers", "done", "ongoing"})


class Agreement(NamedTuple):
    """What a verb's form tells of its subject."""

    gender: Gender | None
    number: Number
    first_person: bool
    passive: bool
    past: bool


class Before(NamedTuple):
    """A subject before its verb. ``relative``: the verb stands in a clause about it."""

    parties: Parties
    relative: bool


@lru_cache(1 << 12)
def agreement(features: frozenset[Feature]) -> Agreement:
    """Sum up the readings of a verb's form: the third person where it may be that."""
    third = [f for f in features if f.person == 3] or list(features)
    genders = {f.gender for f in third}
    numbers = [f.number for f in third]
    return Agreement(
        gender=genders.pop() if len(genders) == 1 else None,
        number=next((n for n in _NUMBERS if n in numbers), "singular"),
        first_person=all(f.person == 1 for f in third),
        passive=all(f.voice == "passive" for f in third),
        past=any(f.tense == "past" for f in third),
    )


def subject_before(page: Page, verb: int, proclitics: str, agreed: Agreement) -> Before | None:
    """Return who stands before a verb as its subject or as the head that its clause describes."""
    at = _skip_back(page, verb - 1)
    if at < 0 or at < page.bounds(verb)[0]:
        return None
    if "relatives" in page.small[at]:
        other = page.form(at) in _MASCULINE and agreed.gender == "feminine"
        if other and not page.doc.tokens[verb].word.enclitic:
            return None  # الصحفي الذي تطالب منظمات بإطلاقه: the verb has its own subject
        head = _head(page, at, agreed.gender, agreed.number)
        return Before(head, True) if head else None
    if proclitics.startswith(("و", "ف")):
        return None
    if (back := pointed(page, at)) and _opens(page, at, agreed):
        return Before(back[1], False) if back[1] else None
    listed = page.comma(at) and _listed(page, at - 1)  # كانت مصر والأردن، ثم قطر، قطعت
    phrase = page.phrase(at - 1 if listed else at)
    if not (phrase and _may_agree(phrase, agreed.gender)):
        return None
    if listed or (bare(page, phrase) and _opens(page, phrase.first, agreed)):
        return Before(_with_partners(page, phrase.first), False)
    return None


def several_before(page: Page, verb: int) -> Parties:
    """Whom a plural verb without a subject means: those named together, or a people, last before it."""
    if page.small[verb - 1] & _UNNAMED:
        return ()  # قال إن 150 شخصا قتلوا, المعتقلون الذين أفرج عنهم
    for at in range(verb - 1, page.opens[max(0, page.doc.sentence_of[verb] - 3)] - 1, -1):
        phrase = page.phrase(at)
        if phrase is None or phrase.last - 1 != at:
            continue
        parties = _with_partners(page, phrase.first)
        if len(parties) > 1 or phrase.number == "plural" or _people(page, phrase):
            return parties
    return two_before(page, verb)


def _people(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase names people by a plural: المتظاهرين."""
    return phrase.kind != "person" and page.form(phrase.first).endswith(("ون", "ين"))


def _listed(page: Page, at: int) -> bool:
    """Whether a list of at least two, joined by و, ends at a token: before a comma they act together."""
    phrase = page.phrase(at)
    return phrase is not None and len(_with_partners(page, phrase.first)) > 1


def _opens(page: Page, first: int, agreed: Agreement) -> bool:
    """Whether the phrase opens its clause: behind أن، a mark, an opener, or first in the sentence.

    Between two verbs it is the subject of the second, in the present, as well: بدأ الحزب يهدد.
    """
    before = first - 1
    if before < page.bounds(first)[0] or page.doc.tokens[before].kind == "mark":
        return True
    small = page.small[before]
    if small & {"that", "openers", "was"} or page.phrase(before) is not None:
        return True
    return not agreed.past and page.verb(before) is not None


def _may_agree(phrase: Phrase, gender: Gender | None) -> bool:
    """Whether a verb right beside a phrase can have it as its subject; bodies take either gender."""
    return phrase.kind != "person" or agrees(phrase, gender)


def _skip_back(page: Page, at: int) -> int:
    """Step back over particles, adverbs and times between a subject and its verb."""
    first = page.bounds(at)[0] if at >= 0 else 0
    while at >= first and (page.small[at] & _BETWEEN or at in page.time_at) and page.phrase(at) is None:
        at -= 1
    return at


def _head(page: Page, relative: int, gender: Gender | None, number: Number) -> Parties:
    """The nearest actor before a relative pronoun that agrees with it; all of a list for اللتين، الذين."""
    if page.form(relative) in _MASCULINE:
        gender = "masculine"  # القس الذي تحتجزه أنقرة: the verb agrees with its own subject
    for at in range(relative - 1, max(page.bounds(relative)[0], relative - _HEAD_REACH) - 1, -1):
        phrase = page.phrase(at)
        if phrase and number != "singular":
            return _with_partners(page, phrase.first)
        if phrase and agrees(phrase, gender):
            return (participant(page, phrase),)
        if page.hard(at):
            break
    return ()


def _with_partners(page: Page, at: int) -> Parties:
    """The phrase at ``at`` and those joined to it on its left: ترامب وكيم يصلان."""
    phrase = page.phrase(at)
    parties: list[Participant] = []
    while phrase:
        parties.insert(0, participant(page, phrase))
        before = phrase.first - 1
        joined = phrase.proclitics in ("و", "ف") or page.form(before) in _JOINING
        before -= page.form(before) in _JOINING
        before -= joined and before > 0 and page.comma(before)
        phrase = page.phrase(before) if joined and before >= 0 else None
    return tuple(parties)


def light_before(page: Page, trigger: Trigger) -> int | None:
    """The verb that governs a noun from its left in the same clause: أجرى … محادثات."""
    if trigger.first not in page.governors:  # asked for several times of each noun
        page.governors[trigger.first] = _light_before(page, trigger.first)
    return page.governors[trigger.first]


def _light_before(page: Page, noun: int) -> int | None:
    for at in range(noun - 1, max(page.bounds(noun)[0], noun - _LIGHT_REACH) - 1, -1):
        if page.hard(at) or page.small[at] & _CLAUSE_OPENERS:
            return None
        if page.verb(at) and page.phrase(at) is None:
            return at
    return None
