"""Words of an article as a brief may repeat them: whole sentences, bare of datelines and loose marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rasad.model import Document, Span
from rasad.text import document, word

_DATELINE = re.compile(
    r"^(?:\S+ ){0,4}\S+ [-–—]+ (?=\S)"  # بكين - وكالات -
    r"|^[^.؟!\"«“]{0,60}\((?:[A-Za-z ]+|رويترز|أ ?ف ?ب|د ?ب ?أ|وكالات)\)[ -–—]*[-–—:] *(?=\S)"  # (CNN)--
)
_HASHTAG = re.compile(r"#(\w+)")
_STRAIGHT = re.compile(r'"([^"]*)"')
_LONGEST = 420  # characters of a sentence; a longer one is cut at a comma
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_LOOSE = " \t،,؛;:.…-–—"


class Page:
    """An article as it was read: its record, its text cut into sentences."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.record = record
        self.doc: Document = _document(record["text"])
        self._starts = [self.doc.tokens[s.first].start for s in self.doc.sentences]

    @property
    def text(self) -> str:
        """The text as published."""
        return self.doc.text

    def sentence(self, offset: int) -> int:
        """Return which sentence holds a place of the text."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def span(self, sentence: int) -> Span:
        """Return where a sentence stands."""
        found = self.doc.sentences[sentence]
        return Span(self.doc.tokens[found.first].start, self.doc.tokens[found.last - 1].end)

    def heading(self, sentence: int) -> bool:
        """Whether a sentence is a headline, or stands in the article's title."""
        title = self.record["article"]["title"] or ""
        titled = bool(title) and self.text.startswith(title) and self.span(sentence).end <= len(title)
        return titled or self.doc.sentences[sentence].heading

    def told(self, sentence: int) -> str:
        """Return the words of a sentence as a brief repeats them."""
        return clean(_DATELINE.sub("", " ".join(self.text[slice(*self.span(sentence))].split()), count=1))


@lru_cache(64)
def _document(text: str) -> Document:
    return document(text)


def clean(words: str) -> str:
    """Return words on one line, without marks at the ends and without half a pair of brackets or quotes."""
    words = _HASHTAG.sub(lambda tag: tag[1].replace("_", " "), " ".join(words.split())).strip(_LOOSE)
    if words.count('"') % 2:
        words = words.strip('"') if words[:1] == '"' or words[-1:] == '"' else words.replace('"', "")
    for left, right in _PAIRS:
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return shortened(printed(words).strip(_LOOSE))


def printed(words: str) -> str:
    """Return words with the quotation marks of Arabic print."""
    words = _STRAIGHT.sub(r"«\1»", words).replace("“", "«").replace("”", "»")
    words = re.sub(r" +(?=[»،؛])", "", re.sub(r"« +", "«", words))
    return re.sub(r"[.،]»", "»", words)


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Return words cut at the last comma that fits, with a mark that something is left out."""
    if len(words) <= longest:
        return words
    cut = words[:longest]
    at = max(cut.rfind("،"), cut.rfind("؛"), cut.rfind(","))
    return f"{cut[: at if at > longest // 2 else cut.rfind(' ')].rstrip(_LOOSE)} …"


def quoted(words: str) -> str:
    """Return words in the quotation marks of Arabic print, quotations inside of them in others."""
    inner = clean(words)
    if inner.startswith("«") and inner.endswith("»") and inner.count("«") == 1:
        return inner
    return f"«{inner.replace('«', '“').replace('»', '”')}»"


def bare(words: str) -> str:
    """Return a noun phrase without a particle that hangs on its first word: للاتفاق, بزيارة."""
    first, _, rest = words.partition(" ")
    particles = len(word(first).proclitics)
    lam = particles and first[particles - 1] == "ل" and first[particles:].startswith("ل")
    return f"{'ا' * bool(lam)}{first[particles:]} {rest}".strip()


def alone(words: str, openers: tuple[str, ...]) -> str:
    """Return a sentence without what ties it to the one before: من ناحية أخرى،, و."""
    words = clean(words)
    for opener in openers:
        for start in (opener, f"و{opener}"):
            if words.startswith(f"{start} "):
                words = words[len(start) + 1 :]
    first = words.split(" ")[0]
    return words[1:] if len(first) > 3 and word(first).proclitics == "و" else words


@lru_cache(1 << 12)
def stems(words: str) -> tuple[str, ...]:
    """Return the words that tell something, in their order, bare of particles and ال."""
    found = (word(w).stem.replace("ة", "ه") for w in re.sub(r"[^\w\s]", " ", words).split())
    return tuple(stem.removeprefix("ال") for stem in found if len(stem) > 2)
