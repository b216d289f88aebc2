"""An item of a record as it was read: its evidence in its sentence, and the rule that found it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rasad.errors import UsageError
from rasad.model import Judgement, Line
from rasad.views.cells import on_one_line

_KINDS = ("times", "entities", "claims", "events", "agreements")
_OPEN, _CLOSE = "⟦", "⟧"
_STOP = re.compile(r"[.؟?!](?=\s|$)|\n")  # not the point of a number


def explain(record: Mapping[str, Any], item: str, about: Mapping[str, str]) -> str:
    """Return what item ``item`` (such as ``v1``) of a record as JSON rests on.

    ``about`` tells of each rule what it is for. Raises UsageError where the record has no such item.
    """
    kind, found = _find(record, item)
    rule = found.get("rule")
    lines = [f"{record['article']['id']}:{item} ({kind})", *_facts(found)]
    if rule:
        lines.append(f"  rule: {rule}" + (f": {about[rule]}" if rule in about else ""))
    lines += [
        f"  {name}: {_in_sentence(record['text'], *span)}" for name, span in _spans(record, item, found)
    ]
    lines += _meant(record, item, about)
    return "\n".join(lines)


def explain_line(
    line: Line,
    nodes: Mapping[str, str],
    judged: Iterable[Judgement],
    records: Mapping[str, Mapping[str, Any]],
    about: Mapping[str, str],
) -> str:
    """Return what a dossier's line rests on: each observation as its record has it, and what joins them.

    ``nodes`` are the nodes of the observations: what rules judge.
    """
    parts = [line.id]
    for one in line.observations:
        told = explain(records[one.article], one.item, about) if one.kind != "article" else one.article
        parts.append(f"{one.id} = {told}\n  told as: {nodes[one.id]}")
    for j in judged:
        parts.append(
            f"{j.left} {'is' if j.same else 'is not'} {j.right} ({j.score:.2f}, {j.author}): {j.reason}"
        )
    return "\n".join(parts)


def _find(record: Mapping[str, Any], item: str) -> tuple[str, Mapping[str, Any]]:
    for kind in _KINDS:
        for found in record.get(kind, []):
            if found["id"] == item:
                return kind, found
    has = ", ".join(found["id"] for kind in _KINDS for found in record.get(kind, []))
    raise UsageError(f"article {record['article']['id']} has no item {item!r} (it has: {has or 'none'})")


def _facts(found: Mapping[str, Any]) -> Iterator[str]:
    for name, value in found.items():
        if isinstance(value, str) and name not in ("id", "rule"):
            yield f"  {name}: {value}"
        elif name in ("actors", "recipients", "parties") and value:
            yield f"  {name}: " + ", ".join(p.get("code") or p.get("name") for p in value)


def _spans(
    record: Mapping[str, Any], item: str, found: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield (name of the part, span) for everything in an item that was read from the text."""
    if "start" in found:
        yield "evidence", (found["start"], found["end"])
    for name, value in found.items():
        parts = value if isinstance(value, list) else [value]
        for part in parts:
            if isinstance(part, Mapping) and part.get("start") is not None:
                yield name, (part["start"], part["end"])
    for mention in record.get("mentions", []):
        if mention["entity"] == item and "rule" not in mention:
            yield "named", (mention["start"], mention["end"])


def _meant(record: Mapping[str, Any], item: str, about: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each word that points back to an entity, with the rule that tells so."""
    for mention in record.get("mentions", []):
        if mention["entity"] == item and (rule := mention.get("rule")):
            shown = _in_sentence(record["text"], mention["start"], mention["end"])
            yield f"  meant: {shown} ({rule}" + (f": {about[rule]})" if rule in about else ")")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of a span begins and ends."""
    before = max((stop.end() for stop in _STOP.finditer(text, 0, start)), default=0)
    after = _STOP.search(text, end)
    return before, after.start() if after else len(text)


def _in_sentence(text: str, start: int, end: int) -> str:
    before, after = sentence(text, start, end)
    marked = text[before:start] + _OPEN + text[start:end] + _CLOSE + text[end:after]
    return on_one_line(marked)
