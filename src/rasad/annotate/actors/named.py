"""What the actor grammar finds: names with the titles beside them, and titles alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from rasad.annotate.actors.title import Title


@dataclass(slots=True)
class Named:
    """A person's name where it stands: tokens ``first`` to ``last``, ``front`` letters of proclitics cut.

    ``titles`` are the offices told beside it.
    """

    first: int
    last: int
    front: int
    titles: list[Title] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """All names and titles of a document, in reading order. ``lone`` titles stand without a name."""

    people: list[Named]
    lone: list[Title]
