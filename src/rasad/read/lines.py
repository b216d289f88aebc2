"""Articles from JSON Lines: one object a line, all fields but ``text`` optional."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from rasad.errors import ReadError
from rasad.model import Article
from rasad.read.dates import day

_OPTIONAL = ("title", "published", "outlet", "url", "language", "author")


def json_lines(name: str, lines: Iterable[bytes]) -> Iterator[Article | ReadError]:
    """Yield an article, or what is wrong with it, for each line that is not blank."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(f"{name}:{number}", line)


def _line(place: str, line: bytes) -> Article | ReadError:
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return ReadError(place, f"not UTF-8 (byte {error.start}: 0x{line[error.start]:02x})")
    except (json.JSONDecodeError, RecursionError) as error:
        return ReadError(place, f"broken JSON: {error}")
    return item(place, data)


def item(place: str, data: Any) -> Article | ReadError:
    """Return the article that one object of JSON tells, or what is wrong with it."""
    if not isinstance(data, dict):
        return ReadError(place, "not a JSON object")
    try:
        return _article(data)
    except ValueError as error:
        return ReadError(place, str(error))


def _article(data: dict[str, Any]) -> Article:
    given = {field: _string(data, field) for field in _OPTIONAL}
    title, published = given["title"], given["published"]
    body = _string(data, "text")
    text = whole(title, body or "")
    if not body or not body.strip():
        raise ValueError("field text: missing or empty")
    return Article(
        id=identity(data.get("id"), text),
        text=text,
        title=title,
        published=published,
        day=_day(published),
        outlet=given["outlet"],
        url=given["url"],
        language=given["language"] or "ar",
        author=given["author"],
    )


def _day(published: str | None) -> Any:
    try:
        return day(published) if published else None
    except ValueError as error:
        raise ValueError(f"field published: {error}") from None


def _string(data: dict[str, Any], field: str) -> str | None:
    value = data.get(field)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"field {field}: a string is expected, not {type(value).__name__}")
    if value and any("\ud800" <= c <= "\udfff" for c in value):
        raise ValueError(f"field {field}: half a surrogate pair, no character")
    return value or None


def whole(title: str | None, text: str) -> str:
    """Return the text with its headline in front, once."""
    if not title or text.lstrip().startswith(title.strip()):
        return text
    return f"{title}\n\n{text}"


def identity(given: Any, text: str) -> str:
    """Return the id that the source gives, else a hash of the text."""
    if given is not None and str(given).strip():
        return str(given)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
