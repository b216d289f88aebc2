"""A dossier as JSON Lines: every line, as the views' JSON has it; ``line`` says of what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rasad.export.cited import lines
from rasad.export.tables import TABLES
from rasad.model import Contents
from rasad.views import line_to_dict


def to_jsonl(contents: Contents, table: str | None = None) -> Iterator[str]:
    """Yield an object a line: all lines of the dossier, their kind in ``line``, or the rows of one table."""
    if table is None:
        for kind, line in lines(contents):
            yield _line({"line": kind, **line_to_dict(line)})
    else:
        for row in TABLES[table].rows(contents):
            yield _line(row)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
