"""A document with the names, acts and small words of agreements looked up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rasad.lexicon.agreements import ActSense, NameSense, lexicon
from rasad.lexicon.clauses import classes
from rasad.model import Actors, Document, Event, Phrase, Time, Word

_HARD = frozenset(".؛;؟?!…۔")
_NONE: frozenset[str] = frozenset()
_FUTURE = frozenset({"future", "possible"})
_GAP = 4  # words between وقف and إطلاق, one more


class Heading(NamedTuple):
    """Where a name begins: its first words, of which ``front`` letters are particles."""

    first: int
    last: int
    front: int
    proclitics: str
    sense: NameSense
    pronoun: bool = False


class ActAt(NamedTuple):
    """Words that tell what happens to an agreement."""

    first: int
    last: int
    proclitics: str
    sense: ActSense


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean: ``small[i]`` names the lists in which token ``i`` stands."""

    doc: Document
    actors: Actors
    events: Sequence[Event]
    times: Sequence[Time]
    headings: Mapping[int, Heading]
    acts: Mapping[int, ActAt]
    small: Sequence[frozenset[str]]
    nations: Mapping[int, str]  # tokens that are a nationality, and whose

    def phrase(self, index: int) -> Phrase | None:
        """The actor's phrase that holds a token."""
        found = self.actors.at.get(index)
        return None if found is None else self.actors.phrases[found]

    def hard(self, index: int) -> bool:
        """Whether a mark ends the clause."""
        token = self.doc.tokens[index]
        return token.kind == "mark" and token.word.form in _HARD

    def bounds(self, index: int) -> tuple[int, int]:
        """First and last (excluded) token of the sentence."""
        sentence = self.doc.sentences[self.doc.sentence_of[index]]
        return sentence.first, sentence.last


def page(doc: Document, actors: Actors, events: Sequence[Event], times: Sequence[Time]) -> Page | None:
    """Look a document's words up; ``None`` where it speaks of no agreement and no goods."""
    longer = {m.first: m for m in lexicon().phrases.matches(doc)}
    headings: dict[int, Heading] = {}
    acts: dict[int, ActAt] = {}
    for index, token in enumerate(doc.tokens):
        if match := longer.get(index):
            for sense in match.values:
                if isinstance(sense, NameSense):
                    headings[index] = Heading(index, match.last, match.front, match.proclitics, sense)
                else:
                    acts[index] = ActAt(index, match.last, match.proclitics, sense)
        elif token.kind == "word":
            name, act, pair = _word(token.word)
            if name:
                front, proclitics, back, sense = name
                headings[index] = Heading(index, index + 1, front, proclitics, sense, bool(back))
            elif pair and (last := _closed(doc, index, pair[3])):
                headings[index] = Heading(index, last, pair[0], pair[1], pair[2])
            if act and not (name and act[1].kind == "verb"):
                acts[index] = ActAt(index, index + 1, act[0], act[1])
    if not headings and not any(a.sense.act.goods for a in acts.values()):
        return None
    small = [_small(token.word) for token in doc.tokens]
    nations = {m.first: m.entity for m in actors.mentions if m.form == "adjective"}
    return Page(doc, actors, events, times, headings, acts, small, nations)


_Name = tuple[int, str, int, NameSense]
_Act = tuple[str, ActSense]
_Gapped = tuple[int, str, NameSense, str]


@lru_cache(1 << 16)
def _word(word: Word) -> tuple[_Name | None, _Act | None, _Gapped | None]:
    """What a word may be: a name, an act, the first word of a name with a gap."""
    known = lexicon()
    name: _Name | None = None
    act: _Act | None = None
    gapped: _Gapped | None = None
    for r in word.readings:
        if name is None and (sense := known.names.get(r.key)) and "س" not in r.proclitics:
            name = r.front, r.proclitics, r.back, sense
        if act is None and (found := known.acts.get(r.key)) and _joins(found, r.proclitics):
            act = r.proclitics, found
        if gapped is None and not r.back and (first := known.gapped.get(r.key)):
            gapped = r.front, r.proclitics, *first
    return name, act, gapped


def _joins(sense: ActSense, proclitics: str) -> bool:
    """Whether a word of this kind takes these particles: a past verb no preposition, a noun no س."""
    before = proclitics.lstrip("وف")
    if sense.kind != "verb":
        return "س" not in before
    return not before or (before in ("س", "ل") and any(f.tense != "past" for f in sense.features))


def _closed(doc: Document, index: int, second: str) -> int | None:
    """Where وقف … إطلاق (النار) ends."""
    for at in range(index + 1, min(index + 1 + _GAP, len(doc.tokens))):
        if any(r.key == second for r in doc.tokens[at].word.readings):
            return min(at + 2, len(doc.tokens))
    return None


@lru_cache(1 << 16)
def _small(word: Word) -> frozenset[str]:
    """The lists in which a word stands, by its least stripped reading that is in any."""
    known, clauses = lexicon().small, classes()
    found = next((f for r in word.readings if not r.back and (f := known.get(r.key))), _NONE)
    ahead = next((f for r in word.readings if not r.back and (f := clauses.get(r.key))), _NONE)
    return found | {"prospects"} if ahead & _FUTURE else found
