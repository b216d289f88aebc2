"""The words behind a line, each in its sentence: what a page shows where a line is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rasad.model import Line, Observation, Span
from rasad.views.evidence import sentence


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one article from which a line was read.

    ``parts`` is their sentence, cut: every second part, beginning with the second, is the words themselves.
    ``item`` is the item of the article's record, ``observation`` the dossier's id of it.
    """

    article: str
    title: str
    outlet: str | None
    published: str | None
    item: str
    observation: str
    rule: str | None
    parts: tuple[str, ...]


def quotes(line: Line, records: Mapping[str, Mapping[str, Any]]) -> list[Quote]:
    """Return the sentences that a line stands on, in order of publication; each sentence once."""
    seen = sorted(line.observations, key=lambda one: (one.published or "", one.article, one.spans))
    return [quote for one in seen for quote in _quotes(one, records[one.article])]


def _quotes(one: Observation, record: Mapping[str, Any]) -> Iterator[Quote]:
    text = record["text"]
    sentences: dict[tuple[int, int], list[Span]] = {}
    for span in one.spans:
        sentences.setdefault(sentence(text, *span), []).append(span)
    for (start, end), spans in sentences.items():
        yield Quote(
            one.article,
            record["article"]["title"] or text.strip().split("\n", 1)[0],
            one.outlet,
            one.published,
            one.item,
            one.id,
            one.rule,
            tuple(_parts(text, start, end, sorted(spans))),
        )


def _parts(text: str, start: int, end: int, spans: list[Span]) -> Iterator[str]:
    at = start
    for span in spans:
        if span.start >= at:
            yield text[at : span.start].lstrip() if at == start else text[at : span.start]
            yield text[span.start : span.end]
            at = span.end
    yield text[at:end].rstrip()
