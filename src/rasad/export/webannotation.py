"""Evidence as W3C Web Annotations: every span by its place in the text and by its words.

Positions count Unicode code points of the article's text as published, its headline first. The quotation is
given with the words around it, so that it is found again where a page has other text before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from rasad.export.cited import by_id, hashed, lines, urn
from rasad.model import (
    AgreementLine,
    Article,
    ClaimLine,
    Contents,
    EventLine,
    Evidence,
    PersonLine,
    Span,
    StoredLine,
)

Annotation: TypeAlias = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and behind a quotation


def to_webannotation(contents: Contents) -> str:
    """Return an annotation page: an item for each piece of evidence."""
    items = list(_annotations(contents))
    told = hashed("".join(item["id"] for item in items))
    page = {"@context": CONTEXT, "id": urn("annotations", told), "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _annotations(contents: Contents) -> Iterator[Annotation]:
    articles = by_id(contents)
    for kind, line in lines(contents):
        for one in line.evidence:
            if one.article in articles:
                yield _annotation(kind, line, one, articles[one.article])


def _annotation(kind: str, line: StoredLine, one: Evidence, article: Article) -> Annotation:
    return {
        "id": f"{urn('annotation', line.id)}:{hashed(one.article)}:{one.span.start}-{one.span.end}",
        "type": "Annotation",
        "motivation": "identifying" if kind == "person" else "classifying",
        "body": [
            {"type": "TextualBody", "value": _told(line), "format": "text/plain", "purpose": "describing"},
            {"type": "SpecificResource", "source": urn(kind, line.id), "purpose": "linking"},
        ],
        "target": {
            "source": article.url or urn("article", article.id),
            "selector": selectors(article.text, one.span),
        },
    }


def _told(line: StoredLine) -> str:
    """Return in a few words what the span is evidence for."""
    if isinstance(line, EventLine):
        parts = [
            line.type,
            line.mode,
            line.status,
            line.date,
            ", ".join(line.actors),
            ", ".join(line.recipients),
        ]
    elif isinstance(line, PersonLine):
        parts = [line.name, *(f"{office.post} {office.of or ''}".strip() for office in line.offices)]
    elif isinstance(line, AgreementLine):
        parts = [line.kind, line.status, ", ".join(line.parties)]
    elif isinstance(line, ClaimLine):
        parts = [line.stance, line.speaker, line.date]
    return " · ".join(part for part in parts if part)


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Return the place of a span in its text, and its words with those around them."""
    start, end = span
    words = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    return [{"type": "TextPositionSelector", "start": start, "end": end}, words]
