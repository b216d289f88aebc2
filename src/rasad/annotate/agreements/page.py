"""A document with the names, acts and small words of agreements looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rasad.lexicon.agreements import ActSense, NameSense, lexicon, nationalities, neighbours
from rasad.lexicon.clauses import classes
from rasad.model import Actors, Document, Event, Phrase, Reading, Time, Word
from rasad.text.memo import by_word

_HARD = frozenset(".؛;؟?!…۔")
_NONE: frozenset[str] = frozenset()
_FUTURE = frozenset({"future", "possible"})
_SPEAKERS = ("ي", "ني", "نا", "ك", "كم")  # news does not speak of agreements to itself
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
    enclitic: str
    sense: ActSense


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean: ``small[i]`` names the lists in which token ``i`` stands.

    ``named`` are the entities called by a name; ``time_at`` the tokens inside a time; ``talks`` says that the
    article tells of talks.
    """

    doc: Document
    actors: Actors
    events: Sequence[Event]
    times: Sequence[Time]
    headings: Mapping[int, Heading]
    acts: Mapping[int, ActAt]
    small: Sequence[frozenset[str]]
    named: frozenset[str]
    time_at: frozenset[int]
    talks: bool

    def phrase(self, index: int) -> Phrase | None:
        """The actor's phrase that holds a token."""
        found = self.actors.at.get(index)
        return None if found is None else self.actors.phrases[found]

    def nation(self, index: int) -> str | None:
        """The code of the state whose nationality a token is: سعودية، والفرنسي."""
        return _nation(self.doc.tokens[index].word)

    def hard(self, index: int) -> bool:
        """Whether a mark ends the clause."""
        token = self.doc.tokens[index]
        return token.kind == "mark" and token.word.form in _HARD

    def bounds(self, index: int) -> tuple[int, int]:
        """First and last (excluded) token of the sentence."""
        sentence = self.doc.sentences[self.doc.sentence_of[index]]
        return sentence.first, sentence.last

    def lists(self, tokens: range) -> frozenset[str]:
        """The lists in which any of some tokens stands."""
        return frozenset().union(*(self.small[i] for i in tokens))


def page(doc: Document, actors: Actors, events: Sequence[Event], times: Sequence[Time]) -> Page | None:
    """Look a document's words up; ``None`` where it speaks of no agreement and no goods."""
    headings, acts = _looked_up(doc)
    if not headings and not any(a.sense.act.goods for a in acts.values()):
        return None
    small = list(map(_small, doc.words))
    counted = {i: h for i, h in sorted(headings.items()) if _counts(doc, small, h)}
    named = frozenset(m.entity for m in actors.mentions if m.form == "name")
    talks = sum("talks" in lists for lists in small) > 1
    inside = frozenset(_inside(doc, times))
    return Page(doc, actors, events, times, counted, acts, small, named, inside, talks)


def _looked_up(doc: Document) -> tuple[dict[int, Heading], dict[int, ActAt]]:
    """Find names and acts; those of several words stand over the single words in them."""
    acts: dict[int, ActAt] = {}
    headings: dict[int, Heading] = {}
    told = [(at, known) for at, known in enumerate(map(_word, doc.words)) if known]
    for index, (name, act, pair) in told:
        if name:
            headings[index] = Heading(index, index + 1, *name)
        if act:
            acts[index] = ActAt(index, index + 1, *act)
        if pair and (last := _closed(doc, index, pair[3])):
            headings[index] = Heading(index, last, *pair[:3])
    for match in lexicon().phrases.matches(doc):
        for sense in match.values:
            if isinstance(sense, NameSense):
                headings[match.first] = Heading(match.first, match.last, match.front, match.proclitics, sense)
            else:
                acts[match.first] = ActAt(*match[:2], match.proclitics, match.enclitic, sense)
    return headings, acts


class _Word(NamedTuple):
    """What one word may be: a name, an act, the first word of a name with a gap (وقف دائم لإطلاق)."""

    name: tuple[int, str, NameSense, bool] | None
    act: tuple[str, str, ActSense] | None
    gapped: tuple[int, str, NameSense, str] | None


@by_word
def _word(word: Word) -> _Word | None:
    known = lexicon()
    name = act = gapped = None
    for r in word.readings:
        if name is None and (sense := known.names.get(r.key)) and "س" not in r.proclitics:
            name = r.front, r.proclitics, sense, bool(r.back)
        if act is None and (found := known.acts.get(r.key)) and _joins(found, r):
            act = r.proclitics, r.enclitic, found
        if gapped is None and not r.back and (first := known.gapped.get(r.key)):
            gapped = r.front, r.proclitics, *first
    return _Word(name, act, gapped) if name or act or gapped else None


def _joins(sense: ActSense, reading: Reading) -> bool:
    """Whether a word of this kind takes these particles and this pronoun."""
    before = reading.proclitics.lstrip("وف")
    if reading.enclitic in _SPEAKERS or (sense.kind == "passive" and reading.enclitic):
        return False
    if sense.kind != "verb":
        return not set(before) & set("سك")
    return not before or (before in ("س", "ل") and any(f.tense != "past" for f in sense.features))


def _closed(doc: Document, index: int, second: str) -> int | None:
    """Where وقف … إطلاق (النار) ends."""
    for at in range(index + 1, min(index + 1 + _GAP, len(doc.tokens))):
        if any(r.key == second for r in doc.tokens[at].word.readings):
            return min(at + 2, len(doc.tokens))
    return None


def _counts(doc: Document, small: Sequence[frozenset[str]], heading: Heading) -> bool:
    """Whether the words around allow the sense."""
    sense, tokens = heading.sense, doc.tokens
    before = tokens[heading.first - 1].word.key if heading.first else ""
    behind = tokens[heading.last].word.key if heading.last < len(tokens) else ""
    near = neighbours(sense.name)
    if before in near.before or behind in near.behind or (before and "generic" in small[heading.first - 1]):
        return False
    sentence = doc.sentences[doc.sentence_of[heading.first]]
    if any("elsewhere" in small[i] for i in range(sentence.first, sentence.last)):
        return False
    if sense.definite and behind == "علي":
        return False  # تم الاتفاق على: the deed of agreeing, no agreement
    accusative = tokens[heading.first].word.form.endswith("ا") and not heading.pronoun
    return not near.needs or sense.definite or accusative or behind in near.needs


@by_word
def _small(word: Word) -> frozenset[str]:
    """The lists in which a word stands, by its least stripped reading that is in any."""
    known, clauses = lexicon().small, classes()
    found = next((f for r in word.readings if not r.back and (f := known.get(r.key))), _NONE)
    ahead = next((f for r in word.readings if not r.back and (f := clauses.get(r.key))), _NONE)
    return found | {"prospects"} if ahead & _FUTURE else found


@by_word
def _nation(word: Word) -> str | None:
    codes = nationalities()
    return next((codes[r.key] for r in word.readings if not r.back and r.key in codes), None)


def _inside(doc: Document, times: Sequence[Time]) -> Iterator[int]:
    """Yield the tokens inside time expressions."""
    token, tokens = 0, doc.tokens
    for time in sorted(times, key=lambda t: t.span):
        while token < len(tokens) and tokens[token].end <= time.span.start:
            token += 1
        at = token
        while at < len(tokens) and tokens[at].start < time.span.end:
            yield at
            at += 1
