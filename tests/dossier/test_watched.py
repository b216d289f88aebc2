"""What a dossier keeps of the feeds that it watches, on both databases."""

from __future__ import annotations

from dataclasses import replace

import rasad
from rasad.model import Feed, Page

FEED = Feed("https://news.example/feed", 10.0, '"1"', None, 5.0, 2, "status 503")
PAGE = Page(
    "https://news.example/1", FEED.address, "then", "waiting", 20.0, 1, '{"known": {}}', "no answer in time"
)


def test_what_is_kept_comes_back_and_the_newest_holds(place: str) -> None:
    later = replace(FEED, due=None, failures=0, problem=None)
    with rasad.open(place, create=True) as dossier, dossier.store.writing() as writing:
        writing.keep_watched(FEED, [PAGE])
        writing.keep_watched(later, [replace(PAGE, state="taken", told=None)])
    with rasad.open(place) as dossier, dossier.store.reading() as reading:
        assert reading.feeds() == {FEED.address: later}
        assert reading.pages([PAGE.address, "https://news.example/2"]) == {
            PAGE.address: replace(PAGE, state="taken", told=None)
        }
        assert reading.waiting(99.0, 9) == [] and reading.next_due() is None


def test_pages_wait_in_the_order_in_which_they_are_due(place: str) -> None:
    pages = [
        replace(PAGE, address=f"https://news.example/{n}", due=float(due))
        for n, due in enumerate((3, 1, 2, 9))
    ]
    with rasad.open(place, create=True) as dossier:
        with dossier.store.writing() as writing:
            writing.keep_watched(pages=pages)
        with dossier.store.reading() as reading:
            assert [page.due for page in reading.waiting(3.0, 9)] == [1.0, 2.0, 3.0]
            assert len(reading.waiting(3.0, 2)) == 2 and reading.next_due() == 1.0
