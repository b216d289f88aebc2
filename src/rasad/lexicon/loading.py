"""The one strict door for rule files: what is wrong is refused, with its file, rule and field.

What a desk's own file of the same name adds (``lexicon.own``) is laid over ours, and judged as strictly.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rasad.errors import LexiconError
from rasad.lexicon.own import in_use
from rasad.text import key

_DATA = files("rasad.lexicon") / "data"
_PERSIAN = frozenset("یکہھۀےپچژگ") - frozenset("پچژگ")  # the last four write foreign names in Arabic too
_FREE_TEXT = frozenset({"about", "text", "leaves", "finds", "ar", "en"})
_NO_PLACE = ("families", "[key]")  # what the schema puts into a place beside the file's own tables and fields
Schema = TypeVar("Schema", bound=BaseModel)


def load(file: str, schema: type[Schema]) -> Schema:
    """Return a rule file (path below ``lexicon/data``) as its schema, or raise LexiconError."""
    packaged = _DATA / file
    ours = _parsed(file, packaged.read_text(encoding="utf-8")) if packaged.is_file() else {}
    own = in_use()
    if (content := own.files.get(file)) is None:
        return _judged(file, ours, schema)
    place = f"{own.folder}/{file}"
    return _judged(place, _laid_over(ours, _parsed(place, content), place), schema, ours)


@cache
def names(folder: str) -> tuple[str, ...]:
    """Return the rule files of a folder below ``lexicon/data``, and the desk's own, sorted."""
    ours = {f"{folder}/{f.name}" for f in (_DATA / folder).iterdir() if f.name.endswith(".toml")}
    return tuple(sorted(ours.union(in_use().inside(folder))))


def read(file: str, content: str, schema: type[Schema]) -> Schema:
    """Return the content of a rule file as its schema. ``file`` is named in errors."""
    return _judged(file, _parsed(file, content), schema)


def _parsed(file: str, content: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(file, "", str(error)) from error
    for where, reason in _spelling(data, ""):
        raise LexiconError(file, where, reason)
    return data


def _judged(file: str, data: dict[str, Any], schema: type[Schema], ours: Any = None) -> Schema:
    """Return data as its schema. ``ours`` is the part that is not the file's own."""
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in _counted(first["loc"], ours) if part not in _NO_PLACE)
        raise LexiconError(file, place, first["msg"]) from error


def _counted(loc: tuple[int | str, ...], ours: Any) -> Iterator[int | str]:
    """Yield the parts of a place, numbers in lists as the desk's own file counts them."""
    for part in loc:
        if isinstance(ours, list) and isinstance(part, int):
            yield part - len(ours)
        else:
            yield part
        ours = ours.get(part) if isinstance(ours, dict) else None


def _laid_over(
    ours: Mapping[str, Any], added: Mapping[str, Any], file: str, where: str = ""
) -> dict[str, Any]:
    """Return tables with what a desk adds: new tables and fields, and longer lists. Nothing is changed."""
    whole = dict(ours)
    for name, value in added.items():
        place, known = f"{where}.{name}".strip("."), ours.get(name)
        if isinstance(known, dict) and isinstance(value, dict):
            whole[name] = _laid_over(known, value, file, place)
        elif isinstance(known, list) and isinstance(value, list):
            whole[name] = [*known, *_new(value, known)]
        elif known is None or known == value:
            whole[name] = value
        else:
            raise LexiconError(file, place, f"Rasad says {known!r}; words of a desk add and change nothing")
    return whole


def _new(added: list[Any], known: list[Any]) -> Iterator[Any]:
    """Yield what a list does not hold yet: what Rasad has learned since is no fault of a desk's file."""
    folded = {key(word) for word in known if isinstance(word, str)}
    for value in added:
        if not (isinstance(value, str) and key(value) in folded):
            yield value


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
