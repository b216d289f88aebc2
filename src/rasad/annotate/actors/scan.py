"""One look at a document: every phrase of the lists and lexicons that stands in it, by its first token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rasad.annotate.actors.namings import named
from rasad.lexicon import offices
from rasad.lexicon.names import names
from rasad.lexicon.naming import Naming
from rasad.lexicon.offices import Head, Qualifier
from rasad.lexicon.trie import Match, Trie
from rasad.model import Document, Time, Token
from rasad.text import inner


@dataclass(frozen=True, slots=True)
class Scan:
    """What the lexicons know of a document. Every mapping goes from a match's first token to the match.

    ``busy`` marks the tokens of time expressions: no name and no title holds one. ``tagged`` are those
    that the tagger takes for parts of persons' names of two words or more, ``begun`` their first words,
    ``alone`` those that it takes for a person's name of one word.
    """

    doc: Document
    tokens: tuple[Token, ...]
    named: dict[int, Match[Naming]]
    heads: dict[int, Match[Head]]
    domains: dict[int, Match[str]]
    qualifiers: dict[int, Match[Qualifier]]
    ranks: dict[int, Match[str]]
    busy: frozenset[int]
    tagged: frozenset[int] = frozenset()
    begun: frozenset[int] = frozenset()
    alone: frozenset[int] = frozenset()

    def written(self, at: int, front: int = 0) -> str:
        """Return a token as it is written, without ``front`` letters of proclitics."""
        token = self.tokens[at]
        start = inner(self.doc, at, front) if front else token.start
        return self.doc.text[start : token.end]


@cache
def honorifics() -> Trie[str]:
    """Return the trie of what stands before names and is no office."""
    return Trie((phrase, "rank") for phrase in (*names().honorifics, *names().ranks))


def scan(doc: Document, times: Sequence[Time]) -> Scan:
    """Look up every phrase of a document."""
    qualifiers = {m.first: m for m in offices.qualifiers().matches(doc)}
    return Scan(
        doc,
        doc.tokens,
        named(doc),
        {m.first: _possessed(doc, m, qualifiers) for m in offices.heads().matches(doc) if _joins(m)},
        {m.first: m for m in offices.domains().matches(doc)},
        qualifiers,
        {m.first: m for m in honorifics().matches(doc) if not m.back},
        _busy(doc, times),
    )


def _joins(match: Match[Head]) -> bool:
    """Tell whether a pronoun may stand on a head: الأمني is no الأمن with a pronoun."""
    return not match.back or (match.enclitic != "ي" and not match.values[0].definite)


def _possessed(doc: Document, match: Match[Head], qualifiers: dict[int, Match[Qualifier]]) -> Match[Head]:
    """Read نائبه as his deputy: a deputy who is a woman is written with ة (وزيره الخارجية by mistake)."""
    value = match.values[0]
    if value.description or value.definite or value.gender == "masculine" or value.number != "singular":
        return match
    behind = match.last < len(doc.words) and match.last not in qualifiers
    construct = behind and doc.words[match.last].article
    if construct or not doc.words[match.last - 1].form.endswith("ه"):
        return match
    return match._replace(back=1, enclitic="ه", values=(replace(value, gender="masculine"),))


def _busy(doc: Document, times: Sequence[Time]) -> frozenset[int]:
    taken: set[int] = set()
    spans = iter(sorted(t.span for t in times))
    span = next(spans, None)
    for index, token in enumerate(doc.tokens):
        while span and span.end <= token.start:
            span = next(spans, None)
        if span is None:
            break
        if token.end > span.start:
            taken.add(index)
    return frozenset(taken)
