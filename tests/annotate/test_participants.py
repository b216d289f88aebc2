"""Who takes part in an event, whether it was done, and when: sentences of our own, one for each mechanism."""

from __future__ import annotations

from datetime import date

import pytest

from rasad.annotate.actors import actors
from rasad.annotate.claims import claims
from rasad.annotate.events import events
from rasad.annotate.times import times
from rasad.model import Event, Participant
from rasad.text import document

PUBLISHED = date(2024, 5, 15)  # a Wednesday

SIDES = [
    ("دعا الرئيس البرازيلي الدول الأوروبية إلى فتح أسواقها.", "دعا", "BRA", "الدول الأوروبية"),
    ("أفرجت تركيا عن القس الأمريكي أندرو سميث.", "أفرجت", "TUR", "أندرو سميث"),
    ("وصل ممثلو روسيا وإيران اللتين تدعمان النظام السوري.", "تدعمان", "RUS IRN", "SYR"),
    (
        "كانت مصر والأردن والبحرين، ثم العراق، قطعت العلاقات مع قطر.",
        "قطعت",
        "EGY JOR BHR IRQ",
        "QAT",
    ),
    ("نفت روسيا ذلك، وطالبت بريطانيا بتقديم الأدلة.", "وطالبت", "RUS", "GBR"),
    ("اتهمت بريطانيا روسيا بالكذب.", "اتهمت", "GBR", "RUS"),
    ("بدأ حزب الله يهدد المغرب بالثأر.", "يهدد", "حزب الله", "MAR"),
    ("قال رئيس تركيا إن بلاده تدعم قطر.", "تدعم", "TUR", "QAT"),
    ("رفضت اليابان طلب واشنطن خفض الرسوم.", "رفضت", "JPN", "USA"),
    ("وفي اليوم نفسه أدان البيان الهجوم الروسي على كييف.", "أدان", "", "RUS"),
    ("قصفت طائرات روسية فصائل المعارضة في إدلب.", "قصفت", "RUS", "المعارضة"),
    ("قتل مدنيون في انفجار قرب السوق.", "قتل", "", "مدنيون"),
    ("قتل مسلحون جنديا مصريا قرب العريش.", "قتل", "مسلحون", "EGY"),
    ("وجاء إعلان رئيسة الوزراء البريطانية طرد دبلوماسيين روس.", "طرد", "GBR", "RUS"),
    ("قطعت مصر والأردن العلاقات مع قطر متهمة الدوحة بالتدخل.", "متهمة", "EGY JOR", "QAT"),
    ("قال الرئيس الفلبيني إن الوقت حان. كما اتهم الأمم المتحدة بالفشل.", "اتهم", "PHL", "UN"),
    ("قتل التحالف العربي ثمانية عناصر من حزب الله في اليمن.", "قتل", "التحالف العربي", "حزب الله"),
    ("أسفر قصف صاروخي استهدف مقر الحزب الكردي عن قتلى.", "استهدف", "", "الحزب الكردي"),
    ("وقد وجه له القضاء التركي اتهامات بالتجسس.", "اتهامات", "TUR", ""),
    ("أشاد الوزير الأميركي بالدور الذي تلعبه السعودية والإمارات.", "أشاد", "USA", "SAU ARE"),
    ("أعرب الملك عن شكر الأردن للسعودية على مبادرتها وللكويت على دعمها.", "شكر", "JOR", "SAU KWT"),
    ("أمهلت الأمم المتحدة أطراف النزاع شهرا.", "أمهلت", "UN", "أطراف النزاع"),
    ("أكد الرئيس الكندي مضي بلاده في فرض إجراءات انتقامية ضد واشنطن.", "إجراءات", "CAN", "USA"),
    ("طردت الصين دبلوماسيا بعد تسميم الجاسوس سيرغي سكريبال.", "تسميم", "", "سيرغي سكريبال"),
    ("عبر الوزير الفرنسي جان بارو عن إدانته لإيران.", "إدانته", "FRA", "IRN"),
    ("تحدثت إيران عن الهجوم، ثم أدانته فرنسا.", "أدانته", "FRA", ""),
    ("تحدثت الصحف عن المصور الذي تطالب النرويج مصر بإطلاق سراحه.", "تطالب", "NOR", "EGY"),
    ("حذرت إسرائيل من أنها قد تستهدف حركة حماس في غزة.", "تستهدف", "ISR", "حماس"),
    ("وأدانت تلك الدول الأوروبية روسيا.", "وأدانت", "الدول الأوروبية", "RUS"),
    ("هاجم عشرات الفلسطينيين الشرطة الإسرائيلية.", "هاجم", "PSE", "ISR"),
    ("بدأ المغرب معاقبة إيران.", "معاقبة", "MAR", "IRN"),
    ("تحدثت الصحف عن القس الذي تحتجزه تركيا.", "تحتجزه", "TUR", ""),
    ("أدان قادة كل من فرنسا وألمانيا الهجوم الروسي.", "أدان", "FRA DEU", "RUS"),
    ("ألقى شاب فلسطيني قنبلة وطعن شاب فلسطيني جنديا إسرائيليا.", "وطعن", "PSE", "ISR"),
    ("وقتل 132 فلسطينيا على الأقل برصاص الجيش الإسرائيلي.", "وقتل", "ISR", "PSE"),
    ("قدم الرئيس تعازيه إثر مقتل ثلاثة جنود أردنيين.", "مقتل", "", "JOR"),
    ("شنت مقاتلات إسرائيلية غارات على قطاع غزة.", "غارات", "ISR", "PSE"),
    ("اعتقلت السلطات التركية 845 شخصا في إسطنبول.", "اعتقلت", "TUR", "845 شخصا"),
    ("قتل أكثر من 40 مدنيا في هجمات جوية.", "قتل", "", "40 مدنيا"),
    ("وذكرت الوزارة أن 40 شخصا قتلوا في البرازيل.", "قتلوا", "", "40 شخصا"),
    ("ألقت المخابرات التركية القبض على جاسوس إيراني.", "القبض على", "TUR", "IRN"),
    ("تعرض وفد فرنسي لهجوم في النيجر.", "لهجوم", "", "FRA"),
    ("وتشهد تونس احتجاجات واسعة.", "احتجاجات", "", "TUN"),
    ("قال المتحدث إن المواطن الكوري خطف على يد جماعة مسلحة.", "خطف", "جماعة مسلحة", "المواطن الكوري"),
    ("تحدث المجلس عن هجوم للحوثيين على السعودية.", "هجوم", "للحوثيين", "SAU"),
    ("شنت ميانمار حملة قمع، ونددت بها بريطانيا وكندا.", "ونددت", "GBR CAN", ""),
    ("قال البيان إن الشرطة تلاحق المعارض جان بونغ بعد توقيفه.", "توقيفه", "", "جان بونغ"),
    ("طالب العراقيون بفتح الميناء. كما طالبوا الحكومة بالمياه.", "طالبوا", "IRQ", ""),
    ("هددت فنلندا بالانسحاب ونددت بالقرار الأميركي، وطالبت بلجنة جديدة.", "وطالبت", "FIN", ""),
]

STATUSES = [
    ("قال وزير الخارجية الكيني الذي يزور باريس إن الوضع صعب.", "يزور", "ongoing"),
    ("تعاني البلاد الخاضعة لعقوبات أميركية من الغلاء.", "لعقوبات", "happened"),
    ("دعت قطر إلى وضع حد للحرب الأهلية في السودان.", "للحرب", "ongoing"),
    ("يأمل الوسطاء في أن تزور لجنة البلاد بعد اتهام مصر لإثيوبيا بالمماطلة.", "اتهام", "happened"),
    ("قال الرئيس المالي إنه سيسافر إلى موسكو، مهنئا روسيا على مبادرتها.", "مهنئا", "happened"),
    ("ويشهد السودان احتجاجات واسعة منذ أسابيع.", "احتجاجات", "ongoing"),
    ("تخشى المنطقة من هجوم إسرائيلي محتمل على إيران.", "هجوم", "possible"),
    ("سيتم توقيع اتفاق بين مصر وقبرص في نيقوسيا.", "توقيع", "planned"),
    ("طلبت واشنطن من أنقرة الإفراج عن مواطنين أميركيين.", "الإفراج", "possible"),
    ("يوقع الرئيس الكيني ونظيره الصيني الأربعاء اتفاقا في نيروبي.", "يوقع", "planned"),
]

DATES = [
    ("قطعت الصومال الاثنين علاقاتها مع كينيا متهمة نيروبي بالتدخل.", "متهمة", "2024-05-13"),
    ("أعلنت مصر الثلاثاء أنها قصفت مواقع في ليبيا.", "قصفت", None),
    (
        "قال الوزير المصري سامح شكري الاثنين إن الوضع صعب. وطالب شكري إثيوبيا بالتوقيع.",
        "وطالب",
        "2024-05-13",
    ),
    ("انسحبت كندا من الاتفاق الذي أبرمته عام 2016 مع كوبا.", "انسحبت", None),
]

PLACES = [
    ("طالب الوزير القطري بوقف القتال الدائر منذ شهور في سوريا.", "طالب", None),
    ("ناقش الرئيس المصري مع نظيره الفرنسي الوضع في ليبيا.", "ناقش", None),
    ("يزور الرئيس الصيني كينيا غدا.", "يزور", "كينيا"),
    ("التقى الوزير الصيني نظيره الكيني في العاصمة الكينية.", "التقى", "العاصمة الكينية"),
    ("شنت روسيا هجوما جديدا على أوكرانيا.", "هجوما", "أوكرانيا"),
]


def all_told(text: str) -> tuple[Event, ...]:
    doc = document(text)
    when = times(doc, PUBLISHED)
    who = actors(doc, when)
    return events(doc, who, claims(doc, who), when, published=PUBLISHED)


def told(text: str, trigger: str) -> Event:
    """The event of a text that has a trigger."""
    return next(e for e in all_told(text) if any(trigger in text[t.start : t.end] for t in e.triggers))


def names(parties: tuple[Participant, ...]) -> list[str]:
    return [party.code or party.name or "" for party in parties]


def wanted(codes: str) -> list[str]:
    return codes.split() if codes.isascii() else [codes]


@pytest.mark.parametrize(("text", "trigger", "doers", "sufferers"), SIDES)
def test_everybody_stands_on_his_side(text: str, trigger: str, doers: str, sufferers: str) -> None:
    event = told(text, trigger)

    assert sorted(names(event.actors)) == sorted(wanted(doers))
    assert all(want in name for name, want in zip(names(event.recipients), wanted(sufferers), strict=True))


def test_a_blow_and_its_return_are_two_events() -> None:
    text = "قصفت الهند مواقع في باكستان الاثنين.\n\nوقصفت باكستان الهند أمس."

    blows = {tuple(names(e.actors)) for e in all_told(text) if e.type == "ASSAULT"}

    assert blows == {("IND",), ("PAK",)}


def test_who_is_named_alone_meets_the_other_of_whom_the_article_tells() -> None:
    text = (
        "الهند وكينيا توقعان اتفاقا للتجارة\n\n"
        "وقعت الهند وكينيا اتفاقا في نيروبي أمس. والتقى الوزير الهندي نظيره الكيني قبل التوقيع.\n\n"
        "وكانت العقوبات الهندية قد أضرت باقتصاد كينيا."
    )

    [sanctions] = [e for e in all_told(text) if e.type == "SANCTION"]

    assert names(sanctions.recipients) == ["KEN"]


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_the_clause_tells_whether_it_was_done(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


@pytest.mark.parametrize(("text", "trigger", "day"), DATES)
def test_a_day_belongs_to_the_deed_that_it_dates(text: str, trigger: str, day: str | None) -> None:
    assert told(text, trigger).date == day


@pytest.mark.parametrize(("text", "trigger", "place"), PLACES)
def test_a_place_is_where_it_was_done_and_not_of_what_was_spoken(
    text: str, trigger: str, place: str | None
) -> None:
    where = told(text, trigger).place

    assert (text[where.span.start : where.span.end] if where else None) == place


def test_an_undated_event_lies_behind_the_one_after_which_it_is_told() -> None:
    event = told("انسحبت مصر من المنظمة بعد الهجوم الذي وقع في 3 مايو 2024.", "انسحبت")

    assert (event.date, event.not_before, event.not_after) == (None, "2024-05-03", "2024-05-15")


def test_what_was_done_long_ago_is_background() -> None:
    text = "زار الرئيس الصيني كينيا أمس. وكانت الصين قد قطعت علاقاتها مع تايوان عام 1949."

    assert [e.background for e in all_told(text)] == [False, True]
