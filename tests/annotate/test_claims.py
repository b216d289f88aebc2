"""Who said what, through whom: every rule finds its own examples and leaves what it should leave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rasad.annotate.actors import actors
from rasad.annotate.claims import claims
from rasad.lexicon.reporting import Found, families, frames
from rasad.lexicon.stances import signs, weights
from rasad.model import Claim, Document
from rasad.text import document

RULES = {**families(), **frames()}
FINDS = [pytest.param(ex, id=f"{name}-{n}") for name, r in RULES.items() for n, ex in enumerate(r.finds)]
LEAVES = [pytest.param(t, id=f"{name}-{n}") for name, r in RULES.items() for n, t in enumerate(r.leaves)]
TELLS = [pytest.param(n, t.text, id=f"{n}-{i}") for n, s in signs().items() for i, t in enumerate(s.finds)]
SILENT = [pytest.param(n, t, id=f"{n}-{i}") for n, s in signs().items() for i, t in enumerate(s.leaves)]


def said(text: str) -> tuple[Document, tuple[Claim, ...]]:
    doc = document(text)
    return doc, claims(doc, actors(doc))


def matching(doc: Document, found: tuple[Claim, ...], example: Found) -> Iterator[Claim]:
    for claim in found:
        speaker, content = doc.text[slice(*claim.speaker.span)], doc.text[slice(*claim.content)]
        if (speaker, content) == (example.speaker, example.content):
            yield claim


def shown(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    _, found = said(text)
    return [
        (text[slice(*c.speaker.span)], text[slice(*c.content)], tuple(text[slice(*k.span)] for k in c.chain))
        for c in found
    ]


@pytest.mark.parametrize("example", FINDS)
def test_a_rule_finds_its_own_examples(example: Found) -> None:
    doc, found = said(example.text)

    told = [(doc.text[slice(*c.speaker.span)], doc.text[slice(*c.content)]) for c in found]
    claim = next(matching(doc, found, example), None)

    assert claim is not None, told
    assert example.mode in (None, claim.mode)
    assert example.stance in (None, claim.stance)
    assert example.chain in (None, tuple(doc.text[slice(*link.span)] for link in claim.chain))


@pytest.mark.parametrize("text", LEAVES)
def test_a_rule_leaves_what_it_should_leave(text: str) -> None:
    doc, found = said(text)

    assert [doc.text[slice(*claim.content)] for claim in found] == []


@pytest.mark.parametrize(("sign", "text"), TELLS)
def test_content_tells_its_stance(sign: str, text: str) -> None:
    _, [claim, *_] = said(f"قال الرئيس المصري: «{text}»")

    assert claim.stance == sign.partition(".")[0]


@pytest.mark.parametrize(("sign", "text"), SILENT)
def test_content_is_not_read_into(sign: str, text: str) -> None:
    _, [claim, *_] = said(f"قال الرئيس المصري: «{text}»")

    assert claim.stance != sign.partition(".")[0]


def test_every_sign_weighs_something() -> None:
    assert {name.rstrip("+?~") for name in weights()} >= set(signs())


def test_a_verb_without_subject_goes_on_with_the_last_speaker_it_fits() -> None:
    text = "قالت وزيرة الخارجية السويدية إن الحوار مفيد. وأضافت أن اللقاء القادم في أوسلو."

    assert shown(text) == [
        ("وزيرة الخارجية السويدية", "الحوار مفيد", ()),
        ("وزيرة الخارجية السويدية", "اللقاء القادم في أوسلو", ()),
    ]


def test_a_report_that_goes_on_keeps_its_chain() -> None:
    text = "نقلت وكالة رويترز عن الرئيس الكيني قوله إن الهدنة صامدة. وأضاف أن الحدود هادئة."

    assert [chain for _, _, chain in shown(text)] == [("وكالة رويترز",), ("وكالة رويترز",)]


def test_a_report_goes_on_with_the_office_of_its_speaker() -> None:
    text = (
        "قال وزير الدفاع الكيني عدن دوالي لوكالة رويترز إن الهدنة صامدة. "
        "كما أعرب الوزير الكيني عن أمله في اتفاق. وأضاف دوالي أن الحدود هادئة."
    )

    assert [chain for _, _, chain in shown(text)] == [("وكالة رويترز",)] * 3


def test_a_report_goes_on_with_whom_a_medium_told_of() -> None:
    text = "ذكرت صحيفة الأهرام أن الرئيس الكيني قال إن الهدنة صامدة. وأضاف أن الحدود هادئة."

    assert shown(text)[1:] == [
        ("الرئيس الكيني", "الهدنة صامدة", ("صحيفة الأهرام",)),
        ("الرئيس الكيني", "الحدود هادئة", ("صحيفة الأهرام",)),
    ]


def test_a_plural_goes_on_in_another_case() -> None:
    text = "ذكرت وكالة رويترز، نقلا عن مسؤولين كينيين، أن الهدنة صامدة. وأضاف المسؤولون أن الحدود هادئة."

    assert [chain for _, _, chain in shown(text)] == [("وكالة رويترز",)] * 2


def test_what_somebody_tells_the_articles_own_outlet_came_through_nobody() -> None:
    text = "وقال الرئيس الكيني لـCNN إن الهدنة صامدة."
    doc = document(text)

    [elsewhere] = claims(doc, actors(doc), outlet="الأهرام")
    [at_home] = claims(doc, actors(doc), outlet="CNN بالعربية")

    assert [text[slice(*link.span)] for link in elsewhere.chain] == ["CNN"]
    assert at_home.chain == ()


def test_where_an_article_was_written_says_nothing() -> None:
    text = "عمان، الأردن (رويترز) -- وصلت تعليقات جديدة على الخطة، قال فيها إن الطريق مفتوح."

    assert {"عمان", "الأردن"}.isdisjoint(speaker for speaker, _, _ in shown(text))


def test_a_clause_about_somebodys_document_is_his() -> None:
    text = "نشرت الصحف تصريحات جديدة للرئيس الكيني وليام روتو، قال فيها إن الهدنة صامدة."

    assert [speaker for speaker, _, _ in shown(text)] == ["وليام روتو"]


def test_who_speaks_helps_to_tell_the_stance() -> None:
    told = "«الطائرات قصفت المستشفى»"
    _, [source, *_] = said(f"قال مصدر أمني: {told}")
    _, [president, *_] = said(f"قال الرئيس اليمني عبد ربه منصور هادي: {told}")

    assert (source.stance, president.stance) == ("assert", "accuse")


def test_whoever_is_spoken_to_passes_it_on() -> None:
    text = "قال وزير الدفاع الإيطالي لوكالة رويترز إن السفينة وصلت."

    assert shown(text) == [("وزير الدفاع الإيطالي", "السفينة وصلت", ("وكالة رويترز",))]


def test_a_claim_inside_a_claim_has_the_outer_speaker_in_its_chain() -> None:
    text = "قال وزير الخارجية الأردني إن إسرائيل أعلنت فتح المعبر."

    assert shown(text) == [
        ("وزير الخارجية الأردني", "إسرائيل أعلنت فتح المعبر", ()),
        ("إسرائيل", "فتح المعبر", ("وزير الخارجية الأردني",)),
    ]


def test_a_source_behind_a_claim_is_a_link_and_no_second_claim() -> None:
    text = "قال الرئيس الغاني إن بلاده جاهزة، بحسب وكالة رويترز."

    assert shown(text) == [("الرئيس الغاني", "بلاده جاهزة", ("وكالة رويترز",))]


def test_several_sentences_inside_one_pair_of_marks_are_one_claim() -> None:
    text = "وقال رئيس الوزراء الكندي: «هذا يوم طويل. لقد عملنا كثيرا. وسنعود غدا». وغادر القاعة."

    assert shown(text) == [
        ("رئيس الوزراء الكندي", "هذا يوم طويل. لقد عملنا كثيرا. وسنعود غدا", ()),
    ]


def test_a_quotation_without_a_cue_goes_on_from_the_claim_before() -> None:
    text = "قال الرئيس الفنلندي إن الشتاء صعب.\n\n«نحن مستعدون لكل شيء هذه السنة»."

    assert shown(text)[1][:2] == ("الرئيس الفنلندي", "نحن مستعدون لكل شيء هذه السنة")


def test_a_headline_with_a_colon_is_a_claim() -> None:
    text = "الأردن: المعابر مفتوحة أمام المساعدات\n\nوصلت الشاحنات صباحا."

    assert shown(text) == [("الأردن", "المعابر مفتوحة أمام المساعدات", ())]


def test_one_cue_with_several_clauses_is_one_claim() -> None:
    text = "أكد وزير النفط العراقي أن الإنتاج مستقر وأن التصدير سيزيد."

    assert [content for _, content, _ in shown(text)] == ["الإنتاج مستقر وأن التصدير سيزيد"]


def test_the_article_speaks_again_behind_the_next_cue() -> None:
    text = "قال السفير الهندي إن الزيارة ناجحة، مشيرا إلى تقدم كبير، فيما غادر الوفد مساء."

    assert [content for _, content, _ in shown(text)] == ["الزيارة ناجحة", "تقدم كبير"]


def test_a_denial_names_the_accusation_it_answers() -> None:
    _, [accusation, denial] = said("اتهمت أوكرانيا روسيا بقصف المحطة. ونفت روسيا هذه الاتهامات.")

    assert (accusation.stance, denial.stance, denial.about) == ("accuse", "deny", accusation.id)
