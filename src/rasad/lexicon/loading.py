"""The one strict door for rule files: what is wrong is refused, with its file, rule and field."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rasad.errors import LexiconError
from rasad.text import key

_DATA = files("rasad.lexicon") / "data"
_PERSIAN = frozenset("یکہھۀےپچژگ") - frozenset("پچژگ")  # the last four write foreign names in Arabic too
_FREE_TEXT = frozenset({"about", "text", "leaves", "finds", "ar", "en"})
Schema = TypeVar("Schema", bound=BaseModel)


def load(file: str, schema: type[Schema]) -> Schema:
    """Return a rule file (path below ``lexicon/data``) as its schema, or raise LexiconError."""
    return read(file, (_DATA / file).read_text(encoding="utf-8"), schema)


@cache
def names(folder: str) -> tuple[str, ...]:
    """Return the rule files of a folder below ``lexicon/data``, sorted."""
    return tuple(sorted(f"{folder}/{f.name}" for f in (_DATA / folder).iterdir() if f.name.endswith(".toml")))


def read(file: str, content: str, schema: type[Schema]) -> Schema:
    """Return the content of a rule file as its schema. ``file`` is named in errors."""
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(file, "", str(error)) from error
    for where, reason in _spelling(data, ""):
        raise LexiconError(file, where, reason)
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if part != "families")
        raise LexiconError(file, place, first["msg"]) from error


def _spelling(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the letters of words, and words that stand twice in one list."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _spelling(name, f"{where}.{name}".strip("."))
            if name not in _FREE_TEXT:
                yield from _spelling(inner, f"{where}.{name}".strip("."))
    elif isinstance(value, list):
        yield from _twice(value, where)
        for inner in value:
            yield from _spelling(inner, where)
    elif isinstance(value, str) and (reason := _unplain(value)):
        yield where, f"{value!r}: {reason}"


def _twice(words: list[Any], where: str) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for word in words:
        if isinstance(word, str):
            # spellings that fold alike are one word to the reader: the second is dead weight
            if (folded := key(word)) in seen:
                yield where, f"{word!r} is {seen[folded]!r} again once folded"
            seen[folded] = word


def _unplain(word: str) -> str | None:
    for character in word:
        if "ﭐ" <= character <= "\ufeff" and character != "﴾":
            return f"presentation form U+{ord(character):04X}"
        if character in _PERSIAN:
            return f"Persian letter U+{ord(character):04X}"
        if character == "ـ" or (unicodedata.category(character) in ("Cf", "Mn") and character != "ّ"):
            return f"mark U+{ord(character):04X} that folding removes"
    return None
