"""Nouns as rows, and back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select

from rasad.model import Article, Judgement, Observation, Span
from rasad.store.schema import articles, judgements, observations

RULE = "rule:"  # what the author of a judgement by rule begins with


def observation_row(version: int, seen: Observation, node: str | None) -> dict[str, Any]:
    """Return an observation of an article's version as a row."""
    return {
        "version": version,
        "id": seen.id,
        "kind": seen.kind,
        "item": seen.item,
        "rule": seen.rule,
        "spans": json.dumps([list(span) for span in seen.spans]),
        "facts": json.dumps(seen.facts, ensure_ascii=False),
        "node": node,
    }


def seen() -> Select[Any]:
    """Return the query for observations of what is current."""
    return (
        select(
            observations.c.id,
            observations.c.kind,
            articles.c.id.label("article"),
            articles.c.published,
            articles.c.outlet,
            observations.c.item,
            observations.c.rule,
            observations.c.spans,
            observations.c.facts,
        )
        .join(articles, articles.c.version == observations.c.version)
        .where(articles.c.current)
    )


def observation(row: Row[Any]) -> Observation:
    """Return the observation of a row of ``seen()``."""
    return Observation(
        row.id,
        row.kind,
        row.article,
        row.published[:10] if row.published else None,
        row.outlet,
        row.item,
        row.rule,
        tuple(Span(*span) for span in json.loads(row.spans)),
        json.loads(row.facts),
    )


def article(row: Row[Any]) -> Article:
    """Return the article of a row."""
    day = date.fromisoformat(row.published[:10]) if row.published else None
    told = json.loads(row.record)["article"]  # what has no column of its own
    return Article(
        row.id,
        row.text,
        row.title,
        row.published,
        day,
        row.outlet,
        row.url,
        told.get("language") or "ar",
        told.get("author"),
        tuple(sorted(told.get("known_from", {}).items())),
    )


def judgement_row(judged: Judgement, made: str, article: str | None) -> dict[str, Any]:
    """Return a judgement as a row."""
    return {
        "left": judged.left,
        "right": judged.right,
        "same": judged.same,
        "score": judged.score,
        "reason": judged.reason,
        "author": judged.author,
        "by_hand": not judged.author.startswith(RULE),
        "article": article,
        "made": made,
        "undone": None,
    }


def judgement(row: Row[Any]) -> Judgement:
    """Return the judgement of a row."""
    return Judgement(row.left, row.right, row.same, row.reason, row.score, row.author)


def standing() -> Select[Any]:
    """Return the query for judgements that have not been undone."""
    return select(judgements).where(judgements.c.undone.is_(None))
