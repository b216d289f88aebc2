"""In which of the places told an event was: weighed by where each stands and what stands before it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from rasad.annotate.events.beside import Nearest, apart, nearest
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, preposition
from rasad.annotate.events.whole import Whole
from rasad.lexicon.event_weights import weight
from rasad.lexicon.places import capitals
from rasad.model import Link, Phrase
from rasad.text import key

_LANDS = frozenset({"state", "place"})
_ELSEWHERE = frozenset({"من", "مع", "بين"})


class Land(NamedTuple):
    """A land, city or capital that may be where something happened, and what stands before it."""

    phrase: Phrase
    before: str


def places(page: Page, wholes: Sequence[Whole]) -> list[Link | None]:
    """Return the place of each event, ``None`` where none of those told belongs to it."""
    told = lands(page) if wholes else {}
    lying = {entity.id for entity in page.actors.entities if entity.code or entity.country}
    return [_best(page, whole, told, lying) for whole in wholes]


def lands(page: Page) -> dict[int, list[Land]]:
    """Return, by sentence, the lands where something may have happened: not those behind من or مع."""
    out: dict[int, list[Land]] = {}
    for phrase in page.actors.phrases:
        if is_land(page, phrase) and (before := _before(page, phrase)) not in _ELSEWHERE:
            out.setdefault(page.doc.sentence_of[phrase.first], []).append(Land(phrase, before))
    return out


def _best(
    page: Page, whole: Whole, told: Mapping[int, Sequence[Land]], lying: Container[str | None]
) -> Link | None:
    best, chosen = (False, 0), None
    for near, land in candidates(page, whole, told):
        weighs = weight("place", belonging(page, whole, land, near))
        rank = (land.phrase.entity in lying, weighs)  # a part of the world only where no land is told
        if weighs > 0 and rank > best:
            best, chosen = rank, Link(land.phrase.span, land.phrase.entity)
    return chosen


def candidates(
    page: Page, whole: Whole, told: Mapping[int, Sequence[Land]]
) -> Iterator[tuple[Nearest, Land]]:
    """Yield the lands in the sentences of an event, each with the mention that stands nearest."""
    sentences = {d.sentence for d in whole.drafts}
    if 0 in sentences or 1 in sentences:
        sentences |= {0, 1}
    for sentence in sorted(sentences):
        for land in told.get(sentence, ()):
            if near := nearest(page, whole, land.phrase.first):
                yield near, land


def belonging(page: Page, whole: Whole, land: Land, near: Nearest) -> Iterator[str]:
    """Yield what speaks for and against an event's having been in a place."""
    draft, before = near.draft, land.before
    named = draft.sense.named
    yield from ("all", f"type.{named.type}", f"kind.{draft.sense.kind}", f"land.{land.phrase.kind}")
    yield from (f"before.{before}", f"before.{before}.{named.type}")
    if named.family.mode:
        yield f"mode.{named.family.mode}.{before}"
    yield from apart(page, near)
    if land.phrase.first == draft.trigger.last:
        yield f"next.{named.type}"
    if _takes_part(land.phrase, whole.cast.actors):
        yield f"actor.{named.type}"
    if _takes_part(land.phrase, whole.cast.recipients):
        yield f"recipient.{named.type}"
    spoken_of = land.phrase.first - (2 if before == "in" else 1)
    if spoken_of >= 0 and "situations" in page.small[spoken_of]:
        yield "situation"


def _before(page: Page, land: Phrase) -> str:
    """What stands before a place: a preposition of place, another one, nothing."""
    at = land.first - 1
    if glued := preposition(land.proclitics):
        return glued
    if at < 0 or page.doc.tokens[at].kind == "mark":
        return "mark"
    if "places" in page.small[at]:
        return "in"
    if page.form(at) in ("الي", "من", "علي", "بين", "مع"):
        return page.form(at)
    return "preposition" if "prepositions" in page.small[at] else "noun"


def _takes_part(land: Phrase, parties: Parties) -> bool:
    return any(p.entity == land.entity or (land.code and p.code == land.code) for p in parties)


def is_land(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase is a land, a city, a capital."""
    return phrase.kind in _LANDS or key(page.form(phrase.first)[phrase.front :]) in capitals()
