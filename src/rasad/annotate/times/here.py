"""What the reading of a time may lean on: when the article was published, and the tense of the clause."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from rasad.annotate.times.board import Board
from rasad.annotate.times.cues import Tense
from rasad.annotate.times.tense import tense

_WEEK = 7
_STALE = 5  # days that a story may be older than the page that prints it; six behind is one ahead of it


class Here:
    """The place of a time in its article.

    ``day`` is the day that the article calls today, ``told`` the year that the text named last.
    """

    def __init__(self, board: Board, day: date | None, first: int, told: int | None = None) -> None:
        self._board = board
        self.day = day
        self.told = told
        self._first = first

    @cached_property
    def tense(self) -> Tense | None:
        """The tense of what is said of this time; ``None`` where no verb tells."""
        return tense(self._board, self._first)


def today(board: Board, published: date | None) -> date | None:
    """Return the day that the article calls today.

    ``أمس الاثنين`` on a page of Wednesday was written on Tuesday.
    """
    if published is None:
        return None
    for i, sense in board.senses.items():
        near = sense.classes.get("near_day")
        beside = board.senses.get(sense.last)
        weekday = beside.classes.get("weekday") if beside and not beside.proclitics else None
        if near and weekday and i + 1 == sense.last:
            behind = (published.isoweekday() + int(near) - int(weekday)) % _WEEK
            return published - timedelta(days=behind if behind <= _STALE else -1)
    return published
