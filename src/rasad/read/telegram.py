"""Channels that Telegram Desktop exported (``result.json``): every message of some length is an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read.given import Given, made

_SHORTEST = 6  # words: below that a message is a greeting, a hashtag, the caption of a picture


def is_telegram(told: Any) -> bool:
    """Return whether JSON is an export of one chat, or of a whole account."""
    return isinstance(told, dict) and (
        isinstance(told.get("messages"), list) or isinstance(told.get("chats"), dict)
    )


def telegram(given: Given, told: Mapping[str, Any]) -> Iterator[Article | ReadError]:
    """Yield the messages of an export, oldest first as they stand in it."""
    chats = told["chats"].get("list") if isinstance(told.get("chats"), dict) else [told]
    if not isinstance(chats, list):
        yield ReadError(given.place, "an export of Telegram without a list of chats")
        return
    for chat in chats:
        messages = chat.get("messages") if isinstance(chat, dict) else None
        for message in messages if isinstance(messages, list) else []:
            if isinstance(message, dict) and message.get("type") == "message":
                yield _message(given, chat, message)


def _message(given: Given, chat: Mapping[str, Any], message: Mapping[str, Any]) -> Article | ReadError:
    number = message.get("id")
    given = Given(
        f"{given.place}: message {number}", f"telegram/{chat.get('id')}/{number}", b"", given.published
    )
    text = _text(message.get("text")).strip()
    if len(text.split()) < _SHORTEST:
        return LeftOut(given.place, "no article (a message of a few words, or none)")
    facts = {"title": (text.partition("\n")[0].strip(), "first line")}
    if isinstance(name := message.get("forwarded_from") or chat.get("name"), str) and name.strip():
        facts["outlet"] = (name.strip(), "forwarded from" if message.get("forwarded_from") else "chat name")
    if published := _published(message):
        facts["published"] = (published, "message date")
    if isinstance(author := message.get("author"), str) and author.strip():
        facts["author"] = (author.strip(), "message author")
    return made(given, text, facts)


def _text(told: Any) -> str:
    """Return a text that is a string, or a list of strings and of parts with a look of their own."""
    parts = told if isinstance(told, list) else [told]
    texts = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(text for text in texts if isinstance(text, str))


def _published(message: Mapping[str, Any]) -> str | None:
    """Return when a message was sent, on the clock of whoever exported it."""
    try:
        local = datetime.fromisoformat(str(message.get("date")))
    except ValueError:
        return None
    try:
        exact = datetime.fromtimestamp(int(message["date_unixtime"]), UTC)
        return local.replace(tzinfo=timezone(_whole(local - exact.replace(tzinfo=None)))).isoformat()
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        return local.isoformat()


def _whole(offset: timedelta) -> timedelta:
    return timedelta(minutes=round(offset.total_seconds() / 60))
