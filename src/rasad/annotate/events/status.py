"""Whether what a trigger names was done, goes on, is planned, may be, is only said, is denied."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nouns import carrier
from rasad.annotate.events.page import Page
from rasad.lexicon.trigger_forms import Sense
from rasad.model import Claim, EventStatus
from rasad.text.inflect import Feature

_LEFT = 6  # words before a trigger that colour it
_RIGHT = 3  # words behind a noun that describe it
_LINKS = frozenset(
    {"that", "prepositions", "fillers", "pairs", "may", "carrying"}
)  # may stand between a word and what it colours
_CONTEXT = frozenset({"done", "subordinating"})  # what stands behind بعد، خلال، بسبب is another matter
_SINCE = 6  # tokens between a deed and since when it goes on
_DENYING = frozenset({"negations", "denied", "denials"})
_GOES_ON = frozenset(
    {"ASSAULT", "AID", "MOBILIZE", "COERCE", "ACCUSE"}
)  # a present verb tells of these as going on
_SAID = frozenset(
    {"AGREE", "REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "CONCEDE"}
)  # the saying is the deed
SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})  # once told of, they are done
_MATERIAL = frozenset({"ASSAULT", "AID", "COERCE", "MOBILIZE", "SANCTION"})


class Status(NamedTuple):
    """A status, and whether the words around the trigger tell it (else it is the usual one)."""

    value: EventStatus
    told: bool


def status(page: Page, trigger: Trigger, sense: Sense) -> Status:
    """Return the status of an event as the words around its trigger tell it."""
    if sense.kind == "active":  # محذرا, داعيا: done together with the saying
        return Status("happened", True)
    told = _before(page, trigger, sense) or _behind(page, trigger, sense)
    told = told or _carried(page, trigger, sense) or _claimed(page, trigger, sense)
    if told in ("possible", "planned") and (sense.kind == "passive" or not _may_be_open(told, sense)):
        told = None
    if told in (None, "happened") and sense.named.type not in _SAID and _since(page, trigger):
        told = "ongoing"
    if told:
        return Status(told, True)
    return _tense(page, trigger, sense) if sense.kind == "verb" else Status(_usual(sense), False)


def _usual(sense: Sense) -> EventStatus:
    """The status of a noun or participle where nothing tells: a war and a captive's state go on."""
    if sense.kind == "passive" and sense.named.type == "COERCE":
        return "ongoing"
    return sense.named.family.status or ("ongoing" if sense.named.family.lasting else "happened")


def _may_be_open(told: EventStatus, sense: Sense) -> bool:
    """Whether words around can make a deed planned or possible: no accusation, no war that is to end."""
    if sense.kind == "verb":
        return True
    if sense.named.family.status == "ongoing":
        return not sense.definite
    return told == "planned" or sense.named.type not in SPOKEN


def _since(page: Page, trigger: Trigger) -> bool:
    """Whether the clause tells since when: احتجاجات منذ أسابيع; not لأول مرة منذ."""
    last = min(page.bounds(trigger.first)[1] - 1, trigger.last + _SINCE)
    for at in range(trigger.last, last):
        small = page.small[at]
        if page.hard(at) or page.comma(at) or "first" in small:
            return False
        if "since" in small:
            return at + 1 in page.time_at
    return False


def _before(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that particles and words in front give: directly, or with only small words between."""
    present = sense.kind == "verb" and not is_past(sense.features)
    if present and "س" in trigger.proclitics:
        return "planned"
    left = _left(page, trigger)
    if any("conditions" in small for small in left):
        return "possible"
    for small in left:
        if found := _directly(small, present):
            return found
        if small.isdisjoint(_LINKS) or small & _CONTEXT:
            break
    a_deed = sense.kind in ("noun", "phrase") and not page.form(trigger.last - 1).endswith("ات")
    purpose = present or (a_deed and not sense.definite and sense.named.type not in _SAID)
    return "possible" if purpose and "ل" in trigger.proclitics else None


def _directly(small: frozenset[str], present: bool) -> EventStatus | None:
    if not small:
        return None
    if small & _DENYING:
        return "denied"
    if "possible" in small or ("may" in small and present):
        return "possible"
    if "future" in small:
        return "planned"
    return "alleged" if "alleged" in small else None


def _behind(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that an adjective behind a noun gives: المقبلة، المزعوم، المستمرة."""
    if sense.kind == "verb":
        return None
    for at in range(trigger.last, min(trigger.last + _RIGHT, page.bounds(trigger.first)[1])):
        small = page.small[at]
        if page.hard(at):
            break
        if "future" in small and at not in page.time_at:
            return "planned"
        if "alleged" in small:
            return "alleged"
        if "ongoing" in small:
            return "ongoing"
        if "maybe" in small:
            return "possible"
    return None


def _carried(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that the verb gives which carries a noun: سيجري محادثات، يأمل في توقيع."""
    at = None if sense.kind == "verb" else carrier(page, trigger, sense.named)
    if at is None:
        return None
    small = page.small[at]
    if "possible" in small:
        return "possible"
    form = page.form(at).lstrip("وف")
    features = page.verb(at) or frozenset()
    if "future" in small or (form.startswith("س") and not is_past(features)):
        return "planned"
    verb = Trigger(at, at + 1, 0, 0, "", "", trigger.senses)
    before = _before(page, verb, sense._replace(kind="verb", features=features))
    if before or is_past(features):
        return before or "happened"
    goes_on = "ongoing" in small or sense.named.type in _GOES_ON
    return "ongoing" if goes_on and not page.doc.sentences[page.doc.sentence_of[at]].heading else None


def _claimed(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that the claim gives in which the event is told."""
    for claim in page.claims_of.get(trigger.first, ()):
        if found := _by_stance(claim, sense):
            return found
    return None


def _by_stance(claim: Claim, sense: Sense) -> EventStatus | None:
    if claim.stance == "deny":
        return "denied"
    if claim.stance == "accuse" and sense.named.type in _MATERIAL:
        return "alleged"
    if sense.named.type in _SAID or sense.definite:
        return None
    if claim.stance == "predict":
        return "possible"
    if claim.stance in ("urge", "warn") and sense.kind != "verb":
        return "possible"
    return "planned" if claim.stance == "commit" and sense.kind != "verb" else None


def _tense(page: Page, trigger: Trigger, sense: Sense) -> Status:
    if is_past(sense.features):
        return Status("happened", True)
    sentence = page.doc.sentences[page.doc.sentence_of[trigger.first]]
    if sentence.heading:
        return Status("happened", False)
    if "that" in page.small[trigger.first - 1] and trigger.first:
        return Status("possible", True)
    goes_on = sense.named.type in _GOES_ON or sense.named.family.lasting or _describes(page, trigger, sense)
    return Status("ongoing" if goes_on else "happened", False)


def _describes(page: Page, trigger: Trigger, sense: Sense) -> bool:
    """Whether a verb in the present tells of somebody what he is doing: الوزير الذي يزور باريس."""
    relative = trigger.first > 0 and "relatives" in page.small[trigger.first - 1]
    return relative and sense.named.type not in SPOKEN


@lru_cache(1 << 12)
def is_past(features: frozenset[Feature]) -> bool:
    """Whether a verb's form may be the past."""
    return any(f.tense == "past" for f in features)


def _left(page: Page, trigger: Trigger) -> list[frozenset[str]]:
    """The lists in which the words before a trigger stand, nearest first, up to where its clause begins."""
    first = max(page.bounds(trigger.first)[0], trigger.first - _LEFT)
    out: list[frozenset[str]] = []
    for at in range(trigger.first - 1, first - 1, -1):
        if at in page.stops or at in page.commas:
            break
        out.append(page.small[at])
    return out
