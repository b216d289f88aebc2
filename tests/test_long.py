"""Texts far longer than an article are read too, in time that grows with their length and no faster."""

from __future__ import annotations

import json
from typing import Any

import pytest

import rasad
from rasad.annotate.parts import LONGEST, parts
from tests.test_evidence import ARTICLES


def test_parts_hold_every_character_once_and_end_between_words() -> None:
    text = "وصل الوفد إلى العاصمة.\n" * (3 * LONGEST // 20)
    cut = list(parts(text))
    assert "".join(text[s.start : s.end] for s in cut) == text
    assert all(text[s.end - 1] == "\n" and s.end - s.start <= LONGEST for s in cut)


def test_a_long_text_is_read_as_its_parts_are() -> None:
    once = ARTICLES[0]["text"] + "\n\n"
    many = once * (2 * LONGEST // len(once))
    record: dict[str, Any] = json.loads(rasad.read_text(many).to_json())
    quoted = {many[t["start"] : t["end"]] for t in record["times"]}
    assert quoted == {many[t.span.start : t.span.end] for t in rasad.read_text(once).times}
    for kind in ("times", "entities", "claims", "events", "agreements"):
        ids = [found["id"] for found in record[kind]]
        assert len(ids) == len(set(ids))
    known = {e["id"] for e in record["entities"]}
    assert all(m["entity"] in known for m in record["mentions"])
    assert sum(e["main"] for e in record["events"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "ا",
        "\0",
        ".",
        "«",
        "no Arabic at all, 2024",
        "ا" * 300_000,
        '"' * 100_000,
        "اتفاق " * 4_000,
        "قال " * 4_000,
    ],
    ids=["latin", "letter", "nul", "stop", "mark", "english", "one word", "marks", "agreements", "cues"],
)
def test_strange_texts_neither_crash_nor_hang(text: str) -> None:
    assert rasad.read_text(text).text == text
