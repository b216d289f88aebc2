"""Letters: folding, words and their particles, sentences, numerals, calendars. No meanings."""

from rasad.text.documents import document
from rasad.text.fold import Folded, bare, fold, fold_word, key
from rasad.text.inflect import Feature, conjugate
from rasad.text.nominals import nominal
from rasad.text.tokens import inner, inner_end, word

__all__ = [
    "Feature",
    "Folded",
    "bare",
    "conjugate",
    "document",
    "fold",
    "fold_word",
    "inner",
    "inner_end",
    "key",
    "nominal",
    "word",
]
