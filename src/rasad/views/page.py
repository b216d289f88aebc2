"""A record as HTML: the article, right to left, with what was read marked in it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from rasad.model import Record, Span

_STYLE = (
    "<style>.rasad{direction:rtl;text-align:right;line-height:2;white-space:pre-wrap;max-width:48em;"
    "font-family:'Noto Naskh Arabic','Amiri',serif}"
    ".rasad .time{background:#fde9b8}.rasad .person{border-bottom:2px solid #2b6cb0}"
    ".rasad .body{border-bottom:2px dotted #2f855a}.rasad .claim{background:#eaf3fb}"
    ".rasad .event{background:#f8d0c8}.rasad .agreement{border-bottom:2px solid #805ad5}</style>"
)
Mark = tuple[Span, str, str]  # where, class, what the reader sees on pointing at it


def to_html(record: Record) -> str:
    """Return the article as an HTML fragment. Overlapping marks are cut at each other's borders."""
    marks = list(_marks(record))
    borders = sorted({0, len(record.text), *(b for m in marks for b in m[0])})
    pieces = (_piece(record.text, a, b, marks) for a, b in pairwise(borders))
    return f'{_STYLE}<div class="rasad" lang="ar" dir="rtl">{"".join(pieces)}</div>'


def _piece(text: str, start: int, end: int, marks: list[Mark]) -> str:
    over = [m for m in marks if m[0].start <= start and end <= m[0].end]
    words = escape(text[start:end])
    if not over:
        return words
    classes = " ".join(dict.fromkeys(m[1] for m in over))
    told = escape(" · ".join(dict.fromkeys(m[2] for m in over)), quote=True)
    return f'<span class="{classes}" title="{told}">{words}</span>'


def _marks(record: Record) -> Iterator[Mark]:
    by_id = {e.id: e for e in record.entities}
    for time in record.times:
        yield time.span, "time", f"{time.id} {time.type} {time.value}"
    for mention in record.mentions:
        entity = by_id[mention.entity]
        kind = "person" if entity.kind == "person" else "body"
        yield mention.span, kind, f"{entity.id} {entity.name} {entity.code or ''}".strip()
    for claim in record.claims:
        yield claim.content, "claim", f"{claim.id} {claim.stance}"
    for event in record.events:
        for trigger in event.triggers:
            yield trigger, "event", f"{event.id} {event.type} {event.status}"
    for agreement in record.agreements:
        yield agreement.name, "agreement", f"{agreement.id} {agreement.kind} {agreement.status}"
