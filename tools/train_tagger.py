"""Train the tagger of names: ``make train``.

Needs scipy and python-crfsuite beside Rasad, the corpora of ``../shared`` and about ten minutes of one core.
Writes ``src/rasad/lexicon/data/names.npz`` and tells how well names are found where it was not trained.

1. Count and cluster the words of raw news.
2. Learn from letters what looks like a name: listed names against frequent words that are not listed.
3. Train on ANERcorp and Wojood; label organisations and places with that beside the persons of coded articles
   and the names of annotated sentences; train on all of these.
4. Read raw articles by the actors stage with that for its witness; train on all.
"""

from __future__ import annotations

import argparse
import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from rasad.lexicon.names import names
from rasad.lexicon.tagger import EDGE, LABELS, OFFSETS, Tagger, Weights
from rasad.lexicon.traits import hashed, traits
from rasad.model import Word
from tagger_corpora import TUNED_ON, Labelled, anercorp, annotated, coded, raw_articles, sample, wojood
from tagger_likeness import likeness
from tagger_scores import figures
from tagger_silver import names_given, persons_given, persons_read
from tagger_vocabulary import Counted, counted

SEED = 20
SILVER_ARTICLES = 1000
SILVER_ABOUT = ("الرئيس", "وزير", "رئيس")  # news of states, where titles stand before names
CODED_COUNT, ANNOTATED_COUNT = 2, 3  # how often what was read for this project counts
NEAR = {"q": 2, "n": 2, "m": 2, "l": 2, "a": 2, "p": 1, "e": 1, "z": 1}  # how far a kind of trait reaches
SETTINGS = {"c1": 0.12, "c2": 0.03, "max_iterations": 70, "feature.minfreq": 1}
SMALLEST = 0.04
Arrays = dict[str, NDArray[np.generic]]


def main() -> None:
    """Train, write the weights and print how good they are."""
    parser = argparse.ArgumentParser(description="Train the tagger of names.")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/rasad/lexicon/data/names.npz"))
    told = parser.parse_args()
    learned = weights(told.shared)
    told.out.write_bytes(learned)
    for line in figures(told.shared, Tagger(Weights(io.BytesIO(learned)))):
        print(line)


def weights(shared: Path) -> bytes:
    """Return the weights learned from the corpora, from what was read for this project and from raw news."""
    words = word_arrays(counted(raw_articles(shared), SEED))
    corpora = anercorp(shared)[0] + wojood(shared)
    first = trained(corpora, words).tag
    for article in coded(shared, TUNED_ON):
        corpora += list(persons_given(article, first)) * CODED_COUNT
    corpora += list(names_given(annotated(shared)[0], first)) * ANNOTATED_COUNT
    second = trained(corpora, words)
    raw = sample(shared, SILVER_ARTICLES, SEED, SILVER_ABOUT)
    return packed(corpora + [sentence for doc in raw for sentence in persons_read(doc, second)], words)


def word_arrays(words: Counted) -> Arrays:
    """Return what is stored of words and letters."""
    numbers = hashed(words.keys)
    order = np.argsort(numbers, kind="stable")
    classes = np.column_stack([words.buckets(), *words.clusters])[order].astype(np.uint16)
    cells, prior, letters = likeness(words.keys)
    return {
        "words": numbers[order],
        "classes": classes,
        "ngrams": cells,
        "likeness": np.array([prior, letters]),
        "traits": np.zeros(1, np.uint32),
        "rows": np.zeros((1, len(OFFSETS), len(LABELS)), np.int8),
        "scale": np.array(1, np.float32),
        "transitions": np.zeros((len(LABELS), len(LABELS)), np.float32),
    }


def trained(sentences: Sequence[Labelled], words: Arrays) -> Tagger:
    """Return a tagger learned from sentences."""
    return Tagger(Weights(io.BytesIO(packed(sentences, words))))


def packed(sentences: Sequence[Labelled], words: Arrays) -> bytes:
    """Learn from sentences; return the file that the tagger loads."""
    columns = _column_maker(_stored(words))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**SETTINGS, "feature.possible_transitions": True})
    for sentence in sentences:
        if sentence.words:
            items = pycrfsuite.ItemSequence(list(_items(sentence.words, columns)))
            trainer.append(items, sentence.labels)
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        reader = pycrfsuite.Tagger()
        reader.open(f"{folder}/model")
        return _file(_learned(reader.info(), words))


def _learned(info: object, words: Arrays) -> Arrays:
    rows: dict[int, NDArray[np.float64]] = {}
    for (feature, label), value in info.state_features.items():  # type: ignore[attr-defined]  # untyped library
        offset, trait = feature.split("|", 1)
        row = rows.setdefault(int(hashed([trait])[0]), np.zeros((len(OFFSETS), len(LABELS))))
        row[OFFSETS.index(int(offset)), LABELS.index(label)] += value
    for row in rows.values():
        row[np.abs(row).max(axis=1) < SMALLEST] = 0
    numbers = np.array(sorted(n for n, row in rows.items() if row.any()), np.uint32)
    table = np.array([rows[int(n)] for n in numbers])
    scale = np.array(np.abs(table).max() / 127, np.float32)
    moves = np.full((len(LABELS), len(LABELS)), -9.0, np.float32)
    for (before, after), value in info.transitions.items():  # type: ignore[attr-defined]
        moves[LABELS.index(before), LABELS.index(after)] = value
    return {
        **words,
        "traits": numbers,
        "rows": np.round(table / scale).astype(np.int8),
        "scale": scale,
        "transitions": moves,
    }


def _items(words: Sequence[Word], columns: Callable[[Word, int], list[str]]) -> Iterator[list[str]]:
    for place in range(len(words)):
        item: list[str] = []
        for offset in OFFSETS:
            there = place + offset
            if 0 <= there < len(words):
                item += columns(words[there], offset)
            elif there in (-1, len(words)):
                item.append(f"{offset}|{EDGE}")
        yield item


def _column_maker(weights: Weights) -> Callable[[Word, int], list[str]]:
    known = names()

    @cache
    def columns(word: Word, offset: int) -> list[str]:
        found = traits(word, weights, known)
        return [f"{offset}|{trait}" for trait in found if abs(offset) <= NEAR.get(trait[0], 3)]

    return columns


def _stored(arrays: Arrays) -> Weights:
    return Weights(io.BytesIO(_file(arrays)))


def _file(arrays: Arrays) -> bytes:
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)  # type: ignore[arg-type]  # the stub forgets keyword arrays
    return out.getvalue()


if __name__ == "__main__":
    main()
