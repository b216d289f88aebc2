"""A title while it is read, and the cursor that reads it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rasad.annotate.actors.parts import Part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.naming import Naming
from rasad.lexicon.offices import Head, Holding
from rasad.lexicon.trie import Match
from rasad.model import Number


@dataclass(slots=True)
class Title:
    """A title as read: an office with its complement, or a describing noun with hers.

    Tokens ``first`` to ``last`` (excluded) hold it; ``end`` counts a marker of the past behind it too.
    ``front`` letters of the first token are ``proclitics``, ``back`` letters of its head a pronoun.
    """

    first: int
    last: int
    end: int
    front: int
    proclitics: str
    head: Head
    family: Holding
    number: Number
    back: int = 0
    enclitic: str = ""
    post: str | None = None
    former: bool = False
    then: bool = False  # it was held at the time told of: آنذاك
    code: str | None = None  # of the state or organisation named in it
    code_number: Number | None = None  # of the nationality: الرئيسين الروسي … has one for each president
    ranks: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    body: tuple[int, int] | None = None  # the tokens of the body in which it is held
    naming: Naming | None = None  # that body, where the lists know it
    organ: bool = False  # the body is a part of a state
    inner: Title | None = None  # another title that this one hangs on
    served: tuple[int, int] | None = None  # the tokens of a person whom it serves
    complement: bool = False  # something tells in what it is held
    direct: bool = False  # the complement is a genitive
    noun: bool = False  # the complement ends in a definite noun
    named_state: bool = False  # the complement is a state's name
    named_place: bool = False  # a region or town stands in it
    quoted: bool = False  # quotation marks stand in it
    closed: bool = False  # more stands behind the name of its body
    counterpart: bool = False  # it is نظيره, with the office of somebody else


class Cursor:
    """What a title has been read so far, and where to go on."""

    def __init__(self, scan: Scan, match: Match[Head], depth: int) -> None:
        head = match.values[0]
        self.scan = scan
        self.depth = depth
        self.at = match.last
        # a genitive may follow
        self.open = not head.definite and not match.back and not _absolute(scan, match)
        self.closed = False  # the body has ended
        self.noun = False  # the last word read was a definite noun of the complement
        self.title = Title(
            match.first, match.last, match.last, match.front, match.proclitics, head, offices.holding(head),
            head.number, back=match.back, enclitic=match.enclitic, code=head.home if head.fixed else None,
        )  # fmt: skip

    def take(self, last: int) -> None:
        """Count the tokens up to ``last`` into the title."""
        if self.open and not self.title.complement and not self.scan.tokens[self.at].word.proclitics:
            self.title.direct = True
        self.at = self.title.last = self.title.end = last

    def begin_body(self, first: int) -> None:
        """Remember where the body begins in which the office is held."""
        if self.title.body is None:
            self.title.body = (first, first)

    def end_body(self) -> None:
        """Leave what follows out of the body's name."""
        if self.title.body and not self.closed:
            self.title.body, self.closed = (self.title.body[0], self.title.last), True

    def own_body(self) -> bool:
        """Tell whether the body read so far has a name of its own: شركة، معهد."""
        return self.kind_of_body() == "own"

    def kind_of_body(self) -> str | None:
        """Return what the noun that opens the body tells: part of a state, a name of its own."""
        return offices.body_kind(self.scan.tokens[self.title.body[0]].word) if self.title.body else None

    def after_noun(self, index: int) -> None:
        """Go on behind a noun: a genitive may follow one without ال."""
        word = self.scan.tokens[index].word
        definite = word.form.startswith(("ال", "لل", "بال", "وال"))
        self.open, self.noun, self.title.complement = not definite, definite, True

    def may_join(self) -> bool:
        """Tell whether لـ may bring the complement: not after قال الوزير لـ…"""
        title = self.title
        return not title.complement and (
            bool(title.ranks) or not title.head.definite or title.former or title.number != "singular"
            or bool(title.code and title.family.sent) or title.head.fixed
        )  # fmt: skip

    def topics(self) -> bool:
        """Tell whether the office may be held in several fields: وزير الطاقة والصناعة."""
        inner = self.title
        while inner.inner:
            inner = inner.inner
        return inner.family.topics

    def listing(self) -> bool:
        """Tell whether fields may be joined by و: وزير الطاقة والصناعة، لجنة الأمن والدفاع."""
        return self.topics() or self.opened_by(offices.links().listing)

    def opened_by(self, nouns: frozenset[str]) -> bool:
        """Tell whether one of these nouns opens the body read so far: لجنة."""
        title = self.title
        first = title.body[0] if title.body else title.first if title.head.description else None
        return first is not None and any(r.key in nouns for r in self.scan.tokens[first].word.readings)

    def is_head(self, at: int) -> bool:
        """Tell whether another title begins at a token."""
        return at in self.scan.heads

    def is_apart(self, at: int) -> bool:
        """Tell whether a word is no adjective of a describing noun: اعتقلت ميليشيا مدنيين."""
        title, form = self.title, self.scan.tokens[at].word.form
        if title.head.description is None:
            return False
        if title.number == "singular":
            return form.endswith(("يين", "يون")) or (title.head.gender == "masculine" and form.endswith("ية"))
        return form.endswith("ية") and self.scan.tokens[title.first].word.form.endswith(("ين", "ون"))

    def named_person(self, at: int) -> bool:
        """Tell whether a known name stands at a token, and no field of an office."""
        if at >= len(self.scan.tokens):
            return False
        return part_at(self.scan, at) >= Part.FAMILY and at not in self.scan.domains


def _absolute(scan: Scan, match: Match[Head]) -> bool:
    """Tell whether a plural or dual keeps its ن, so that no genitive follows: مراقبون، مسؤولين."""
    form = scan.tokens[match.last - 1].word.form
    return match.values[0].number != "singular" and form.endswith(("ون", "ين", "ان"))
