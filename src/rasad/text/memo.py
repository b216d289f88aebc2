"""Remembering what was found for a word: looked up faster than ``functools.lru_cache`` does, and bounded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rasad.model import Word

T = TypeVar("T")
_KEPT = 1 << 16  # word types; with more the memory is emptied, as a text's words fill it again at once


class Memory(dict[Word, T]):
    """What was found for each word type so far."""

    def __init__(self, find: Callable[[Word], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: Word) -> T:
        if len(self) >= _KEPT:
            self.clear()
        self[word] = found = self._find(word)
        return found


def by_word(find: Callable[[Word], T]) -> Callable[[Word], T]:
    """Return a function that remembers what it found for each word type (a word of lexicon or text)."""
    return Memory(find).__getitem__
