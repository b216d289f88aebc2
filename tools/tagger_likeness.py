"""What letters tell about names, learned from the name lists and from ordinary words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from rasad.lexicon.names import names
from rasad.lexicon.traits import hashed, ngrams

NGRAM_CELLS = 1 << 15


def likeness(frequent: Sequence[str]) -> tuple[NDArray[np.int8], float, float]:
    """Learn from letters whether a word is a listed name or an ordinary frequent word."""
    known = names()
    listed = sorted((known.given | known.family) - known.ambiguous)
    ordinary = [w for w in frequent if w.isalpha() and w not in known.given and w not in known.family]
    rows = [np.unique(hashed(ngrams(word)) % NGRAM_CELLS) for word in (*listed, *ordinary)]
    shape = (len(rows), NGRAM_CELLS)
    starts = np.cumsum([0, *map(len, rows)])
    shown = csr_matrix((np.ones(starts[-1]), np.concatenate(rows), starts), shape=shape)
    truth = np.array([1.0] * len(listed) + [0.0] * len(ordinary))
    weight = np.where(truth == 1, len(ordinary) / len(listed) / 2, 1.0)

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        logits = shown @ at[1:] + at[0]
        error = weight * (1 / (1 + np.exp(-logits)) - truth)
        value = float((weight * (np.logaddexp(0, logits) - truth * logits)).sum() + 0.5 * (at[1:] ** 2).sum())
        return value, np.concatenate([[error.sum()], shown.T @ error + at[1:]])

    best = minimize(loss, np.zeros(NGRAM_CELLS + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    scale = float(np.abs(best[1:]).max() / 127)
    return np.round(best[1:] / scale).astype(np.int8), float(best[0]), scale
