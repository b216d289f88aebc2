"""What each piece of evidence about an event weighs; learned, in hundredths (``event_weights.json``).

``tools/train_events.py`` makes the file. Its tables are the questions that the events stage asks: ``keep``
(is it an event at all) and ``place`` (does this place belong to it), with one weight for each piece of
evidence, and ``status``, with one for each of ``STATUSES``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Final, Literal, NamedTuple, get_args

from rasad.model import EventStatus

Question = Literal["keep", "place"]
STATUSES: Final[tuple[EventStatus, ...]] = get_args(EventStatus)
_FILE = files("rasad.lexicon") / "data" / "event_weights.json"


def weight(question: Question, evidence: Iterable[str]) -> int:
    """Return what all evidence weighs together: above nothing it speaks for yes."""
    return sum(map(weights().single[question].get, evidence, repeat(0)))


def statuses(evidence: Iterable[str]) -> list[int]:
    """Return what all evidence weighs for each of ``STATUSES``."""
    known = weights().status
    rows = [known[name] for name in evidence if name in known]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * len(STATUSES)


class Weights(NamedTuple):
    """The tables of the file, those of one weight a row and the one of as many as there are statuses."""

    single: Mapping[str, Mapping[str, int]]
    status: Mapping[str, Sequence[int]]


@cache
def weights() -> Weights:
    """Return the tables of the file."""
    tables = json.loads(_FILE.read_text(encoding="utf-8"))
    single = {
        name: {n: row[0] for n, row in rows.items()} for name, rows in tables.items() if name != "status"
    }
    return Weights(single, tables["status"])
