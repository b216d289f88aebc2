"""Which words are used alike: vectors of the stems of ``raw.jsonl.gz``, for ``train_stances.py``.

Positive pointwise mutual information of stems that stand within four words of each other in one sentence, cut
down by a randomised singular value decomposition; each vector has length one.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from rasad.annotate.claims.telling import names
from rasad.text import document

ABROAD = ("internationalNews", "middleEast")
WORDS = 14_000  # the commonest stems have a vector
BESIDE = 4_000  # the commonest stems among them are what stands beside
WINDOW = 4
DIMENSIONS = 120
LONGEST = 4_000  # characters of an article that are read
SOFT = 1e-3  # frequent words count less: SIF


def vectors(raw: Path) -> dict[str, Any]:
    """Return the vector of each frequent stem, weighed by how seldom it is (smooth inverse frequency)."""
    sentences = list(_sentences(raw))
    counts = Counter(stem for sentence in sentences for stem in sentence if stem)
    known = {stem: number for number, (stem, _) in enumerate(counts.most_common(WORDS))}
    rows = _cut_down(_information(_beside(sentences, known)))
    total = sum(counts.values())
    return {stem: row * (SOFT / (SOFT + counts[stem] / total)) for stem, row in zip(known, rows, strict=True)}


def _sentences(raw: Path) -> Iterator[list[str]]:
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            if any(section in line[:60] for section in ABROAD):
                doc = document(json.loads(line)["text"][:LONGEST])
                for first, last, _ in doc.sentences:
                    tokens = (token for token in doc.tokens[first:last] if token.kind != "mark")
                    yield [names(t.word).near[5:] if t.kind == "word" else "" for t in tokens]


def _beside(sentences: list[list[str]], known: Mapping[str, int]) -> Any:
    """How often each stem stands beside each frequent one."""
    cells = []
    for sentence in sentences:
        row = np.array([known.get(stem, -1) for stem in sentence])
        for step in range(1, min(WINDOW, len(row) - 1) + 1):
            left, right = row[:-step], row[step:]
            both = (left >= 0) & (right >= 0)
            for one, other in ((left[both], right[both]), (right[both], left[both])):
                near = other < BESIDE
                cells.append(one[near].astype(np.int64) * BESIDE + other[near])
    counted = np.bincount(np.concatenate(cells), minlength=len(known) * BESIDE)
    return counted.astype(np.float32).reshape(len(known), BESIDE)


def _information(counted: Any) -> Any:
    """Positive pointwise mutual information, frequent neighbours smoothed by 0.75."""
    beside = counted.sum(axis=0, keepdims=True) ** 0.75
    expected = counted.sum(axis=1, keepdims=True) * beside / beside.sum()
    return np.log(np.maximum(counted / np.maximum(expected, 1e-9), 1.0))


def _cut_down(information: Any) -> Any:
    """The rows in the directions along which they differ most, each of length one."""
    random = np.random.default_rng(1)
    start = random.standard_normal((information.shape[1], DIMENSIONS + 10)).astype(np.float32)
    basis = np.linalg.qr(information @ start)[0]
    for _ in range(3):
        basis = np.linalg.qr(information @ (information.T @ basis))[0]
    left, strength, _ = np.linalg.svd(basis.T @ information, full_matrices=False)
    rows = (basis @ left)[:, :DIMENSIONS] * np.sqrt(strength[:DIMENSIONS])
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
