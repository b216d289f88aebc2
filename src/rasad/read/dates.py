"""Publication dates as sources give them."""

from __future__ import annotations

from datetime import date, datetime


def day(published: str) -> date:
    """Return the calendar day of an ISO 8601 date or time, in the source's own offset.

    Raises ValueError, with a reason that can be shown, for anything else.
    """
    try:
        return datetime.fromisoformat(published.strip()).date()
    except ValueError:
        raise ValueError(f"{published!r} is no date (expected ISO 8601, such as 2024-10-11)") from None
