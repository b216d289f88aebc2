"""From a text as published to a document."""

from __future__ import annotations

from rasad.model import Document, Sentence
from rasad.text.quotes import quotes
from rasad.text.sentences import line_starts, sentences
from rasad.text.tokens import tokens


def document(text: str) -> Document:
    """Cut a text into words, sentences and quotations. Offsets are into ``text`` as it is."""
    found = tokens(text)
    starts = line_starts(text, found)
    cut = sentences(text, found, starts)
    words = tuple([token.word for token in found])
    return Document(text, found, words, cut, _sentence_of(cut), quotes(text, found, starts))


def _sentence_of(cut: tuple[Sentence, ...]) -> tuple[int, ...]:
    out: list[int] = []
    for index, sentence in enumerate(cut):
        out += [index] * (sentence.last - sentence.first)
    return tuple(out)
