"""A dossier on disk: opened, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from rasad.errors import StoreError
from rasad.store.backup import backup
from rasad.store.checking import Checking
from rasad.store.opening import opened
from rasad.store.reading import Reading
from rasad.store.reasons import reason
from rasad.store.writing import Writing


class Store:
    """What is on disk. Every writing is one transaction: it holds wholly, or not at all."""

    def __init__(self, dossier: str, *, create: bool = False) -> None:
        """Open a dossier; see ``opened`` for what ``dossier`` may be and what can go wrong."""
        self.dossier = dossier
        self._engine = opened(dossier, create=create)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Yield what reads the dossier as it stands at one moment."""
        with self._errors(), self._engine.connect() as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Yield what changes the dossier; an exception undoes all that was changed."""
        engine = self._engine.execution_options(writes=True)
        with self._errors(), engine.begin() as connection:
            yield Writing(connection)

    @contextmanager
    def checking(self) -> Iterator[Checking]:
        """Yield what asks whether the tables agree with each other."""
        with self._errors(), self._engine.connect() as connection:
            yield Checking(connection)

    def backup(self, file: Path) -> None:
        """Copy the dossier into a new file while it is in use; see ``rasad.store.backup``."""
        backup(self._engine, self.dossier, file)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise StoreError(self.dossier, reason(error)) from error
