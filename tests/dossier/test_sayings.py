"""A claim that several articles tell is one claim."""

from __future__ import annotations

from datetime import date

import pytest

import rasad
from rasad import consolidate
from rasad.model import Node

SAID = "قال وزير الخارجية العماني بدر البوسعيدي إن {}."


def told(text: str, day: date, id: str) -> list[Node]:
    record = rasad.read_text(SAID.format(text), published=day, id=id)
    return [consolidate.node(seen) for seen in consolidate.observations(record) if seen.kind == "claim"]


@pytest.mark.parametrize(
    "first, second, days, one",
    [
        (
            "المحادثات بين الجانبين جرت في أجواء إيجابية وستستأنف الشهر المقبل",
            "المحادثات جرت في أجواء إيجابية وستستأنف قريبا",
            1,
            True,
        ),
        (
            "بلاده ترفض أي تصعيد عسكري في مياه الخليج",
            "بلاده ترفض أي تصعيد عسكري في مياه الخليج",
            20,
            True,
        ),
        (
            "بلاده ترفض أي تصعيد عسكري في مياه الخليج",
            "بلاده ترفض أي تصعيد عسكري في مياه الخليج",
            200,
            False,
        ),
        (
            "بلاده ترفض أي تصعيد عسكري في مياه الخليج",
            "بلاده تستعد لاستضافة جولة من المحادثات في مسقط",
            0,
            False,
        ),
    ],
)
def test_what_one_speaker_says_again_is_one_claim(first: str, second: str, days: int, one: bool) -> None:
    [left] = told(first, date(2024, 3, 1), "first")
    [right] = told(second, date.fromordinal(date(2024, 3, 1).toordinal() + days), "second")

    assert (consolidate.judge(left, right) is not None) == one


def test_a_headline_that_says_less_is_not_told_apart_from_its_text() -> None:
    day = date(2024, 3, 1)
    [whole] = told("المحادثات بين الجانبين جرت في أجواء إيجابية وستستأنف الشهر المقبل في مسقط", day, "text")
    [short] = told("المحادثات جرت في أجواء إيجابية", day, "headline")

    assert consolidate.told_apart(whole, short) is None
