"""Where a stream was found, and what may be done from there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from rasad.sources.limits import Budget

if TYPE_CHECKING:
    from rasad.sources.web import Fetcher


class Web:
    """The web, for whoever asked for it by name. What fetches is made when the first address is met."""

    def __init__(self, *, allow_private: bool = False) -> None:
        self._private = allow_private

    @cached_property
    def fetcher(self) -> Fetcher:
        """Return what fetches."""
        from rasad.sources.web import Fetcher

        return Fetcher(allow_private=self._private)


@dataclass(frozen=True, slots=True)
class At:
    """Where a stream was found. ``found``: in a folder or archive, where nobody asked for it by name.

    ``web`` is there where addresses in it are followed: what a person named, and nothing that came with it.
    """

    place: str
    name: str
    published: date | None = None
    found: bool = False
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    web: Web | None = None
