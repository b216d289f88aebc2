"""What somebody sends to be added: shown first, stored when they say so, with progress."""

from __future__ import annotations

import secrets
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from rasad.api.dossier import Dossier
from rasad.errors import RasadError, ReadError
from rasad.model import Article

MOST = 10_000  # articles at once; more are for rasad add
_KEPT = 20  # batches that wait; the oldest is forgotten


@dataclass
class Batch:
    """Articles of one sending, and what became of them."""

    session: str
    articles: list[Article]
    wrong: list[str]
    told: Counter[str] = field(default_factory=Counter)  # new, changed, known, wrong
    started: bool = False
    ended: bool = False
    failed: str | None = None

    @property
    def done(self) -> int:
        """How many articles are dealt with."""
        return self.told.total()


class Intake:
    """The batches that wait to be stored, or are being stored, by a token that only their sender has."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._batches: dict[str, Batch] = {}

    def take(self, session: str, found: Iterable[Article | ReadError]) -> str:
        """Keep what was sent until it is stored; return the token of the batch."""
        outcomes = list(islice(found, MOST))
        articles = [one for one in outcomes if isinstance(one, Article)]
        wrong = [str(one) for one in outcomes if isinstance(one, ReadError)]
        token = secrets.token_urlsafe(12)
        self._batches[token] = Batch(session, articles, wrong)
        for old in list(self._batches)[:-_KEPT]:
            del self._batches[old]
        return token

    def batch(self, session: str, token: str) -> Batch | None:
        """Return a batch to whom sent it."""
        found = self._batches.get(token)
        return found if found and secrets.compare_digest(found.session, session) else None

    def store(self, batch: Batch) -> None:
        """Begin to store a batch beside the answering of pages; a second time changes nothing."""
        if not batch.started:
            batch.started = True
            threading.Thread(target=self._store, args=(batch,), daemon=True).start()

    def _store(self, batch: Batch) -> None:
        try:
            for added in self._dossier.add_articles(batch.articles):
                batch.told["wrong" if isinstance(added, ReadError) else added.what] += 1
        except RasadError as error:
            batch.failed = str(error)
        finally:
            batch.ended = True
