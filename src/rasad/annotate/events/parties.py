"""Who takes part: from phrases of the actors stage, and from words that stand for those named before."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.events.page import Page
from rasad.model import Gender, Participant, Phrase

_LETTERS = "بلك"
_BACK_SENTENCES = 4
_BACK_PHRASES = 12  # looked back for the two of الجانبان
Parties = tuple[Participant, ...]


def participant(page: Page, phrase: Phrase) -> Participant:
    """Who the phrase is: its code, else its name."""
    entity = page.actors.by_id.get(phrase.entity or "")
    code = phrase.code or (entity.code if entity else None)
    name = entity.name if entity else page.doc.text[phrase.name.start : phrase.name.end]
    return Participant(phrase.entity, code, None if code else name)


def preposition(proclitics: str) -> str:
    """The preposition glued to a word: ب، ل، ك."""
    bare = proclitics.lstrip("وف")
    return bare[0] if bare and bare[0] in _LETTERS else ""


def bare(page: Page, phrase: Phrase) -> bool:
    """Whether no preposition stands before a phrase: it may be a subject."""
    before = phrase.first - 1
    if preposition(phrase.proclitics):
        return False
    return before < 0 or "prepositions" not in page.small[before] or page.doc.tokens[before].kind == "mark"


def pair(page: Page, index: int) -> Parties | None:
    """The two whom a word such as الجانبان stands for, or ``None`` where it is no such word."""
    return two_before(page, index) if "pairs" in page.small[index] else None


def two_before(page: Page, index: int) -> Parties:
    """The last two different parties named before a token."""
    seen: dict[str, Participant] = {}
    near = [p for p in page.actors.phrases if p.last <= index and page.phrase(p.first) is p][-_BACK_PHRASES:]
    for phrase in reversed(near):
        who = participant(page, phrase)
        seen.setdefault(who.code or who.name or "", who)
        if len(seen) == 2:
            break
    return tuple(reversed(seen.values()))


def antecedent(page: Page, index: int, gender: Gender | None) -> Parties:
    """Whom a verb without a subject, or a pronoun, means: the first subject of this sentence or of one before."""
    speaker = _speaker(page, index) if gender is None else None
    if speaker:
        return (speaker,)
    return next(((participant(page, phrase),) for phrase in _subjects(page, index, gender)), ())


def _speaker(page: Page, index: int) -> Participant | None:
    """Who says I or we: the speaker of the innermost claim that holds the word."""
    for claim in page.claims_of.get(index, ())[:1]:
        entity = page.actors.by_id.get(claim.speaker.entity or "")
        if entity:
            return Participant(entity.id, entity.code, None if entity.code else entity.name)
        name = page.doc.text[claim.speaker.span.start : claim.speaker.span.end]
        return Participant(None, None, name)
    return None


def _subjects(page: Page, index: int, gender: Gender | None) -> Iterator[Phrase]:
    """Yield phrases that may be meant, the likeliest first."""
    here = page.doc.sentence_of[index]
    for number in range(here, max(-1, here - _BACK_SENTENCES), -1):
        sentence = page.doc.sentences[number]
        for at in range(page.opens[number], min(sentence.last, index)):
            phrase = page.phrase(at)
            if phrase and phrase.first == at and bare(page, phrase) and agrees(phrase, gender):
                yield phrase


def agrees(phrase: Phrase, gender: Gender | None) -> bool:
    """Whether a verb of this gender may have the phrase as its subject. States and bodies take either."""
    return gender is None or phrase.kind != "person" or phrase.gender == gender
