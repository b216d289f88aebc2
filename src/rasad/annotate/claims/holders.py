"""The speaker of a participle, of a noun, and whom a relay passes on."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.claims.drafts import Draft, last_speaker
from rasad.annotate.claims.fronted import first_free
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker, phrase_at, subject_at
from rasad.annotate.claims.subjects import Subject
from rasad.annotate.claims.vocabulary import Agreement, Cue

_ALONE = frozenset(("",))
_REACH = 12  # tokens between a relay and عن


def of_participle(
    page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None
) -> Subject | None:
    """The subject of مشيرا، مؤكدة: of the verb before it, else the first of its sentence that fits."""
    if named and named.fits(cue.agreements):
        return Subject(named, index + 1)
    if found := first_free(page, index, cue.agreements):
        return Subject(found, index + 1)
    return _latest(told, index, cue.agreements)


def _latest(told: Sequence[Draft], index: int, agreements: frozenset[Agreement]) -> Subject | None:
    found = last_speaker(told, agreements)
    return Subject(found.speaker, index + 1) if found else None


def of_noun(page: Page, index: int, cue: Cue, told: Sequence[Draft], named: Speaker | None) -> Subject | None:
    """The speaker of a noun: behind it (تأكيد الوزارة), in its pronoun, or of the light verb before it."""
    if page.is_document(index) and (phrase := phrase_at(page, index + 1, "ل")) and not named:
        found = subject_at(page, phrase.first, page.bound(index), "ل")
        return Subject(found, found.last) if found and found.kind != "outlet" else None
    if cue.enclitic:
        return Subject(named, index + 1) if named else _latest(told, index, frozenset())
    if phrase := phrase_at(page, index + 1, ""):
        found = subject_at(page, phrase.first, page.bound(index))
        return Subject(found, found.last) if found else None
    if (
        page.doc.tokens[index].word.form[cue.front :].startswith("ال")
        and (light := _light(page, index)) is not None
    ):
        found = subject_at(page, light + 1, index)
        return Subject(found, index + 1) if found and found.kind else None
    if not cue.proclitics and (found := _of_light(page, index, named)):
        return Subject(found, index + 1)
    return None


def _of_light(page: Page, index: int, named: Speaker | None) -> Speaker | None:
    """Who does what a light verb and a noun tell together: وجه الرئيس دعوة …، الرئيس وجه دعوة …"""
    if page.meaning(index - 1, "gives"):
        number = page.actors.at.get(index - 2)
        before = (
            subject_at(page, page.actors.phrases[number].first, index - 1) if number is not None else None
        )
        return before or named or first_free(page, index - 1, frozenset())
    first = page.sentence(index).first
    given = next((i for i in range(index - 2, first - 1, -1) if page.meaning(i, "gives")), None)
    found = subject_at(page, given + 1, index) if given is not None else None
    return found if found and found.kind and found.last == index else None


def _light(page: Page, index: int) -> int | None:
    first = page.sentence(index).first
    return next((i for i in range(index - 1, first - 1, -1) if page.meaning(i, "light")), None)


def of_relay(page: Page, start: int, limit: int) -> Speaker | None:
    """Who stands behind عن، إلى or على لسان: نقلت الوكالة عن الوزير قوله."""
    for index in range(start, min(limit, start + _REACH)):
        if page.meaning(index, "whose", _ALONE):
            return subject_at(page, index + 1, limit)
        if page.meaning(index, "that"):
            return None
    return None
