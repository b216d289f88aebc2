"""A document with its triggers and small words looked up: what the events stage reads from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from rasad.annotate.events.lookup import Trigger, two_words
from rasad.annotate.events.signs import PLAIN, Signs
from rasad.annotate.events.standing import Standing, standing
from rasad.lexicon.clauses import frames
from rasad.lexicon.trigger_forms import phrases
from rasad.model import Actors, Claim, Document, Gender, Participant, Phrase, Span, Time
from rasad.text.inflect import Feature

_DASHES = frozenset("-–—")
Telling: TypeAlias = Sequence[tuple[int, Signs]]  # the tokens that tell anything
_DATELINE = 12  # tokens at most
_NOT_BEFORE = frozenset("كس")  # particles that no trigger of several words has


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean.

    ``signs[i]`` is what the word of token ``i`` tells wherever it stands; ``standing`` tells who can take
    part; ``small[i]`` names the lists of ``clauses.toml`` in which token
    ``i`` stands, ``claims_of[i]`` the claims whose content holds it; ``opens[n]`` is where sentence ``n``
    begins behind its dateline; ``stops`` are the marks that end a clause, ``commas`` those that only part
    words, ``verbs`` the known verbs with their features, ``lands`` the nationalities, each with the code of
    its state, and ``states`` the entity of each state's code; ``governors`` remembers the verb before a noun,
    ``subjects`` who does what a verb tells, with the verb's gender,
    ``evidence`` what a trigger shows.
    """

    doc: Document
    signs: Sequence[Signs]
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
    stops: Set[int]
    commas: Set[int]
    verbs: Mapping[int, frozenset[Feature]]
    lands: Mapping[int, str]
    states: Mapping[str, str]
    governors: dict[int, int | None] = field(default_factory=dict)
    subjects: dict[int, tuple[Gender | None, tuple[Participant, ...]]] = field(default_factory=dict)
    evidence: dict[int, tuple[str, ...]] = field(default_factory=dict)

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
        return index in self.stops

    def parted(self, first: int, last: int) -> bool:
        """Whether a mark that ends a clause stands among tokens ``first`` to ``last`` (excluded)."""
        return not self.stops.isdisjoint(range(first, last))

    def comma(self, index: int) -> bool:
        """Whether a mark parts words without ending the clause."""
        return index in self.commas

    def verb(self, index: int) -> frozenset[Feature] | None:
        """The features of a token that is a known verb."""
        return self.verbs.get(index)

    def span(self, trigger: Trigger) -> Span:
        """The characters of a trigger, the words as written."""
        return Span(self.doc.tokens[trigger.first].start, self.doc.tokens[trigger.last - 1].end)


def page(
    doc: Document,
    signs: Sequence[Signs],
    actors: Actors,
    claims: Sequence[Claim],
    times: Sequence[Time],
    published: date | None,
) -> Page:
    """Look a document's words up."""
    times = sorted(times, key=lambda time: time.span)
    small = [sign.small for sign in signs]
    pairs: dict[int, tuple[int, str]] = {}
    for match in frames().matches(doc):
        for name in match.values:
            small[match.first] = small[match.first] | {name}
        pairs[match.first] = (
            match.last,
            " ".join(doc.tokens[i].word.key for i in range(match.first, match.last)),
        )
    telling = [(at, sign) for at, sign in enumerate(signs) if sign is not PLAIN]
    found = triggers(doc, telling)
    return Page(
        doc=doc,
        signs=signs,
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
        stops={at for at, sign in telling if sign.hard and doc.tokens[at].kind == "mark"},
        commas={at for at, sign in telling if sign.comma and doc.tokens[at].kind == "mark"},
        verbs=_verbs(telling, found),
        lands=_lands(doc, telling),
        states={e.code: e.id for e in reversed(actors.entities) if e.code and e.kind == "state"},
    )


def triggers(doc: Document, telling: Telling) -> dict[int, Trigger]:
    """Find all triggers in reading order; inside a phrase that is one its words are none."""
    found: dict[int, Trigger] = {}
    longer = {m.first: m for m in phrases().matches(doc) if _NOT_BEFORE.isdisjoint(m.proclitics)}
    single = {at: sign.single for at, sign in telling if sign.single and doc.tokens[at].kind == "word"}
    taken = 0
    for index in sorted({*longer, *single}):
        if index < taken:
            continue
        if match := longer.get(index):
            found[index] = Trigger(*match)
            taken = match.last
        else:
            reading, senses = single[index]
            found[index] = Trigger(
                index, index + 1, reading.front, reading.back, reading.proclitics, reading.enclitic, senses
            )
    return found


def _verbs(telling: Telling, triggers: Mapping[int, Trigger]) -> dict[int, frozenset[Feature]]:
    """The known verbs with their features; a trigger's own where it is a verb in its first sense."""
    out = {at: sign.light for at, sign in telling if sign.light}
    out.update((at, t.senses[0].features) for at, t in triggers.items() if t.is_verb)
    return out


def _lands(doc: Document, telling: Telling) -> dict[int, str]:
    """The tokens that are adjectives of states, each with the state's code."""
    out: dict[int, str] = {}
    for at, sign in telling:
        if (sign.land or sign.opens_land) and doc.tokens[at].kind == "word":
            two = two_words(*doc.words[at : at + 2]) if sign.opens_land and at + 1 < len(doc.words) else None
            if code := two or sign.land:
                out[at] = code
    return out


def _opening(doc: Document, first: int, last: int) -> int:
    """Where a sentence begins behind its dateline: القاهرة (رويترز) – قال."""
    for at in range(first + 1, min(last, first + _DATELINE)):
        if doc.tokens[at].word.form in _DASHES and doc.tokens[at - 1].word.form == ")":
            return at + 1
    return first


def _time_at(doc: Document, times: Sequence[Time]) -> dict[int, int]:
    """For each token inside a time expression, which one."""
    out: dict[int, int] = {}
    tokens, token = doc.tokens, 0
    for index, time in enumerate(times):
        start, end = time.span
        while token < len(tokens) and tokens[token].end <= start:
            token += 1
        at = token
        while at < len(tokens) and tokens[at].start < end:
            out[at] = index
            at += 1
    return out


def _inside(doc: Document, claims: Sequence[Claim]) -> dict[int, tuple[Claim, ...]]:
    """For each token the claims whose content holds it, the innermost first."""
    out: dict[int, tuple[Claim, ...]] = {}
    if not claims:
        return out
    starts = [t.start for t in doc.tokens]
    for claim in sorted(claims, key=lambda c: c.content.start - c.content.end):
        inside = range(bisect_left(starts, claim.content.start), bisect_left(starts, claim.content.end))
        if out.keys().isdisjoint(inside):
            out.update(dict.fromkeys(inside, (claim,)))
        else:
            out.update((index, (claim, *out.get(index, ()))) for index in inside)
    return out
