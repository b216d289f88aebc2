"""Who takes part in what a noun names: the genitive, the nationality, the verb that carries it."""

from __future__ import annotations

from functools import lru_cache

from rasad.annotate.events.casting import Cast, bodies, is_land, marked
from rasad.annotate.events.clause import Group, own_preposition, right
from rasad.annotate.events.counted import number
from rasad.annotate.events.lookup import Trigger, says
from rasad.annotate.events.nations import nations
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, antecedent, last_person, meant, participant, pointed
from rasad.annotate.events.subjects import agreement, light_before, subject_before
from rasad.annotate.events.verbs import subject_and_objects
from rasad.lexicon.trigger_forms import Sense, light_forms
from rasad.lexicon.triggers import Named

_ANNOUNCED = 10  # tokens between a noun that carries a deed and the deed
_DOING = frozenset({"carriers", "future"})
_PARTING = frozenset({"that", "done", "subordinating"})  # طرد دبلوماسيين بعد رفض موسكو
_AMOUNTS = frozenset({"amounts", "counted"})
_CARRYING = frozenset({"carriers", "suffering", "possible", "future", "impersonal"})


def of_noun(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    family = sense.named.family
    of, by_nation = family.genitive or family.subject, family.adjective or family.subject
    walked = right(page, trigger.last, sense.named, relative=True, prep=own_preposition(page, trigger))
    groups = [g for g in walked if not g.described]
    found = Cast()
    rest = groups
    if trigger.enclitic:
        hit = last_person(page, trigger) if of == "recipient" else ()
        found = found.add(of, hit or meant(page, trigger))
    elif groups and _genitive(page, trigger, groups[0], sense):
        rest = groups[1:]
        if not (family.mode == "multilateral" and is_land(groups[0])):
            found = found.add(of, groups[0].parties)
    if not trigger.enclitic and rest == groups:
        found = found.add(by_nation, nations(page, trigger.last, definite=sense.definite))
    found = marked(found, rest, sense)
    if relative := _relative_subject(page, trigger, groups):
        found = found.add(family.subject, relative)
    named = bool(found.actors or found.recipients)
    if rest != groups and (turned := _turned(page, trigger, sense, found)):
        return turned
    return _with_governor(page, trigger, sense, found)._replace(named=named)


def _turned(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast | None:
    """A noun whose genitive is whom it hits, as a verb names the doer: بدأ المغرب معاقبة إيران."""
    family = sense.named.family
    named_event = page.form(trigger.last - 1).endswith(
        "ات"
    )  # تهديدات روسيا: what she does, not what she suffers
    if family.object != "recipient" or family.genitive or found.recipients or named_event:
        return None
    at = carrier(page, trigger, sense.named)
    parted = at is not None and any(page.small[i] & _PARTING for i in range(at + 1, trigger.first))
    doer = () if parted else _announced_by(page, trigger, at)
    if not (doer or parted or at is None or not page.small[at] & _DOING or says(page.doc.tokens[at].word)):
        doer = _carrying(page, trigger, at)
    return Cast(doer, found.actors) if doer and not bodies(doer) & bodies(found.actors) else None


def _with_governor(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Add the subject of the verb that carries the noun: أجرى الملك محادثات."""
    family = sense.named.family
    symmetric = family.object == "actor"
    at = carrier(page, trigger, sense.named)
    if at is not None and _aimed(sense.named) and _suffers(page, at):
        return found if found.recipients else found.add("recipient", _carrying(page, trigger, at, told=True))
    hosted = symmetric and at is not None and _light(page, at, sense.named)  # استضافت تونس القمة
    if found.actors and not hosted and not (symmetric and len(bodies(found.actors)) < 2):
        return found
    if doer := _announced_by(page, trigger, at):
        return found.add(family.subject, doer)
    if at is None:
        return _with_partner(page, trigger, found) if symmetric else found
    return found.add(family.subject, _carrying(page, trigger, at))


@lru_cache(None)
def _aimed(named: Named) -> bool:
    """Whether a deed of the family is done to somebody."""
    sides = named.family.prepositions.values()
    return named.family.object == "recipient" or (named.family.object == "none" and "recipient" in sides)


def _suffers(page: Page, at: int) -> bool:
    """Whether the subject of a verb is whom the deed behind it hits: تعرض لهجوم."""
    return "suffering" in page.small[at]


def _carrying(page: Page, trigger: Trigger, at: int, *, told: bool = False) -> Parties:
    """The subject of the verb that carries a noun; with ``told`` only one that stands beside the verb."""
    agreed = agreement(page.verb(at) or frozenset())
    if agreed.passive or "impersonal" in page.small[at]:
        return ()
    before = subject_before(page, at, page.doc.tokens[at].word.proclitics, agreed)
    bare = [g for g in right(page, at + 1) if not g.prep and g.last <= trigger.first]
    if told and not before and not bare:
        return ()
    return subject_and_objects(page, _at(at), before.parties if before else (), bare, agreed)[0]


def _announced_by(page: Page, trigger: Trigger, verb: int | None) -> Parties:
    """Whoever stands behind a noun that carries the deed, nearer than a verb: إعلان لندن طرد."""
    first = page.bounds(trigger.first)[0] if verb is None else verb + 1
    for at in range(trigger.first - 1, max(first, trigger.first - _ANNOUNCED) - 1, -1):
        if page.hard(at) or page.small[at] & _PARTING:
            break
        if "announcing" in page.small[at]:
            if back := pointed(page, at + 1):
                return back[1]
            phrase = page.phrase(at + 1)
            return (participant(page, phrase),) if phrase and phrase.first == at + 1 else ()
    return ()


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
    return at if _light(page, at, named) else None


def _light(page: Page, at: int, named: Named) -> bool:
    """Whether a verb is one of those that the family's nouns go with."""
    return any(r.key in light_forms(named) for r in page.doc.tokens[at].word.readings)


def _genitive(page: Page, trigger: Trigger, group: Group, sense: Sense) -> bool:
    """Whether the group stands right behind the noun, quotation marks aside."""
    if group.prep or sense.definite:
        return False
    between = range(trigger.last, group.first)
    if group.depth:
        counted = sense.named.family.genitive == "recipient" and _counting(page, between)
        return counted or _titled(page, group, between)
    apposed = sense.kind == "phrase"  # وقع الطرفان، روسيا والصين
    return len(between) <= 1 and all(
        page.doc.tokens[i].kind == "mark" and (apposed or not page.comma(i)) for i in between
    )


def _counting(page: Page, between: range) -> bool:
    """Whether only a number stands between, in words: مقتل ثلاثة جنود أردنيين."""
    return all(number(page, at) or page.small[at] & _AMOUNTS for at in between)


def _titled(page: Page, group: Group, between: range) -> bool:
    """Whether only words with ال stand before a person's name, which say what he is: تسميم الجاسوس سيرغي."""
    person = bool(group.phrases) and group.phrases[0].kind == "person"
    return person and all(page.doc.tokens[at].word.article for at in between)


def _relative_subject(page: Page, trigger: Trigger, groups: list[Group]) -> Parties:
    """Who stands behind the verb of a relative clause about the noun: العقوبات التي فرضتها واشنطن."""
    for at in range(trigger.last, min(trigger.last + 4, page.bounds(trigger.first)[1])):
        if "relatives" in page.small[at]:
            return next((g.parties for g in groups if not g.prep and 0 <= g.first - at - 2 <= 1), ())
    return ()
