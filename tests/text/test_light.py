"""Words that somebody who searches takes for one have one stem."""

from __future__ import annotations

import pytest
from hypothesis import given

from rasad.text.light import stem, stems
from tests.strategies import ARABIC

FAMILIES = [
    "إيران وإيران لإيران إيراني الإيرانية الإيرانيين وللإيرانيين",
    "اتفاق الاتفاق اتفاقية والاتفاقيات باتفاقهما اتفاقًا",
    "طائرة الطائرات بطائرات طائراتهم وطائرتان",
    "مُسيّرات المسيّرة مـسـيّـرة",
    "وقّع وقّعا وقعوا",
    "سوريا السورية والسوريين",
    "Su su SU",
    "٣٥ 35",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_forms_of_a_word_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("one, other", [("صين", "صيد"), ("عمان", "عمل"), ("يمن", "يمين"), ("نووي", "نوايا")])
def test_words_that_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_stem_knows_where_its_word_stands() -> None:
    text = "وقّعت طهران، اتفاقًا."

    assert [text[one.start : one.end] for one in stems(text)] == ["وقّعت", "طهران", "اتفاقًا"]


@given(ARABIC)
def test_a_stem_is_letters_and_numbers_alone(text: str) -> None:
    assert all(one.stem.replace("_", "").isalnum() for one in stems(text))
