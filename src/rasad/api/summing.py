"""What questions ask of lines is noted when these change, so that answers load no more than they show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from heapq import merge
from itertools import islice
from typing import Any, TypeVar

from rasad import consolidate
from rasad.model import Line, Question
from rasad.model.dossier import ObservationKind
from rasad.store import Reading, Writing

L = TypeVar("L")
_AT_ONCE = 250  # lines loaded where not all are asked for


def sum_up(writing: Writing, changed: Collection[str]) -> None:
    """Note what questions ask of lines that changed."""
    persons = {id for id in changed if id.startswith("p-")}
    others = left_of(writing, writing.lines_named(sorted(set(changed) - persons)))
    copies = writing.copies({one.article for line in others for one in line.observations})
    told = [consolidate.summaries.summary(line, copies) for line in others]
    days = writing.days_of(persons)
    writing.sum_up(changed, [*told, *(consolidate.summaries.person(id, days[id]) for id in sorted(days))])


def left_of(reading: Reading, lines: Iterable[Line]) -> list[Line]:
    """Return lines as persons left them, but for those of articles themselves."""
    lines = [line for line in lines if line.observations[0].kind != "article"]
    ids = {one.id for line in lines for one in line.observations}
    return list(consolidate.correcting.corrected_lines(lines, reading.corrections(ids)))


def found(
    reading: Reading,
    kind: ObservationKind,
    asked: Question,
    summed: Callable[[list[Line]], list[L]],
    order: Callable[[L], Any],
    *,
    also: Collection[str] = (),
    most: int | None = None,
    skip: int = 0,
) -> list[L]:
    """Return the lines of a kind that a question asks for, in order; ``most`` of them after ``skip``.

    ``summed`` returns lines summed up, those that are asked for only; ``order`` is the summaries' own.
    ``also`` are more keys that the lines must have.
    """
    plain, keys = consolidate.summaries.sought(kind, asked)
    late, ids = reading.asked(kind, plain, {*keys, *also})
    if asked == Question() and not late:  # every line is meant: those before need not be loaded
        ids, skip = ids[skip : None if most is None else skip + most], 0
    step = max(len(ids), 1) if most is None else _AT_ONCE

    def loaded(ids: list[str]) -> list[L]:
        known = consolidate.asking.known(left_of(reading, reading.lines_named(ids)), asked.as_of)
        return sorted(summed(list(known)), key=order)

    rest = (line for start in range(0, len(ids), step) for line in loaded(ids[start : start + step]))
    ordered = merge(loaded(late), rest, key=order)
    return list(islice(ordered, skip, None if most is None else skip + most))
