"""Who takes part: from phrases of the actors stage, and from words that stand for those named before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rasad.annotate.events.lookup import Trigger, says
from rasad.annotate.events.page import Page
from rasad.model import Entity, Gender, Participant, Phrase

_PLURAL = ("هما", "هم")
_MASCULINE = ("لبنان", "حلف", "مجلس", "اتحاد", "برنامج", "صندوق", "بنك", "تحالف", "جنوب")
_GENDERS: dict[str, Gender] = {"person": "masculine", "other": "masculine", "state": "feminine"}
_PARTICLES = frozenset({"fillers", "may", "negations", "future"})
_LETTERS = "بلك"
_BACK_SENTENCES = 4
_BACK_PHRASES = 12  # looked back for the two of الجانبان
Parties = tuple[Participant, ...]


def participant(page: Page, phrase: Phrase) -> Participant:
    """Who the phrase is: its code, else its name."""
    entity = page.actors.by_id.get(phrase.entity or "")
    code = phrase.code or (entity.code if entity else None)
    name = _called(entity) if entity else page.doc.text[phrase.name.start : phrase.name.end]
    return Participant(phrase.entity, code, None if code else name)


def _called(entity: Entity) -> str:
    """The name of somebody without a code; of a people the form that stands in most places: الحوثيين."""
    if not entity.name.endswith("ون"):
        return entity.name
    oblique = entity.name.removesuffix("ون") + "ين"
    return oblique if oblique in entity.names else entity.name


@lru_cache(1 << 10)
def preposition(proclitics: str) -> str:
    """The preposition glued to a word: ب، ل، ك."""
    bare = proclitics.lstrip("وف")
    return bare[0] if bare and bare[0] in _LETTERS else ""


def bare(page: Page, phrase: Phrase) -> bool:
    """Whether no preposition stands before a phrase or those it is joined to: it may be a subject."""
    before = phrase.first - 1
    if preposition(phrase.proclitics):
        return False
    if before < 0 or page.doc.tokens[before].kind == "mark":
        return True
    joined = page.phrase(before) if phrase.proclitics == "و" else None
    if joined and joined.last == phrase.first:
        return bare(page, joined)
    return "prepositions" not in page.small[before] and not preposition(
        page.doc.tokens[before].word.proclitics
    )


def pointed(page: Page, index: int) -> tuple[int, Parties] | None:
    """Where a word ends that points back, and whom it means: الجانبان، الأخير، بلاده; else ``None``."""
    if reference := page.actors.references.get(index):
        return reference.last, tuple(_of_entity(page, e) for e in reference.entities)
    small = page.small[index]
    if "pairs" in small:
        return index + 1, two_before(page, index)
    if "own_state" in small:
        return index + 1, _own_state(page, index)
    return None


def state(page: Page, code: str) -> Participant:
    """The state of a code as a participant, with its entity where the article names it."""
    return Participant(page.states.get(code), code)


def _own_state(page: Page, index: int) -> Parties:
    """Whose بلاده is: the state of whoever speaks, else of the subject before it."""
    speaker = _speaker(page, index)
    gender: Gender = "feminine" if page.form(index).endswith("ها") else "masculine"
    whose = (speaker,) if speaker else antecedent(page, index, gender)
    return tuple(state(page, who.code) for who in whose if who.code)


def _of_entity(page: Page, id: str) -> Participant:
    entity = page.actors.by_id[id]
    return Participant(id, entity.code, None if entity.code else _called(entity))


def two_before(page: Page, index: int, reach: int | None = None) -> Parties:
    """The last two different parties named before a token, at most ``reach`` tokens away."""
    seen: dict[str, Participant] = {}
    first = 0 if reach is None else index - reach
    near = [p for p in page.actors.phrases if first <= p.last <= index and page.phrase(p.first) is p]
    for phrase in reversed(near[-_BACK_PHRASES:]):
        who = participant(page, phrase)
        seen.setdefault(who.code or who.name or "", who)
        if len(seen) == 2:
            break
    return tuple(reversed(seen.values()))


def antecedent(page: Page, index: int, gender: Gender | None) -> Parties:
    """Whom a verb without a subject, or a pronoun, means.

    I and we are the speaker, so is he in قال إنه; else the nearest subject before it in the sentence, else
    the first of a sentence before.
    """
    if gender is None or follows_pronoun(page, index):
        speaker = _speaker(page, index)
        if speaker:
            return (speaker,)
    if teller := _teller(page, index, gender):
        return (teller,)
    phrase = _nearest(page, index, gender) or next(_earlier(page, index, gender), None)
    return (participant(page, phrase),) if phrase else ()


def follows_pronoun(page: Page, index: int) -> bool:
    """Whether أنه, أنها stand before a verb, particles and adverbs between: أنها أيضا ستطرد."""
    back = index - 1
    while back > 0 and page.small[back] & _PARTICLES:
        back -= 1
    return back >= 0 and "pronoun_that" in page.small[back]


def meant(page: Page, trigger: Trigger) -> Parties:
    """Whom the pronoun on a trigger means: the speaker where he expresses it (عبر عن إدانته)."""
    if speaker := _expressing(page, trigger.first):
        return (speaker,)
    if trigger.enclitic in _PLURAL:
        return two_before(page, trigger.first)
    if trigger.enclitic in ("نا", "ي", "ني"):
        return antecedent(page, trigger.first, None)
    return antecedent(page, trigger.first, "feminine" if trigger.enclitic == "ها" else "masculine")


def last_person(page: Page, trigger: Trigger) -> Parties:
    """The person named last before a deed that hits him or her, in its sentence: بعد اعتقاله."""
    if trigger.enclitic not in ("ه", "ها"):
        return ()
    for at in range(trigger.first - 1, page.bounds(trigger.first)[0] - 1, -1):
        phrase = page.phrase(at)
        if phrase and phrase.kind == "person" and (trigger.enclitic == "ه") == (phrase.gender == "masculine"):
            return (participant(page, phrase),)
    return ()


def _expressing(page: Page, index: int) -> Participant | None:
    """The speaker of a claim that a noun opens, alone or joined to another: عن إدانته واستنكاره."""
    claims = page.claims_of.get(index, ())
    if not claims:
        return None
    opens = page.doc.tokens[index].start
    if page.doc.tokens[index].word.proclitics == "و":
        opens = page.doc.tokens[index - 1].start
    return _speaker(page, index) if claims[0].content.start in (opens, page.doc.tokens[index].start) else None


def last_named(page: Page, index: int, gender: Gender | None) -> Parties:
    """The actor named last before a token in its sentence: إذا لم تفرج means the one threatened."""
    for at in range(index - 1, page.bounds(index)[0] - 1, -1):
        phrase = page.phrase(at)
        if phrase and agrees(phrase, gender):
            return (participant(page, phrase),)
    return ()


def _speaker(page: Page, index: int) -> Participant | None:
    """Who says I or we: the speaker of the innermost claim that holds the word."""
    for claim in page.claims_of.get(index, ())[:1]:
        entity = page.actors.by_id.get(claim.speaker.entity or "")
        if entity:
            return Participant(entity.id, entity.code, None if entity.code else _called(entity))
        name = page.doc.text[claim.speaker.span.start : claim.speaker.span.end]
        return Participant(None, None, name)
    return None


def _teller(page: Page, index: int, gender: Gender | None) -> Participant | None:
    """Who says the sentence in which a word stands outside what is said: وأضاف «…» معبرا عن إدانته."""
    if index in page.claims_of:
        return None
    at, sentence = page.doc.tokens[index].start, page.doc.sentences[page.doc.sentence_of[index]]
    start = page.doc.tokens[sentence.first].start
    for claim in page.claims:
        said_before = claim.cue is not None and start <= claim.cue.start and claim.content.end <= at
        entity = page.actors.by_id.get(claim.speaker.entity or "") if said_before else None
        if entity and entity.code and gender == _GENDERS.get(entity.kind):
            return Participant(entity.id, entity.code)
    return None


def _nearest(page: Page, index: int, gender: Gender | None) -> Phrase | None:
    """The subject that stands last before a token in its sentence: behind a verb, أن, a mark or nothing."""
    first = page.bounds(index)[0]
    for at in range(index - 1, first - 1, -1):
        phrase = page.phrase(at)
        if (
            phrase
            and phrase.first == at
            and (phrase.kind != "other" or phrase.code)
            and bare(page, phrase)
            and agrees(phrase, gender)
            and _acts(page, at, first)
        ):
            return phrase
    return None


def _acts(page: Page, at: int, first: int) -> bool:
    """Whether what stands before a phrase lets it be a subject."""
    before = at - 1
    if before < first or page.doc.tokens[before].kind == "mark":
        return True
    if page.verb(before) or says(page.doc.tokens[before].word):
        return True
    return bool(page.small[before] & {"that", "openers", "fillers", "was"}) or before in page.time_at


def _earlier(page: Page, index: int, gender: Gender | None) -> Iterator[Phrase]:
    """Yield the bare phrases of this sentence and of those before it, each sentence's first one first."""
    here = page.doc.sentence_of[index]
    for number in range(here, max(-1, here - _BACK_SENTENCES), -1):
        for at in range(page.opens[number], min(page.doc.sentences[number].last, index)):
            phrase = page.phrase(at)
            if phrase and phrase.first == at and bare(page, phrase) and agrees(phrase, gender):
                yield phrase


def surely_feminine(page: Page, phrase: Phrase) -> bool:
    """Whether a land or body is feminine beyond doubt: موسكو, الأمم المتحدة; not العراق, nor لبنان."""
    if phrase.gender != "feminine" or phrase.kind not in ("state", "organisation"):
        return False
    first, last = page.form(phrase.first)[phrase.front :], page.form(phrase.last - 1)
    return last.endswith("ة") or not (first.startswith("ال") or first in _MASCULINE)


def agrees(phrase: Phrase, gender: Gender | None) -> bool:
    """Whether a word of this gender can mean the phrase."""
    return gender is None or phrase.gender == gender
