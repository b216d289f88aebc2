"""A channel that Telegram Desktop exported: each message of some length is an article."""

from __future__ import annotations

import json

import pytest

from rasad.errors import LeftOut
from rasad.model import Article
from rasad.sources import uploaded
from tests.sources.making import fault

NEWS = "وصل وزير الخارجية الروسي سيرغي لافروف إلى طهران اليوم لبحث الاتفاق مع نظيره الإيراني."
MESSAGE = {
    "id": 7,
    "type": "message",
    "date": "2024-10-11T01:30:00",
    "date_unixtime": "1728599400",
    "text": NEWS,
}
CHAT = {"name": "قناة الأخبار", "type": "public_channel", "id": 42}


def _found(*messages: object, **chat: object) -> list[object]:
    told = json.dumps({**CHAT, **chat, "messages": list(messages)}, indent=1)
    return list(uploaded("result.json", told.encode()))


def test_a_message_has_its_channel_and_the_hour_where_it_was_exported() -> None:
    [found] = _found(MESSAGE)
    assert isinstance(found, Article)
    assert (found.id, found.outlet, found.text) == ("telegram/42/7", "قناة الأخبار", NEWS)
    assert found.published == "2024-10-11T01:30:00+03:00" and str(found.day) == "2024-10-11"


def test_parts_with_a_look_of_their_own_are_joined() -> None:
    parts = [{"type": "bold", "text": "عاجل: "}, NEWS, {"type": "link", "text": " https://a.example"}, 7]
    [found] = _found({**MESSAGE, "text": parts})
    assert isinstance(found, Article) and found.text == f"عاجل: {NEWS} https://a.example"


def test_half_a_character_is_dropped() -> None:
    [found] = _found({**MESSAGE, "text": f"\ud83d {NEWS}", "forwarded_from": "قناة\udc00"})
    assert isinstance(found, Article) and found.text.strip() == NEWS and found.outlet == "قناة"


def test_a_forwarded_message_is_its_first_channels() -> None:
    [found] = _found({**MESSAGE, "forwarded_from": "وكالة أمثلة"})
    assert isinstance(found, Article) and found.outlet == "وكالة أمثلة"


def test_service_messages_pass_and_short_or_foreign_ones_are_left_out() -> None:
    english = "The minister arrived in Tehran today for talks about the treaty with his counterpart."
    service, short, foreign, good = (
        {**MESSAGE, "type": "service"}, {**MESSAGE, "text": "صورة"}, {**MESSAGE, "text": english}, MESSAGE,
    )  # fmt: skip
    first, second, third = _found(service, short, foreign, good)
    assert isinstance(first, LeftOut) and "few words" in first.reason and "message 7" in first.place
    assert isinstance(second, LeftOut) and "latin" in second.reason and isinstance(third, Article)


def test_a_whole_account_is_read_chat_by_chat() -> None:
    told = {"chats": {"list": [{**CHAT, "messages": [MESSAGE]}, {**CHAT, "id": 43, "messages": [MESSAGE]}]}}
    ids = [a.id for a in uploaded("x.json", json.dumps(told).encode()) if isinstance(a, Article)]
    assert ids == ["telegram/42/7", "telegram/43/7"]


@pytest.mark.parametrize("date", [None, "yesterday", "2024-10-11T01:30:00"])
@pytest.mark.parametrize("unix", [None, "x", "99999999999999999"])
def test_odd_dates_lose_no_message(date: object, unix: object) -> None:
    [found] = _found({**MESSAGE, "date": date, "date_unixtime": unix})
    assert isinstance(found, Article)


@pytest.mark.parametrize("told", ['{"chats": {}}', '{"chats": {"list": 7}}'])
def test_an_export_without_chats_is_named(told: str) -> None:
    assert "without a list" in fault("result.json", told).reason


@pytest.mark.parametrize("told", ['{"messages": [', "[" * 100_000, '{\n "a": tru\n}'])
def test_broken_json_is_named(told: str) -> None:
    assert "broken JSON" in fault("result.json", told).reason


def test_a_list_of_articles_is_read_and_its_bad_item_named() -> None:
    good, bad = uploaded("a.json", json.dumps([{"text": NEWS}, {"id": 1}]).encode())
    assert isinstance(good, Article) and "a.json[2]: field text" in str(bad)


def test_json_lines_are_known_by_content() -> None:
    lines = "\n".join(json.dumps({"id": str(n), "text": NEWS}) for n in range(3))
    assert [a.id for a in uploaded("a.txt", lines.encode()) if isinstance(a, Article)] == ["0", "1", "2"]
