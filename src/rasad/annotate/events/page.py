"""A document with its triggers and small words looked up: what the events stage reads from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rasad.lexicon.clauses import classes, frames
from rasad.lexicon.trigger_forms import Sense, light_verbs, phrases, saying_verbs, single_words
from rasad.model import Actors, Claim, Document, Phrase, Reading, Span, Time, Word
from rasad.text.inflect import Feature

_CONJUNCTIONS = ("", "و", "ف")
_HARD = frozenset(".؛;:؟?!…۔")
_COMMAS = frozenset("،,-–—")
_NOT_OBJECTS = ("ي", "ك", "كم", "كما", "هن")  # news does not do things to me or you: وزاري is no و زار ي
_DASHES = frozenset("-–—")
_DATELINE = 12  # tokens at most
_PARTAKERS = frozenset({"person", "state", "organisation", "group"})
_NONE: frozenset[str] = frozenset()


class Trigger(NamedTuple):
    """Words that may name an event: tokens ``first`` to ``last`` (excluded) and what they may mean."""

    first: int
    last: int
    front: int
    back: int
    proclitics: str
    enclitic: str
    senses: tuple[Sense, ...]

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb in its first sense."""
        return self.senses[0].kind == "verb"


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean.

    ``small[i]`` names the lists of ``clauses.toml`` in which token ``i`` stands; ``claims_of[i]`` the claims whose content holds token ``i``.
    """

    doc: Document
    actors: Actors
    standing: Mapping[int, Phrase]
    times: Sequence[Time]
    published: date | None
    triggers: Mapping[int, Trigger]
    small: Sequence[frozenset[str]]
    pairs: Mapping[int, tuple[int, str]]
    time_at: Mapping[int, int]
    claims_of: Mapping[int, tuple[Claim, ...]]
    opens: Sequence[int]

    def phrase(self, index: int) -> Phrase | None:
        """The phrase of one who can take part that holds a token."""
        return self.standing.get(index)

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
    small = [_classes(token.word) for token in doc.tokens]
    pairs: dict[int, tuple[int, str]] = {}
    for match in frames().matches(doc):
        for name in match.values:
            small[match.first] = small[match.first] | {name}
        pairs[match.first] = (match.last, " ".join(doc.tokens[i].word.key for i in range(match.first, match.last)))
    triggers = _triggers(doc)
    return Page(
        doc=doc,
        actors=actors,
        standing=_standing(actors, triggers, small),
        times=times,
        published=published,
        triggers=triggers,
        small=small,
        pairs=pairs,
        time_at=_time_at(doc, times),
        claims_of=_inside(doc, claims),
        opens=[_opening(doc, sentence.first, sentence.last) for sentence in doc.sentences],
    )


def _standing(
    actors: Actors, triggers: Mapping[int, Trigger], small: Sequence[frozenset[str]]
) -> dict[int, Phrase]:
    """For each token the phrase that holds it, of those who can take part: not البيان, nor a deed (المساعدات)."""
    out: dict[int, Phrase] = {}
    for phrase in actors.phrases:
        described = phrase.kind == "other"
        deed = described and phrase.first in triggers
        if "pairs" in small[phrase.first] or deed or (described and phrase.code is None):
            continue
        if phrase.kind in _PARTAKERS or phrase.code is not None:
            out.update(dict.fromkeys(range(phrase.first, phrase.last), phrase))
    return out


def _opening(doc: Document, first: int, last: int) -> int:
    """Where a sentence begins behind its dateline: القاهرة (رويترز) – قال."""
    for at in range(first + 1, min(last, first + _DATELINE)):
        if doc.tokens[at].word.form in _DASHES and doc.tokens[at - 1].word.form == ")":
            return at + 1
    return first


def _triggers(doc: Document) -> dict[int, Trigger]:
    """Find all triggers in reading order; inside a phrase that is one its words are none."""
    found: dict[int, Trigger] = {}
    longer = {m.first: m for m in phrases().matches(doc) if not set(m.proclitics) & set("كس")}
    index = 0
    while index < len(doc.tokens):
        token = doc.tokens[index]
        match = longer.get(index)
        if match:
            found[index] = Trigger(*match)
            index = match.last
            continue
        if token.kind == "word" and (single := _single(token.word)):
            reading, senses = single
            found[index] = Trigger(
                index, index + 1, reading.front, reading.back, reading.proclitics, reading.enclitic, senses
            )
        index += 1
    return found


@lru_cache(1 << 16)
def _single(word: Word) -> tuple[Reading, tuple[Sense, ...]] | None:
    """The least stripped reading of a word that may be a trigger."""
    if any("never" in classes().get(r.key, _NONE) for r in word.readings if not r.front):
        return None
    for reading in word.readings:
        senses = tuple(s for s in single_words().get(reading.key, ()) if _joins(s, reading))
        if senses:
            return reading, senses
    return None


def _joins(sense: Sense, reading: Reading) -> bool:
    """Whether a word of this kind takes these particles: س before a present, ل before a subjunctive, ب before a noun."""
    before = reading.proclitics.lstrip("وف")
    if sense.kind != "verb":
        return "س" not in before and not (sense.definite and reading.enclitic)
    if reading.enclitic in _NOT_OBJECTS:
        return False
    if not before:
        return True
    present = any(f.tense != "past" for f in sense.features)
    return present and before in ("س", "ل")


@lru_cache(1 << 16)
def light_verb(word: Word) -> frozenset[Feature] | None:
    """The features of a verb that carries nouns (أجرى، عقد)."""
    return next(
        (f for r in word.readings if not r.back and (f := light_verbs().get(r.key)) and r.proclitics in (*_CONJUNCTIONS, "س", "وس")),
        None,
    )


@lru_cache(1 << 16)
def says(word: Word) -> bool:
    """Whether a word is a verb of saying."""
    return any(r.key in saying_verbs() for r in word.readings if not r.back and r.proclitics in _CONJUNCTIONS)


@lru_cache(1 << 16)
def _classes(word: Word) -> frozenset[str]:
    return next(
        (
            found
            for r in word.readings
            if not r.back and r.proclitics in (*_CONJUNCTIONS, "ل", "ب") and (found := classes().get(r.key))
        ),
        _NONE,
    )


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
