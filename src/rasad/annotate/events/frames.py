"""Filling a frame: who acts and upon whom, from where actors stand around a trigger."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rasad.annotate.events.clause import Group, right
from rasad.annotate.events.nations import nations
from rasad.annotate.events.page import Page, Trigger
from rasad.annotate.events.parties import Parties, antecedent, last_named, participant, two_before
from rasad.annotate.events.subjects import Agreement, agreement, light_before, subject_before
from rasad.lexicon.clauses import clauses
from rasad.lexicon.trigger_forms import Sense, light_forms
from rasad.lexicon.triggers import Named, Side
from rasad.model import Participant
from rasad.text import key

_SUBJECT_REACH = 5  # tokens between a verb and the subject behind it
_DEEP = 2  # nouns between a preposition and whom it marks
_CARRYING = frozenset({"carriers", "possible", "future"})
_PLURAL = ("هما", "هم")


class Cast(NamedTuple):
    """Who takes part in an event. ``named`` tells that they stand at the trigger itself, not at its verb."""

    actors: Parties = ()
    recipients: Parties = ()
    named: bool = True

    def add(self, side: Side, parties: Parties) -> Cast:
        """Put somebody on a side; whoever stands on the other stays there."""
        if side == "actor":
            return self._replace(actors=_joined(self.actors, parties, self.recipients))
        if side == "recipient":
            return self._replace(recipients=_joined(self.recipients, parties, self.actors))
        return self


def cast(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    """Return who takes part in what a trigger names."""
    if sense.kind == "verb":
        return _of_verb(page, trigger, sense)
    if sense.kind in ("active", "passive"):
        return _of_participle(page, trigger, sense)
    return _of_noun(page, trigger, sense)


def enough(named: Named, found: Cast, *, noun: bool, carried: bool) -> bool:
    """Whether those who must take part are there."""
    actors, recipients = found.actors, found.recipients
    family = named.family
    symmetric = family.object == "actor" or "actor" in family.prepositions.values()
    met = {
        "participant": bool(actors or recipients),
        "actor": bool(actors),
        "recipient": bool(recipients),
        "both": bool(actors and recipients) or (symmetric and len(_bodies(actors)) > 1),
        "light": carried or not noun,
    }
    return all(met[need] for need in (*family.needs, *(family.nouns_need if noun else ())))


def _of_verb(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    family = sense.named.family
    agreed = agreement(sense.features)
    groups = right(page, trigger.last)
    before = subject_before(page, trigger.first, trigger.proclitics, agreed)
    bare = [g for g in groups if not g.prep]
    found = Cast()
    if agreed.passive:
        subject = before.parties if before else _first(bare, trigger)
        return _marked(found.add(family.object, subject), groups, sense)
    if trigger.enclitic and before and before.relative:  # الرئيس الذي استقبله الملك: the head is the object
        found = found.add(family.object, before.parties)
        before = None
    elif trigger.enclitic:
        found = found.add(family.object, _meant(page, trigger))
    subject, objects = _subject_and_objects(page, trigger, before.parties if before else (), bare, agreed)
    found = found.add(family.subject, subject)
    for group in objects[:1]:
        found = found.add(family.object, group.parties)
    return _marked(found, groups, sense)


def _subject_and_objects(
    page: Page, trigger: Trigger, before: Parties, bare: list[Group], agreed: Agreement
) -> tuple[Parties, list[Group]]:
    if before:
        return before, bare
    first = bare[0] if bare else None
    near = first is not None and first.first - trigger.last <= _SUBJECT_REACH
    if first and near and not agreed.first_person and _agree(first, agreed):
        return first.parties, bare[1:]
    if agreed.number != "singular" and not agreed.first_person:
        return two_before(page, trigger.first), bare
    if _conditional(page, trigger.first):
        return last_named(page, trigger.first, agreed.gender), bare
    return antecedent(page, trigger.first, None if agreed.first_person else agreed.gender), bare


def _conditional(page: Page, at: int) -> bool:
    """Whether إذا or ما لم stands right before a verb."""
    return any("conditions" in page.small[i] for i in range(max(page.bounds(at)[0], at - 3), at))


def _agree(group: Group, agreed: Agreement) -> bool:
    """Whether a verb of this gender can have the group behind it as its subject."""
    if agreed.number != "singular":
        return False  # behind a plural verb stands no subject: وصلوا إلى
    phrase = group.phrases[0] if group.phrases else None
    return phrase is None or group.depth > 0 or phrase.kind != "person" or agreed.gender in (None, phrase.gender)


def _of_participle(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    """داعيا، متهما: the head before it acts; المدعوم من، المحتجز لدى: the head is acted upon."""
    family = sense.named.family
    active = sense.kind == "active"
    groups = right(page, trigger.last)
    head = _described(page, trigger, definite=page.form(trigger.first).lstrip("وفبلك").startswith("ال"))
    found = Cast().add(family.subject if active else family.object, head)
    if active:
        for group in [g for g in groups if not g.prep][:1]:
            found = found.add(family.object, group.parties)
        return _marked(found, groups, sense)
    for group in groups:
        if group.prep in ("من", "لدي", "ل", *_by()) and not group.depth:
            found = found.add(family.subject, group.parties)
    return _marked(found, groups, sense)


def _described(page: Page, trigger: Trigger, *, definite: bool) -> Parties:
    if definite:
        for at in range(trigger.first - 1, max(page.bounds(trigger.first)[0], trigger.first - 3) - 1, -1):
            phrase = page.phrase(at)
            if phrase:
                return (participant(page, phrase),)
        return ()
    return antecedent(page, trigger.first, "masculine" if not page.form(trigger.last - 1).endswith("ة") else "feminine")


def _of_noun(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    family = sense.named.family
    of, by_nation = family.genitive or family.subject, family.adjective or family.subject
    groups = right(page, trigger.last, relative=True)
    found = Cast()
    rest = groups
    if trigger.enclitic:
        found = found.add(of, _meant(page, trigger))
    elif groups and _genitive(page, trigger, groups[0], sense):
        rest = groups[1:]
        if not (family.mode == "multilateral" and _land(groups[0])):
            found = found.add(of, groups[0].parties)
    if not trigger.enclitic and rest == groups:
        found = found.add(by_nation, nations(page, trigger.last, definite=sense.definite))
    found = _marked(found, rest, sense)
    if relative := _relative_subject(page, trigger, groups):
        found = found.add(family.subject, relative)
    named = bool(found.actors or found.recipients)
    return _with_governor(page, trigger, sense, found)._replace(named=named)


def _with_governor(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Add the subject of the verb that carries the noun: أجرى الملك محادثات."""
    family = sense.named.family
    symmetric = family.object == "actor"
    if found.actors and not (symmetric and len(_bodies(found.actors)) < 2):
        return found
    at = carrier(page, trigger, sense.named)
    if at is None:
        return _with_partner(page, trigger, found) if symmetric else found
    features = page.verb(at) or frozenset()
    agreed = agreement(features)
    if agreed.passive:
        return found
    before = subject_before(page, at, page.doc.tokens[at].word.proclitics, agreed)
    bare = [g for g in right(page, at + 1) if not g.prep and g.last <= trigger.first]
    subject, _ = _subject_and_objects(page, _at(at), before.parties if before else (), bare, agreed)
    return found.add(family.subject, subject)


def _at(index: int) -> Trigger:
    return Trigger(index, index + 1, 0, 0, "", "", ())


def _with_partner(page: Page, trigger: Trigger, found: Cast) -> Cast:
    """Add to a meeting that names one side (محادثات مع واشنطن) the subject of its sentence as the other."""
    if not found.actors:
        return found
    return found.add("actor", antecedent(page, trigger.first, None))


def carrier(page: Page, trigger: Trigger, named: Named) -> int | None:
    """The verb that carries a noun: one of its family's, or one that carries any (قرر، بدأ، نفذ)."""
    at = light_before(page, trigger)
    if at is None or page.small[at] & _CARRYING:
        return at
    return at if any(r.key in light_forms(named) for r in page.doc.tokens[at].word.readings) else None


def _genitive(page: Page, trigger: Trigger, group: Group, sense: Sense) -> bool:
    """Whether the group stands right behind the noun, quotation marks aside."""
    if group.prep or group.depth or sense.definite:
        return False
    between = range(trigger.last, group.first)
    return len(between) <= 1 and all(page.doc.tokens[i].kind == "mark" and not page.comma(i) for i in between)


def _land(group: Group) -> bool:
    """Whether a summit is called after where it is held (قمة سنغافورة), not after who meets (قمة ترامب وكيم)."""
    return len(group.phrases) == 1 and group.phrases[0].kind in ("state", "place")


def _relative_subject(page: Page, trigger: Trigger, groups: list[Group]) -> Parties:
    """Who stands behind the verb of a relative clause about the noun: العقوبات التي فرضتها واشنطن."""
    for at in range(trigger.last, min(trigger.last + 4, page.bounds(trigger.first)[1])):
        if "relatives" in page.small[at]:
            return next((g.parties for g in groups if not g.prep and 0 <= g.first - at - 2 <= 1), ())
    return ()


def _meant(page: Page, trigger: Trigger) -> Parties:
    """Whom the pronoun on a trigger means."""
    if trigger.enclitic in _PLURAL:
        return two_before(page, trigger.first)
    if trigger.enclitic in ("نا", "ي", "ني"):
        return antecedent(page, trigger.first, None)
    return antecedent(page, trigger.first, "feminine" if trigger.enclitic == "ها" else "masculine")


def _marked(found: Cast, groups: list[Group], sense: Sense) -> Cast:
    """Add those whom a preposition marks."""
    family = sense.named.family
    sides = _sides(sense.named)
    last: Side = family.subject
    for group in groups:
        if group.prep in _by():
            found = found.add(family.subject, group.parties)
        elif group.prep == "ب" and family.object == "actor" and _land(group):
            continue  # التقاه بالرياض: where they met
        elif group.prep in _with():
            found = found.add(last, group.parties)
        elif group.prep and group.depth <= _DEEP and (side := sides.get(group.prep)):
            found = found.add(side, group.parties)
            last = side
    return found


def _first(groups: list[Group], trigger: Trigger) -> Parties:
    return groups[0].parties if groups and groups[0].first - trigger.last <= _SUBJECT_REACH else ()


def _joined(side: Parties, more: Parties, other: Parties) -> Parties:
    seen = {_body(p) for p in (*side, *other)}
    out = list(side)
    for party in more:
        if _body(party) not in seen or (party.code and party not in out and _body(party) in _bodies(side)):
            seen.add(_body(party))
            out.append(party)
    return tuple(out)


def _body(party: Participant) -> str:
    return party.code or party.name or party.entity or ""


def _bodies(parties: Parties) -> frozenset[str]:
    return frozenset(_body(p) for p in parties)


@lru_cache(None)
def _sides(named: Named) -> dict[str, Side]:
    return {key(prep): side for prep, side in named.family.prepositions.items()}


@lru_cache(None)
def _by() -> frozenset[str]:
    return frozenset(key(word) for word in clauses().by)


@lru_cache(None)
def _with() -> frozenset[str]:
    return frozenset(key(word) for word in clauses().accompanying)

