"""What rules hold for one thing by a narrow margin, and what persons judged."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select

from rasad.model import Doubt, Judgement
from rasad.store.nodes import Nodes
from rasad.store.rows import judgement, standing
from rasad.store.schema import judgements, lines, observations

_NARROW = 0.7  # scores below it are shown to persons
_ONE, _OTHER, _LINE, _OTHERS = observations.alias(), observations.alias(), lines.alias(), lines.alias()


class Doubts(Nodes):
    """Questions about judgements."""

    def doubts(self, *, most: int, skip: int) -> list[Doubt]:
        """Return pairs that rules hold for one by the narrowest margin, unless a person judged of them."""
        query = _narrow().limit(most).offset(skip)
        return [Doubt(*row) for row in self.db.execute(query)]

    def judged_by_hand(self, *, most: int) -> list[Judgement]:
        """Return what persons judge, the newest first, without what they took back."""
        query = standing().where(judgements.c.by_hand).order_by(judgements.c.id.desc()).limit(most)
        return [judgement(row) for row in self.db.execute(query)]


def _narrow() -> Select[Any]:
    one = select(func.min(observations.c.id)).where(observations.c.node == judgements.c.left)
    other = select(func.min(observations.c.id)).where(observations.c.node == judgements.c.right)
    by_hand = judgements.alias()
    judged = (
        select(by_hand.c.id)
        .join(_ONE, _ONE.c.id.in_((by_hand.c.left, by_hand.c.right)))
        .join(_OTHER, _OTHER.c.id.in_((by_hand.c.left, by_hand.c.right)))
        .where(by_hand.c.by_hand, by_hand.c.undone.is_(None))
        .where(_ONE.c.node == judgements.c.left, _OTHER.c.node == judgements.c.right)
    )
    return (
        select(
            one.scalar_subquery(),
            other.scalar_subquery(),
            _LINE.c.kind,
            judgements.c.score,
            judgements.c.reason,
            _LINE.c.line == _OTHERS.c.line,
        )
        .join(_LINE, _LINE.c.node == judgements.c.left)
        .join(_OTHERS, _OTHERS.c.node == judgements.c.right)
        .where(judgements.c.same, ~judgements.c.by_hand, judgements.c.score < _NARROW, ~judged.exists())
        .order_by(judgements.c.score, judgements.c.left, judgements.c.right)
    )
