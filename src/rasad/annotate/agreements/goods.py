"""What is sold and for how much: goods as written with their number, sums of money."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rasad.annotate.agreements.page import ActAt, Page
from rasad.lexicon.agreements import lexicon
from rasad.model import Span
from rasad.text import inner
from rasad.text.numerals import number

_GOODS_REACH = 9  # tokens between an act and its goods
_MORE_REACH = 3  # and between one kind of goods and the next
_LONGEST = 12  # tokens of one kind of goods
_SUM_REACH = 30  # tokens between a name and its sum
_NONE: frozenset[str] = frozenset()
_QUOTES = frozenset("\"”“»«'-–")
_ROUGH_REACH = 2  # tokens between نحو and a number
_DOUBT_REACH = 8  # tokens between a word of doubt and an act
_DUAL = ("تان", "تين")
_DASHES = frozenset("-–")
_SMALLEST = 3  # letters of a word that tells goods from others


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods as written: tokens ``first`` to ``last`` (excluded), how many, and the words that tell them.

    ``designation`` is their model (سوخوي 35); ``vague``: arms, and no more is said; ``rough``: how many is
    a guess; ``doubtful``: whether they change hands is left open.
    """

    first: int
    last: int
    count: str | None
    span: Span
    words: frozenset[str]
    models: frozenset[str]
    vague: bool
    designation: Span | None = None
    rough: bool = False
    doubtful: bool = False


def alike(one: Goods, other: Goods) -> bool:
    """Whether two namings of goods may mean the same: one model, or else one word."""
    if one.models and other.models:
        return bool(one.models & other.models)
    return bool(one.words & other.words)


def goods(page: Page, act: ActAt) -> list[Goods]:
    """Return the arms behind an act of selling, buying or handing over, one entry for each kind."""
    out: list[Goods] = []
    last = page.bounds(act.first)[1]
    at, low, reach = act.last, act.last, act.last + _GOODS_REACH
    while at < min(last, reach) and not page.hard(at) and at not in page.headings:
        other = page.acts.get(at)
        if "disarming" in page.small[at] or (other and other.sense.act.goods):
            return out
        if _weapon(page, at):
            out.append(replace(_one(page, at, low), doubtful=_doubtful(page, act.first)))
            at = low = out[-1].last
            reach = at + _MORE_REACH
        else:
            at += 1
    return out


def _weapon(page: Page, at: int) -> bool:
    """Whether a token names arms: a weapon, a model, a system of defence."""
    behind = page.small[at + 1] if at + 1 < len(page.small) else _NONE
    return "weapons" in page.small[at] or ("systems" in page.small[at] and "shields" in behind)


def _one(page: Page, at: int, low: int) -> Goods:
    first = _with_number(page, at, low)
    last = at + 1
    limit = min(page.bounds(at)[1], at + _LONGEST)
    while last < limit and not _closes(page, last):
        last += 1
    while page.doc.tokens[last - 1].kind == "mark" and not any(q.close == last - 1 for q in page.doc.quotes):
        last -= 1
    numeral = number(page.doc.tokens, first) if first < at else None
    span = Span(inner(page.doc, first, _front(page, first)), page.doc.tokens[last - 1].end)
    inside = page.doc.tokens[at:last]
    words = frozenset(_stem(t.word.key) for t in inside if t.kind == "word" and len(t.word.key) > _SMALLEST)
    models = frozenset(t.word.form.lower() for t in inside if t.kind in ("latin", "number"))
    models |= {t.word.key for t, lists in zip(inside, page.small[at:last], strict=True) if "brands" in lists}
    models |= {page.doc.tokens[i + 1].word.key for i in range(at, last - 1) if "models" in page.small[i]}
    vague = not (numeral or models) and "arms" in page.small[at]
    count = str(numeral.value) if numeral else _two(page, at)
    rough = any("rough" in page.small[i] for i in range(max(low, first - _ROUGH_REACH), first))
    return Goods(first, last, count, span, words, models, vague, _designation(page, at, last), rough)


def _two(page: Page, at: int) -> str | None:
    """Two, where the word itself says so: غواصتين."""
    return "2" if page.doc.tokens[at].word.key.endswith(_DUAL) else None


def _designation(page: Page, at: int, last: int) -> Span | None:
    """The model of goods: what stands behind طراز, else brands, letters and numbers in a row."""
    first = next((i + 1 for i in range(at, last - 1) if "models" in page.small[i]), None)
    if first is None:
        first = next((i for i in range(at, last) if _of_model(page, i)), None)
    if first is None:
        return None
    while first < last - 1 and page.doc.tokens[first].kind == "mark":
        first += 1
    end = first + 1
    while end < last and (_of_model(page, end) or _joins(page, end, last)):
        end += 1
    return Span(inner(page.doc, first, 0), page.doc.tokens[end - 1].end)


def _of_model(page: Page, at: int) -> bool:
    return page.doc.tokens[at].kind in ("latin", "number") or "brands" in page.small[at]


def _joins(page: Page, at: int, last: int) -> bool:
    """Whether a dash goes on with a model: إس-400."""
    return page.doc.tokens[at].word.form in _DASHES and at + 1 < last and _of_model(page, at + 1)


def _doubtful(page: Page, at: int) -> bool:
    """Whether a word of doubt stands shortly before an act: من غير الواضح ما إذا تم تسليم."""
    near = range(max(page.bounds(at)[0], at - _DOUBT_REACH), at)
    return "doubts" in page.lists(near)


def _stem(key: str) -> str:
    """A word without its article and ending: مقاتلة، المقاتلات."""
    bare = key[1:] if key.startswith(("وال", "بال")) else key
    bare = bare.removeprefix("ال").removeprefix("لل")
    return bare.removesuffix("ات").removesuffix("ه")


def _front(page: Page, at: int) -> int:
    """Letters of و، ب، ل before goods."""
    token = page.doc.tokens[at]
    if token.kind != "word":
        return 0
    fronts = (r.front for r in token.word.readings if not r.back and _known(r.key))
    return next(fronts, len(token.word.proclitics))


def _known(key: str) -> bool:
    return bool(lexicon().small.get(key, _NONE) & {"weapons", "systems"})


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
        return token.word.form not in _QUOTES
    if small & {"stops", "along", "between", "toward", "worth", "tellers"} or at in page.headings:
        return True
    joined = token.word.form.startswith("و")
    if _weapon(page, at) or (joined and number(page.doc.tokens, at)):
        return joined
    if token.word.proclitics.startswith("و"):
        return True  # شراء نظام دفاع وسجن: what is told next
    phrase = page.phrase(at)
    if phrase and phrase.kind in ("state", "person") and not page.nation(at):
        return True
    model = "models" in page.lists(range(at, min(at + 2, len(page.small))))
    return bool(small & {"joints", "topics"}) and not model


def value(page: Page, first: int, last: int) -> Span | None:
    """The sum of money that a sentence names in a name or behind it."""
    high = page.bounds(first)[1]
    at = first
    while at < min(high, last + _SUM_REACH):
        if at >= last and (page.hard(at) or at in page.headings):
            return None
        numeral = number(page.doc.tokens, at)
        if numeral and numeral.last < high and "currencies" in page.small[numeral.last]:
            end = numeral.last + (2 if _nation(page, numeral.last + 1) else 1)
            return Span(inner(page.doc, at, numeral.front), page.doc.tokens[end - 1].end)
        at += 1
    return None


def _nation(page: Page, at: int) -> bool:
    return at < len(page.small) and page.nation(at) is not None
