"""An answer as text, JSON, CSV or Markdown: the same for every view."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rasad.lexicon.labels import label, side
from rasad.model import Answer, Part
from rasad.views.cells import cells, on_one_line
from rasad.views.columns import Value, header, rows
from rasad.views.grid import grid, heading, placed
from rasad.views.lines import is_one_table, to_json_answer
from rasad.views.look import Look

_BOM = "\ufeff"


def render(answer: Answer, look: Look) -> str:
    """Return an answer as one text without a last line break; nothing where a text has no lines."""
    if look.format == "json":
        return to_json_answer(answer)
    if look.format == "csv":
        return (_BOM if look.bom else "") + _csv(answer)
    return "\n".join(_markdown(answer, look) if look.format == "markdown" else _text(answer, look))


def _csv(answer: Answer) -> str:
    """Return all parts as one table, as RFC 4180 has it; several texts in a cell are parted by "; "."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header(answer), restval="")
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in row.items()} for row in rows(answer))
    return out.getvalue().removesuffix("\r\n")


def _plain(value: Value) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else value


def _subject(subject: str, look: Look) -> str:
    """Return whom an answer is about: states by their names in Arabic."""
    return " – ".join(side(one, look.lang) for one in subject.split(" – "))


def _markdown(answer: Answer, look: Look) -> Iterator[str]:
    if answer.subject:
        yield f"# {_subject(answer.subject, look)}\n"
    for part in answer.parts:
        if not is_one_table(answer):
            yield f"## {label('part', part.name, look.lang)}\n"
        yield from _table(part, look)
        yield ""


def _table(part: Part, look: Look) -> Iterator[str]:
    if not part.lines:
        yield label("words", "nothing", look.lang)
        return
    shown = cells(type(part.lines[0]))
    names = [label("column", cell.name, look.lang) for cell in shown]
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for line in part.lines:
        told = (on_one_line(cell.told(line, look)).replace("|", "\\|") for cell in shown)
        yield f"| {' | '.join(told)} |"


def _text(answer: Answer, look: Look) -> Iterator[str]:
    """Yield tables for a terminal; in a pipe a line each, columns parted by tabs."""
    if look.width and answer.subject:
        yield heading(on_one_line(_subject(answer.subject, look)), look)
    for number, part in enumerate(answer.parts):
        if not is_one_table(answer):
            yield from [""] if number or look.width else []
            yield heading(label("part", part.name, look.lang), look)
        yield from _lines(part, look, alone=is_one_table(answer))


def _lines(part: Part, look: Look, *, alone: bool) -> Iterator[str]:
    if not part.lines:
        yield from [] if alone and not look.width else [placed(label("words", "nothing", look.lang), look)]
    elif look.width:
        yield from grid(part, look)
        if part.total and part.total > len(part.lines):
            yield placed(f"{len(part.lines)} / {part.total}", look)
    else:
        for line in part.lines:
            yield "\t".join(on_one_line(cell.told(line, look)) for cell in cells(type(line)))
