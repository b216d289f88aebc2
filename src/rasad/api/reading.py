"""The one place where the rooms meet: from articles to records, the flow on one page."""

from __future__ import annotations

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from os import PathLike, fspath
from typing import Any, TypeAlias

from rasad import model, views
from rasad.annotate.actors import actors
from rasad.annotate.agreements import agreements
from rasad.annotate.answers import answering
from rasad.annotate.claims import claims
from rasad.annotate.events import events
from rasad.annotate.parts import joined, parts
from rasad.annotate.times import times
from rasad.errors import ReadError
from rasad.lexicon.own import NONE, OwnWords, use
from rasad.lexicon.rules import purposes
from rasad.model import Article
from rasad.sources import articles
from rasad.text import document

Outcome: TypeAlias = "Record | ReadError"
_BATCH = 32  # articles handed to a worker at once
_AHEAD = 4  # batches in flight for each worker


class Record(model.Record):
    """What was read from one article, able to show itself: as JSON, as text, in a notebook."""

    __slots__ = ()

    def to_json(self) -> str:
        """Return the record as one line of JSON."""
        return views.to_json(self)

    def to_text(self) -> str:
        """Return the record as a terminal shows it."""
        return views.to_text(self)

    def _repr_html_(self) -> str:
        return views.to_html(self)


def read_article(article: Article, *, words: OwnWords = NONE) -> Record:
    """Read one article, whatever its length; ``words`` are a desk's own (``rasad.own_words``)."""
    use(words)
    text = article.text
    stretches = list(parts(text))
    if len(stretches) == 1:
        return _read(article)
    read = [(s.start, _read(replace(article, text=text[s.start : s.end]))) for s in stretches]
    return joined(article, read, Record)


def _read(article: Article) -> Record:
    """Read one text: every stage gets what it needs from those before it."""
    doc = document(article.text)
    when = times(doc, article.day)
    who = actors(doc, when)
    said = claims(doc, who, outlet=article.outlet)
    happened = events(doc, who, said, when, published=article.day)
    said = answering(doc, said, happened)
    agreed = agreements(doc, who, happened, when)
    return Record(article, article.text, when, who.entities, who.mentions, said, happened, agreed)


def read(
    *paths: str | PathLike[str],
    published: date | None = None,
    jobs: int = 1,
    words: OwnWords = NONE,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Record]:
    """Yield a record for each article of files and folders, in the input's order.

    ``published`` dates texts without a date; ``jobs`` is how many processes read; ``words`` are a desk's own
    (``rasad.own_words``). What cannot be read is given to ``on_error``, everything else is still read;
    without ``on_error`` it is raised.
    """
    found = articles([fspath(p) for p in paths], published=published)
    for outcome in outcomes(found, jobs=jobs, words=words):
        if not isinstance(outcome, ReadError):
            yield outcome
        elif on_error:
            on_error(outcome)
        else:
            raise outcome


def read_text(
    text: str, *, published: date | None = None, id: str = "text", words: OwnWords = NONE
) -> Record:
    """Read one text, its headline first."""
    iso = published.isoformat() if published else None
    return read_article(Article(id, text, published=iso, day=published), words=words)


def explain(record: Mapping[str, Any], item: str, *, words: OwnWords = NONE) -> str:
    """Return the evidence of an item of a record (as JSON has it) in its sentence, and its rule."""
    use(words)
    return views.explain(record, item, purposes())


def outcomes(
    found: Iterable[Article | ReadError], *, jobs: int = 1, words: OwnWords = NONE
) -> Iterator[Outcome]:
    """Yield a record, or what was wrong, for each article, in order and whatever the number of ``jobs``."""
    return map(partial(_outcome, words), found) if jobs <= 1 else _shared_out(iter(found), jobs, words)


def quiet_collector() -> None:
    """Let Python look for cycles seldom, in a process that only reads: records hold none.

    Measured on crawled articles: a sixth to a fifth less time. A command calls it, a library does not.
    """
    gc.set_threshold(50_000, 50, 100)


def _outcome(words: OwnWords, found: Article | ReadError) -> Outcome:
    return found if isinstance(found, ReadError) else read_article(found, words=words)


def _shared_out(found: Iterator[Article | ReadError], jobs: int, words: OwnWords) -> Iterator[Outcome]:
    """Read in ``jobs`` processes; only a few batches are held at once, however many articles come."""
    batches = iter(partial(_batch, found), [])
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(words,)) as pool:
        waiting: deque[Future[list[Outcome]]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_read_batch, batch))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _batch(found: Iterator[Article | ReadError]) -> list[Article | ReadError]:
    return list(islice(found, _BATCH))


_WORDS = [NONE]  # of the desk for which this process reads


def _begin(words: OwnWords) -> None:
    """Make ready a process that reads."""
    quiet_collector()
    _WORDS[0] = words


def _read_batch(batch: list[Article | ReadError]) -> list[Outcome]:
    return [_outcome(_WORDS[0], found) for found in batch]
