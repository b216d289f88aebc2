"""``changes``: what is new in a dossier since a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rasad.model import Answer, Change, Part

_KINDS = ("agreement", "event", "claim", "person")  # in the order in which a desk reads them


def changes(found: Iterable[Change], first: Collection[str] = ()) -> Answer:
    """Return changes, those of the lines ``first`` before all others, and those published last first."""
    ordered = sorted(found, key=lambda c: (_KINDS.index(c.kind), c.id))
    newest = sorted(ordered, key=lambda c: c.when or "", reverse=True)
    newest = sorted(newest, key=lambda c: c.id not in first)
    return Answer("changes", (Part("changes", tuple(newest)),))
