"""Watching feeds: what is new in them goes into a dossier, which keeps the state of it all."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from rasad.errors import LeftOut, ReadError, StoreError
from rasad.model import Article, Feed, Page, PageState
from rasad.read import HEAD, kind
from rasad.sources.addresses import page as page_articles
from rasad.sources.addresses import whole_entry
from rasad.sources.web import Clock, Entry, Fetcher, addresses, entries, subscriptions

if TYPE_CHECKING:
    from rasad.api.dossier import Dossier

LOG = logging.getLogger("rasad.watch")
EVERY = 900.0  # seconds between two looks at a feed
_SELDOM = 6 * 3600.0  # seconds between two looks at a feed that has failed for long
_DAY = 86400.0
_TRIES = 7  # of a page: the last a day and a half after the first
_FIRST_AGAIN = 900.0  # seconds until a page is tried again, doubled each time
_AT_ONCE = 100  # pages between two looks at the feeds
_LOCKED = 60.0  # seconds until a dossier that could not be written is tried again


@contextmanager
def watched(
    dossier: Dossier,
    feeds: str | PathLike[str],
    *,
    every: float = EVERY,
    allow_private: bool = False,
    clock: Clock | None = None,
) -> Iterator[Watch]:
    """Yield what watches the feeds of a file: OPML, or a list of their addresses."""
    listed = _listed(Path(feeds))
    with Fetcher(allow_private=allow_private, clock=clock) as fetcher:
        yield Watch(dossier, listed, fetcher, every=every, clock=clock)


def _listed(file: Path) -> list[str]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ReadError(str(file), error.strerror or str(error)) from error
    match kind(file.name, content[:HEAD]):
        case "opml":
            return subscriptions(str(file), content)
        case "addresses":
            return addresses(str(file), content)
    raise ReadError(str(file), "neither OPML nor a list of addresses")


class Watch:
    """Looks at feeds and takes in what is new. All that it has to remember is in the dossier.

    Ended at any moment, it goes on where it was: an entry is noted before its feed counts as seen, and a page
    counts as taken after its article is stored.
    """

    def __init__(
        self,
        dossier: Dossier,
        feeds: Iterable[str],
        fetcher: Fetcher,
        *,
        every: float = EVERY,
        clock: Clock | None = None,
    ) -> None:
        self._dossier, self._fetcher, self._every = dossier, fetcher, every
        self._clock = clock or Clock()
        self._feeds = list(dict.fromkeys(feeds))

    def run(self, *, until: float | None = None) -> None:
        """Watch, until a time in seconds since 1970 or for ever."""
        while until is None or self._clock.now() < until:
            try:
                due = self.round()
            except StoreError as error:
                LOG.error("%s: trying again in %g s", error, _LOCKED)
                due = self._clock.now() + _LOCKED
            self._clock.sleep(max(0.0, min(due, until or due) - self._clock.now()))

    def once(self) -> None:
        """Look at what is due, until nothing is."""
        while self.round() <= self._clock.now():
            pass

    def round(self) -> float:
        """Look at every feed that is due, take some pages that are, and return when there is more to do."""
        known = self._feeds_known()
        for address in self._feeds:
            feed = known.get(address, Feed(address))
            if feed.due is not None and feed.due <= self._clock.now():
                self._look(feed)
        for page in self._due():
            self._take(page)
        return self._next()

    def _next(self) -> float:
        known = self._feeds_known()
        with self._dossier.store.reading() as reading:
            page = reading.next_due()
        dues = [known.get(address, Feed(address)).due for address in self._feeds]
        times = [due for due in (*dues, page) if due is not None]
        return min(times, default=self._clock.now() + _DAY)

    def _feeds_known(self) -> dict[str, Feed]:
        with self._dossier.store.reading() as reading:
            return reading.feeds()

    def _due(self) -> list[Page]:
        with self._dossier.store.reading() as reading:
            return reading.waiting(self._clock.now(), _AT_ONCE)

    def _keep(self, feed: Feed | None = None, pages: Iterable[Page] = ()) -> None:
        with self._dossier.store.writing() as writing:
            writing.keep_watched(feed, pages)

    def _look(self, feed: Feed) -> None:
        found = self._fetcher.get(feed.address, etag=feed.etag, modified=feed.modified)
        now = self._clock.now()
        if found.problem:
            self._failed(feed, found.problem, now, gone=found.status == 410, wait=found.wait or 0.0)
            return
        seen = replace(feed, due=now + self._every, checked=now, failures=0, problem=None)
        if found.status == 304:
            self._keep(seen)
            return
        try:
            told = entries(feed.address, found.content, found.charset)
        except ReadError as error:
            self._failed(feed, error.reason, now)
            return
        new = list(self._new(feed, told, now))
        self._keep(replace(seen, etag=found.etag, modified=found.modified), new)
        LOG.info("%s: %d entries, %d new", feed.address, len(told), len(new))

    def _new(self, feed: Feed, told: list[Entry], now: float) -> Iterator[Page]:
        """Yield the pages that were not known, or have changed since."""
        with self._dossier.store.reading() as reading:
            known = reading.pages([entry.address for entry in told])
        for entry in told:
            before = known.get(entry.address)
            if before is None or before.version != entry.version:
                yield Page(entry.address, feed.address, entry.version, "waiting", now, told=_packed(entry))

    def _failed(self, feed: Feed, problem: str, now: float, *, gone: bool = False, wait: float = 0.0) -> None:
        again = max(wait, min(self._every * 2 ** min(feed.failures + 1, 20), max(_SELDOM, self._every)))
        due = None if gone else now + again
        self._keep(replace(feed, due=due, checked=now, failures=feed.failures + 1, problem=problem))
        LOG.warning("%s: %s (%s)", feed.address, problem, "given up" if gone else f"again in {again:g} s")

    def _take(self, page: Page) -> None:
        entry = _unpacked(page)
        if entry.body:
            found: Iterable[Article | ReadError] = whole_entry(entry)
        else:
            fetched = self._fetcher.get(entry.address)
            if fetched.problem and fetched.passing and page.tries + 1 < _TRIES:
                again = max(fetched.wait or 0.0, _FIRST_AGAIN * 2**page.tries)
                due = self._clock.now() + again
                kept = replace(page, tries=page.tries + 1, due=due, reason=fetched.problem)
                self._keep(pages=[kept])
                LOG.warning("%s: %s (again in %g s)", page.address, fetched.problem, again)
                return
            found = page_articles(fetched, entry)
        self._settle(page, found)

    def _settle(self, page: Page, found: Iterable[Article | ReadError]) -> None:
        """Store what a page gave, and then that it did."""
        state: PageState = "failed"
        reason: str = "nothing in it"
        for outcome in self._dossier.add_articles(found):
            if not isinstance(outcome, ReadError):
                state, reason = "taken", outcome.what
            else:
                state = "left out" if isinstance(outcome, LeftOut) else "failed"
                reason = outcome.reason
        kept = replace(page, state=state, tries=page.tries + 1, told=None, reason=reason)
        self._keep(pages=[kept])
        LOG.log(
            logging.WARNING if state == "failed" else logging.INFO, "%s: %s: %s", page.address, state, reason
        )


def _packed(entry: Entry) -> str:
    return json.dumps({"known": entry.known, "body": entry.body}, ensure_ascii=False)


def _unpacked(page: Page) -> Entry:
    told = json.loads(page.told or "{}")
    known = {name: (value, where) for name, (value, where) in told.get("known", {}).items()}
    return Entry(page.address, known, told.get("body"), page.version)
