"""Filling a frame: who acts and upon whom, from where actors stand around a trigger."""

from __future__ import annotations

from rasad.annotate.events.casting import Cast
from rasad.annotate.events.counted import with_counted
from rasad.annotate.events.implied import with_implied, with_pair, with_place
from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nouns import of_noun
from rasad.annotate.events.page import Page
from rasad.annotate.events.verbs import of_participle, of_verb
from rasad.lexicon.trigger_forms import Sense


def cast(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    """Return who takes part in what a trigger names."""
    found = with_counted(page, trigger, sense, with_pair(page, trigger, sense, _told(page, trigger, sense)))
    return with_implied(page, trigger, sense, with_place(page, trigger, sense, found))


def _told(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    if sense.kind == "verb":
        return of_verb(page, trigger, sense)
    if sense.kind in ("active", "passive"):
        return of_participle(page, trigger, sense)
    return of_noun(page, trigger, sense)
