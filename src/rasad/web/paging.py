"""Long lists a page at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paging:
    """Page ``asked`` (1 is the first) of a list of which ``most`` lines stand on a page."""

    asked: int
    most: int

    @property
    def first(self) -> int:
        """How many lines stand on the pages before."""
        return (max(self.asked, 1) - 1) * self.most

    def of(self, all: int) -> dict[str, int | bool]:
        """Return what a template needs to lead to the pages beside, where the list has ``all`` lines."""
        more = self.first + self.most < all
        return {"first": self.first, "all": all, "page": max(self.asked, 1), "more": more}
