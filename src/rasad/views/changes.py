"""``changes``: what is new in a dossier since a moment."""

from __future__ import annotations

from collections.abc import Iterable

from rasad.model import Answer, Change, Part

_KINDS = ("agreement", "event", "claim", "person")  # in the order in which a desk reads them


def changes(found: Iterable[Change]) -> Answer:
    """Return changes, those that were published last first."""
    ordered = sorted(found, key=lambda c: (_KINDS.index(c.kind), c.id))
    newest = sorted(ordered, key=lambda c: c.when or "", reverse=True)
    return Answer("changes", (Part("changes", tuple(newest)),))
