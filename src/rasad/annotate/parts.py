"""Very long texts are read in parts, so that time grows with length and no faster.

No article is this long; a book or a dump of a whole archive is. Each part is read on its own, and what was
read is joined: offsets count in the whole text, ids go on from part to part, one event stays the main one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from rasad.model import Article, Record, Span

LONGEST = 20_000  # characters read as one text; of 6,000 crawled articles the longest has 16,548
_BORDERS = ("\n\n", "\n", ". ", " ")
_KINDS = ("times", "entities", "mentions", "claims", "events", "agreements")
Noun = TypeVar("Noun")
Whole = TypeVar("Whole", bound=Record)


def parts(text: str) -> Iterator[Span]:
    """Yield stretches of at most ``LONGEST`` characters that end where a paragraph, line or word does."""
    start = 0
    while len(text) - start > LONGEST:
        end = start + LONGEST
        cuts = (text.rfind(border, start + LONGEST // 2, end) for border in _BORDERS)
        stop = next((cut + 1 for cut in cuts if cut > 0), end)
        yield Span(start, stop)
        start = stop
    yield Span(start, len(text))


def joined(article: Article, read: Sequence[tuple[int, Whole]], whole_of: type[Whole]) -> Whole:
    """Return one record of what was read from parts, each given with where it starts."""
    whole: dict[str, tuple[Any, ...]] = dict.fromkeys(_KINDS, ())
    for start, record in read:
        ahead = {"t": len(whole["times"]), "e": len(whole["entities"]), "c": len(whole["claims"])}
        ahead |= {"v": len(whole["events"]), "a": len(whole["agreements"])}
        for kind in whole:
            whole[kind] += tuple(_moved(found, start, ahead) for found in getattr(record, kind))
    whole["events"] = _one_main(whole["events"])
    return whole_of(article, article.text, **whole)


def _moved(noun: Noun, by: int, ahead: dict[str, int]) -> Noun:
    """Return a noun with its spans ``by`` characters further on and its ids behind those ``ahead``."""
    changed = {f.name: _value(f.name, getattr(noun, f.name), by, ahead) for f in fields(cast(Any, noun))}
    return cast(Noun, replace(cast(Any, noun), **changed))


def _value(name: str, value: Any, by: int, ahead: dict[str, int]) -> Any:
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if is_dataclass(value):
        return _moved(value, by, ahead)
    if isinstance(value, tuple):
        return tuple(_value("", inner, by, ahead) for inner in value)
    if name in ("id", "entity", "about") and value:
        return f"{value[0]}{int(value[1:]) + ahead[value[0]]}"
    return value


def _one_main(events: tuple[Any, ...]) -> tuple[Any, ...]:
    first = next((event.id for event in events if event.main), None)
    return tuple(replace(event, main=event.id == first) for event in events)
