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
    ("ألقى شاب فلسطيني قنبلة وطعن شاب فلسطيني جنديا إسرائيليا.", "وطعن", "PSE", "ISR"),
]

STATUSES = [
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


def told(text: str, trigger: str) -> Event:
    """The event of a text that has a trigger."""
    doc = document(text)
    when = times(doc, PUBLISHED)
    who = actors(doc, when)
    found = events(doc, who, claims(doc, who), when, published=PUBLISHED)
    return next(e for e in found if any(trigger in text[t.start : t.end] for t in e.triggers))


def names(parties: tuple[Participant, ...]) -> list[str]:
    return [party.code or party.name or "" for party in parties]


def wanted(codes: str) -> list[str]:
    return codes.split() if codes.isascii() else [codes]


@pytest.mark.parametrize(("text", "trigger", "doers", "sufferers"), SIDES)
def test_everybody_stands_on_his_side(text: str, trigger: str, doers: str, sufferers: str) -> None:
    event = told(text, trigger)

    assert sorted(names(event.actors)) == sorted(wanted(doers))
    assert all(want in name for name, want in zip(names(event.recipients), wanted(sufferers), strict=True))


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_the_clause_tells_whether_it_was_done(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


@pytest.mark.parametrize(("text", "trigger", "day"), DATES)
def test_a_day_belongs_to_the_deed_that_it_dates(text: str, trigger: str, day: str | None) -> None:
    assert told(text, trigger).date == day
