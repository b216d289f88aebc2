"""``search``: the articles in which words stand, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise

from rasad.model import Answer, Article, Evidence, Hit, Part, Span
from rasad.text.light import Stem, stem, stems

Phrase = tuple[str, ...]  # stems in a row; a last one that ends in * stands for all that begin so
_QUOTED = re.compile(r'["«“]([^"»”]+)["»”]|(\S+)')
_STOP = re.compile(r"[.؟!](?=\s|$)|\n")


def phrases(words: str, spellings: Callable[[str], Iterable[str]]) -> Iterator[tuple[Phrase, ...]]:
    """Yield for each word that is sought its phrases of stems, of which any will do.

    Words between quotation marks are one, in a row; ``spellings`` gives the other spellings of a name.
    """
    for quoted, alone in _QUOTED.findall(words):
        written = [quoted] if quoted else [alone, *spellings(alone)]
        found = dict.fromkeys(tuple(filter(None, map(_sought, one.split()))) for one in written)
        if told := tuple(phrase for phrase in found if phrase):
            yield told


def _sought(word: str) -> str:
    return f"{stem(word)}*" if word.endswith("*") and stem(word) else stem(word)


def search(
    words: str, sought_for: Iterable[Iterable[Phrase]], articles: Iterable[Article], total: int
) -> Answer:
    """Return the articles with a sentence of each; ``total`` is how many there are in all."""
    sought = {one for some in sought_for for phrase in some for one in phrase}
    found = tuple(_hit(article, sought) for article in articles)
    return Answer("search", (Part("search", found, total),), words)


def _hit(article: Article, sought: Collection[str]) -> Hit:
    places = [one for one in stems(article.text) if _is_sought(one, sought)]
    start, end = _best(article.text, places)
    inside = [one for one in places if start <= one.start < end]
    day = article.published[:10] if article.published else None
    return Hit(
        article.id,
        day,
        article.outlet,
        len(places),
        article.title or article.text.strip().partition("\n")[0],
        " ".join(article.text[start:end].split()),
        tuple(Evidence(article.id, Span(one.start, one.end)) for one in inside),
    )


def _is_sought(one: Stem, sought: Collection[str]) -> bool:
    return one.stem in sought or any(s.endswith("*") and one.stem.startswith(s[:-1]) for s in sought)


def _best(text: str, places: list[Stem]) -> tuple[int, int]:
    """Return the first sentence that holds most of the sought words."""
    cuts = [0, *(stop.end() for stop in _STOP.finditer(text)), len(text)]
    sentences = [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]
    if not sentences:
        return 0, len(text)
    return max(sentences, key=lambda s: len({one.stem for one in places if s[0] <= one.start < s[1]}))
