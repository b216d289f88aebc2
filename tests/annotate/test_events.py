"""Every family of events finds its own sentences and leaves the others alone."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from rasad.annotate.actors import actors
from rasad.annotate.claims import claims
from rasad.annotate.events import events
from rasad.annotate.events.lookup import fields_of
from rasad.annotate.times import times
from rasad.lexicon.fields import subjects
from rasad.lexicon.triggers import Found, Named, families
from rasad.model import Event, Participant
from rasad.text import document

PUBLISHED = date(2024, 5, 15)
FINDS = [
    pytest.param(named, found, id=f"{named.rule}-{n}")
    for named in families()
    for n, found in enumerate(named.family.finds)
]
LEAVES = [
    pytest.param(named, text, id=f"{named.rule}-{n}")
    for named in families()
    for n, text in enumerate(named.family.leaves)
]


def read(text: str) -> tuple[Event, ...]:
    """Read a sentence through the stages that events need."""
    doc = document(text)
    when = times(doc, PUBLISHED)
    who = actors(doc, when)
    return events(doc, who, claims(doc, who), when, published=PUBLISHED)


def agree(parties: tuple[Participant, ...], wanted: tuple[str, ...]) -> bool:
    """Whether parties are those wanted; names count with or without حركة, جماعة before them."""
    found = sorted(party.code or party.name or "" for party in parties)
    return len(found) == len(wanted) and all(any(name.endswith(want) for name in found) for want in wanted)


@pytest.mark.parametrize(("named", "found"), FINDS)
def test_a_family_finds_its_own_sentences(named: Named, found: Found) -> None:
    told = [
        event
        for event in read(found.text)
        if event.type == named.type
        and any(found.trigger in found.text[t.start : t.end] for t in event.triggers)
    ]

    assert told, f"no {named.type} at {found.trigger}"
    event = told[0]
    assert agree(event.actors, found.actors), event.actors
    assert agree(event.recipients, found.recipients), event.recipients
    assert event.status == found.status
    if found.place:
        assert event.place is not None
        assert found.text[event.place.span.start : event.place.span.end] == found.place


@pytest.mark.parametrize(("named", "text"), LEAVES)
def test_a_family_leaves_other_senses_alone(named: Named, text: str) -> None:
    assert named.rule not in {event.rule for event in read(text)}


def test_exactly_one_event_is_the_main_one() -> None:
    told = read(
        "زار الرئيس الفرنسي تونس أمس.\n\nوقال الإليزيه إن باريس أدانت الهجوم في مالي وطالبت الجيش بالانسحاب."
    )

    assert len(told) > 1
    assert [event.main for event in told].count(True) == 1


def test_an_article_without_events_has_none() -> None:
    assert read("هطلت الأمطار على المدينة طوال الليل وارتفع منسوب النهر.") == ()


def test_one_event_gathers_all_its_mentions() -> None:
    told = read("زار الرئيس الصيني الرياض أمس. وقال التلفزيون إن الزيارة دامت يومين.")

    visits = [event for event in told if event.type == "CONSULT"]
    assert len(visits) == 1
    assert len(visits[0].triggers) == 2


def test_what_lies_ahead_of_publication_is_planned() -> None:
    [event] = [e for e in read("يلتقي الرئيس الروسي نظيره الصيني في 20 مايو 2024.") if e.type == "CONSULT"]

    assert event.status == "planned"
    assert event.date == "2024-05-20"


@pytest.mark.parametrize(("field", "text"), [(n, t) for n, s in subjects().items() for t in s.finds])
def test_a_field_owns_its_own_sentences(field: str, text: str) -> None:
    counted = Counter(f for token in document(text).tokens for f in fields_of(token.word))

    assert counted.most_common(1)[0][0] == field


def test_a_match_between_two_countries_is_no_meeting() -> None:
    assert (
        read("يلتقي المنتخب الألماني نظيره البرازيلي في نهائي كأس العالم، وقال المدرب إن المباراة صعبة.")
        == ()
    )


def test_a_deed_without_its_doer_counts_beside_one_that_has_him() -> None:
    alone = "تم نشر مئات الجنود قرب الحدود."
    beside = f"أعلنت بيرو إغلاق حدودها مع الإكوادور، وطردت بيرو سفير الإكوادور أمس. {alone}"

    assert read(alone) == ()
    assert [e.type for e in read(beside) if e.type == "MOBILIZE"] == ["MOBILIZE"]


def test_a_headline_happened_where_the_first_sentence_says() -> None:
    text = "لقاء بين الرئيسين البيروفي والتشيلي\n\nالتقى الرئيس البيروفي نظيره التشيلي في ليما أمس."

    [event] = [e for e in read(text) if e.type == "CONSULT"]

    assert event.place is not None
    assert text[event.place.span.start : event.place.span.end] == "ليما"


def test_a_day_far_behind_a_demand_is_that_of_what_is_demanded() -> None:
    text = "جددت تشيلي مطالبتها بيرو بسحب قواتها من الحدود قبل يوم الأحد 19 مايو 2024."

    demands = [e for e in read(text) if e.type == "REQUEST"]

    assert demands
    assert {e.date for e in demands} == {None}


def test_who_had_demanded_did_not_on_the_day_on_which_he_speaks() -> None:
    text = (
        "قال وزير الخارجية التشيلي الثلاثاء إن الحدود آمنة. "
        "وكان الوزير التشيلي خوان روخاس قد طالب بيرو بسحب قواتها."
    )

    demands = [e for e in read(text) if e.type == "REQUEST"]

    assert demands
    assert {e.date for e in demands} == {None}
