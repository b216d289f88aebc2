"""Folding: one spelling, and the way back to every letter."""

from __future__ import annotations

import pytest
from hypothesis import given

from rasad.text import bare, fold, fold_word, key
from tests.strategies import ANY_TEXT


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("مُؤَخَّراً", "موخرا"),
        ("الـــرئيس", "الرييس"),
        ("إيران أميركا آسيا ٱل", "ايران اميركا اسيا ال"),
        ("موسى", "موسي"),
        ("قمة", "قمه"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("ﺍﻟﻘﻤﺔ", "القمه"),
        ("کابل یزد", "كابل يزد"),
        ("١٢٣ ۱۲۳", "123 123"),
        ("في\u00a0موسكو", "في موسكو"),
        ("\u202bبو\u200fتين\u202c", "بوتين"),
    ],
)
def test_spellings_fold_to_plain_letters(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_a_word_keeps_its_ta_marbuta_and_a_key_does_not() -> None:
    assert fold_word("القمّة") == "القمة"
    assert key("القمّة  العربية") == "القمه العربيه"


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(ANY_TEXT)
def test_every_folded_letter_knows_its_character(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.text) + 1
    assert list(folded.starts) == sorted(folded.starts)
    for letter, start in zip(folded.text, folded.starts, strict=False):
        assert letter in fold(text[start]).text


def test_a_bare_word_keeps_its_spelling_and_loses_its_marks() -> None:
    assert bare("عَـلِيّ") == "علي"
    assert bare("عـلَى\u200f") == "على"
    assert bare("ﺇﻥ") == "إن"
