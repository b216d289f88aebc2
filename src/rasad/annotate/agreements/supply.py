"""Who supplies arms and who receives them, as SIPRI's register of transfers has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rasad.annotate.agreements.goods import Goods
from rasad.annotate.agreements.page import ActAt, Page
from rasad.annotate.agreements.parties import events_of
from rasad.annotate.agreements.who import Parties, between, binds, entity_of, participant, unique
from rasad.model import Participant

_REACH = 20  # tokens behind an act in which من names who supplies
_BEFORE = 6  # tokens before a verb in which its subject stands


class Sides(NamedTuple):
    """Who gives the goods and who gets them, as far as it is told."""

    suppliers: Parties = ()
    recipients: Parties = ()

    @property
    def both(self) -> bool:
        """Whether both are told."""
        return bool(self.suppliers and self.recipients)


UNTOLD: Final = Sides()


def sides(page: Page, act: ActAt, things: Sequence[Goods]) -> Sides:
    """Return who gives and who gets the goods of an act: from its event, else from its clause and its goods.

    Whoever buys Russian arms buys them from Russia.
    """
    event = next((e for e in events_of(page, act) if e.type == "AID"), None)
    told = Sides(_bodies(event.actors), _bodies(event.recipients)) if event else UNTOLD
    if "takers" not in page.small[act.first]:
        return told
    recipients = told.recipients or _taker(page, act, things)
    suppliers = told.suppliers or _from(page, act) or _makers(page, things)
    apart = {(who.code, who.name) for who in recipients}
    return Sides(tuple(w for w in suppliers if (w.code, w.name) not in apart), recipients)


def together(found: Iterable[Sides], parties: Parties) -> Sides:
    """Return the sides that several tellings give; of two parties the one is the other's other side."""
    known = list(found)
    suppliers = next((s.suppliers for s in known if s.suppliers), ())
    recipients = next((s.recipients for s in known if s.recipients), ())
    if len(parties) == 2 and bool(suppliers) != bool(recipients):
        rest = _without(parties, suppliers or recipients)
        if len(rest) == 1:
            return Sides(suppliers or rest, recipients or rest)
    return Sides(suppliers, recipients)


def _without(parties: Parties, others: Parties) -> Parties:
    left_out = {(who.code, who.name) for who in others}
    return tuple(who for who in parties if (who.code, who.name) not in left_out)


def _bodies(parties: Iterable[Participant]) -> Parties:
    """Those with a code, where there are any: the model of a drone is called like a man."""
    found = unique(parties)
    return tuple(who for who in found if who.code) or found


def _taker(page: Page, act: ActAt, things: Sequence[Goods]) -> Parties:
    """Who gets: named between the act and its goods, else shortly before the verb."""
    end = things[0].first if things else act.last
    behind = unique(between(page, act.last, end))
    if behind or act.sense.kind == "noun":
        return behind[:1]
    first = max(page.bounds(act.first)[0], act.first - _BEFORE)
    return unique(between(page, first, act.first))[-1:]


def _from(page: Page, act: ActAt) -> Parties:
    """Who stands behind من: تسلمت الجزائر من روسيا غواصتين."""
    last = min(page.bounds(act.first)[1], act.last + _REACH)
    for at in range(act.last, last):
        if page.hard(at):
            break
        phrase = page.phrase(at)
        if phrase and phrase.first == at and binds(page, phrase) and "givers" in page.small[at - 1]:
            return (participant(page, phrase),)
    return ()


def _makers(page: Page, things: Sequence[Goods]) -> Parties:
    """The states whose nationality the goods have: مقاتلات روسية."""
    codes = dict.fromkeys(page.nation(at) for thing in things for at in range(thing.first, thing.last))
    return tuple(Participant(entity_of(page, code), code) for code in codes if code)
