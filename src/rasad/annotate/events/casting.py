"""Who takes part in an event, and on which side a preposition puts them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rasad.annotate.events.clause import Group
from rasad.annotate.events.parties import Parties
from rasad.lexicon.clauses import clauses
from rasad.lexicon.trigger_forms import Sense
from rasad.lexicon.triggers import Named, Need, Side
from rasad.model import Participant
from rasad.text import key

_DEEP = 2  # nouns between a preposition and whom it marks


class Cast(NamedTuple):
    """Who takes part in an event. ``named`` tells that they stand at the trigger itself, not at its verb."""

    actors: Parties = ()
    recipients: Parties = ()
    named: bool = True

    def add(self, side: Side, parties: Parties) -> Cast:
        """Put somebody on a side; whoever stands on the other stays there."""
        if side == "none" or not parties:
            return self
        if side == "actor":
            return Cast(_joined(self.actors, parties, self.recipients), self.recipients, self.named)
        return Cast(self.actors, _joined(self.recipients, parties, self.actors), self.named)


def enough(named: Named, found: Cast, *, noun: bool, carried: bool) -> bool:
    """Whether those who must take part are there."""
    for need in needs(named, noun=noun):
        if not (carried or not noun if need == "light" else _there(named, found, need)):
            return False
    return True


@lru_cache(None)
def needs(named: Named, *, noun: bool) -> tuple[Need, ...]:
    """What a noun of a family, or another word of it, must have."""
    family = named.family
    return (*family.needs, *(family.nouns_need if noun else family.verbs_need))


def _there(named: Named, found: Cast, need: Need) -> bool:
    """Whether those whom a family needs take part."""
    actors, recipients = found.actors, found.recipients
    if need == "participant":
        return bool(actors or recipients)
    if need == "actor":
        return bool(actors)
    if need == "recipient":
        return bool(recipients)
    symmetric = named.family.object == "actor" or "actor" in named.family.prepositions.values()
    return bool(actors and recipients) or (symmetric and len(bodies(actors)) > 1)


def marked(found: Cast, groups: list[Group], sense: Sense) -> Cast:
    """Add those whom a preposition marks."""
    family = sense.named.family
    sides = _sides(sense.named)
    last: Side = family.subject
    marking = ""
    given = bool(found.recipients) and family.object == "recipient"
    if _doer_by_l(groups, sense, sides):
        found = found.add(family.subject, groups[0].parties)
        groups = groups[1:]
    for group in groups:
        if group.described and group.prep not in by():
            continue
        if group.prep in by() and not group.beyond:
            found = found.add(sides.get(group.prep, family.subject), group.parties)
        elif group.prep == "ب" and family.object == "actor" and is_land(group):
            continue  # التقاه بالرياض: where they met
        elif group.counted and group.prep not in sides and family.object == "recipient":
            found = found.add("recipient", group.parties)
        elif group.prep in _companions() or _repeats(group, marking):
            found = found.add(last, group.parties)
        elif group.prep and group.depth <= _DEEP and not group.beyond and (side := sides.get(group.prep)):
            if side == "recipient" and given:
                continue  # اتهم الدوحة بالتودد للحركة: whom it hits is told
            found = found.add(side, group.parties)
            given = given or side == "recipient"
            last, marking = side, group.prep
    return found


def _doer_by_l(groups: list[Group], sense: Sense, sides: dict[str, Side]) -> bool:
    """Whether ل names the doer of a deed whose sufferer stands behind على: هجوم للحوثيين على سفينة."""
    if sense.kind == "verb" or not groups or groups[0].prep != "ل" or groups[0].depth > 1:
        return False
    hits = sides.get("علي") == "recipient" and any(group.prep == "علي" for group in groups[1:])
    return hits and not groups[0].beyond


def _repeats(group: Group, marking: str) -> bool:
    """Whether a list goes on with its preposition said again: شكره للملك … ولدولة الكويت."""
    glued = group.phrases[0].proclitics if group.phrases else ""
    return bool(marking) and group.prep == marking and len(glued) > 1 and glued.startswith("و")


def is_land(group: Group) -> bool:
    """Whether a land alone stands there: where a summit is held (قمة سنغافورة), not who meets."""
    return len(group.phrases) == 1 and group.phrases[0].kind in ("state", "place")


def _joined(side: Parties, more: Parties, other: Parties) -> Parties:
    seen = {_body(p) for p in (*side, *other)}
    out = list(side)
    for party in more:
        if _body(party) not in seen or (party.code and party not in out and _body(party) in bodies(side)):
            seen.add(_body(party))
            out.append(party)
    return tuple(out)


def _body(party: Participant) -> str:
    return party.code or party.name or party.entity or ""


def bodies(parties: Parties) -> frozenset[str]:
    """The codes, or names, of parties."""
    return frozenset(_body(p) for p in parties)


@lru_cache(None)
def _sides(named: Named) -> dict[str, Side]:
    return {key(prep): side for prep, side in named.family.prepositions.items()}


@lru_cache(None)
def by() -> frozenset[str]:
    """Return the prepositions before whoever does a deed: من قبل، على يد."""
    return agents() | frozenset(key(word) for word in clauses().led)


@lru_cache(None)
def agents() -> frozenset[str]:
    """Return those of them behind which a verb is told in the passive: خطفوا على يد مسلحين."""
    return frozenset(key(word) for word in clauses().by)


@lru_cache(None)
def _companions() -> frozenset[str]:
    return frozenset(key(word) for word in clauses().accompanying)
