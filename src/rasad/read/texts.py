"""Plain texts, whose first line is the headline, and JSON that is no JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read.dates import dated, day
from rasad.read.exports import exported, is_export
from rasad.read.given import Given
from rasad.read.lines import item, json_lines
from rasad.read.telegram import is_telegram, telegram
from rasad.text.charsets import decoded
from rasad.text.scripts import language

_MANY = 20  # words: a text of so many in another language is left out; of fewer nobody can tell


def text(given: Given) -> Iterator[Article | ReadError]:
    """Yield a text, its first line as its title."""
    try:
        content = decoded(given.content, given.charset)
    except UnicodeDecodeError as error:
        line = given.content.count(b"\n", 0, error.start) + 1
        reason = f"not UTF-8 (byte {error.start}: 0x{given.content[error.start]:02x})"
        yield ReadError(f"{given.place}:{line}", reason)
        return
    content = content.removeprefix("\ufeff")
    if not content.strip():
        yield ReadError(given.place, "empty text")
    elif is_export(content):
        yield from exported(given, content)
    elif len(content.split()) >= _MANY and (tongue := language(content)) != "ar":
        yield LeftOut(given.place, f"not in Arabic ({tongue})")
    else:
        title = content.strip().splitlines()[0].strip()
        said = given.published.isoformat() if given.published else None
        found = dated(content)
        published, known = (found[0], (("published", found[1]),)) if found else (said, ())
        told = day(published) if published else None
        yield Article(given.name, content, title, published, told, known_from=known)


def json_file(given: Given) -> Iterator[Article | ReadError]:
    """Yield the articles of a file of JSON: an export of Telegram, one article, or a list of them."""
    try:
        told = json.loads(decoded(given.content, given.charset).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        yield ReadError(given.place, f"not UTF-8 (byte {error.start})")
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from json_lines(given.place, given.content.splitlines())
        else:
            yield ReadError(f"{given.place}:{error.lineno}", f"broken JSON: {error}")
    except (RecursionError, ValueError) as error:
        yield ReadError(given.place, f"broken JSON: {error}")
    else:
        if is_telegram(told):
            yield from telegram(given, told)
        else:
            for number, one in enumerate(told if isinstance(told, list) else [told], 1):
                yield item(f"{given.place}[{number}]" if isinstance(told, list) else given.place, one)
