"""Evidence holds: whatever marks stand between the letters, the same items are found at the moved places."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rasad
from rasad.model import Article
from rasad.read import day
from rasad.views import to_dict
from tests.conftest import ROOT
from tests.strategies import ANY_TEXT

ARTICLES = [
    json.loads(line)
    for line in (ROOT / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
]
# Strings as written carry the marks that stand in them; where they stand is compared, not they.
WRITTEN = ("text", "name", "names", "title", "of", "article")
LETTERS = frozenset("بتثجحخسشصضطظعغفقكلمنهي")  # these join on both sides, so tatweel may follow


def _strewn(text: str, seed: int) -> tuple[str, list[int]]:
    """Return the text with marks in it, and where each of its characters went."""
    chance = random.Random(seed)
    out, places = "", []
    for index, character in enumerate(text):
        places.append(len(out))
        out += "\u00a0" if character == " " and chance.random() < 0.3 else character
        inside = index + 1 < len(text) and text[index + 1].isalpha()
        if character in LETTERS and inside and chance.random() < 0.25:
            out += chance.choice(["ـ", "َ", "ّ", "ُ", "\u200f", "\u200e", "\u2067", "\ufeff"])
    return out, [*places, len(out)]


def _moved(value: Any, places: list[int]) -> Any:
    """Return a record with its offsets where the characters went, words as written left out."""
    if isinstance(value, list):
        return [_moved(v, places) for v in value]
    if not isinstance(value, dict):
        return value
    out = {k: _moved(v, places) for k, v in value.items() if k not in WRITTEN}
    if isinstance(value.get("name"), dict):
        out["name"] = _moved(value["name"], places)
    if isinstance(value.get("start"), int):
        out["start"], out["end"] = places[value["start"]], places[value["end"] - 1]
    return out


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["id"])
def test_marks_between_letters_change_nothing_but_places(article: dict[str, Any], seed: int) -> None:
    plain = rasad.read_article(_article(article, article["text"]))
    text, places = _strewn(article["text"], seed)
    strewn = rasad.read_article(_article(article, text))
    last = {place: place for place in places}

    expected = _moved(to_dict(plain), places)
    found = _moved(to_dict(strewn), [_last_letter(text, last, i) for i in range(len(text) + 1)])

    assert found == expected


def _last_letter(text: str, known: dict[int, int], place: int) -> int:
    """Return the place of the character that a mark at ``place`` belongs to."""
    while place not in known:
        place -= 1
    return place


def _article(data: dict[str, Any], text: str) -> Article:
    return Article(data["id"], text, published=data["published"], day=day(data["published"]))


@given(ANY_TEXT, st.dates())
def test_no_text_is_too_strange_and_every_span_is_in_it(text: str, published: Any) -> None:
    record = rasad.read_text(text, published=published)
    spans = [t.span for t in record.times] + [m.span for m in record.mentions]
    spans += [t for e in record.events for t in e.triggers] + [c.content for c in record.claims]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
