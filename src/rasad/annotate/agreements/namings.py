"""Where agreements are named: how far each name goes, what kind it is, what it is about."""

from __future__ import annotations

from typing import NamedTuple

from rasad.annotate.agreements.page import Heading, Page
from rasad.lexicon.agreements import Name
from rasad.model import AgreementKind, Span
from rasad.text import inner, key

_LONGEST = 12  # tokens of a name
_AHEAD = 8  # tokens behind a name that may still tell its kind
_SOON = 3  # the same for a truce (اتفاق سينهي القتال)
_BARE_MARKS = frozenset("\"”“»«'")


class Naming(NamedTuple):
    """One naming: tokens ``first`` to ``last`` (excluded), and where its head is.

    ``topic`` are the words that tell it from others; ``other`` says that it is another than one before.
    """

    heading: Heading
    first: int
    last: int
    kind: AgreementKind
    topic: frozenset[str]
    other: bool

    @property
    def bare(self) -> bool:
        """Whether it can only point back: الاتفاق، هذه المعاهدة."""
        return (self.heading.sense.definite or self.heading.pronoun) and not self.topic and not self.other


def namings(page: Page) -> list[Naming]:
    """Return the namings of a document in reading order; a name inside a name is none."""
    out: list[Naming] = []
    for heading in page.headings.values():
        inside = out and heading.first < out[-1].last
        if not inside and _counts(page, heading):
            out.append(_naming(page, heading))
    return out


def span(page: Page, naming: Naming) -> Span:
    """The characters of a name, without particles before it."""
    first = naming.first
    front = naming.heading.front if first == naming.heading.first else 0
    return Span(inner(page.doc, first, front), page.doc.tokens[naming.last - 1].end)


def _counts(page: Page, heading: Heading) -> bool:
    """Whether the words around allow the sense."""
    name, first, last = heading.sense.name, heading.first, heading.last
    if first and ("generic" in page.small[first - 1] or page.doc.tokens[first - 1].word.key in _keys(name, "before")):
        return False
    behind = page.doc.tokens[last].word.key if last < len(page.doc.tokens) else ""
    if behind in _keys(name, "behind"):
        return False
    if heading.sense.definite and behind == "علي":
        return False  # تم الاتفاق على: the deed of agreeing, no agreement
    return not name.needs or heading.sense.definite or behind in _keys(name, "needs")


def _keys(name: Name, field: str) -> frozenset[str]:
    return frozenset(key(word) for word in getattr(name, field))


def _naming(page: Page, heading: Heading) -> Naming:
    last = _end(page, heading)
    inside = range(heading.last, last)
    words = frozenset().union(*(page.small[i] for i in range(heading.first, last)))
    first = _start(page, heading)
    topic = frozenset(t for i in inside if (t := _topical(page, i)))
    return Naming(heading, first, last, _kind(page, heading, last), topic, "others" in words)


def _start(page: Page, heading: Heading) -> int:
    """Take in how many they are: 20 اتفاقية، عدد من الاتفاقيات."""
    at = heading.first - 1
    if at < 0 or page.doc.sentence_of[at] != page.doc.sentence_of[heading.first]:
        return heading.first
    if page.doc.tokens[at].kind == "number" or "counts" in page.small[at]:
        return at
    if page.doc.tokens[at].word.key == "من" and at and "counts" in page.small[at - 1]:
        return at - 1
    return heading.first


def _end(page: Page, heading: Heading) -> int:
    """Go on to the end of the name: adjectives, genitives and the topic behind بشأن، ل، على."""
    limit = min(page.bounds(heading.first)[1], heading.last + _LONGEST)
    at = heading.last
    while at < limit and not _closes(page, heading, at):
        at += 1
    while at > heading.last and _dangles(page, at - 1):
        at -= 1
    return at


def _closes(page: Page, heading: Heading, at: int) -> bool:
    token, small = page.doc.tokens[at], page.small[at]
    if token.kind == "mark":
        return token.word.form not in _BARE_MARKS
    if small & {"stops", "between", "along", "pairs", "tellers"} or at in page.headings or _in_time(page, at):
        return True
    if "topics" in small and token.word.key in ("في", "من", "عن"):
        return at + 1 >= len(page.small) or "fields" not in page.small[at + 1]
    act = page.acts.get(at)
    return bool(act and (act.sense.kind in ("verb", "passive", "phrase")))


def _dangles(page: Page, at: int) -> bool:
    """Whether a token cannot end a name: an opening mark, a preposition."""
    token = page.doc.tokens[at]
    opened = token.kind == "mark" and not any(q.close == at for q in page.doc.quotes)
    return opened or token.word.key in ("علي", "حول", "بشان", "في", "شان", "بخصوص")


def _in_time(page: Page, at: int) -> bool:
    token = page.doc.tokens[at]
    return any(t.span.start <= token.start < t.span.end for t in page.times)


def _topical(page: Page, at: int) -> str:
    """A word that tells one agreement from another, ال and endings cut; "" for small words and states."""
    token = page.doc.tokens[at]
    if token.kind != "word" or page.small[at] & {"topics", "stops", "others"} or at in page.nations or page.phrase(at):
        return ""
    bare = token.word.key.lstrip("وفبل") if len(token.word.key) > 5 else token.word.key
    bare = bare.removeprefix("ال").removeprefix("ل")
    return bare.rstrip("اهي")[:6] if len(bare) > 3 else ""


def _kind(page: Page, heading: Heading, last: int) -> AgreementKind:
    """A name's own kind, or what its words make of it: weapons, truce, trade."""
    own = heading.sense.name.kind
    if own not in ("treaty", "other", "contract"):
        return own
    end = min(page.bounds(heading.first)[1], last + _AHEAD)
    inside = frozenset().union(*(page.small[i] for i in range(heading.first, last)))
    behind = frozenset().union(inside, *(page.small[i] for i in range(last, end)))
    if "truce" in frozenset().union(inside, *(page.small[i] for i in range(last, min(end, last + _SOON)))):
        return "ceasefire"
    if own in ("other", "contract"):
        if "weapons" in behind and "disarming" not in inside:
            return "arms_deal"
        return "contract" if behind & {"trade", "currencies"} and own == "other" and "politics" not in inside else own
    if "weapons" in inside and not inside & {"disarming"} and "topics" in inside:
        return "arms_deal"
    if "politics" in inside:
        return "other"
    return "contract" if "trade" in inside else own
