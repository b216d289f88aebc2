"""Verbs and nominals: from the spelling of a dictionary to every form that news prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.text.fold import key
from rasad.text.inflect import Feature, conjugate
from rasad.text.nominals import Shape, decline, nominal, participle

VERBS = """
قال يقول، التقى يلتقي، نفى ينفي، وقّع يوقع، دعا يدعو، أدان يدين، رأى يرى، أعدّ يعد، استقال يستقيل، بدأ يبدأ،
جاء يجيء، أنشأ ينشئ، ناقش يناقش، اتهم يتهم، احتل يحتل، استمر يستمر، بقي يبقى، أخذ يأخذ، آمن يؤمن، وصل يصل،
أعلن يعلن، أساء يسيء، سأل يسأل، تبادل يتبادل، أحيا يحيي، كان يكون، ساءل يسائل، استأنف يستأنف،
أتى يأتي، رد يرد، تفادى يتفادى، اطمأنّ يطمئن، انهار ينهار، فاجأ يفاجئ، خاف يخاف، باع يبيع، ولي يلي، تخلّى يتخلى،
سيطر يسيطر
"""
PAIRS = [tuple(pair.split()) for pair in VERBS.replace("\n", " ").split("،")]

FORMS = [
    ("قال", "يقول", "قالت يقولون تقول قلت قلنا يقولوا يقل أقول قيل يقال"),
    ("دعا", "يدعو", "دعت دعوا دعيا دعي دعيت يدعون يدعوا يدع يدعى دعوت ندعو"),
    ("التقى", "يلتقي", "التقت التقيا التقتا التقوا التقينا يلتقون يلتقيا يلتق"),
    ("نفى", "ينفي", "نفت نفوا نفيا تنفي ينفون ينفوا ينف"),
    ("وقّع", "يوقع", "وقعت وقعا وقعتا وقعوا يوقعان يوقعوا توقع"),
    ("أدان", "يدين", "أدانت أدنا تدين يدن أدينت"),
    ("أعدّ", "يعد", "أعدت أعدوا أعددنا تعد يعدون"),
    ("أعد", "يعد", "أعددت"),
    ("احتل", "يحتل", "احتلت احتللنا"),
    ("استمر", "يستمر", "استمررنا"),
    ("رأى", "يرى", "رأت رأوا رأيت يرون ترى ير"),
    ("بدأ", "يبدأ", "بدأت بدأوا بدؤوا بدءوا يبدأون يبدؤون بدآ بدئ"),
    ("أنشأ", "ينشئ", "أنشأت أنشأوا ينشئون أنشئ أنشئت ينشأ"),
    ("جاء", "يجيء", "جاءت جاؤوا جاءوا جئت يجئ"),
    ("جاء", "يأتي", "جئنا يأتون يأت تأتي"),
    ("شاء", "يشاء", "شئت يشأ يشاؤون"),
    ("ساء", "يسوء", "سؤت يسؤ"),
    ("أساء", "يسيء", "أسأت أساؤوا يسيئون أسيئت"),
    ("ناقش", "يناقش", "نوقش نوقشت"),
    ("تبادل", "يتبادل", "تبودلت"),
    ("نادى", "ينادي", "نودي نادت نادوا"),
    ("آمن", "يؤمن", "أومن آمنت"),
    ("أخذ", "يأخذ", "يؤخذ آخذ تأخذ"),
    ("وضع", "يضع", "يوضع يضعون"),
    ("سأل", "يسأل", "سئل سئلت يسألون"),
    ("ساءل", "يسائل", "سوئل يساءل"),
    ("استأنف", "يستأنف", "استؤنفت"),
    ("أجرى", "يجري", "أجريت أجرت أجروا"),
    ("بقي", "يبقى", "بقيت بقوا يبقون يبق"),
    ("أحيا", "يحيي", "أحيت أحيوا أحييت"),
    ("ظنّ", "يظن", "ظننا ظنت"),
]


@pytest.mark.parametrize("past, present, spelt", FORMS)
def test_a_verb_has_the_forms_that_news_prints(past: str, present: str, spelt: str) -> None:
    forms = conjugate(past, present)

    assert [form for form in spelt.split() if key(form) not in forms] == []


@pytest.mark.parametrize(
    "past, present, spelt",
    [
        ("اتهم", "يتهم", "اتهممت"),
        ("اتفق", "يتفق", "اتفققنا"),
        ("استمع", "يستمع", "استمععنا"),
        ("أعلن", "يعلن", "أعلننا"),
        ("عاد", "يعود", "عيد"),
        ("نقل", "ينقل", "نقال"),
        ("أنهى", "ينهي", "أنه"),
        ("قال", "يقول", "نقل"),
    ],
)
def test_a_verb_has_no_form_that_is_none_or_another_word(past: str, present: str, spelt: str) -> None:
    assert key(spelt) not in conjugate(past, present)


def test_a_form_tells_who_does_it_and_when() -> None:
    forms = conjugate("التقى", "يلتقي")

    assert forms["التقت"] == {Feature("past", 3, "feminine", "singular", "active")}
    assert forms["يلتق"] == {Feature("jussive", 3, "masculine", "singular", "active")}
    assert Feature("past", 3, "masculine", "dual", "active") in forms["التقيا"]
    assert Feature("past", 1, None, "plural", "active") in forms["التقينا"]


def test_the_passive_is_told_apart_where_it_is_spelt_otherwise() -> None:
    assert {feature.voice for feature in conjugate("دعا", "يدعو")["دعيت"]} == {"passive"}
    assert {feature.voice for feature in conjugate("وقّع", "يوقع")["وقعت"]} == {"active"}


@given(st.sampled_from(PAIRS))
def test_all_forms_are_folded_and_none_is_empty(pair: tuple[str, str]) -> None:
    forms = conjugate(*pair)

    assert all(form and key(form) == form for form in forms)
    assert all(forms.values())
    assert {key(pair[0]), key(pair[1])} <= forms.keys()


@pytest.mark.parametrize(
    "word, spelt",
    [
        ("روسي", "الروسي روسية الروسيان روسيين الروسيون روسيات روسيا"),
        ("مسؤول", "مسؤولون مسؤولين مسؤولة مسؤولو المسؤولتان"),
        ("مشير", "مشيراً مشيرة مشيرين"),
        ("داعٍ", "داع داعياً داعية الداعي داعون داعين داعيات"),
        ("بريء", "بريئة بريئون بريئاً"),
        ("مستدعى", "مستدعاة مستدعون المستدعين"),
        ("منشأ", "منشأة منشآت منشأتين"),
    ],
)
def test_a_nominal_has_gender_number_and_article(word: str, spelt: str) -> None:
    assert {key(form) for form in spelt.split()} <= nominal(word)


def test_a_participle_in_ya_is_no_nisba() -> None:
    assert "داعون" in participle("داعي")
    assert "مالون" not in nominal("مالي")


def test_a_form_in_yn_is_dual_or_plural() -> None:
    assert {shape.number for shape in decline("مسؤول")["مسوولين"]} == {"dual", "plural"}
    assert decline("مسؤول")["المسووله"] == {Shape("feminine", "singular", True)}


@given(st.sampled_from(["روسي", "مسؤول", "داعٍ", "بريء", "مستدعى", "بنّاء", "منشأ"]))
def test_all_forms_of_a_nominal_are_folded(word: str) -> None:
    assert all(form and key(form) == form for form in nominal(word))
