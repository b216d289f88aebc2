"""States, organisations, outlets and places in running text: the lists' proofs, read by the whole stage."""

from __future__ import annotations

import pytest

from rasad.annotate.actors import actors
from rasad.lexicon import organisations, outlets, places, states
from rasad.lexicon.naming import Found
from rasad.model import Entity
from rasad.text import document, key

LISTS = (organisations, outlets, places, states)
FINDS = [found for listed in LISTS for found in listed.proofs()[0]]
KINDS_OF = {
    organisations: {"organisation", "group"}, outlets: {"outlet"}, places: {"place"}, states: {"state"},
}  # fmt: skip
LEAVES = [(kinds, text) for listed, kinds in KINDS_OF.items() for text in listed.proofs()[1]]
KINDS = {"city": "place", "region": "place", "outlet": "outlet", "platform": "outlet"}


def bodies(text: str) -> list[tuple[str, Entity]]:
    """Return what is named besides people, each naming as written with its entity."""
    found = actors(document(text))
    named = [(text[m.span.start : m.span.end], found.by_id[m.entity]) for m in found.mentions]
    return [(name, entity) for name, entity in named if entity.kind != "person"]


@pytest.mark.parametrize("found", FINDS, ids=lambda found: found.phrase)
def test_a_name_of_the_lists_is_an_entity(found: Found) -> None:
    named = [(name, entity) for name, entity in bodies(found.text) if key(found.phrase) in key(name)]
    if found.kind == "adjective" and not named:
        return  # an adjective beside a noun is a part of that noun's phrase

    [(_, entity)] = named

    assert entity.kind == KINDS.get(found.kind, entity.kind)
    assert entity.code == (None if entity.kind in ("place", "outlet") else found.code)


@pytest.mark.parametrize(("kinds", "text"), LEAVES, ids=lambda _: "")
def test_nothing_is_named_in_a_counter_example(kinds: set[str], text: str) -> None:
    assert [name for name, entity in bodies(text) if entity.kind in kinds] == []


HOMES = [
    ("نقلت صحيفة الوطن السورية الخبر.", "صحيفة الوطن السورية", "SYR"),
    ("ذكرت وكالة تسنيم أن الوفد وصل.", "وكالة تسنيم", "IRN"),
    ("أوردت هآرتس النبأ.", "هآرتس", "ISR"),
    ("رحبت حماس بالمبادرة.", "حماس", "PSE"),
    ("فاز حزب بهاراتيا جاناتا بالمقاعد.", "حزب بهاراتيا جاناتا", "IND"),
    ("أعلنت شركة غازبروم وقف الضخ.", "شركة غازبروم", "RUS"),
    ("وقع الانفجار قرب حلب.", "حلب", "SYR"),
    ("تظاهر العمال في مدينة جدة.", "مدينة جدة", "SAU"),
    ("اعتقلت ميليشيا عراقية مدنيين.", "ميليشيا عراقية", "IRQ"),
    ("نقلت رويترز عن البنك الدولي تحذيره.", "البنك الدولي", None),
]


@pytest.mark.parametrize(("text", "name", "country"), HOMES)
def test_whoever_acts_for_no_state_may_belong_to_one(text: str, name: str, country: str | None) -> None:
    [entity] = [entity for written, entity in bodies(text) if written == name]

    assert entity.country == country


def test_two_towns_of_one_state_are_two_places() -> None:
    found = {entity.name for _, entity in bodies("انتقل النازحون من حمص إلى حلب.") if entity.kind == "place"}

    assert found == {"حمص", "حلب"}


def test_a_town_is_one_place_with_and_without_its_noun() -> None:
    [entity] = {
        entity for _, entity in bodies("قصفت الطائرات مدينة جدة، ثم هدأت جدة.") if entity.kind == "place"
    }

    assert entity.names == ("مدينة جدة", "جدة")


def test_a_town_of_the_gazetteer_is_a_place_where_its_state_is_spoken_of() -> None:
    found = {e.name: e.country for _, e in bodies("اندلع حريق في إزرلون، وقالت ألمانيا إنها تحقق.")}

    assert found["إزرلون"] == "DEU"
    assert "إزرلون" not in {name for name, _ in bodies("أعجب السائح إزرلون كلها.")}


def test_a_town_has_a_point() -> None:
    [entity] = {e for name, e in bodies("دخل الجنود مدينة إدلب.") if e.kind == "place"}

    assert entity.point is not None
    assert [round(degrees) for degrees in entity.point] == [36, 37]


def test_a_state_told_by_a_noun_is_that_state() -> None:
    found = {e.name: e.code for _, e in bodies("أبلغ الجانب الروسي الدولة المغربية بموقف روسيا والمغرب.")}

    assert sorted(found.values()) == ["MAR", "RUS"]


def test_two_bodies_of_one_state_are_two() -> None:
    found = {entity.name for _, entity in bodies("راسل الكونغرس مكتب التحقيقات الفيدرالي.")}

    assert found == {"الكونغرس", "مكتب التحقيقات الفيدرالي"}


AMBIGUOUS = [  # the state that is meant, or the one that is not
    ("عبر الجنود نهر الأردن ليلاً.", None, "JOR"),
    ("زار الوزير الأردن أمس.", "JOR", None),
    ("تعاني الشركة من عجز مالي كبير.", None, "MLI"),
    ("وقع انقلاب في مالي: الجيش يحل البرلمان.", "MLI", None),
    ("وصل الوفد إلى عمان قادماً من بغداد، والتقى الملك الأردني.", "JOR", "OMN"),
    ("قالت عمان إن المحادثات ستعقد السبت في مسقط.", "OMN", "JOR"),
    ("قال الكاتب تركي الحمد إن الأمر بسيط.", None, "TUR"),
    ("اتهم مسؤول تركي واشنطن بالتقصير.", "TUR", None),
    ("يبلغ قطر الأنبوب مترين.", None, "QAT"),
    ("دعت قطر إلى ضبط النفس.", "QAT", None),
    ("زار رئيس الوزراء المجري فيينا.", "HUN", None),
    ("فازت جورجيا ميلوني بالانتخابات.", None, "GEO"),
    ("أعيد فرز الأصوات في ولاية جورجيا.", None, "GEO"),
    ("أعلنت جورجيا استئناف الرحلات إلى تبليسي.", "GEO", None),
    ("تظاهر طلاب جامعة كولومبيا في نيويورك.", None, "COL"),
    ("وقعت كولومبيا اتفاق سلام في بوغوتا.", "COL", None),
    ("قالت الصين الشعبية إنها ترفض ذلك.", "CHN", None),
    ("أعلنت جمهورية الكونغو الديمقراطية تفشي المرض.", "COD", "COG"),
    ("زار رئيس جمهورية الكونغو باريس ثم عاد إلى برازافيل.", "COG", "COD"),
    ("حذر الزعيم الكوري واشنطن، بحسب إذاعة بيونغ يانغ.", "PRK", "KOR"),
    ("استولى الجيش على السلطة في غينيا.", "GIN", "GNB"),
    ("وقع انقلاب في غينيا بيساو.", "GNB", "GIN"),
    ("وصل السياح إلى نيو مكسيكو.", None, "MEX"),
    ("غرق العشرات في نهر النيجر.", None, "NER"),
    ("قتل جندي في النيجر قرب نيامي.", "NER", None),
    ("كشفت أوراق بنما عن تهرب ضريبي.", None, "PAN"),
    ("وقعت بنما اتفاقاً تجارياً.", "PAN", None),
    ("سافر سلفادور دالي إلى مدريد.", "ESP", "SLV"),
    ("أبحرت السفينة في خليج عمان.", None, "OMN"),
    ("عبرت حاملة الطائرات خليج المكسيك.", None, "MEX"),
    ("فاز ريال مدريد على ضيفه.", None, "ESP"),
    ("أذيع الخبر بعد صلاة المغرب.", None, "MAR"),
    ("شارك الهنود والباكستانيون.", "PAK", None),
    ("قال الرئيس الجنوب أفريقي إنه متفائل.", "ZAF", None),
]


@pytest.mark.parametrize(("text", "meant", "other"), AMBIGUOUS)
def test_ambiguous_words_are_decided_by_what_stands_around(
    text: str, meant: str | None, other: str | None
) -> None:
    found = actors(document(text))
    codes = {e.code for e in found.entities} | {p.code for p in found.phrases}

    assert meant in codes or meant is None
    assert other not in codes or other is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("حضر جلسة محكمة يسعى فيها محاموه إلى الطعن.", "محكمة"),
        ("زار وفد من حماس العاصمة.", "وفد من حماس"),
        ("اتفقت الحكومة على تنظيم الاقتراع.", "الحكومة"),
        ("اعتقلت ميليشيا عراقية مدنيين.", "ميليشيا عراقية"),
        ("قال تقرير لمنظمة العفو الدولية ذلك.", "تقرير لمنظمة العفو الدولية"),
    ],
)
def test_a_describing_noun_goes_no_further_than_what_belongs_to_it(text: str, phrase: str) -> None:
    assert phrase in [name for name, _ in bodies(text)]


@pytest.mark.parametrize(
    "text",
    [
        "شملت العمليات البرية والجوية والبحرية الساحل كله.",
        "تقدم اليمين المتطرف في الاستطلاعات.",
        "انتشرت الأفلام المرشحة للجائزة.",
        "كان التجمع حاشداً.",
        "قطع التيار الكهربائي عن الحي.",
    ],
)
def test_an_adjective_or_a_deed_names_no_body(text: str) -> None:
    assert [name for name, entity in bodies(text) if entity.kind in ("organisation", "group")] == []
