"""An answer in each format: the same lines, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace

import pytest

from rasad import views
from rasad.lexicon.labels import labels
from rasad.model import (
    Answer,
    ClaimLine,
    Credibility,
    EventLine,
    Evidence,
    LifeState,
    Office,
    Part,
    PersonLine,
    Reply,
    Sources,
    Span,
    Telling,
)
from rasad.model.answers import AnyLine
from rasad.views import Look, in_words

ONE = Sources(1, 1, 1, False)
WORDS = (Evidence("a1", Span(4, 9)),)
MEETING = EventLine(
    "e-1", "2024-10-11", "CONSULT", "visit", "happened", "زار الوزير مسقط | بحضور نظيره", ("IRN",), ("OMN",),
    "مسقط", ("بدر البوسعيدي",), None, None, ("a1",), (), ONE, Credibility(3, "told by 1"), (), WORDS,
)  # fmt: skip
SAID = ClaimLine(
    "c-1", "الوزير", "OMN", None, "deny", "لا خلاف", "2024-10-12",
    (Telling("a1", "2024-10-12", None, ("وكالة أمثلة",), "direct"),), "e-1", ("OMN",),
    (Reply("c-0", "مسؤول", "accuse"),), (), ONE, WORDS,
)  # fmt: skip
SOMEBODY = PersonLine(
    "p-1", "بدر البوسعيدي", ("بدر البوسعيدي", "البوسعيدي"),
    (Office("foreign_minister", "OMN", "وزير الخارجية العماني", "2024-01-02", "2024-10-11", None),), WORDS,
)  # fmt: skip


def answer(*lines: AnyLine) -> Answer:
    return Answer("timeline", (Part("timeline", lines),))


def test_a_table_is_an_array_in_json() -> None:
    [line] = json.loads(views.render(answer(MEETING), Look("json")))

    assert (line["id"], line["date"], line["articles"]) == ("e-1", "2024-10-11", 1)


def test_parts_are_arrays_under_their_names() -> None:
    told = Answer("who", (Part("people", (SOMEBODY,)), Part("claims", (SAID,))), "بدر البوسعيدي")

    found = json.loads(views.render(told, Look("json")))

    assert list(found) == ["subject", "people", "claims"]
    assert found["claims"][0]["answers"] == [{"claim": "c-0", "speaker": "مسؤول", "stance": "accuse"}]


def test_csv_has_one_head_for_all_parts_and_a_mark_for_excel_on_request() -> None:
    told = Answer("who", (Part("people", (SOMEBODY,)), Part("claims", (SAID,))))

    written = views.render(told, Look("csv", bom=True))
    people, claims = csv.DictReader(io.StringIO(written.removeprefix("\ufeff")))

    assert written.startswith("\ufeffpart,id,")
    assert (people["part"], people["names"]) == ("people", "بدر البوسعيدي; البوسعيدي")
    assert (claims["part"], claims["chain"], claims["evidence"]) == ("claims", "وكالة أمثلة", "a1:4-9")


def test_markdown_keeps_its_columns_whatever_a_text_holds() -> None:
    head, rule, line = views.render(answer(MEETING), Look("markdown", "ar")).strip().splitlines()

    assert head.count("|") == rule.count("|") == line.replace("\\|", "").count("|")
    assert "11 أكتوبر 2024" in line and "إيران ← عُمان" in line.replace("عمان", "عُمان")


def test_text_in_a_pipe_is_columns_parted_by_tabs_arabic_last() -> None:
    told = views.render(answer(MEETING), Look()).split("\t")

    assert told == [
        "2024-10-11", "CONSULT visit", "happened", "IRN → OMN", "1", "e-1", "زار الوزير مسقط | بحضور نظيره",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "event, told",
    [
        (replace(MEETING, date=None, first_told="2024-10-12"), "≤ 2024-10-12"),
        (replace(MEETING, date=None, first_told="2024-10-12", not_after="2024-10-01"), "≤ 2024-10-01"),
        (replace(MEETING, date=None, not_before="2024-08", not_after="2024-09"), "2024-08 .. 2024-09"),
        (replace(MEETING, date=None, first_told="2024-10-12", status="planned"), "(told 2024-10-12)"),
        (replace(MEETING, date=None), "undated"),
    ],
)
def test_an_undated_event_is_told_with_what_is_known_of_its_time(event: EventLine, told: str) -> None:
    assert views.render(answer(event), Look()).startswith(told + "\t")


def test_a_saying_is_shown_with_its_chain_and_what_it_answers() -> None:
    told = views.render(answer(SAID), Look())

    assert "وكالة أمثلة ← الوزير" in told and "answers مسؤول" in told


@pytest.mark.parametrize("line", [MEETING, SAID, SOMEBODY], ids=lambda line: type(line).__name__)
def test_json_leaves_out_no_field_of_a_line(line: AnyLine) -> None:
    told = views.line_to_dict(line)

    changed = {"sources": "articles", "outlets": "reliability"}
    assert {changed.get(f.name, f.name) for f in fields(line)} <= set(told)


@pytest.mark.parametrize(
    "value, naming, told",
    [
        ("2024-10-11", "january", "11 أكتوبر 2024"),
        ("2024-10-11", "kanun", "11 تشرين الأول 2024"),
        ("2022-01", "both", "كانون الثاني/يناير 2022"),
        ("2024", "january", "2024"),
        ("2024-10-23/2024-10-24", "january", "23–24 أكتوبر 2024"),
        ("2023-12-30/2024-01-02", "january", "30 ديسمبر 2023 إلى 2 يناير 2024"),
        ("2024-02-28/2024-03-02", "january", "28 فبراير إلى 2 مارس 2024"),
        ("2021/2022", "january", "2021–2022"),
        ("2024-W16", "january", "أسبوع 15–21 أبريل 2024"),
        ("2022-H2", "january", "النصف الثاني من 2022"),
        ("2024-10-11T09:30", "january", "11 أكتوبر 2024 09:30"),
        (None, "january", "بلا تاريخ"),
        ("PAST_REF", "january", "PAST_REF"),
    ],
)
def test_dates_are_said_as_readers_say_them(value: str | None, naming: str, told: str) -> None:
    assert in_words(value, "ar", naming) == told  # type: ignore[arg-type]


def test_a_state_that_nobody_dated_is_told_without_a_day() -> None:
    from rasad.model import AgreementLine

    deal = AgreementLine(
        "a-1", "اتفاق", "treaty", ("IRN",), "signed",
        (LifeState("expected", "2024", "a1"), LifeState("signed", None, "a2")), (), (), None, WORDS,
    )  # fmt: skip

    assert "expected 2024 → signed\t" in views.render(answer(deal), Look())


def test_every_label_is_told_in_both_languages() -> None:
    for table in labels().tables.values():
        assert all(word.ar and word.en for word in table.values())
