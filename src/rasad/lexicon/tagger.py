"""A second witness for names: a linear-chain model that labels each word of a sentence.

Every feature belongs to one word type at one distance, so what a word says about its neighbours is summed
once for each type and kept; labelling a text is then six table look-ups a word and a Viterbi search.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rasad.lexicon.names import names
from rasad.lexicon.traits import hashed, ngrams, traits
from rasad.model import Document, Word

LABELS: Final = ("O", "B-PERS", "I-PERS", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
OFFSETS: Final = (-3, -2, -1, 0, 1, 2)
EDGE: Final = "edge"  # the trait of the place before a sentence and after it
_NOTHING, _EDGE = 0, 1
_BETWEEN = [_EDGE, _NOTHING, _NOTHING, _EDGE]
_KEPT = 1 << 17

Floats = NDArray[np.float32]


class Weights:
    """The learned numbers of ``data/names.npz``. How they came about is told in docs/model-card-tagger.md."""

    def __init__(self, file: io.BytesIO) -> None:
        with np.load(file) as stored:
            self._words: NDArray[np.uint32] = stored["words"]
            self._classes: NDArray[np.uint16] = stored["classes"]
            self._ngrams: NDArray[np.int8] = stored["ngrams"]
            self._prior, self._letters = (float(n) for n in stored["likeness"])
            self._features: NDArray[np.uint32] = stored["features"]
            self._rows: Floats = stored["rows"] * stored["scale"]
            self.transitions: Floats = stored["transitions"]

    def classes(self, key: str) -> tuple[int, ...] | None:
        """Return the frequency bucket and the clusters of a frequent word of news."""
        [number] = hashed([key])
        place = int(self._words.searchsorted(number))
        if place == len(self._words) or self._words[place] != number:
            return None
        return tuple(self._classes[place].tolist())

    def likeness(self, key: str) -> float:
        """Return how much the letters look like a name's, 0 to 1."""
        found = self._ngrams[hashed(ngrams(key)) % len(self._ngrams)]
        return 1 / (1 + float(np.exp(-(self._prior + self._letters * found.sum(dtype=np.int32)))))

    def emissions(self, found: Sequence[str]) -> Floats:
        """Return what a word with these traits says for each label at each of the six distances."""
        numbers = at_offsets(hashed(found))
        places = np.minimum(self._features.searchsorted(numbers), len(self._features) - 1)
        known = self._features[places] == numbers
        said: Floats = np.where(known[..., None], self._rows[places], np.float32(0)).sum(axis=0)
        return said


def at_offsets(traits_hashed: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return for each trait (rows) one number for each distance (columns)."""
    salts = np.array([(i + 1) * 0x9E3779B1 & 0xFFFFFFFF for i in range(len(OFFSETS))], dtype=np.uint32)
    return traits_hashed[:, None] ^ salts


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

    def tag(self, words: Sequence[Word]) -> list[str]:
        """Return one label for each word of a sentence."""
        return self.tag_sentences([words])[0]

    def labels(self, doc: Document) -> list[str]:
        """Return one label for each token of a document."""
        cut = [[token.word for token in doc.tokens[s.first : s.last]] for s in doc.sentences]
        return [label for sentence in self.tag_sentences(cut) for label in sentence]

    def tag_sentences(self, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
        """Return the labels of each sentence."""
        if not any(sentences):
            return [[] for _ in sentences]
        places = [_NOTHING]
        starts: list[int] = []
        with self._lock:
            if len(self._known) > _KEPT:
                self._forget()
            for sentence in sentences:
                places += _BETWEEN
                starts.append(len(places))
                places += map(self._row, sentence)
            places += [*_BETWEEN, _NOTHING]
            scores = self._scores(np.array(places))
        paths = _best_paths(scores, starts, [len(s) for s in sentences], self._weights.transitions)
        return [[LABELS[i] for i in path] for path in paths]

    def likeness(self, form: str) -> float:
        """Return how much a word's letters look like a part of a person's name, 0 to 1.

        Expects a word without particles (بوتين, not لبوتين) as folded in ``Word.form`` or ``Word.key``.
        """
        return self._weights.likeness(form.replace("ة", "ه"))

    def _forget(self) -> None:
        self._known: dict[Word, int] = {}
        self._table: Floats = np.zeros((1024, len(OFFSETS), len(LABELS)), dtype=np.float32)
        self._table[_EDGE] = self._weights.emissions([EDGE])

    def _row(self, word: Word) -> int:
        """Return the word's row in the table, new words at its end."""
        row = self._known.get(word)
        if row is None:
            row = len(self._known) + 2
            if row >= len(self._table):
                self._table = np.concatenate([self._table, np.zeros_like(self._table)])
            self._table[row] = self._weights.emissions(traits(word, self._weights, names()))
            self._known[word] = row
        return row

    def _scores(self, places: NDArray[np.int64]) -> Floats:
        flat = self._table.reshape(-1, len(LABELS))
        inside = len(places) - 5
        total = np.zeros((len(places), len(LABELS)), dtype=np.float32)
        for column, offset in enumerate(OFFSETS):
            total[3 : 3 + inside] += flat[places[3 + offset : 3 + offset + inside] * len(OFFSETS) + column]
        return total


def _best_paths(scores: Floats, starts: list[int], sizes: list[int], moves: Floats) -> list[list[int]]:
    """Viterbi over all sentences at once, the longest first so that finished ones drop out at the end."""
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i])
    first = np.array([starts[i] for i in order])
    length = np.array([sizes[i] for i in order])
    alive = [int(n) for n in (length[None, :] > np.arange(max(sizes))[:, None]).sum(axis=1)]
    best = scores[first]
    back: list[NDArray[np.intp]] = []
    for step in range(1, len(alive)):
        count = alive[step]
        reached = best[:count, :, None] + moves
        back.append(reached.argmax(axis=1))
        best[:count] = reached.max(axis=1) + scores[first[:count] + step]
    return _read_back(best, back, alive, order, sizes)


def _read_back(
    best: Floats, back: list[NDArray[np.intp]], alive: list[int], order: list[int], sizes: list[int]
) -> list[list[int]]:
    paths: list[list[int]] = [[] for _ in order]
    label = best.argmax(axis=1)
    trail = [label]
    for step in range(len(alive) - 1, 0, -1):
        count = alive[step]
        label = label.copy()
        label[:count] = back[step - 1][np.arange(count), label[:count]]
        trail.append(label)
    columns = np.array(trail[::-1]).T.tolist()
    for row, sentence in enumerate(order):
        paths[sentence] = columns[row][: sizes[sentence]]
    return paths


@cache
def _shipped() -> Tagger:
    data = (files("rasad.lexicon") / "data" / "names.npz").read_bytes()
    return Tagger(Weights(io.BytesIO(data)))
