"""From triggers to drafts: which of its senses a trigger has, who takes part, whether it counts at all."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.frames import carrier, cast, enough
from rasad.annotate.events.page import Page, Trigger
from rasad.annotate.events.status import status
from rasad.lexicon.trigger_forms import Sense, complements, excluded

_COMPLEMENT_REACH = 7  # words between a trigger and the word that it needs behind it


def drafts(page: Page) -> list[Draft]:
    """Return a draft for each trigger that names an event, in reading order."""
    return [found for trigger in page.triggers.values() if (found := _draft(page, trigger))]


def _draft(page: Page, trigger: Trigger) -> Draft | None:
    if page.phrase(trigger.first) and trigger.last - trigger.first == 1:
        return None  # part of a name: مجلس التعاون، حركة الإصلاح
    for sense in _senses(page, trigger):
        noun = sense.kind in ("noun", "phrase")
        held = noun and carrier(page, trigger, sense.named) is not None
        found = cast(page, trigger, sense)
        if enough(sense.named, found, noun=noun, carried=held):
            here = page.doc.sentence_of[trigger.first]
            return Draft(trigger, sense, found, status(page, trigger, sense), here)
    return None


def _senses(page: Page, trigger: Trigger) -> Iterator[Sense]:
    """Yield the senses that the words around allow, those with a complement of their own first."""
    near = _words(page, trigger.last, trigger.last + _COMPLEMENT_REACH)
    around = _words(page, *page.bounds(trigger.first))
    open_senses = []
    for sense in trigger.senses:
        if excluded(sense.named) & around:
            continue
        if not sense.named.family.complements or sense.kind == "phrase":
            open_senses.append(sense)
        elif complements(sense.named) & near:
            yield sense
    yield from sorted(open_senses, key=lambda sense: sense.kind != "phrase")


def _words(page: Page, first: int, last: int) -> set[str]:
    """The keys of all readings of some words, up to a full stop."""
    out: set[str] = set()
    for at in range(first, min(last, len(page.doc.tokens))):
        if page.hard(at):
            break
        out.update(r.key for r in page.doc.tokens[at].word.readings)
    return out
