"""What the tagger learns from: corpora of others, coded articles, sentences annotated here, and raw news."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from rasad.model import Document, Word
from rasad.sources import articles
from rasad.text import document
from rasad.text.tokens import tokens

KINDS = {"PERS": "PERS", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
TUNED_ON = ("seed-*", "ant-*", "dev-?[13579]")
CHECKED_ON = ("dev-?[02468]",)
BLOCK, EVERY = 60, 6
ANNOTATED = Path(__file__).parent / "data/names.jsonl"
HELD_OUT_OF = 3  # every third annotated article, by a hash of its id, is kept aside
Spans = list[tuple[int, int]]


class Labelled(NamedTuple):
    """A sentence with a label for each word."""

    words: list[Word]
    labels: list[str]


class Coded(NamedTuple):
    """A coded article: its sentences and the token spans of its persons' names."""

    id: str
    doc: Document
    persons: Spans


def anercorp(shared: Path) -> tuple[list[Labelled], list[Labelled]]:
    """Return ANERcorp's training part without every sixth block of 60 sentences, and those blocks."""
    kept: list[Labelled] = []
    held: list[Labelled] = []
    for number, rows in enumerate(_rows(shared / "corpora/anercorp/train.txt")):
        sentence = _labelled((word, tag if tag[2:] in KINDS else "O") for word, tag in rows)
        (held if number // BLOCK % EVERY == EVERY - 1 else kept).append(sentence)
    return kept, held


def wojood(shared: Path) -> list[Labelled]:
    """Return the Wojood sample, each sentence once, of nested names the person, else the body."""
    found: dict[str, Labelled] = {}
    for part in ("train", "val"):
        for rows in _rows(shared / f"corpora/wojood-sample/{part}.txt"):
            text = " ".join(row[0] for row in rows)
            found.setdefault(text, _labelled(_outermost(rows)))
    return list(found.values())


def coded(shared: Path, which: Sequence[str]) -> list[Coded]:
    """Return the coded articles whose id fits a pattern."""
    found = []
    for path in sorted((shared / "gold").glob("*.gold.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        if any(fnmatch(article["id"], pattern) for pattern in which):
            doc = document(article["text"])
            names = {name for person in article["people"] for name in (person["name"], *person["names"])}
            found.append(Coded(article["id"], doc, occurrences(doc, names)))
    return found


def annotated(shared: Path) -> tuple[list[Labelled], list[Labelled]]:
    """Return the sentences of ``data/names.jsonl``, those to learn from and those kept aside.

    They are sentences of the stream in which lists and tagger did not agree. Persons are complete there;
    organisations and places are labelled where the lists know them or where one was taken for a person.
    """
    texts = {article.id: article.text for article in articles([str(shared / "articles/stream.jsonl")])}
    kept: list[Labelled] = []
    held: list[Labelled] = []
    for line in ANNOTATED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentence = _spanned(texts[row["article"]], row["start"], row["end"], row["names"])
        (held if zlib.crc32(row["article"].encode()) % HELD_OUT_OF == 0 else kept).append(sentence)
    return kept, held


def raw_articles(shared: Path) -> Iterator[str]:
    """Yield the raw articles, headline first."""
    with gzip.open(shared / "articles/raw.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield "\n\n".join(part for part in (article.get("title"), article["text"]) if part)


def sample(shared: Path, size: int, seed: int, words: Sequence[str]) -> list[Document]:
    """Return ``size`` raw articles, drawn among those that hold one of ``words``."""
    fitting = [text for text in raw_articles(shared) if any(word in text for word in words)]
    return [document(text) for text in random.Random(seed).sample(fitting, size)]


def occurrences(doc: Document, names: Iterable[str]) -> Spans:
    """Return where names stand in a document, longer names first; particles may stand before them."""
    taken: dict[int, tuple[int, int]] = {}
    patterns = {tuple(token.word.key for token in tokens(name)) for name in names}
    for pattern in sorted(patterns - {()}, key=lambda keys: (-len(keys), keys)):
        for first in range(len(doc.tokens) - len(pattern) + 1):
            span = (first, first + len(pattern))
            if not taken.keys() & range(*span) and _stands(doc, pattern, first):
                taken.update(dict.fromkeys(range(*span), span))
    return sorted(set(taken.values()))


def spans(labels: Sequence[str], kind: str) -> Spans:
    """Return the spans of one kind of names."""
    found: Spans = []
    start: int | None = None
    for place, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{kind}":
            found.append((start, place))
            start = None
        if label == f"B-{kind}" or (label == f"I-{kind}" and start is None):
            start = place
    return found


def _stands(doc: Document, pattern: tuple[str, ...], first: int) -> bool:
    opening = doc.tokens[first].word
    if any(doc.tokens[first + n].word.key != pattern[n] for n in range(1, len(pattern))):
        return False
    return opening.key == pattern[0] or any(
        reading.key == pattern[0] and reading.front and not reading.back for reading in opening.readings
    )


def _spanned(text: str, start: int, end: int, names: Iterable[tuple[int, int, str]]) -> Labelled:
    """Label the words of a stretch of text: the first of each name as its beginning."""
    found = tokens(text[start:end])
    labels = ["O"] * len(found)
    for first, last, kind in names:
        inside = [i for i, token in enumerate(found) if first <= start + token.start < last]
        for i in inside:
            labels[i] = f"{'B' if i == inside[0] else 'I'}-{kind}"
    return Labelled([token.word for token in found], labels)


def _rows(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if len(fields := line.split()) > 1:
            rows.append(fields)
        elif rows:
            yield rows
            rows = []


def _outermost(rows: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
    before = "O"
    for word, *tags in rows:
        kinds = {tag[2:]: tag[0] for tag in tags if tag[2:] in KINDS}
        kind = next((kind for kind in KINDS if kind in kinds), None)
        label = f"{kinds[kind]}-{KINDS[kind]}" if kind else "O"
        if label[0] == "I" and before[2:] != label[2:]:
            label = "B" + label[1:]
        yield word, label
        before = label


def _labelled(pairs: Iterable[tuple[str, str]]) -> Labelled:
    """Cut words as Rasad cuts them; what is cut off a name goes on with it."""
    words: list[Word] = []
    labels: list[str] = []
    for written, label in pairs:
        for number, token in enumerate(tokens(written)):
            words.append(token.word)
            labels.append(label if number == 0 or label == "O" else "I" + label[1:])
    return Labelled(words, labels)
