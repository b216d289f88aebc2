"""Who takes part where the clause does not say: a state named in what follows, the two named just before."""

from __future__ import annotations

from rasad.annotate.events.casting import Cast, bodies
from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nations import nation
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, participant, preposition, state, two_before
from rasad.lexicon.trigger_forms import Sense
from rasad.model import Participant, Phrase

_REACH = 18  # tokens behind the trigger
_PAIR_REACH = 40  # tokens before it
_EVEN_NAMES = frozenset({"REJECT", "ASSAULT"})  # whom they mean may have no code: رفض السماح للاجئين
_NAMED = frozenset({"person", "group", "organisation"})
_MUTUAL = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE"})
_PLACE_REACH = 8  # tokens between a deed and the place that it hits
_AT_PLACES = frozenset({"ASSAULT", "COERCE"})
_ONTO = frozenset({"على", "علي", "باتجاه", "نحو", "ضد"})
_AIMED = frozenset(
    {"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SANCTION", "ASSAULT", "SUPPORT", "CONCEDE", "AGREE"}
)


def with_implied(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Return the cast with a recipient read from the words behind the trigger, where it has none.

    حذرت إسرائيل من وجود إيراني is a warning to Iran. Where a deed happens (في سوريا) is not whom it hits.
    """
    family = sense.named.family
    aims = family.object == "recipient" or "recipient" in family.prepositions.values()
    if sense.named.type not in _AIMED or not aims or not found.actors or found.recipients:
        return found
    coded = sense.named.type not in _EVEN_NAMES
    return found._replace(recipients=_other(page, trigger, bodies(found.actors), coded=coded))


def with_place(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Return the cast of a blow that hits a place with the state in which it lies: غارات على قطاع غزة."""
    if sense.named.type not in _AT_PLACES or sense.named.family.object != "recipient" or found.recipients:
        return found
    for at in range(trigger.last, min(trigger.last + _PLACE_REACH, page.bounds(trigger.first)[1])):
        if page.hard(at) or page.phrase(at):
            break
        if code := _land_of(page, at):
            onto = page.form(at - 1) in _ONTO or (sense.kind == "verb" and at == trigger.last)
            return found.add("recipient", (state(page, code),)) if onto else found
    return found


def _land_of(page: Page, at: int) -> str | None:
    """The state of a place that is named from a token on."""
    number = page.actors.at.get(at)
    phrase = page.actors.phrases[number] if number is not None else None
    if phrase is None or phrase.first != at or phrase.kind != "place" or not phrase.entity:
        return None
    return page.actors.by_id[phrase.entity].country


def with_pair(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Return the cast of a deed of two that names nobody with the last two states named shortly before."""
    mutual = sense.named.family.object == "actor" or "actor" in sense.named.family.prepositions.values()
    if (
        found.actors
        or not mutual
        or sense.named.type not in _MUTUAL
        or sense.named.family.mode == "multilateral"
    ):
        return found
    two = two_before(page, trigger.first, _PAIR_REACH)
    if len(two) == 2 and all(party.code for party in two):
        return found.add("actor", two)._replace(named=False)
    return found


def _other(page: Page, trigger: Trigger, doers: frozenset[str], *, coded: bool) -> Parties:
    for at in range(trigger.last, min(trigger.last + _REACH, page.bounds(trigger.first)[1])):
        phrase = page.phrase(at)
        if page.hard(at) and page.form(at) != ":":
            break
        if phrase and phrase.first == at:
            who = participant(page, phrase)
            named = who.code or (not coded and phrase.kind in _NAMED)
            if named and bodies((who,)).isdisjoint(doers) and not _where(page, at, phrase.proclitics):
                return (who, *_joined(page, phrase, doers))
        elif not phrase and (land := nation(page, at)) and land.code not in doers:
            return (land,)
    return ()


def _joined(page: Page, phrase: Phrase, doers: frozenset[str]) -> Parties:
    """Those joined to a phrase by و: الدور الذي تلعبه السعودية والإمارات."""
    found: list[Participant] = []
    after = page.phrase(phrase.last) if phrase.last < page.bounds(phrase.first)[1] else None
    while after and after.proclitics == "و":
        who = participant(page, after)
        if who.code and who.code not in doers:
            found.append(who)
        after = page.phrase(after.last) if after.last < page.bounds(phrase.first)[1] else None
    return tuple(found)


def _where(page: Page, at: int, proclitics: str) -> bool:
    """Whether a phrase tells where: في سوريا."""
    return "places" in page.small[at - 1] or preposition(proclitics) == "ب"
