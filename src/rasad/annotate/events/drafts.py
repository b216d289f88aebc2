"""From triggers to drafts: which of its senses a trigger has, who takes part, whether it counts at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rasad.annotate.events.casting import enough, needs
from rasad.annotate.events.control import controlled, shared
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.frames import cast
from rasad.annotate.events.homographs import is_noun
from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nouns import carrier
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import status
from rasad.lexicon.trigger_forms import Sense, complements, excluded
from rasad.text.inflect import Feature

_BESIDE = frozenset({"after", "before"})
_COMPLEMENT_REACH = 7  # words between a trigger and the word that it needs behind it


def drafts(page: Page) -> list[Draft]:
    """Return a draft for each trigger that names an event, in reading order."""
    around: dict[int, frozenset[str]] = {}
    out: list[Draft] = []
    for trigger in page.triggers.values():
        here = page.doc.sentence_of[trigger.first]
        if here not in around:
            around[here] = _words(page, *page.bounds(trigger.first))
        if found := _draft(page, trigger, around[here], out):
            out.append(found)
    return out


def _draft(page: Page, trigger: Trigger, around: frozenset[str], told: list[Draft]) -> Draft | None:
    if page.phrase(trigger.first) and trigger.last - trigger.first == 1:
        return None  # part of a name: مجلس التعاون، حركة الإصلاح
    lacking: Draft | None = None
    for sense in _senses(page, trigger, around):
        noun = sense.kind in ("noun", "phrase")
        held = noun and carrier(page, trigger, sense.named) is not None
        if noun and not held and "light" in needs(sense.named, noun=True):
            continue  # whoever takes part
        draft = shared(page, told, controlled(page, told, _read(page, trigger, sense)))
        if enough(sense.named, draft.cast, noun=noun, carried=held):
            return draft
        lacking = lacking or replace(draft, lacking=True)
    return lacking


def _read(page: Page, trigger: Trigger, sense: Sense) -> Draft:
    """What a trigger tells in one of its senses."""
    this = trigger.first > 0 and "demonstratives" in page.small[trigger.first - 1]
    here = page.doc.sentence_of[trigger.first]
    found, state = cast(page, trigger, sense), status(page, trigger, sense)
    apart = any(page.small[at] & _BESIDE for at in range(max(0, trigger.first - 2), trigger.first))
    return Draft(trigger, sense, found, state, here, demonstrative=this, apart=apart)


def _senses(page: Page, trigger: Trigger, around: frozenset[str]) -> Iterator[Sense]:
    """Yield the senses that the words around allow, those with a complement of their own first."""
    near: frozenset[str] | None = None
    several = len(trigger.senses) > 1
    nominal = several and _verb_or_noun(trigger) and is_noun(page, trigger)
    open_senses = []
    for sense in trigger.senses:
        if not excluded(sense.named).isdisjoint(around) or not _governed_form(page, trigger, sense):
            continue
        if nominal and sense.kind == "verb":
            continue
        if not sense.named.family.complements or trigger.last - trigger.first > 1 or sense.kind == "phrase":
            open_senses.append(sense)
            continue
        if near is None:
            near = _words(page, trigger.last, _clause_end(page, trigger))
        if complements(sense.named) & near:
            yield sense
    yield from sorted(open_senses, key=lambda sense: sense.kind != "phrase") if several else open_senses


def _verb_or_noun(trigger: Trigger) -> bool:
    """Whether a trigger may be either."""
    kinds = {sense.kind for sense in trigger.senses}
    return "verb" in kinds and "noun" in kinds


def _governed_form(page: Page, trigger: Trigger, sense: Sense) -> bool:
    """Whether a form that only stands behind لم، لا, لـ does: فيلم is a film, not a jussive of لام."""
    if sense.kind != "verb" or not _only_jussive(sense.features):
        return True
    return "ل" in trigger.proclitics or (trigger.first > 0 and "negations" in page.small[trigger.first - 1])


@lru_cache(1 << 12)
def _only_jussive(features: frozenset[Feature]) -> bool:
    return all(f.tense == "jussive" and f.number == "singular" for f in features)


def _clause_end(page: Page, trigger: Trigger) -> int:
    """Where the words end that stand close behind a trigger."""
    last = min(trigger.last + _COMPLEMENT_REACH, len(page.doc.tokens))
    return next((at for at in range(trigger.last, last) if page.hard(at)), last)


def _words(page: Page, first: int, last: int) -> frozenset[str]:
    """The keys of those words that tell the senses of a trigger apart."""
    return frozenset().union(*[sign.telling for sign in page.signs[first:last] if sign.telling])
