"""Every name and act of agreements finds its own sentences and leaves the others alone."""

from __future__ import annotations

from datetime import date

import pytest

from rasad.annotate.actors import actors
from rasad.annotate.agreements import agreements
from rasad.annotate.claims import claims
from rasad.annotate.events import events
from rasad.annotate.times import times
from rasad.lexicon.agreements import Found, rules
from rasad.model import Agreement
from rasad.text import document

PUBLISHED = date(2024, 5, 15)
RULES = [*rules().names.items(), *rules().acts.items()]
FINDS = [pytest.param(found, id=name) for name, rule in RULES for found in rule.finds]
LEAVES = [pytest.param(text, id=name) for name, rule in RULES for text in rule.leaves]


def read(text: str) -> tuple[Agreement, ...]:
    """Read a text through the stages that agreements need."""
    doc = document(text)
    when = times(doc, PUBLISHED)
    who = actors(doc, when)
    return agreements(doc, who, events(doc, who, claims(doc, who), when, published=PUBLISHED), when)


@pytest.mark.parametrize("found", FINDS)
def test_a_rule_finds_its_own_sentences(found: Found) -> None:
    [agreement] = read(found.text)

    assert found.text[agreement.name.start : agreement.name.end] == found.name
    assert agreement.kind == found.kind
    assert {party.code or party.name for party in agreement.parties} == set(found.parties)
    assert agreement.status == found.status
    if found.value:
        assert agreement.value is not None
        assert found.text[agreement.value.start : agreement.value.end] == found.value
    if found.items:
        assert [found.text[i.span.start : i.span.end] for i in agreement.items] == list(found.items)


@pytest.mark.parametrize("text", LEAVES)
def test_a_rule_leaves_other_senses_alone(text: str) -> None:
    assert read(text) == ()


def test_one_agreement_gathers_all_its_namings() -> None:
    text = (
        "وقعت بيرو والإكوادور اتفاقية للصيد أمس في ليما. وقال الوزير إن الاتفاقية تعزز العلاقات، "
        "وإن هذه الاتفاقية تدخل حيز التنفيذ في 2025."
    )

    [agreement] = read(text)

    assert agreement.status == "signed"
    assert len(agreement.states) == 2


def test_a_deal_half_delivered_says_which_half() -> None:
    text = (
        "أبرمت صربيا صفقة مع فرنسا لشراء 12 مقاتلة من طراز رافال ومروحيات من طراز كاراكال. "
        "وتم تسليم المروحيات من طراز كاراكال."
    )

    [agreement] = read(text)

    assert agreement.status == "part_delivered"
    assert [item.status for item in agreement.items] == [None, "delivered"]
    assert [item.count for item in agreement.items] == ["12", None]


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("باعت ألمانيا لمصر ثلاث غواصات.", "DEU", "EGY"),
        ("تسلمت الجزائر من روسيا غواصتين.", "RUS", "DZA"),
        ("تخطط الهند لشراء منظومة دفاع جوي روسية.", "RUS", "IND"),
        ("وقعت بولندا عقدا لشراء 200 دبابة من كوريا الجنوبية.", "KOR", "POL"),
        ("زودت إيران السودان طائرات مسيرة من طراز مهاجر 6.", "IRN", "SDN"),
    ],
)
def test_arms_go_from_a_supplier_to_a_recipient(text: str, supplier: str, recipient: str) -> None:
    [agreement] = read(text)

    assert [who.code for who in agreement.suppliers] == [supplier]
    assert [who.code for who in agreement.recipients] == [recipient]


def test_goods_have_the_columns_of_the_arms_register() -> None:
    text = (
        "أبرمت صربيا صفقة مع فرنسا لشراء نحو 12 مقاتلة من طراز رافال ومروحيات من طراز كاراكال. "
        "وتسلمت صربيا 3 مقاتلات رافال. ومن غير الواضح ما إذا تم تسليم مروحيات كاراكال."
    )

    [agreement] = read(text)
    jets, helicopters = agreement.items

    assert [text[i.designation.start : i.designation.end] for i in (jets, helicopters) if i.designation] == [
        "رافال",
        "كاراكال",
    ]
    assert (jets.count, jets.delivered, jets.status) == ("12", "3", "part_delivered")
    assert jets.uncertain == ("count",)
    assert (helicopters.status, helicopters.uncertain) == (None, ("delivered",))
    assert agreement.status == "part_delivered"


def test_the_two_sides_are_those_named_before() -> None:
    text = "زار الرئيس التشيلي بوليفيا أمس. ووقع البلدان معاهدة جديدة للحدود."

    [agreement] = read(text)

    assert {party.code for party in agreement.parties} == {"CHL", "BOL"}


def test_an_article_without_agreements_has_none() -> None:
    assert read("هطلت الأمطار على المدينة طوال الليل وارتفع منسوب النهر.") == ()
