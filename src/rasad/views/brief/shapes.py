"""Briefs as text, Markdown, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rasad.lexicon.labels import Lang
from rasad.lexicon.phrases import Book, book
from rasad.model import Brief, Statement
from rasad.views.dates import in_words
from rasad.views.look import Look, Naming

_BOM = "\ufeff"
_PARTS = ("event", "meaning", "due", "sources")
_ITEMS = ("due", "sources")  # parts that are lists, not running text


def render_briefs(briefs: Sequence[Brief], look: Look) -> str:
    """Return briefs as one text without a last line break; nothing where there are none."""
    if look.format == "json":
        return json.dumps([brief_to_dict(brief) for brief in briefs], ensure_ascii=False, indent=1)
    if look.format == "csv":
        return (_BOM if look.bom else "") + _csv(briefs)
    told = (_markdown if look.format == "markdown" else _text)(briefs, look.months)
    return "\n".join(told)


def brief_to_dict(brief: Brief) -> dict[str, Any]:
    """Return a brief as plain dictionaries and lists: each statement with its rule and evidence."""
    head = {
        "headline": _statement(brief.headline),
        "day": brief.day,
        "hour": brief.hour,
        "kind": _statement(brief.kind),
    }
    return head | {name: [_statement(s) for s in getattr(brief, name)] for name in _PARTS}


def _statement(told: Statement) -> dict[str, Any]:
    return {"rule": told.rule, "text": told.text, "evidence": list(told.evidence)}


def _csv(briefs: Iterable[Brief]) -> str:
    """Return a line for each statement, the headline first; evidence is parted by "; "."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("brief", "day", "part", "rule", "text", "evidence"))
    for number, brief in enumerate(briefs, 1):
        for part, told in (
            ("headline", (brief.headline,)),
            *((name, getattr(brief, name)) for name in _PARTS),
        ):
            writer.writerows((number, brief.day, part, s.rule, s.text, "; ".join(s.evidence)) for s in told)
    return out.getvalue().removesuffix("\r\n")


def _text(briefs: Iterable[Brief], months: Naming) -> Iterator[str]:
    for number, brief in enumerate(briefs):
        yield from ("", "———", "") if number else ()
        yield from (brief.headline.text, "", _head(brief, months))
        for name, title, told in _sections(brief):
            yield from ("", f"{title}:")
            yield from (f"{'- ' * (name in _ITEMS)}{s.text}" for s in told)


def _markdown(briefs: Iterable[Brief], months: Naming) -> Iterator[str]:
    for number, brief in enumerate(briefs):
        yield from ("", "---", "") if number else ()
        rtl = brief.language == "ar"
        yield from ('<div dir="rtl">', "") if rtl else ()
        yield from (f"## {brief.headline.text}", "", _head(brief, months))
        for name, title, told in _sections(brief):
            yield from ("", f"**{title}:**", "")
            yield ("\n" if name in _ITEMS else "\n\n").join(
                f"{'- ' * (name in _ITEMS)}{s.text}" for s in told
            )
        yield from ("", "</div>") if rtl else ()


def _sections(brief: Brief) -> Iterator[tuple[str, str, tuple[Statement, ...]]]:
    """Yield the name, the title and the statements of each part that has any."""
    for name in _PARTS:
        if told := getattr(brief, name):
            yield name, _words(brief).say[f"part.{name}"], told


def _head(brief: Brief, months: Naming) -> str:
    words = _words(brief)
    hour = words.say["hour"].format(hour=brief.hour) if brief.hour else words.say["hour.none"]
    return " · ".join((hour, in_words(brief.day, _lang(brief), months), brief.kind.text))


def _words(brief: Brief) -> Book:
    return book(_lang(brief))


def _lang(brief: Brief) -> Lang:
    return "ar" if brief.language == "ar" else "en"
