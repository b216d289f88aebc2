"""What a reader sees of a record."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import rasad
from rasad.errors import UsageError
from rasad.read import day
from rasad.views import explain

PUBLISHED = day("2024-10-11")


def test_json_holds_the_text_and_every_field_of_the_format() -> None:
    record = json.loads(rasad.read_text("التقى بوتين نظيره الإيراني اليوم.", published=PUBLISHED).to_json())
    assert list(record) == [
        "article",
        "text",
        "times",
        "entities",
        "mentions",
        "claims",
        "events",
        "agreements",
    ]
    assert record["article"] == {
        "id": "text", "title": None, "published": "2024-10-11", "outlet": None, "url": None, "language": "ar",
    }  # fmt: skip


def test_a_notebook_shows_the_whole_article_right_to_left_and_no_markup_of_its_text() -> None:
    text = "زار الوزير <b>موسكو</b> & غادرها اليوم."
    html = rasad.read_text(text, published=PUBLISHED)._repr_html_()
    shown = re.sub(r"<style>.*?</style>|<[^>]+>", "", html)
    assert 'dir="rtl"' in html and "<b>" not in html
    assert shown == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert re.search(r'<span class="[^"]*time[^"]*"[^>]*>اليوم</span>', html)


def test_text_puts_wrapped_names_on_one_line() -> None:
    shown = rasad.read_text("قال الرئيس الروسي فلاديمير\nبوتين إن الاتفاق قريب.").to_text()
    assert "فلاديمير بوتين" in shown


def test_explaining_marks_the_words_in_their_sentence() -> None:
    record: dict[str, Any] = json.loads(
        rasad.read_text("غادر الوفد. وصل الوزير اليوم.", published=PUBLISHED).to_json()
    )
    shown = explain(record, "t1", {record["times"][0]["rule"]: "what it is for"})
    assert "⟦اليوم⟧" in shown and "غادر" not in shown and "what it is for" in shown


def test_explaining_somebody_shows_the_words_that_only_point_back_with_their_rule() -> None:
    text = "زار وزير الخارجية العماني بدر البوسعيدي بغداد. وقال الوزير إن الحوار مفيد."
    record: dict[str, Any] = json.loads(rasad.read_text(text).to_json())
    [minister] = [e["id"] for e in record["entities"] if e["kind"] == "person"]
    shown = explain(record, minister, {"references.minister": "the minister told of"})
    assert "meant: وقال ⟦الوزير⟧ إن الحوار مفيد (references.minister: the minister told of)" in shown


def test_an_item_that_is_not_there_is_an_error_that_lists_what_is() -> None:
    record = json.loads(rasad.read_text("وصل الوزير اليوم.", published=PUBLISHED).to_json())
    with pytest.raises(UsageError, match=r"no item 'v7'.*t1"):
        explain(record, "v7", {})
