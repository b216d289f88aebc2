"""A store that is asked under a desk's own words."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from rasad.lexicon import desk
from rasad.lexicon.own import NONE, OwnWords, use
from rasad.store import Checking, Reading, Store, Writing


class WordedStore:
    """A dossier's store: before anything is read or written, the lexicon holds the words of its desk."""

    def __init__(self, store: Store, words: OwnWords = NONE) -> None:
        self.words = words
        self._store = store

    def reading(self) -> AbstractContextManager[Reading]:
        """Return what reads the dossier as it stands at one moment."""
        use(self.words)
        return self._store.reading()

    def writing(self) -> AbstractContextManager[Writing]:
        """Return what changes the dossier; an exception undoes all that was changed."""
        use(self.words)
        return self._store.writing()

    def checking(self) -> AbstractContextManager[Checking]:
        """Return what asks whether the tables agree with each other."""
        return self._store.checking()

    def backup(self, file: Path) -> None:
        """Copy the dossier into a new file while it is in use."""
        self._store.backup(file)

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()


def grades_of(reading: Reading) -> dict[str, str]:
    """Return how reliable each outlet is, A to F: what a person rated goes before the desk's own words."""
    return {**desk.reliability(), **reading.ratings()}
