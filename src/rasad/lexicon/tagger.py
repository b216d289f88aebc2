"""A second witness for names: a linear-chain model that labels each word of a sentence.

Every feature belongs to one word type at one distance, so what a word says about its neighbours is summed
once for each type and kept; labelling a text is then six table look-ups a word and a Viterbi search. Where
only some words are in doubt, only these are labelled.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from rasad.lexicon.names import names
from rasad.lexicon.traits import hashed, ngrams, traits
from rasad.model import Document, Word

LABELS: Final = ("O", "B-PERS", "I-PERS", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
OFFSETS: Final = (-3, -2, -1, 0, 1, 2)
EDGE: Final = "edge"  # the trait of the place before a sentence and after it
_NOTHING, _EDGE, _WORD = 0, 1, 2  # rows of the table; behind them those of words
_KEPT = 1 << 17
_FARTHEST = 700.0  # a word of a hundred thousand letters is as far from a name as a number can tell

Floats = NDArray[np.float32]


class Weights:
    """The learned numbers of ``data/names.npz``. How they came about is told in docs/model-card-tagger.md."""

    def __init__(self, file: io.BytesIO) -> None:
        with np.load(file) as stored:
            classes = map(tuple, stored["classes"].tolist())
            self._classes: dict[int, tuple[int, ...]] = dict(
                zip(stored["words"].tolist(), classes, strict=True)
            )
            self._ngrams: list[int] = stored["ngrams"].tolist()
            self._prior, self._letters = (float(n) for n in stored["likeness"])
            self._traits: NDArray[np.uint32] = stored["traits"]
            self._rows: NDArray[np.int8] = stored["rows"]
            self._scale: NDArray[np.float32] = stored["scale"]
            self.transitions: Floats = stored["transitions"]

    def classes(self, key: str) -> tuple[int, ...] | None:
        """Return the frequency bucket and the clusters of a frequent word of news."""
        return self._classes.get(crc32(key.encode()))

    def likeness(self, key: str) -> float:
        """Return how much the letters look like a name's, 0 to 1."""
        weights, size = self._ngrams, len(self._ngrams)
        found = sum([weights[crc32(ngram.encode()) % size] for ngram in ngrams(key)])
        return 1 / (1 + math.exp(min(_FARTHEST, -(self._prior + self._letters * found))))

    def emissions(self, found: Sequence[Sequence[str]]) -> Floats:
        """Return what words with these traits say for each label at each of the six distances."""
        starts = np.cumsum([0, *map(len, found)])[:-1]
        numbers = hashed([trait for traits in found for trait in traits])
        places = np.minimum(self._traits.searchsorted(numbers), len(self._traits) - 1)
        said = self._rows[places]
        said[self._traits[places] != numbers] = 0
        summed = np.add.reduceat(said, starts, axis=0, dtype=np.int32)
        return np.asarray(summed * self._scale, np.float32)


class Run(NamedTuple):
    """Words ``first`` to ``last`` (excluded) of a sentence that goes from ``low`` to ``high`` (excluded)."""

    first: int
    last: int
    low: int
    high: int


class Tagger:
    """Labels words as parts of names of persons, organisations and places (IOB2, see ``LABELS``)."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._lock = Lock()
        self._forget()

    @classmethod
    def load(cls) -> Tagger:
        """Return the tagger that comes with the package, one for the whole process."""
        return _shipped()

    def labels(self, doc: Document) -> list[str]:
        """Return one label for each token of a document."""
        runs = [Run(s.first, s.last, s.first, s.last) for s in doc.sentences]
        return [label for found in self.tag_runs(doc.words, runs) for label in found]

    def tag(self, words: Sequence[Word]) -> list[str]:
        """Return one label for each word of a sentence."""
        return self.tag_runs(words, [Run(0, len(words), 0, len(words))])[0]

    def tag_runs(self, words: Sequence[Word], runs: Sequence[Run]) -> list[list[str]]:
        """Return the labels of each run of words; what stands beside a run is taken for no name."""
        found: list[list[str]] = [[] for _ in runs]
        order = [i for i, run in enumerate(runs) if run.last > run.first]
        order.sort(key=lambda i: runs[i].first - runs[i].last)
        if order:
            longest_first = np.array([runs[i] for i in order])
            paths = _best_paths(self._scores(words, longest_first), longest_first, self._weights.transitions)
            for i, path in zip(order, paths, strict=True):
                found[i] = [LABELS[label] for label in path]
        return found

    def likeness(self, form: str) -> float:
        """Return how much a word's letters look like a part of a person's name, 0 to 1.

        Expects a word without particles (بوتين, not لبوتين) as folded in ``Word.form`` or ``Word.key``.
        """
        return self._weights.likeness(form.replace("ة", "ه"))

    def _forget(self) -> None:
        self._known: dict[Word, int] = {}
        self._table: Floats = np.zeros((1024, len(OFFSETS), len(LABELS)), dtype=np.float32)
        self._table[_EDGE] = self._weights.emissions([[EDGE]])

    def _learn(self, words: Sequence[Word]) -> None:
        """Put words into the table, new ones at its end."""
        if len(self._known) > _KEPT:
            self._forget()
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if not new:
            return
        start = len(self._known) + _WORD
        while start + len(new) > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        known = names()
        said = self._weights.emissions([traits(word, self._weights, known) for word in new])
        self._table[start : start + len(new)] = said
        self._known.update(zip(new, range(start, start + len(new)), strict=True))

    def _scores(self, words: Sequence[Word], runs: NDArray[np.intp]) -> Floats:
        """Return what speaks for each label at each place of each run, of the first run the most places."""
        longest = int(runs[0, 1] - runs[0, 0])
        places, rows = _near(runs, longest)
        inside = rows > _EDGE
        needed = np.array(sorted(set(places[inside].tolist())))
        near = [words[i] for i in needed.tolist()]
        with self._lock:
            self._learn(near)
            known = np.array([self._known[word] for word in near])
            rows[inside] = known[needed.searchsorted(places[inside])]
            flat = self._table.reshape(-1, len(LABELS))
        columns = (flat[rows[:, i : i + longest] * len(OFFSETS) + i] for i in range(len(OFFSETS)))
        scores: Floats = sum(columns, np.zeros((len(runs), longest, len(LABELS)), np.float32))
        return scores


def _near(runs: NDArray[np.intp], longest: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the places of runs and beside them, and whether a word, an edge or nothing stands there."""
    first, last, low, high = runs.T[..., None]
    places = first + np.arange(OFFSETS[0], longest + OFFSETS[-1])
    edges = ((places == low - 1) | (places == high)).astype(np.intp)
    return places, np.where((places >= low) & (places < np.minimum(high, last + OFFSETS[-1])), _WORD, edges)


def _best_paths(scores: Floats, runs: NDArray[np.intp], moves: Floats) -> list[list[int]]:
    """Viterbi over all runs at once, the longest first so that finished ones drop out at the end."""
    first, last, low, high = runs.T
    length = last - first
    outside = LABELS.index("O")
    scores[first > low, 0] += moves[outside]
    ended = last < high
    scores[ended, length[ended] - 1] += moves[:, outside]
    best = scores[:, 0].copy()
    back: list[NDArray[np.intp]] = []
    for step in range(1, scores.shape[1]):
        count = int((length > step).sum())
        reached = best[:count, :, None] + moves
        back.append(reached.argmax(axis=1))
        best[:count] = reached.max(axis=1) + scores[:count, step]
    return _read_back(best.argmax(axis=1), back, length)


def _read_back(
    label: NDArray[np.intp], back: list[NDArray[np.intp]], length: NDArray[np.intp]
) -> list[list[int]]:
    trail = [label]
    for came_from in reversed(back):
        label = label.copy()
        label[: len(came_from)] = np.take_along_axis(came_from, label[: len(came_from), None], axis=1)[:, 0]
        trail.append(label)
    columns = np.array(trail[::-1]).T
    return [path[:size].tolist() for path, size in zip(columns, length.tolist(), strict=True)]


@cache
def _shipped() -> Tagger:
    data = (files("rasad.lexicon") / "data" / "names.npz").read_bytes()
    return Tagger(Weights(io.BytesIO(data)))
