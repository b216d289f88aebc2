"""A document with its triggers and small words looked up: what the events stage reads from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rasad.annotate.events.lookup import Trigger, light_verb, small_classes, triggers
from rasad.annotate.events.standing import Standing, standing
from rasad.lexicon.clauses import frames
from rasad.model import Actors, Claim, Document, Phrase, Span, Time
from rasad.text.inflect import Feature

_HARD = frozenset(".؛;:؟?!…۔")
_COMMAS = frozenset("،,-–—")
_DASHES = frozenset("-–—")
_DATELINE = 12  # tokens at most


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean.

    ``standing`` tells who can take part; ``small[i]`` names the lists of ``clauses.toml`` in which token
    ``i`` stands, ``claims_of[i]`` the claims whose content holds it; ``opens[n]`` is where sentence ``n``
    begins behind its dateline; ``governors`` remembers the verb before a noun.
    """

    doc: Document
    actors: Actors
    standing: Standing
    times: Sequence[Time]
    published: date | None
    triggers: Mapping[int, Trigger]
    small: Sequence[frozenset[str]]
    pairs: Mapping[int, tuple[int, str]]
    time_at: Mapping[int, int]
    claims: Sequence[Claim]
    claims_of: Mapping[int, tuple[Claim, ...]]
    opens: Sequence[int]
    governors: dict[int, int | None] = field(default_factory=dict)

    def phrase(self, index: int) -> Phrase | None:
        """The phrase of one who can take part that holds a token."""
        return self.standing.partakers.get(index)

    def form(self, index: int) -> str:
        """The folded letters of a token, ``""`` outside the text."""
        return self.doc.tokens[index].word.form if 0 <= index < len(self.doc.tokens) else ""

    def bounds(self, index: int) -> tuple[int, int]:
        """First and last (excluded) token of the sentence, its dateline left out."""
        number = self.doc.sentence_of[index]
        return self.opens[number], self.doc.sentences[number].last

    def hard(self, index: int) -> bool:
        """Whether a mark ends the clause."""
        return self.doc.tokens[index].kind == "mark" and self.form(index) in _HARD

    def comma(self, index: int) -> bool:
        """Whether a mark parts words without ending the clause."""
        return self.doc.tokens[index].kind == "mark" and self.form(index) in _COMMAS

    def verb(self, index: int) -> frozenset[Feature] | None:
        """The features of a token that is a known verb."""
        trigger = self.triggers.get(index)
        if trigger and trigger.is_verb:
            return trigger.senses[0].features
        return light_verb(self.doc.tokens[index].word)

    def span(self, trigger: Trigger) -> Span:
        """The characters of a trigger, the words as written."""
        return Span(self.doc.tokens[trigger.first].start, self.doc.tokens[trigger.last - 1].end)


def page(
    doc: Document, actors: Actors, claims: Sequence[Claim], times: Sequence[Time], published: date | None
) -> Page:
    """Look a document's words up."""
    times = sorted(times, key=lambda time: time.span)
    small = [small_classes(token.word) for token in doc.tokens]
    pairs: dict[int, tuple[int, str]] = {}
    for match in frames().matches(doc):
        for name in match.values:
            small[match.first] = small[match.first] | {name}
        pairs[match.first] = (
            match.last,
            " ".join(doc.tokens[i].word.key for i in range(match.first, match.last)),
        )
    found = triggers(doc)
    return Page(
        doc=doc,
        actors=actors,
        standing=standing(doc, actors, found, small),
        times=times,
        published=published,
        triggers=found,
        small=small,
        pairs=pairs,
        time_at=_time_at(doc, times),
        claims=claims,
        claims_of=_inside(doc, claims),
        opens=[_opening(doc, sentence.first, sentence.last) for sentence in doc.sentences],
    )


def _opening(doc: Document, first: int, last: int) -> int:
    """Where a sentence begins behind its dateline: القاهرة (رويترز) – قال."""
    for at in range(first + 1, min(last, first + _DATELINE)):
        if doc.tokens[at].word.form in _DASHES and doc.tokens[at - 1].word.form == ")":
            return at + 1
    return first


def _time_at(doc: Document, times: Sequence[Time]) -> dict[int, int]:
    """For each token inside a time expression, which one."""
    out: dict[int, int] = {}
    token = 0
    for index, time in enumerate(times):
        while token < len(doc.tokens) and doc.tokens[token].end <= time.span.start:
            token += 1
        at = token
        while at < len(doc.tokens) and doc.tokens[at].start < time.span.end:
            out[at] = index
            at += 1
    return out


def _inside(doc: Document, claims: Sequence[Claim]) -> dict[int, tuple[Claim, ...]]:
    """For each token the claims whose content holds it, the innermost first."""
    out: dict[int, tuple[Claim, ...]] = {}
    starts = [t.start for t in doc.tokens]
    for claim in sorted(claims, key=lambda c: c.content.start - c.content.end):
        for index in range(bisect_left(starts, claim.content.start), bisect_left(starts, claim.content.end)):
            out[index] = (claim, *out.get(index, ()))
    return out
