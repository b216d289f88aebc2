"""Where agreements are named: how far each name goes, what kind it is, what it is about."""

from __future__ import annotations

from typing import NamedTuple

from rasad.annotate.agreements.page import Heading, Page
from rasad.lexicon.agreements import neighbours
from rasad.model import AgreementKind, Span
from rasad.text import inner

_LONGEST = 12  # tokens of a name
_AHEAD = 8  # tokens behind a name that may still tell its kind
_SOON = 3  # the same for a truce (اتفاق سينهي القتال)
_CORE = 2  # tokens behind the head; after them و goes on with something else
_QUOTES = frozenset("\"”“»«'’‘")
_PRESENT = ("ية", "ي")  # what opens with ي and ends so is no verb: يدوية


class Naming(NamedTuple):
    """One naming: tokens ``first`` to ``last`` (excluded), and where its head is.

    ``topic`` are the words that tell it from others; ``other`` says that it is another than one before,
    ``back`` that it is the one before, ``known`` that a definite genitive makes it definite, ``needed`` that
    the word which its name needs is there; ``word`` is its first.
    """

    heading: Heading
    first: int
    last: int
    kind: AgreementKind
    topic: frozenset[str]
    other: bool
    back: bool
    known: bool
    needed: bool
    word: str

    @property
    def definite(self) -> bool:
        """Whether the reader is taken to know it: الاتفاق، اتفاقها، اتفاقية جنيف."""
        counted = self.first < self.heading.first  # مجموعة من الوثائق
        return not counted and (self.heading.sense.definite or self.heading.pronoun or self.known)

    @property
    def head(self) -> str:
        """Its first word without ال, tanwin and ending: اتفاق for اتفاقا، الاتفاقية."""
        return self.word.removeprefix("ال").rstrip("اهي")

    @property
    def kin(self) -> str:
        """What it may be one with; an accord on a truce is a truce."""
        return "truce" if self.kind == "ceasefire" else self.heading.sense.name.kin

    @property
    def several(self) -> bool:
        """Whether it speaks of a number of agreements."""
        return self.heading.sense.several

    @property
    def bare(self) -> bool:
        """Whether it can only point back: الاتفاق، هذه المعاهدة."""
        return self.back or (self.definite and not self.topic and not self.other)


def namings(page: Page) -> list[Naming]:
    """Return the namings of a document in reading order; a name inside a name is none."""
    out: list[Naming] = []
    for heading in page.headings.values():
        if not out or heading.first >= out[-1].last:
            out.append(_naming(page, heading))
    return out


def span(page: Page, naming: Naming) -> Span:
    """The characters of a name, without particles before it."""
    front = naming.heading.front if naming.first == naming.heading.first else 0
    return Span(inner(page.doc, naming.first, front), page.doc.tokens[naming.last - 1].end)


def _naming(page: Page, heading: Heading) -> Naming:
    last = _end(page, heading)
    first = _start(page, heading)
    topic = frozenset(t for i in range(heading.last, last) if (t := _topical(page, i)))
    lists = page.lists(range(heading.first, last))
    word = page.doc.tokens[heading.first].word.key[heading.front :]
    kind, known, needed = _kind(page, heading, last), _known(page, heading, last), _needed(page, heading)
    return Naming(heading, first, last, kind, topic, "others" in lists, "back" in lists, known, needed, word)


def _needed(page: Page, heading: Heading) -> bool:
    behind = page.doc.tokens[heading.last].word.key if heading.last < len(page.doc.tokens) else ""
    return behind in neighbours(heading.sense.name).needs


def _known(page: Page, heading: Heading, last: int) -> bool:
    """Whether what stands right behind the head is definite: a place, a noun with ال."""
    at = heading.last
    phrase = page.phrase(at) if at < last else None
    place = phrase is not None and phrase.first == at and not phrase.front and not page.nation(at)
    return at < last and (place or page.doc.tokens[at].word.form.startswith("ال"))


def _start(page: Page, heading: Heading) -> int:
    """Take in how many they are: 20 اتفاقية، عدد من الاتفاقيات."""
    at = heading.first - 1
    if at < page.bounds(heading.first)[0] or at in page.time_at:
        return heading.first
    tokens, small = page.doc.tokens, page.small
    if "joints" in small[at] and at and small[at - 1] & {"counts", "scales"}:
        at -= 1
        return at - 1 if at and tokens[at - 1].kind == "number" else at
    return at if tokens[at].kind == "number" or "counts" in small[at] else heading.first


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
        return token.word.form not in _QUOTES
    if token.kind == "number" and "scales" in page.small[min(at + 1, len(page.small) - 1)]:
        return True
    if small & {"stops", "between", "along", "toward", "pairs", "tellers"} or _heads(page, at):
        return True
    if at in page.time_at:
        return at > heading.last or token.kind != "number"  # اتفاق 2015 النووي
    if _receiver(page, heading, at):
        return True
    if heading.sense.definite and not token.word.form.startswith("ال"):
        return True
    if "joints" in small:
        return at + 1 >= len(page.small) or not page.small[at + 1] & {"fields", "models"}
    if token.word.form.startswith("و") and at - heading.last > _CORE:
        return True
    act = page.acts.get(at)
    return bool(act and act.sense.kind != "noun") or _verbal(token.word.form)


def _receiver(page: Page, heading: Heading, at: int) -> bool:
    """Whether a loan's name ends because who receives it follows: قرض لمصر."""
    phrase = page.phrase(at)
    return heading.sense.name.kind == "loan" and phrase is not None and phrase.proclitics.endswith("ل")


def _heads(page: Page, at: int) -> bool:
    """Whether another name begins here; a truce or partnership is what an agreement is on."""
    heading = page.headings.get(at)
    return heading is not None and not (heading.sense.name.told or heading.sense.name.signed)


def _verbal(form: str) -> bool:
    """Whether a word looks like a verb that opens a clause about the name: يمنح، سينهي."""
    if form.startswith("ال") or len(form) < 4:
        return False
    if form[0] == "س" and len(form) > {"ي": 4, "ن": 4, "ت": 5}.get(form[1], len(form)):
        return True
    return form[0] == "ي" and not form.endswith(_PRESENT)


def _dangles(page: Page, at: int) -> bool:
    """Whether a token cannot end a name: an opening mark, a preposition."""
    token = page.doc.tokens[at]
    opened = token.kind == "mark" and not any(q.close == at for q in page.doc.quotes)
    return opened or "topics" in page.small[at]


def _topical(page: Page, at: int) -> str:
    """A word that tells one agreement from another, ال and endings cut; "" for small words and states."""
    token = page.doc.tokens[at]
    if token.kind != "word" or page.small[at] & {"topics", "stops", "others", "back"}:
        return ""
    if page.phrase(at) or page.nation(at) or token.word.key.isdigit():
        return ""
    bare = token.word.key.lstrip("وفبل") if len(token.word.key) > 5 else token.word.key
    bare = bare.removeprefix("ال")
    return bare.rstrip("اهي")[:6] if len(bare) > 3 else ""


def _kind(page: Page, heading: Heading, last: int) -> AgreementKind:
    """A name's own kind, or what its words make of it: weapons, truce, trade."""
    own = heading.sense.name.kind
    if own not in ("treaty", "other", "contract"):
        return own
    end = page.bounds(heading.first)[1]
    inside = page.lists(range(heading.first, last))
    if "truce" in inside | page.lists(range(last, min(end, last + _SOON))):
        return "ceasefire"
    behind = inside | page.lists(range(last, min(end, last + _AHEAD)))
    if own == "treaty":
        return "other" if "politics" in inside else "contract" if "trade" in inside else own
    if "weapons" in behind and "disarming" not in inside:
        return "arms_deal"
    money = behind & {"trade", "currencies"} and "politics" not in inside
    return "contract" if money and heading.sense.name.nouns else own
