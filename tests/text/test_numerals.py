"""Numbers as news writes them, in words, in digits and in both."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.text import document
from rasad.text.numerals import Numeral, number, ordinal

CARDINALS = [
    ("ثلاثة", 3),
    ("ثماني", 8),
    ("أحد عشر", 11),
    ("اثنتي عشرة", 12),
    ("ثلاث عشرة", 13),
    ("خمسين", 50),
    ("ثلاثة وعشرين", 23),
    ("إحدى وأربعون", 41),
    ("مئة", 100),
    ("مائة وثمانين", 180),
    ("مئة وثلاثة وعشرون", 123),
    ("مئتين وأحد عشر", 211),
    ("ثلاثمائة وخمسة", 305),
    ("ثلاث مئة وخمسين", 350),
    ("ألف", 1000),
    ("ألفين وخمسمئة", 2500),
    ("ألفين وأربعة وعشرين", 2024),
    ("ألفا", 2000),
    ("ثلاثة آلاف ومئتين", 3200),
    ("خمسة وعشرين ألفا", 25_000),
    ("مئة وعشرين ألفا وخمسمئة", 120_500),
    ("مليونين وثلاثمئة ألف", 2_300_000),
    ("ثلاثة ملايين ونصف المليون", 3_500_000),
    ("نصف مليون", 500_000),
    ("مليارين", 2_000_000_000),
    ("ملياراً ونصف", 2_500_000_000),
    ("خمسة تريليونات", 5_000_000_000_000),
    ("ألف مليار", 1_000_000_000_000),
    ("1.7 مليار", 1_700_000_000),
    ("1,7 مليار", 1_700_000_000),
    ("٢٫٥ مليون", 2_500_000),
    ("12 ألف", 12_000),
    ("12 ألفا و500", 12_500),
    ("3 ملايين و200 ألف", 3_200_000),
    ("1,500", 1500),
    ("1.500.000", 1_500_000),
    ("١٢٬٥٠٠", 12_500),
    ("0.75", Fraction(3, 4)),
    ("العشرين", 20),
]


@pytest.mark.parametrize("written, value", CARDINALS)
def test_a_number_has_its_value_and_ends_with_its_last_word(written: str, value: int) -> None:
    tokens = document(f"{written} قذيفة").tokens

    found = number(tokens, 0)

    assert found is not None
    assert (found.value, found.last) == (Fraction(value), len(tokens) - 1)


@pytest.mark.parametrize(
    "text, value, words",
    [
        ("خمسة وستة", 5, 1),
        ("مليون و3 دول", 1_000_000, 1),
        ("100 و200", 100, 1),
        ("عشرة وعشرين", 10, 1),
        ("ثلاثة أيام", 3, 1),
        ("2024 وثلاثة", 2024, 1),
        ("ألف وتسعة ملايين", 1000, 1),
    ],
)
def test_what_stands_behind_a_number_is_left_to_itself(text: str, value: int, words: int) -> None:
    found = number(document(text).tokens, 0)

    assert found is not None
    assert (found.value, found.last) == (Fraction(value), words)


@pytest.mark.parametrize("written", ["الاثنين", "الأحد", "أحد", "آلاف", "نصف", "لست", "مئات", "1.2.3"])
def test_days_and_vague_amounts_are_no_numbers(written: str) -> None:
    assert number(document(written).tokens, 0) is None


@pytest.mark.parametrize(
    "written, front", [("بثلاثة", 1), ("والخمسين", 3), ("لألفين", 1), ("ولثلاثة", 2), ("للمليون", 2)]
)
def test_particles_before_a_number_are_counted(written: str, front: int) -> None:
    found = number(document(f"{written} منها").tokens, 0)

    assert found is not None
    assert (found.last, found.front) == (1, front)


@pytest.mark.parametrize(
    "written, value",
    [
        ("الأول", 1),
        ("أولى", 1),
        ("الثانية", 2),
        ("عاشر", 10),
        ("الحادي عشر", 11),
        ("الثانية عشرة", 12),
        ("العشرين", 20),
        ("الحادي والعشرين", 21),
        ("الثالثة والثلاثين", 33),
        ("الواحد والعشرين", 21),
    ],
)
def test_an_ordinal_has_its_value(written: str, value: int) -> None:
    tokens = document(f"{written} منها").tokens

    found = ordinal(tokens, 0)

    assert found is not None
    assert (found.value, found.last) == (Fraction(value), len(tokens) - 1)


@pytest.mark.parametrize("written", ["الحادي", "الواحد", "عشرين", "ثلاثة", "الأخير", "الثلاثاء"])
def test_other_words_are_no_ordinals(written: str) -> None:
    assert ordinal(document(written).tokens, 0) is None


@given(st.integers(1, 999), st.sampled_from(["ألف", "مليون", "مليار"]))
def test_digits_and_a_scale_multiply(count: int, scale: str) -> None:
    value = {"ألف": 10**3, "مليون": 10**6, "مليار": 10**9}[scale]

    assert number(document(f"{count} {scale}").tokens, 0) == Numeral(Fraction(count * value), 2)


@given(st.integers(1, 10**15))
def test_a_number_in_groups_of_three_is_read_whole(value: int) -> None:
    found = number(document(f"{value:,}").tokens, 0)

    assert found is not None
    assert found.value == value
