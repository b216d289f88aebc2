"""A document with its cues and small words looked up: what the claims stage reads from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rasad.annotate.claims.small import governing, small_words, veiled
from rasad.annotate.claims.vocabulary import Cue, cue, cue_words
from rasad.lexicon.trie import Match
from rasad.model import Actors, Document, Quote, Sentence, Span
from rasad.text import bare, inner, inner_end

_COMMAS = frozenset("،,؛;")
_NAMED = frozenset(("person", "state", "outlet"))
_NOUNS = (
    "platforms",
    "masculine",
    "carriers",
    "epithets",
    "media",
    "honorifics",
    "honoured",
    "labels",
    "sources",
    "documents",
    "occasions",
    "qualities",
    "own",
    "whose",
)
_VERBS = ("goes_on", "gives", "light", "relays", "issues", "copulas", "others", "veiled")
_BESIDES = frozenset(_NOUNS + _VERBS)
_CONJUNCTIONS = frozenset(("", "و", "ف"))
_SHADDA = "\u0651"
_THAT = "ان"
_REACH = 12  # tokens between a verb and its preposition


@dataclass(frozen=True, slots=True)
class Page:
    """A document and what its tokens may mean.

    ``opened`` gives the quotation that a mark opens, ``closed`` are closing marks; ``quote_of[i]`` is the
    innermost quotation that holds token ``i`` between its marks, or ``None``.
    """

    doc: Document
    actors: Actors
    cues: Mapping[int, Cue]
    small: Mapping[int, Match[str]]
    opened: Mapping[int, Quote]
    closed: frozenset[int]
    quote_of: Sequence[Quote | None]

    def form(self, index: int) -> str:
        """The folded letters of a token, ``""`` beyond the end."""
        words = self.doc.words
        return words[index].form if 0 <= index < len(words) else ""

    def is_word(self, index: int) -> bool:
        """Whether a token is a word of Arabic or Latin letters or a number."""
        return 0 <= index < len(self.doc.tokens) and self.doc.tokens[index].kind != "mark"

    def comma(self, index: int) -> bool:
        """Whether a token is a comma or semicolon."""
        words = self.doc.words
        return 0 <= index < len(words) and words[index].form in _COMMAS

    def meaning(self, index: int, name: str, proclitics: frozenset[str] = _CONJUNCTIONS) -> Match[str] | None:
        """The small word of a list that begins at a token."""
        found = self.small.get(index)
        return found if found and name in found.values and found.proclitics in proclitics else None

    def is_content(self, index: int) -> bool:
        """Whether content can begin at a token: a word or an opening mark."""
        return self.is_word(index) or index in self.opened

    def closes(self, index: int) -> bool:
        """Whether a token is the closing mark of a quotation."""
        return index in self.closed

    def is_document(self, index: int) -> bool:
        """Whether a token is a word for what somebody issues: بيان، رسالة."""
        return (found := self.small.get(index)) is not None and "documents" in found.values

    def is_occasion(self, index: int) -> bool:
        """Whether a token is a word for where something is said: مقابلة، بيان."""
        found = self.small.get(index)
        return found is not None and not {"occasions", "documents"}.isdisjoint(found.values)

    def is_frame(self, index: int) -> bool:
        """Whether a phrase of attribution begins at a token."""
        found = self.small.get(index)
        return found is not None and _holds_frame(found.values)

    def is_source_word(self, index: int) -> bool:
        """Whether a token is a word for who may be described as a source: دراسة، مصادر، خبراء."""
        return (found := self.small.get(index)) is not None and "sources" in found.values

    def is_told(self, index: int) -> bool:
        """Whether a token is ل with a word for a medium: لوكالة، لصحيفة."""
        found = self.small.get(index)
        told = found is not None and found.proclitics == "ل" and not found.enclitic
        return told and found is not None and "media" in found.values

    def is_particle(self, index: int) -> bool:
        """Whether a token is a small word that no noun phrase holds."""
        found = self.small.get(index)
        return found is not None and _holds_particle(found.values)

    def is_cue(self, index: int) -> bool:
        """Whether a token can be a verb or participle that attributes."""
        return (found := self.cues.get(index)) is not None and found.kind != "noun"

    def follows(self, index: int, reach: int) -> bool:
        """Whether a cue stands within so many tokens."""
        return any(self.is_cue(i) for i in range(index, index + reach))

    def is_predicate(self, index: int) -> bool:
        """Whether a participle only says what somebody or something is: ما زال مصرا، تقارير مؤكدة."""
        if not self.is_word(index - 1):
            return False
        if self.meaning(index - 1, "copulas"):
            return True
        number = self.actors.at.get(index - 1)
        named = number is not None and self.actors.phrases[number].kind in _NAMED
        before = self.doc.tokens[index - 1].word
        return self.form(index).endswith("ة") and not before.article and not named

    def is_verb(self, index: int) -> bool:
        """Whether a token can be a verb that attributes."""
        return (found := self.cues.get(index)) is not None and found.kind == "verb"

    def bound(self, index: int) -> int:
        """Where what begins at a token must end: the close of its quotation, or its sentence's end."""
        quote = self.quote_of[index]
        if quote:
            return quote.close
        end = self.sentence(index).last
        # a full stop inside quotation marks ends no sentence of the article
        while end < len(self.doc.tokens) and (split := self.quote_of[end]) and split.open > index:
            end = self.doc.sentences[self.doc.sentence_of[min(split.close, len(self.doc.tokens) - 1)]].last
        return end

    def sentence(self, index: int) -> Sentence:
        """The sentence that holds a token."""
        return self.doc.sentences[self.doc.sentence_of[index]]

    def span(self, first: int, last: int, front: int = 0, back: int = 0) -> Span:
        """The characters of tokens ``first`` to ``last`` (excluded)."""
        return Span(inner(self.doc, first, front), inner_end(self.doc, last - 1, back))


@cache
def _holds_frame(values: tuple[str, ...]) -> bool:
    return any(value.startswith("frame:") for value in values)


@cache
def _holds_particle(values: tuple[str, ...]) -> bool:
    return any(value not in _BESIDES and not value.startswith("answers:") for value in values)


def page(doc: Document, actors: Actors) -> Page:
    """Look a document's words up."""
    small = {match.first: match for match in small_words().matches(doc)}
    words = (match.first for match in cue_words().matches(doc) if doc.tokens[match.first].kind == "word")
    found = ((i, cue(doc.words[i])) for i in words)
    cues = {i: c for i, c in found if c and _plain(doc, i) and _says(small, i, c)}
    inside: list[Quote | None] = [None] * len(doc.tokens)
    for quote in doc.quotes:
        inside[quote.open + 1 : quote.close] = [quote] * (quote.close - quote.open - 1)
    opened, closed = {q.open: q for q in doc.quotes}, frozenset(q.close for q in doc.quotes)
    return Page(doc, actors, cues, small, opened, closed, inside)


def _says(small: Mapping[int, Match[str]], index: int, cue: Cue) -> bool:
    """Whether a cue counts: some only behind لا، none before what a source asks for himself."""
    for near in (index + 1, index, index - 1):
        asked = small.get(near)
        if asked is not None and "anonymity" in asked.values and asked.last > index:
            return False
    return not cue.negated or _negated(small, index)


def _negated(small: Mapping[int, Match[str]], index: int) -> bool:
    found = small.get(index - 1)
    return found is not None and "negations" in found.values


def _opens_clause(doc: Document, index: int) -> bool:
    """Whether a word heads its sentence and أن stands close by: وبين الوزير أن …"""
    near = doc.words[index + 1 : index + _REACH // 2]
    return doc.sentences[doc.sentence_of[index]].first == index and any(word.key == _THAT for word in near)


def _plain(doc: Document, index: int) -> bool:
    """Whether a word is spelt as its verb is, where the letters after folding are another word's too."""
    token = doc.tokens[index]
    if needed := veiled().get(token.word.form):
        written = doc.text[token.start : token.end]
        if needed == _SHADDA:
            return needed in written or _opens_clause(doc, index)
        if needed not in bare(written):
            return False
    preposition = governing().get(token.word.form)
    if preposition is None:
        return True
    near = doc.words[index + 1 : index + _REACH]
    return any(word.key == preposition for word in near)
