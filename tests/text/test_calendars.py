"""Hijri days by Umm al-Qura, and ISO weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.text.calendars import HijriDay, hijri_day, hijri_month, to_hijri, week


def test_a_hijri_day_is_a_gregorian_one() -> None:
    assert hijri_day(1446, 3, 10) == date(2024, 9, 13)


def test_ramadan_has_its_first_and_last_day() -> None:
    assert hijri_month(1445, 9) == (date(2024, 3, 11), date(2024, 4, 9))


@pytest.mark.parametrize("day", [(1342, 1, 1), (1501, 1, 1), (1446, 13, 1), (1446, 3, 31), (1446, 0, 1)])
def test_a_day_that_the_calendar_does_not_have_is_none(day: tuple[int, int, int]) -> None:
    assert hijri_day(*day) is None


def test_a_month_that_the_calendar_does_not_have_is_none() -> None:
    assert hijri_month(1300, 9) is None
    assert to_hijri(date(1900, 1, 1)) is None


@given(st.dates(date(1925, 1, 1), date(2077, 1, 1)))
def test_there_and_back_is_the_same_day(day: date) -> None:
    hijri = to_hijri(day)

    assert hijri is not None
    assert hijri_day(*hijri) == day


@given(st.integers(1343, 1499), st.integers(1, 12))
def test_the_next_month_begins_where_one_ends(year: int, number: int) -> None:
    this = hijri_month(year, number)
    following = hijri_month(year + number // 12, number % 12 + 1)

    assert this and following
    assert following[0] == this[1] + timedelta(days=1)
    assert to_hijri(this[0]) == HijriDay(year, number, 1)


def test_the_first_days_of_a_year_may_belong_to_the_last_week_of_the_one_before() -> None:
    assert week(date(2024, 10, 11)) == "2024-W41"
    assert week(date(2021, 1, 1)) == "2020-W53"
