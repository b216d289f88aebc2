"""Who does what a verb or a participle names, and to whom."""

from __future__ import annotations

from rasad.annotate.events.casting import Cast, agents, by, marked
from rasad.annotate.events.clause import Group, own_preposition, right
from rasad.annotate.events.counted import counted_near, number
from rasad.annotate.events.lookup import Trigger, says
from rasad.annotate.events.nations import nation
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import (
    Parties,
    antecedent,
    follows_pronoun,
    last_named,
    meant,
    participant,
    preposition,
    surely_feminine,
    two_before,
)
from rasad.annotate.events.subjects import Agreement, Before, agreement, several_before, subject_before
from rasad.lexicon.trigger_forms import Sense
from rasad.lexicon.triggers import Family

_SUBJECT_REACH = 5  # tokens between a verb and the subject behind it
_PEOPLE = frozenset({"person", "group", "other"})
_NO_OBJECT = frozenset({"prepositions", "fillers", "openers", "by"})
_STANDING = frozenset({"instruments", "counted"})  # طائرات روسية, عشرات آلاف الفلسطينيين
_WORDS = frozenset({"announcing", "utterances"})  # somebody's decision, words, plan
_PRONOUNS = ("ه", "ها", "هم", "هما")
_OWNERS = ("من", "لدي", "ل")  # before whoever does what a passive participle tells: المحتجز لدى، المدعوم من


def of_verb(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    family = sense.named.family
    agreed = agreement(sense.features)
    groups = right(page, trigger.last, sense.named, prep=own_preposition(page, trigger))
    before = subject_before(page, trigger.first, trigger.proclitics, agreed)
    bare = [g for g in groups if not g.prep]
    found = Cast()
    if agreed.passive or _with_agent(trigger, family, groups, bare, before):
        subject = before.parties if before else _first(bare, trigger)
        return marked(found.add(family.object, subject), groups, sense)
    if trigger.enclitic and before and before.relative:  # الرئيس الذي استقبله الملك: the head is the object
        found = found.add(family.object, before.parties)
        before = None
    elif trigger.enclitic:
        found = found.add(family.object, meant(page, trigger))
    if not before and _unnamed_doer(page, trigger, family, bare, agreed):
        return marked(found.add("recipient", bare[0].parties), groups, sense)
    if _killed(page, trigger, family, bare, agreed):
        hit = before.parties if before else counted_near(page, trigger)
        return marked(found.add("recipient", hit), groups, sense)
    aims = family.object == "recipient" and not trigger.enclitic
    parties = before.parties if before else ()
    subject, objects = subject_and_objects(page, trigger, parties, bare, agreed, aims=aims)
    page.subjects[trigger.first] = (agreed.gender, subject)
    found = found.add(family.subject, subject)
    for group in [g for g in objects if not g.described][:1]:
        found = found.add(family.object, group.parties)
    return marked(found, groups, sense)


def subject_and_objects(
    page: Page, trigger: Trigger, before: Parties, bare: list[Group], agreed: Agreement, *, aims: bool = False
) -> tuple[Parties, list[Group]]:
    """Tell the subject of a verb from its objects; ``aims``: it needs an object that takes part."""
    if before:
        return before, bare
    behind = page.small[trigger.last] if trigger.last < len(page.small) else frozenset()
    if "these" in behind:
        return several_before(page, trigger.first), bare
    if "unnamed" in behind:
        return (), bare
    first = bare[0] if bare else None
    near = first is not None and first.first - trigger.last <= _SUBJECT_REACH
    if first and (_owns_object(page, trigger, first) or (aims and _goes_on(page, trigger, bare))):
        near = False
    if follows_pronoun(page, trigger.first):  # أنها قد تستهدف الحركة: who does it is said before the verb
        near = False
    if first and near and not agreed.first_person and _agree(page, first, agreed):
        return _subject(page, first), bare[1:]
    if agreed.number == "dual":
        return two_before(page, trigger.first), bare
    if agreed.number == "plural" and not agreed.first_person:
        return several_before(page, trigger.first), bare
    if not agreed.first_person and _asyndetic(page, trigger):
        return (), bare
    if goes_on := _carried(page, trigger, agreed):
        return goes_on, bare
    if _conditional(page, trigger.first):
        return last_named(page, trigger.first, agreed.gender), bare
    return antecedent(page, trigger.first, None if agreed.first_person else agreed.gender), bare


def _subject(page: Page, group: Group) -> Parties:
    """Who the group behind a verb is: البيان and الوزير mean whoever was named before them."""
    phrase = group.phrases[0] if group.phrases else None
    if not (group.described and phrase and phrase.last - phrase.first == 1):
        return group.parties
    definite = page.form(phrase.first).startswith("ال", phrase.front)
    return antecedent(page, group.first, phrase.gender) if definite else group.parties


def _unnamed_doer(page: Page, trigger: Trigger, family: Family, bare: list[Group], agreed: Agreement) -> bool:
    """Whether a verb spelt alike in the passive has people alone behind it: قتل مدنيون في القصف."""
    if not (family.unnamed_doer and agreed.past and len(bare) == 1 and bare[0].phrases):
        return False
    group, after = bare[0], bare[0].last
    counted = any(page.doc.tokens[at].kind == "number" for at in range(trigger.last, group.first))
    people = group.phrases[0].kind in _PEOPLE or (counted and nation(page, group.first) is not None)
    if (group.depth and not counted) or group.first - trigger.last > _SUBJECT_REACH or not people:
        return False
    ends = after >= page.bounds(trigger.first)[1] or page.doc.tokens[after].kind == "mark"
    if ends or after in page.time_at or page.small[after] & _NO_OBJECT:
        return True
    return preposition(page.doc.tokens[after].word.proclitics) != ""  # اعتقل براون بتهمة التجسس


def _with_agent(
    trigger: Trigger, family: Family, groups: list[Group], bare: list[Group], before: Before | None
) -> bool:
    """Whether من قبل or على يد names the doer, and the verb is told in the passive: خطفوا على يد مسلحين."""
    told = any(g.prep in agents() and not g.beyond for g in groups)
    one = len([g for g in bare if not g.depth]) + (before is not None) <= 1
    return told and one and family.object == "recipient" and not trigger.enclitic


def _killed(page: Page, trigger: Trigger, family: Family, bare: list[Group], agreed: Agreement) -> bool:
    """Whether a verb spelt alike in the passive has no object: قتلوا, قتل أكثر من 40 مدنيا."""
    if not (family.unnamed_doer and agreed.past) or trigger.enclitic or bare:
        return False
    if agreed.number != "singular":
        return True
    after = trigger.last
    goes_on = trigger.proclitics.startswith("و") and trigger.first > page.bounds(trigger.first)[0]
    if agreed.gender == "feminine" or goes_on or after >= page.bounds(trigger.first)[1]:
        return False
    return number(page, after) or "amounts" in page.small[after]


def _owns_object(page: Page, trigger: Trigger, group: Group) -> bool:
    """Whether the group behind a verb only tells whose its object is: رفض طلب واشنطن, أدان الهجوم الروسي.

    What a state acts by stands for it (قصفت طائرات روسية), and so do its people: شاب فلسطيني, قادة كل من.
    """
    if not group.depth:
        return False
    between = range(trigger.last, group.first)
    if any(page.small[at] & _STANDING or at in page.actors.at for at in between):
        return False
    noun = page.form(group.first - 1)
    if group.phrases and group.phrases[0].kind == "person":  # شيخ القبيلة فلان; but رفض قرار ترامب
        before = group.first - 1
        return before in page.triggers or bool(page.small[before] & _WORDS)
    adjective = not group.phrases or nation(page, group.first) is not None
    a_person = adjective and group.first - 1 not in page.triggers
    return not a_person or noun.startswith("ال") or noun.endswith("ا")


def _goes_on(page: Page, trigger: Trigger, bare: list[Group]) -> bool:
    """Whether a verb joined by و within a sentence keeps its subject: one name behind it is its object.

    نفت روسيا ذلك وطالبت بريطانيا بالأدلة: it is Russia that demands.
    """
    opens = trigger.first == page.bounds(trigger.first)[0]
    if opens or len(bare) != 1 or not trigger.proclitics.startswith("و"):
        return False
    if "fillers" in page.small[trigger.last] and page.form(trigger.last).endswith(_PRONOUNS):
        return False  # ونددت بها بريطانيا: the pronoun is whom it hits
    return not page.hard(trigger.first - 1)


def _carried(page: Page, trigger: Trigger, agreed: Agreement) -> Parties:
    """The subject of the verb before, with which one joined by و goes on in its sentence and speech."""
    if not trigger.proclitics.startswith("و") or agreed.first_person:
        return ()
    first = page.bounds(trigger.first)[0]
    before = max((at for at in page.subjects if first <= at < trigger.first), default=None)
    if before is None or page.parted(before, trigger.first):
        return ()
    gender, parties = page.subjects[before]
    same_speech = page.claims_of.get(before) == page.claims_of.get(trigger.first)
    return parties if same_speech and gender == agreed.gender else ()


def _asyndetic(page: Page, trigger: Trigger) -> bool:
    """Whether a verb describes a noun without ال before it, which is then its subject: قصف استهدف مقرا."""
    at = trigger.first - 1
    if trigger.proclitics or page.doc.tokens[trigger.first].word.enclitic:
        return False
    if at < page.bounds(trigger.first)[0] or page.doc.tokens[at].kind != "word":
        return False
    word = page.doc.tokens[at].word
    if word.article or word.form.endswith("ا") or page.small[at] or at in page.time_at:
        return False
    return at not in page.actors.at and not page.verb(at) and not says(word)


def _conditional(page: Page, at: int) -> bool:
    """Whether إذا or ما لم stands right before a verb."""
    return any("conditions" in page.small[i] for i in range(max(page.bounds(at)[0], at - 3), at))


def _agree(page: Page, group: Group, agreed: Agreement) -> bool:
    """Whether a verb of this gender can have the group behind it as its subject."""
    if agreed.number != "singular":
        return False  # behind a plural verb stands no subject: وصلوا إلى
    phrase = group.phrases[0] if group.phrases else None
    if phrase is None or group.depth > 0:
        return True
    if phrase.kind == "person":
        return agreed.gender in (None, phrase.gender)
    return agreed.gender != "masculine" or not surely_feminine(page, phrase)


def of_participle(page: Page, trigger: Trigger, sense: Sense) -> Cast:
    """داعيا، متهما: the head before it acts; المدعوم من، المحتجز لدى: the head is acted upon."""
    family = sense.named.family
    active = sense.kind == "active"
    groups = right(page, trigger.last, sense.named)
    head = _described(page, trigger, definite=page.form(trigger.first).lstrip("وفبلك").startswith("ال"))
    found = Cast().add(family.subject if active else family.object, head)
    if active:
        for group in [g for g in groups if not g.prep and not g.described][:1]:
            found = found.add(family.object, group.parties)
        return marked(found, groups, sense)
    for group in groups:
        if group.prep in (*_OWNERS, *by()) and not group.depth:
            found = found.add(family.subject, group.parties)
    return marked(found, groups, sense)


def _described(page: Page, trigger: Trigger, *, definite: bool) -> Parties:
    if definite:
        for at in range(trigger.first - 1, max(page.bounds(trigger.first)[0], trigger.first - 3) - 1, -1):
            phrase = page.phrase(at)
            if phrase:
                return (participant(page, phrase),)
        return ()
    return antecedent(
        page, trigger.first, "masculine" if not page.form(trigger.last - 1).endswith("ة") else "feminine"
    )


def _first(groups: list[Group], trigger: Trigger) -> Parties:
    return groups[0].parties if groups and groups[0].first - trigger.last <= _SUBJECT_REACH else ()
