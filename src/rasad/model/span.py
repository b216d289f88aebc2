"""A stretch of a document."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a text as published."""

    start: int
    end: int
