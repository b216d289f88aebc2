"""What speaks for or against an event: its words, the words around them, where they stand, who takes part.

Every piece of evidence has a name, and what a name weighs for a question is learned
(``lexicon/event_weights.py``): ``b.prepositions`` is a preposition before the trigger, ``l.negations`` a
negation farther left, ``a.actor`` somebody who can take part behind it, ``claim.deny`` a denial that
holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import is_past
from rasad.annotate.events.whole import Whole

_LEFT = 5  # tokens before a trigger whose lists tell anything
_RIGHT = 3
_LATE = 0.34  # of the sentences
_MANY = 3  # mentions, and those who take part: more is no more


def of_mention(page: Page, draft: Draft) -> tuple[str, ...]:
    """What a mention itself shows: its trigger, the words around it, in whose words it is told."""
    at = draft.trigger.first
    if at not in page.evidence:
        page.evidence[at] = (*_of_trigger(page, draft), *_around(page, draft), *_said(page, draft))
    return page.evidence[at]


def _of_trigger(page: Page, draft: Draft) -> Iterator[str]:
    """What the trigger itself is: its family, its word, what kind of word, its tense."""
    named, sense = draft.sense.named, draft.sense
    yield from ("all", f"rule.{named.rule}", f"type.{named.type}", f"kind.{sense.kind}")
    yield f"{sense.kind}.{named.type}"
    yield f"word.{_word(page, draft)}"
    if sense.kind == "verb":
        yield "past" if is_past(sense.features) else "present"
    if sense.definite:
        yield "definite"
    if draft.points_back:
        yield "back"
    if draft.demonstrative:
        yield "this"
    if draft.governed:
        yield "governed"
    if draft.apart:
        yield "apart"
    if draft.lacking:
        yield from ("lacking", f"lacking.{named.type}", f"lacking.{sense.kind}", f"lacks.{named.rule}")
    if draft.trigger.proclitics:
        yield f"with.{draft.trigger.proclitics}"
    if draft.trigger.enclitic:
        yield "owned"
    if sense.kind != "verb" and page.form(draft.trigger.last - 1).endswith("ات"):
        yield "plural"


def _word(page: Page, draft: Draft) -> str:
    """The trigger's last word without its particles and ال."""
    stem = page.doc.words[draft.trigger.last - 1].stem
    return stem[2:] if stem.startswith("ال") and len(stem) > 4 else stem


def _around(page: Page, draft: Draft) -> Iterator[str]:
    """What stands right before and behind the trigger, and which lists farther left and right."""
    low, high = page.bounds(draft.trigger.first)
    before, after = draft.trigger.first - 1, draft.trigger.last
    yield from _beside(page, before, "b") if before >= low else ("b.none",)
    yield from _beside(page, after, "a") if after < high else ("a.none",)
    for at in range(before - 1, max(low, before - _LEFT) - 1, -1):
        if at in page.stops:
            break
        for name in page.small[at]:
            yield f"l.{name}"
    for at in range(after + 1, min(high, after + _RIGHT)):
        if at in page.stops:
            break
        for name in page.small[at]:
            yield f"r.{name}"


def _beside(page: Page, at: int, side: str) -> Iterator[str]:
    if page.doc.tokens[at].kind == "mark":
        yield f"{side}.mark"
    elif page.phrase(at):
        yield f"{side}.actor"
    elif at in page.triggers:
        yield f"{side}.deed"
    elif at in page.verbs:
        yield f"{side}.verb"
    elif at in page.time_at:
        yield f"{side}.time"
    elif at in page.lands:
        yield f"{side}.nation"
    for name in page.small[at]:
        yield f"{side}.{name}"


def _said(page: Page, draft: Draft) -> Iterator[str]:
    """In whose words it is told: the stances of the claims that hold it, the innermost first."""
    for depth, claim in enumerate(page.claims_of.get(draft.trigger.first, ())[:2]):
        yield f"claim{depth or ''}.{claim.stance}"
        yield f"claim.{claim.mode}"


def standing(page: Page, whole: Whole) -> Iterator[str]:
    """Where it is told, and how often."""
    first = whole.drafts[0].sentence
    heading = page.doc.sentences[first].heading
    late = first > _LATE * len(page.doc.sentences)
    yield (
        "in.heading"
        if heading and first == 0
        else "in.lead"
        if first <= 1
        else "in.late"
        if late
        else "in.front"
    )
    yield f"told.{min(len(whole.drafts), _MANY)}"


def company(whole: Whole) -> Iterator[str]:
    """How many take part on each side, and whether they are states or bodies with a code."""
    actors, recipients = whole.cast.actors, whole.cast.recipients
    yield f"cast.{min(len(actors), _MANY)}.{min(len(recipients), 2)}"
    coded = sum(p.code is not None for p in (*actors, *recipients))
    yield f"coded.{min(coded, _MANY)}"
    if coded < len(actors) + len(recipients):
        yield "uncoded"
