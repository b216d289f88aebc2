"""What is sold and for how much: goods as written with their number, sums of money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rasad.annotate.agreements.page import ActAt, Page
from rasad.model import Span
from rasad.text import inner
from rasad.text.numerals import number

_GOODS_REACH = 9  # tokens between an act and its goods
_LONGEST = 9  # tokens of one kind of goods
_SUM_REACH = 30  # tokens between a name and its sum
_MARKS = frozenset("\"”“»«'-")


class Goods(NamedTuple):
    """Goods as written: tokens ``first`` to ``last`` (excluded), and how many."""

    first: int
    last: int
    count: str | None
    span: Span


def goods(page: Page, act: ActAt) -> list[Goods]:
    """Return the arms behind an act of selling, buying or handing over, one entry for each kind."""
    out: list[Goods] = []
    last = page.bounds(act.first)[1]
    at, reach = act.last, act.last + _GOODS_REACH
    while at < min(last, reach) and not page.hard(at) and at not in page.headings:
        if "disarming" in page.small[at]:
            return out
        if "weapons" in page.small[at] and not _other_act(page, act, at):
            out.append(_kind_of_goods(page, at, act.last if not out else out[-1].last))
            at, reach = out[-1].last, out[-1].last + _GOODS_REACH
        else:
            at += 1
    return out


def _other_act(page: Page, act: ActAt, at: int) -> bool:
    return any(i in page.acts and page.acts[i].sense.act.goods for i in range(act.last, at))


def _kind_of_goods(page: Page, at: int, low: int) -> Goods:
    first = _with_number(page, at, low)
    last = at + 1
    limit = min(page.bounds(at)[1], at + _LONGEST)
    while last < limit and not _closes(page, last):
        last += 1
    while page.doc.tokens[last - 1].kind == "mark" and not _closing(page, last - 1):
        last -= 1
    front = _front(page, first)
    numeral = number(page.doc.tokens, first)
    count = str(numeral.value) if numeral and first < at else None
    return Goods(first, last, count, Span(inner(page.doc, first, front), page.doc.tokens[last - 1].end))


def _front(page: Page, at: int) -> int:
    """Letters of و، ب، ل before goods that open with a weapon."""
    readings = page.doc.tokens[at].word.readings
    return next((r.front for r in readings if r.key in _weapon_keys(page, at)), 0) if readings else 0


def _weapon_keys(page: Page, at: int) -> frozenset[str]:
    from rasad.lexicon.agreements import lexicon

    known = lexicon().small
    return frozenset(r.key for r in page.doc.tokens[at].word.readings if "weapons" in known.get(r.key, ()))


def _with_number(page: Page, at: int, low: int) -> int:
    """Take in the number before goods: 36 طائرة، ست غواصات."""
    for first in range(max(low, at - 4), at):
        numeral = number(page.doc.tokens, first)
        if numeral and numeral.last == at:
            return first
    return at


def _closes(page: Page, at: int) -> bool:
    token, small = page.doc.tokens[at], page.small[at]
    if token.kind == "mark":
        return token.word.form not in _MARKS
    if small & {"stops", "along", "between", "toward", "worth", "tellers"} or at in page.headings:
        return True
    if token.word.form.startswith("و") and (small & {"weapons"} or number(page.doc.tokens, at)):
        return True
    phrase = page.phrase(at)
    if phrase and phrase.kind != "weapon" and at not in page.nations:
        return True
    return token.word.key in ("من", "الي", "في") and not (at + 1 < len(page.small) and _model(page, at + 1))


def _model(page: Page, at: int) -> bool:
    return page.doc.tokens[at].word.key in ("طراز", "نوع", "فئه")


def _closing(page: Page, at: int) -> bool:
    return any(q.close == at for q in page.doc.quotes)


def value(page: Page, first: int, last: int) -> Span | None:
    """The sum of money that a sentence names behind a name, else before it."""
    low, high = page.bounds(first)
    sums = list(_sums(page, low, high))
    behind = [s for s in sums if first <= s[0] < last + _SUM_REACH]
    return behind[0][1] if behind else None


def _sums(page: Page, low: int, high: int) -> Iterator[tuple[int, Span]]:
    at = low
    while at < high:
        numeral = number(page.doc.tokens, at)
        if numeral and numeral.last < high and "currencies" in page.small[numeral.last]:
            end = numeral.last + 1
            if end < high and end in page.nations:
                end += 1
            front = 1 if page.doc.tokens[at].kind == "word" and numeral.front else 0
            yield at, Span(inner(page.doc, at, front), page.doc.tokens[end - 1].end)
            at = end
        else:
            at += 1
