"""Who is in a text: every family of offices and descriptions on its own sentences, and the whole reader."""

from __future__ import annotations

import itertools

import pytest

from rasad.annotate.actors import actors
from rasad.lexicon.descriptions import FoundPhrase, descriptions
from rasad.lexicon.offices import FoundOffice, families
from rasad.model import Actors, Entity, Role
from rasad.text import document

OFFICES = [(name, found) for name, family in families().items() for found in family.finds]
NO_OFFICES = [(name, text) for name, family in families().items() for text in family.leaves]
PHRASES = [(name, found) for name, family in descriptions().items() for found in family.finds]
NO_PHRASES = [(name, text) for name, family in descriptions().items() for text in family.leaves]


def read(text: str) -> Actors:
    return actors(document(text))


def people(text: str) -> list[Entity]:
    return [e for e in read(text).entities if e.kind == "person"]


def roles(text: str, name: str) -> tuple[Role, ...]:
    return next(e.roles for e in people(text) if name in e.names)


@pytest.mark.parametrize(("family", "example"), OFFICES)
def test_an_office_is_read_with_its_holder(family: str, example: FoundOffice) -> None:
    found = roles(example.text, example.name)

    assert (example.title, example.post, example.of, example.former) in [
        (r.title, r.post, r.of, r.former) for r in found
    ]


@pytest.mark.parametrize(("family", "text"), NO_OFFICES)
def test_a_word_spelt_like_an_office_is_left(family: str, text: str) -> None:
    assert not [r for e in people(text) for r in e.roles]


@pytest.mark.parametrize(("family", "example"), PHRASES)
def test_a_description_is_a_phrase_with_its_code(family: str, example: FoundPhrase) -> None:
    found = [(example.text[p.span.start : p.span.end], p.code) for p in read(example.text).phrases]

    assert (example.phrase, example.code) in found


@pytest.mark.parametrize(("family", "text"), NO_PHRASES)
def test_a_word_spelt_like_a_description_is_left(family: str, text: str) -> None:
    stand_for = [p.code for p in read(text).phrases if p.code]

    assert stand_for == []


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        ("التقى الرئيس المصري عبد الفتاح السيسي ضيفه. ثم غادر السيسي.", "عبد الفتاح السيسي", ("السيسي",)),
        (
            "استقبل أمير قطر الشيخ تميم بن حمد آل ثاني الوفد، وشكر تميم على الزيارة.",
            "تميم بن حمد آل ثاني",
            ("تميم",),
        ),
        ("قال الرئيس الإيراني مسعود بزشكيان. وأضاف بيزشكيان.", "مسعود بزشكيان", ("بيزشكيان",)),
        ("كتب دونالد ترامب. وفاز ترمب.", "دونالد ترامب", ("ترمب",)),
        ("أكد وزير الخارجية التركي هاكان فيدان ذلك، وقال لفيدان نظيره.", "هاكان فيدان", ("فيدان",)),
    ],
)
def test_later_and_other_spellings_join_the_full_name(text: str, name: str, names: tuple[str, ...]) -> None:
    [person] = [e for e in people(text) if e.name == name]

    assert person.names == (name, *names)


def test_two_presidents_share_one_title() -> None:
    found = people("جمع اللقاء الرئيسين الروسي فلاديمير بوتين والإيراني مسعود بزشكيان في موسكو.")

    assert [(e.name, e.code) for e in found] == [("فلاديمير بوتين", "RUS"), ("مسعود بزشكيان", "IRN")]


def test_a_counterpart_takes_over_the_office() -> None:
    text = "بحث وزير الدفاع الفرنسي سيباستيان ليكورنو مع نظيره الألماني بوريس بيستوريوس الملف."

    [role] = roles(text, "بوريس بيستوريوس")

    assert (role.title, role.post, role.of) == ("نظيره الألماني", "defence_minister", "DEU")


def test_an_office_behind_the_name_belongs_to_it() -> None:
    text = "قال أنور قرقاش، المستشار الدبلوماسي لرئيس دولة الإمارات، إن الحوار ضروري."

    [role] = roles(text, "أنور قرقاش")

    assert (role.post, role.of) == ("adviser", "ARE")


def test_the_document_tells_whose_minister() -> None:
    text = "أعلن المغرب على لسان وزير خارجيته ناصر بوريطة قراره."

    [role] = roles(text, "ناصر بوريطة")

    assert (role.post, role.of) == ("foreign_minister", "MAR")


def test_a_title_alone_stands_for_its_holder() -> None:
    found = read("زار الرئيس الفرنسي إيمانويل ماكرون بيروت. وقال الرئيس الفرنسي إنه متفائل.")

    titles = [m for m in found.mentions if m.form == "title"]

    assert [found.by_id[m.entity].name for m in titles] == ["إيمانويل ماكرون"]


def test_spans_leave_particles_out() -> None:
    text = "سلم الرسالة لبوتين في موسكو."

    [mention] = [m for m in read(text).mentions if m.form == "name" and m.first == 2]

    assert text[mention.span.start : mention.span.end] == "بوتين"


def test_phrases_do_not_overlap() -> None:
    text = (
        "كشف مايك بنس، نائب الرئيس الأمريكي، دونالد ترامب، موعد الزيارة إلى وزارة الدفاع الأمريكية في واشنطن."
    )
    found = read(text).phrases

    assert all(a.last <= b.first for a, b in itertools.pairwise(found))


HOLDERS = [
    ("أكد وزير الخارجية السوري أسعد الشيباني ذلك.", "أسعد الشيباني", "foreign_minister", "SYR"),
    ("قال المبعوث الخاص للرئيس الأمريكي ستيف ويتكوف إنه عائد.", "ستيف ويتكوف", "envoy", "USA"),
    (
        "رد رستم عمروف أمين مجلس الأمن القومي والدفاع الأوكراني.",
        "رستم عمروف",
        "security_council_secretary",
        "UKR",
    ),
    (
        "حذر المدير العام للوكالة الدولية للطاقة الذرية رافائيل غروسي.",
        "رافائيل غروسي",
        "head_of_organisation",
        "الوكالة الدولية للطاقة الذرية",
    ),
    (
        "قالت رئيسة المفوضية الأوروبية أورسولا فون دير لاين نعم.",
        "أورسولا فون دير لاين",
        "head_of_organisation",
        "المفوضية الأوروبية",
    ),
    ("أعلن وزير الحرب الأمريكي بيت هيغسيث الأمر.", "بيت هيغسيث", "defence_minister", "USA"),
    (
        "زار رئيس مجلس السيادة في السودان الفريق أول ركن عبد الفتاح البرهان القاعدة.",
        "عبد الفتاح البرهان",
        "head_of_state",
        "SDN",
    ),
    (
        "زار وزير الشؤون الخارجية والمغاربة المقيمين بالخارج ناصر بوريطة فاس في المغرب.",
        "ناصر بوريطة",
        "foreign_minister",
        "MAR",
    ),
    ("التقى الرئيس الكوري الجنوبي لي جاي ميونغ وفداً.", "لي جاي ميونغ", "head_of_state", "KOR"),
    ("تحدث نائب رئيس المكتب السياسي لحركة حماس خليل الحية.", "خليل الحية", "official", "حركة حماس"),
    (
        "حضر الممثلة العليا للاتحاد الأوروبي للشؤون الخارجية كايا كالاس.",
        "كايا كالاس",
        "official",
        "الاتحاد الأوروبي",
    ),
    ("قال والي ولاية الخرطوم أحمد عثمان حمزة إن السودان صامد.", "أحمد عثمان حمزة", "official", "SDN"),
    (
        "قال رئيس مجلس إدارة أرامكو ياسر الرميان إن الطلب قوي.",
        "ياسر الرميان",
        "head_of_organisation",
        "أرامكو",
    ),
]


@pytest.mark.parametrize(("text", "name", "post", "of"), HOLDERS)
def test_holders_of_today(text: str, name: str, post: str, of: str) -> None:
    assert (post, of) in [(r.post, r.of) for r in roles(text, name)]


@pytest.mark.parametrize(
    "text, names",
    [
        ("تحدث توماس توخل عن الهدنة.", ["توماس توخل"]),
        ("ووصل إلى العاصمة لي ميريت برفقة عائلته.", ["لي ميريت"]),
        ("وسخر المرشح من كريستين بلازي فورد أمام أنصاره.", ["كريستين بلازي فورد"]),
        ("سجل الأهداف محمود علاء وطارق شعبان وحمدي النقاز.", ["محمود علاء", "طارق شعبان", "حمدي النقاز"]),
        ("وقال نيكوس إن المطالب لا تقبل.", ["نيكوس"]),
    ],
)
def test_names_that_no_list_holds_are_found_by_the_second_witness(text: str, names: list[str]) -> None:
    assert [e.name for e in people(text)] == names


def test_an_ambiguous_word_alone_is_nobody() -> None:
    assert people("والقانون رمزي إلى حد بعيد.") == []


@pytest.mark.parametrize(
    "text",
    [
        "سجل اللاعب محمد صلاح هدفين، وقال مدرب الفريق يورغن كلوب إنه سعيد.",
        "فاز الممثل الأميركي تيموثي شالاميه بجائزة أفضل ممثل.",
        "لقي ثلاثة أشخاص مصرعهم، بينهم سمير بن عمار، في حادث مرور.",
    ],
)
def test_sport_culture_and_accidents_have_people_without_offices(text: str) -> None:
    found = people(text)

    assert found
    assert not [e for e in found if e.roles]


@pytest.mark.parametrize(
    ("text", "phrase", "code"),
    [
        ("حملت إدارة الرئيس الأمريكي ترامب طهران المسؤولية.", "إدارة الرئيس الأمريكي ترامب", "USA"),
        ("رفضت السلطات السعودية الطلب.", "السلطات السعودية", "SAU"),
        ('ذكرت صحيفة "حرييت" التركية الخبر.', 'صحيفة "حرييت" التركية', None),
        ("أفادت القناة 12 الإسرائيلية بذلك.", "القناة 12 الإسرائيلية", None),
        ("قال مسؤولان عراقيان كبيران إن الاتفاق قريب.", "مسؤولان عراقيان كبيران", "IRQ"),
        ("أكد صندوق النقد الدولي القرض.", "صندوق النقد الدولي", "IMF"),
        ("كشف مصدر طبي عن الحصيلة.", "مصدر طبي", None),
        ("قال إن وزارة الخارجية الصينية احتجت.", "وزارة الخارجية الصينية", "CHN"),
    ],
)
def test_phrases_are_whole(text: str, phrase: str, code: str | None) -> None:
    found = [(text[p.span.start : p.span.end], p.code) for p in read(text).phrases]

    assert (phrase, code) in found


def test_whom_a_word_means_that_points_to_a_word_that_points() -> None:
    found = read("حلف البلقان الحلف (هذا الأخير)")

    assert [entity.name for entity in found.entities] == ["حلف البلقان"]
    assert {reference.entities for reference in found.references.values()} == {("e1",)}
