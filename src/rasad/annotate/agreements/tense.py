"""Whether an act is done or still to come."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.agreements.page import ActAt, Page
from rasad.lexicon.agreements import carriers

_PROSPECT_REACH = 5  # tokens before an act in which a word may put it in the future
_CARRIER_REACH = 12  # tokens between a verb and the phrase that it carries: دخل … حيز التنفيذ
_NEGATION_REACH = 3
_NONE: frozenset[str] = frozenset()


def ahead(page: Page, act: ActAt) -> bool:
    """Whether an act is still to come: by its tense, by ل or a word shortly before it, by its event."""
    sense = act.sense
    if sense.kind == "passive":
        return False
    if sense.act.by:
        return _carried_ahead(page, act)
    if "س" in act.proclitics or ("ل" in act.proclitics and sense.kind in ("noun", "verb")):
        return True
    if sense.kind == "verb" and not sense.act.now and all(f.tense != "past" for f in sense.features):
        return True
    before = page.small[act.first - 1] if act.first else _NONE
    if "done" in before:
        return False
    if sense.kind == "noun" and not sense.act.nouns_done and "after" not in before:
        return True
    return _put_ahead(page, act) or _open_event(page, act)


def negated(page: Page, act: ActAt) -> bool:
    """Whether the act is said not to be: لم توقع، عدم توقيع."""
    near = range(max(page.bounds(act.first)[0], act.first - _NEGATION_REACH), act.first)
    return any("negations" in page.small[i] for i in near)


def _put_ahead(page: Page, act: ActAt) -> bool:
    behind = page.small[act.last] if act.last < len(page.small) else _NONE
    if act.sense.kind == "noun" and "prospects" in behind:
        return True  # توقيع مرتقب، تسليم وشيك
    return negated(page, act) or ahead_of(page, act.first)


def ahead_of(page: Page, at: int) -> bool:
    """Whether a word shortly before a token puts what begins there in the future."""
    near = range(max(page.bounds(at)[0], at - _PROSPECT_REACH), at)
    return any("prospects" in page.small[i] or _future(page, i) for i in _unparted(page, near))


def _future(page: Page, at: int) -> bool:
    """Whether a word is a verb with سـ: سيوطدان تحالفهما بتوقيع."""
    word = page.doc.tokens[at].word
    return len(word.form) > 4 and any(r.proclitics.endswith("س") for r in word.readings)


def _carried_ahead(page: Page, act: ActAt) -> bool:
    """Whether the verb that carries a phrase is not of the past: يدخل حيز التنفيذ."""
    forms = carriers(act.sense.act.by)
    for at in range(act.first - 1, max(page.bounds(act.first)[0], act.first - _CARRIER_REACH) - 1, -1):
        for reading in page.doc.tokens[at].word.readings:
            if features := forms.get(reading.key):
                return all(f.tense != "past" for f in features)
    return False


def _unparted(page: Page, near: range) -> Iterator[int]:
    """Yield the tokens before an act from the nearest on, as far as no mark parts them from it."""
    for index in reversed(near):
        if page.doc.tokens[index].kind == "mark":
            return
        yield index


def _open_event(page: Page, act: ActAt) -> bool:
    """Whether the event that the act's words name is planned or possible."""
    start, end = page.doc.tokens[act.first].start, page.doc.tokens[act.last - 1].end
    open_ = (e for e in page.events if e.status in ("planned", "possible"))
    return any(t.start < end and start < t.end for event in open_ for t in event.triggers)
