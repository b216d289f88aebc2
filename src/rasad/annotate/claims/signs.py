"""The signs of stance, looked up in a document."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from rasad.lexicon.stances import Sign, signs
from rasad.lexicon.trie import Match, Trie
from rasad.model import Document
from rasad.text import conjugate, nominal

FIRST = 1
THIRD = 3
_SHORT = 2  # letters of a form that is too often another word


class Meaning(NamedTuple):
    """A sign that a word or phrase shows: ``person`` 1 or 3 for verbs that count only as one's own."""

    sign: str
    person: int = 0
    opens: bool = False


@cache
def _trie() -> Trie[Meaning]:
    """Return the trie of all signs."""
    return Trie(entry for name, sign in signs().items() for entry in _entries(name, sign))


def _entries(name: str, sign: Sign) -> Iterator[tuple[str, Meaning]]:
    for word in sign.opens:
        yield word, Meaning(name, opens=True)
    yield from ((form, Meaning(name)) for form in _forms(sign))
    for pair in sign.own:
        for form, features in conjugate(*pair.split()).items():
            if len(form) > _SHORT:
                # دعمت may be أنا or هي: only what nobody else says is the first person
                yield form, Meaning(name, FIRST if all(f.person == FIRST for f in features) else THIRD)


def _forms(sign: Sign) -> Iterator[str]:
    yield from sign.words
    for pair in sign.verbs:
        yield from (form for form in conjugate(*pair.split()) if len(form) > _SHORT)
    for noun in sign.nouns:
        yield from (noun, f"ال{noun}", f"{noun}ا")
    for word in sign.nominals:
        yield from nominal(word)


Shown = Mapping[int, Match[Meaning]]


def shown(doc: Document, within: Container[int]) -> Shown:
    """Return what the words at some tokens of a document may be signs of, by the token where they begin."""
    return {match.first: match for match in _trie().matches(doc, within)}
