"""Who is bound: from the name itself, from بين and مع, from who acts, else from whom the article names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.page import ActAt, Page
from rasad.annotate.agreements.who import Parties, between, binds, bodies, meant, participant, unique
from rasad.model import Event, Participant, Phrase

_GIVEN = frozenset({"loan", "package", "deal"})  # of these one side is who receives
_WINDOW = 14  # tokens behind بين or مع in which parties stand
_NEAR = 4  # tokens behind a name before بين or مع
_SUBJECT_BEFORE = 6  # tokens between a subject and the verb behind it


class Bound(NamedTuple):
    """Who is bound: ``named`` beside the name itself, ``all`` also those who act."""

    named: Parties
    all: Parties


def parties(page: Page, naming: Naming, acts: Sequence[ActAt]) -> Bound:
    """Return who is bound as the words around one naming tell, the surest witnesses first."""
    named = unique([*_inside(page, naming), *_marked(page, naming)])
    if bodies(named) >= 2:
        return Bound(named, named)
    joined = unique([*named, *(who for act in acts for who in _acting(page, act, naming))])
    if bodies(joined) < 2 and (pair := _two_around(page, naming)) is not None:
        joined = unique([*joined, *meant(page, pair)])
    return Bound(named, joined)


def _inside(page: Page, naming: Naming) -> Iterator[Participant]:
    """Those whom the name itself holds: الاتفاقية السعودية الفرنسية، اتفاق أرامكو وتوتال."""
    inside = range(naming.heading.last, naming.last)
    about = next((i for i in inside if page.small[i] & {"topics", "fields"}), naming.last)
    yield from (who for who in between(page, naming.heading.last, about) if who.code)


def _marked(page: Page, naming: Naming) -> Iterator[Participant]:
    """Those behind بين or مع, inside the name or right behind it; for loans also behind ل and إلى."""
    limit = page.bounds(naming.first)[1]
    for at in range(naming.heading.last, min(limit, naming.last + _NEAR)):
        if at >= naming.last and (page.hard(at) or at in page.headings):
            return
        small = page.small[at]
        if small & {"between", "along"}:
            end = _clause_end(page, at + 1, limit)
            found = unique(between(page, at + 1, end))
            coded = [who for who in found if who.code]
            yield from coded if len(coded) > 1 else found  # مجلسي الأمن في روسيا وإيران
            if bodies(found) < 2 and (pair := _pair(page, at + 1, end)) is not None:
                yield from meant(page, pair)
            return
        if "pairs" in small:
            yield from meant(page, at)
        phrase = page.phrase(at)
        if phrase and phrase.code and naming.kin in _GIVEN and _other_side(page, phrase, naming):
            yield participant(page, phrase)


def _other_side(page: Page, phrase: Phrase, naming: Naming) -> bool:
    """Whether a phrase is marked as who receives, or as who gives a loan."""
    before = page.small[phrase.first - 1]
    gives = "givers" in before and naming.kind == "loan"
    return gives or phrase.proclitics.endswith("ل") or "toward" in before


def _clause_end(page: Page, at: int, limit: int) -> int:
    """Where the list of parties behind بين or مع ends."""
    limit = min(limit, at + _WINDOW)
    for index in range(at, limit):
        if "places" in page.small[index] and _place_ends(page, at, index):
            return index
        if page.hard(index) or "stops" in page.small[index] or index in page.headings:
            return index
        act = page.acts.get(index)
        if act and act.sense.kind != "noun" and not page.phrase(index):
            return index
        if page.doc.tokens[index].word.form == "،" and not _goes_on(page, index + 1, limit):
            return index
    return limit


def _place_ends(page: Page, at: int, index: int) -> bool:
    """Whether في ends the list: behind somebody with a code (but مجلسي الأمن في روسيا), before a field."""
    field = index + 1 < len(page.small) and "fields" in page.small[index + 1]
    return field or any(who.code for who in between(page, at, index))


def _goes_on(page: Page, at: int, limit: int) -> bool:
    """Whether behind a comma comes one more of a list."""
    phrase = page.phrase(at) if at < limit else None
    return phrase is not None and "و" in phrase.proclitics


def _acting(page: Page, act: ActAt, naming: Naming) -> Iterator[Participant]:
    """Who does an act: those of its event, else those between it and the name or before its verb."""
    if act.first >= naming.last:
        yield from between(page, act.last, _clause_end(page, act.last, page.bounds(act.first)[1]))
        return
    told = unique(_of_event(page, act))
    if told:
        yield from told
        return
    found = unique(between(page, act.last, naming.first))
    yield from found or (_subject_before(page, act) if act.sense.kind == "verb" else ())


def _subject_before(page: Page, act: ActAt) -> Parties:
    """The phrases that stand shortly before a verb and are no objects of a preposition."""
    first = max(page.bounds(act.first)[0], act.first - _SUBJECT_BEFORE)
    for at in range(act.first - 1, first - 1, -1):
        phrase = page.phrase(at)
        if phrase and binds(page, phrase):
            before = page.phrase(phrase.first - 1) if phrase.first and "و" in phrase.proclitics else None
            return unique(participant(page, p) for p in (before, phrase) if p)
    return ()


def _of_event(page: Page, act: ActAt) -> Iterator[Participant]:
    """Those who take part in the event that the act's words name."""
    for event in events_of(page, act)[:1]:
        yield from (w for w in (*event.actors, *event.recipients) if w.code or w.entity in page.named)


def actors_of(page: Page, act: ActAt) -> Parties:
    """Those who act in the event that the act's words name."""
    return tuple(who for event in events_of(page, act)[:1] for who in event.actors)


def events_of(page: Page, act: ActAt) -> list[Event]:
    """The events that the act's words name."""
    start, end = page.doc.tokens[act.first].start, page.doc.tokens[act.last - 1].end
    return [e for e in page.events if any(t.start < end and start < t.end for t in e.triggers)]


def _two_around(page: Page, naming: Naming) -> int | None:
    """Where the sentence says الطرفان، البلدان، بينهما before the name or right behind it."""
    return _pair(page, page.bounds(naming.first)[0], min(len(page.small), naming.last + _NEAR))


def _pair(page: Page, first: int, last: int) -> int | None:
    """The first word for two among some tokens."""
    return next((at for at in range(first, last) if "pairs" in page.small[at]), None)
