"""What raw news tells about words: how frequent they are, and which stand in the same places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.linalg import svds

from rasad.text.tokens import tokens

FREQUENT = 10
CONTEXTS = 4000
DISTANCES = (-2, -1, 1, 2)
DIMENSIONS = 60
CLUSTERINGS = (64, 256, 256, 1024)
_ROUNDS = 15
_BREAK = -1

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


class Counted(NamedTuple):
    """The frequent words of raw news, the most frequent first, with their counts and clusters."""

    keys: list[str]
    counts: Integers
    clusters: list[Integers]

    def buckets(self) -> Integers:
        """Return the order of magnitude of each count."""
        return np.log2(self.counts).astype(np.int64)


def counted(texts: Iterable[str], seed: int) -> Counted:
    """Count words and cluster them by their neighbours."""
    keys, stream = _stream(texts)
    counts = np.bincount(stream[stream >= 0], minlength=len(keys))
    order = np.argsort(-counts, kind="stable")
    size = int((counts >= FREQUENT).sum())
    rank = np.empty(len(keys), np.int64)
    rank[order] = np.arange(len(keys))
    ranked = np.where(stream >= 0, rank[np.maximum(stream, 0)], _BREAK)
    vectors = _vectors(ranked, size, seed)
    clusters = [_clusters(vectors, count, seed + n) for n, count in enumerate(CLUSTERINGS)]
    return Counted([keys[i] for i in order[:size]], counts[order[:size]], clusters)


def _stream(texts: Iterable[str]) -> tuple[list[str], Integers]:
    """Return the word types and the running text as their numbers, with breaks between paragraphs."""
    numbers: dict[str, int] = {}
    stream: list[int] = []
    for text in texts:
        for paragraph in text.split("\n"):
            for token in tokens(paragraph):
                key = token.word.key if token.kind in ("word", "mark") else token.kind
                stream.append(numbers.setdefault(key, len(numbers)))
            stream += [_BREAK, _BREAK]
    return list(numbers), np.array(stream)


def _vectors(ranked: Integers, size: int, seed: int) -> Floats:
    """Return a direction for each word: positive pointwise mutual information with neighbours, reduced."""
    wide = sp.hstack([_associations(ranked, size, distance) for distance in DISTANCES]).tocsr()
    start = np.random.default_rng(seed).standard_normal(min(wide.shape)).astype(np.float32)
    left, values, _ = svds(wide, k=DIMENSIONS, v0=start)
    vectors = (left * np.sqrt(values)).astype(np.float32)
    unit: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def _associations(ranked: Integers, size: int, distance: int) -> sp.csr_matrix:
    here, there = ranked[: -abs(distance)], ranked[abs(distance) :]
    if distance < 0:
        here, there = there, here
    inside = (here >= 0) & (here < size) & (there >= 0) & (there < CONTEXTS)
    if abs(distance) == 2:
        inside &= ranked[1:-1] >= 0
    ones = np.ones(int(inside.sum()), np.float32)
    pairs = sp.coo_matrix((ones, (here[inside], there[inside])), shape=(size, CONTEXTS)).tocsr()
    pairs.sum_duplicates()
    rows = np.asarray(pairs.sum(axis=1)).ravel()
    columns = np.asarray(pairs.sum(axis=0)).ravel() ** 0.75
    pairs = pairs.tocoo()
    information = np.log(pairs.data / (rows[pairs.row] * (columns / columns.sum())[pairs.col] + 1e-9))
    positive = information > 0
    places = (pairs.row[positive], pairs.col[positive])
    return sp.csr_matrix((information[positive].astype(np.float32), places), shape=(size, CONTEXTS))


def _clusters(vectors: Floats, count: int, seed: int) -> Integers:
    """Spherical k-means."""
    chosen = np.random.default_rng(seed).choice(len(vectors), count, replace=False)
    centres = vectors[chosen].copy()
    nearest = np.zeros(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        for cluster in range(count):
            if (members := nearest == cluster).any():
                total = vectors[members].sum(axis=0)
                centres[cluster] = total / np.linalg.norm(total)
    return nearest
