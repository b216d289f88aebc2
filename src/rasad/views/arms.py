"""Arms deals as SIPRI's register lists them: a row for each weapon ordered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rasad.model import AgreementLine, Answer, Arms, Goods, Part

_ORDERED = ("agreed", "signed", "ratified", "in_force")
_DELIVERED = ("delivered", "part_delivered")


def arms(agreements: Iterable[AgreementLine], *, most: int | None = None) -> Answer:
    """Return the goods of arms deals in the register's columns; a deal without goods has one row.

    ``most``: how many rows are kept.
    """
    rows = (row for line in agreements if line.kind == "arms_deal" for row in _rows(line))
    return Answer("arms", (Part("arms", tuple(islice(rows, most))),))


def _rows(line: AgreementLine) -> Iterator[Arms]:
    if not line.goods:
        yield _row(line, Goods(line.name, None, None, None, None, (), line.evidence))
    for goods in _distinct(line.goods):
        yield _row(line, goods)


def _row(line: AgreementLine, goods: Goods) -> Arms:
    return Arms(
        line.id,
        _side(line, line.suppliers, line.recipients),
        _side(line, line.recipients, line.suppliers),
        _number(goods, "count", goods.count),
        goods.designation,
        goods.text,
        _years(line, _ORDERED),
        _years(line, _DELIVERED),
        _number(goods, "delivered", goods.delivered),
        goods.status or line.status,
        line.disputed_by,
        goods.evidence or line.evidence,
    )


def _distinct(goods: Iterable[Goods]) -> list[Goods]:
    """Leave out what an earlier article told in the same words."""
    return list({(one.text, one.count, one.delivered, one.status): one for one in goods}.values())


def _side(line: AgreementLine, told: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return who supplies or gets the goods; where that is not told, the parties with a mark of doubt."""
    return ", ".join(told) or f"{', '.join(p for p in line.parties if p not in other)}?"


def _number(goods: Goods, field: str, value: str | None) -> str | None:
    return f"{value or ''}?" if field in goods.uncertain else value


def _years(line: AgreementLine, states: tuple[str, ...]) -> str | None:
    years = sorted({state.date[:4] for state in line.states if state.status in states and state.date})
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else None
