"""Words, sentences and quotations of a text, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given

from rasad.model import Document
from rasad.text import document, inner, inner_end, word
from tests.strategies import ANY_TEXT


def _sentences(doc: Document) -> list[str]:
    return [
        " ".join(doc.text[doc.tokens[s.first].start : doc.tokens[s.last - 1].end].split())
        for s in doc.sentences
    ]


def _quotes(doc: Document) -> list[str]:
    return [doc.text[doc.tokens[q.open].end : doc.tokens[q.close - 1].end] for q in doc.quotes]


def test_words_numbers_and_marks_are_told_apart() -> None:
    doc = document("اشترت 12 طائرة سو-35 بـ1.7 مليار، وفق CNN.")
    kinds = [(doc.text[t.start : t.end], t.kind) for t in doc.tokens]
    assert ("سو", "word") in kinds
    assert ("35", "number") in kinds
    assert ("1.7", "number") in kinds
    assert ("CNN", "latin") in kinds
    assert ("،", "mark") in kinds


@given(ANY_TEXT)
def test_tokens_stand_in_order_and_every_letter_is_in_one(text: str) -> None:
    doc = document(text)
    end = 0
    for token in doc.tokens:
        assert end <= token.start < token.end <= len(text)
        end = token.end
    covered = {i for t in doc.tokens for i in range(t.start, t.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalpha() and c != "ـ")


@given(ANY_TEXT)
def test_sentences_hold_every_token_once(text: str) -> None:
    doc = document(text)
    held = [i for s in doc.sentences for i in range(s.first, s.last)]
    assert held == list(range(len(doc.tokens))) and len(doc.sentence_of) == len(doc.tokens)


@given(ANY_TEXT)
def test_quotations_open_before_they_close(text: str) -> None:
    doc = document(text)
    assert all(0 <= q.open < q.close <= len(doc.tokens) for q in doc.quotes)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("وصل الوفد. وغادر الوزير؟ نعم!", ["وصل الوفد.", "وغادر الوزير؟", "نعم!"]),
        ("قال د. سامي إن أ. ف. ب أخطأت. انتهى.", ["قال د. سامي إن أ. ف. ب أخطأت.", "انتهى."]),
        ("بلغت 1.7 مليار. ثم زادت.", ["بلغت 1.7 مليار.", "ثم زادت."]),
        ("عنوان بلا نقطة\nوصل الوفد.", ["عنوان بلا نقطة", "وصل الوفد."]),
        ("قال: «انتهى الأمر». ثم غادر.", ["قال: «انتهى الأمر».", "ثم غادر."]),
        ("دمشق ترفض.. وموسكو تنتظر", ["دمشق ترفض.. وموسكو تنتظر"]),
    ],
)
def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation(text: str, sentences: list[str]) -> None:
    assert _sentences(document(text)) == sentences


def test_a_line_without_a_full_stop_is_a_heading() -> None:
    doc = document("عنوان الخبر\n\nوصل الوفد إلى العاصمة.")
    assert [s.heading for s in doc.sentences] == [True, False]


def test_lines_wrapped_by_hand_are_joined() -> None:
    text = "وصل وزير\nالخارجية إلى\nالعاصمة أمس\nوالتقى نظيره\nفي مقر\nالوزارة صباحا.\nثم غادر البلاد."
    assert _sentences(document(text)) == [
        "وصل وزير الخارجية إلى العاصمة أمس والتقى نظيره في مقر الوزارة صباحا.",
        "ثم غادر البلاد.",
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('قال «نعم» ثم “لا” ثم "ربما".', ["نعم", "لا", "ربما"]),
        ("قال ”نعم“ وغادر.", ["نعم"]),
        ("قال «هذا «أمر» مهم».", ["هذا «أمر» مهم", "أمر"]),
        ("قال «لم يعد أحد.\n\nوغادر.", ["لم يعد أحد."]),
        ('كانت حرب أوكرانيا". ثم قال "نعم".', ["نعم"]),
    ],
)
def test_quotation_marks_are_paired_whatever_their_kind(text: str, inside: list[str]) -> None:
    assert _quotes(document(text)) == inside


def test_a_particle_is_cut_where_it_ends_in_the_text_as_published() -> None:
    doc = document("وَلِـبوتينَ")
    assert doc.text[inner(doc, 0, 2) :] == "بوتينَ"


def test_a_pronoun_is_cut_where_it_begins() -> None:
    doc = document("زيارتُـهُ")
    assert doc.text[: inner_end(doc, 0, 1)].startswith("زيارت")


def test_a_word_can_be_looked_up_without_its_particles() -> None:
    keys = {r.key for r in word("وللزيارة").readings}
    assert {"وللزياره", "للزياره", "الزياره"} <= keys
    assert "زياره" in {r.key for r in word("بزيارته").readings}
    assert "التقي" in {r.key for r in word("فالتقاه").readings}
