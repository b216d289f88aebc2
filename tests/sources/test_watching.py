"""Watching feeds: a week against a real server with a clock that a test turns; restarts, failures, kills."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import sys
from collections.abc import Iterator, Mapping
from email.utils import formatdate
from pathlib import Path

import pytest

import rasad
from rasad import api
from rasad.errors import ReadError, StoreError
from rasad.sources.web import Fetcher
from tests.sources.making import BODY, page
from tests.sources.serving import RSS, Fake, Site, Told, html

START = 1_704_067_200.0  # 2024-01-01 00:00 UTC
HOUR, DAY, WEEK = 3600.0, 86400.0, 7 * 86400.0


class Newsroom:
    """A site whose feed brings an article every six hours, and whose server is down on the third day."""

    def __init__(self, site: Site, clock: Fake) -> None:
        self.site, self.clock = site, clock
        site.pages["/feed"] = self.feed
        site.pages["/broken"] = lambda _: self.up(html("<html><p>تحت الصيانة</p></html>"))
        site.pages["/gone"] = Told(status=410)
        site.pages["/robots.txt"] = lambda _: self.up(Told(b"User-agent: *\nDisallow: /closed"))
        for number in range(28):
            site.pages[f"/a/{number}"] = lambda _, n=number: self.up(html(self.article(n)))

    def up(self, told: Told) -> Told:
        down = 2 * DAY <= self.clock.time - START < 3 * DAY
        return Told(status=503) if down else told

    def article(self, number: int) -> str:
        if number == 5:
            return page(body=["خبر قصير."])
        corrected = number == 1 and self.clock.time - START > 4 * DAY
        more = "وصححت الوكالة لاحقا اسم الوزير الذي حضر اللقاء." if corrected else ""
        return page(title=f"الخبر رقم {number}", body=[f"{number} {BODY[0]}", *BODY[1:], more])

    def published(self) -> int:
        return min(28, int((self.clock.time - START) // (6 * HOUR)) + 1)

    def feed(self, headers: Mapping[str, str]) -> Told:
        count = self.published()
        corrected = self.clock.time - START > 4 * DAY
        tag = f'"{count}-{corrected}"'
        if headers.get("If-None-Match") == tag:
            return self.up(Told(status=304))
        items = "".join(self.item(number, corrected) for number in range(count))
        content = f"<rss version='2.0'><channel><title>وكالة أمثلة</title>{items}</channel></rss>"
        return self.up(Told(content.encode(), headers={"Content-Type": RSS, "ETag": tag}))

    def item(self, number: int, corrected: bool) -> str:
        path = f"/closed/{number}" if number == 6 else f"/missing/{number}" if number == 7 else f"/a/{number}"
        time = START + number * 6 * HOUR + (1 if corrected and number == 1 else 0)
        date = f"<pubDate>{formatdate(time)}</pubDate>"
        return f"<item><title>الخبر رقم {number}</title><link>{self.site.address}{path}</link>{date}</item>"


@pytest.fixture
def clock() -> Fake:
    return Fake(START)


@pytest.fixture
def newsroom(site: Site, clock: Fake) -> Newsroom:
    return Newsroom(site, clock)


@pytest.fixture
def feeds(site: Site, tmp_path: Path) -> Path:
    outlines = "".join(f'<outline xmlUrl="{site.address}/{name}"/>' for name in ("feed", "broken", "gone"))
    (tmp_path / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>", encoding="utf-8")
    return tmp_path / "feeds.opml"


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.INFO, "rasad.watch"):
        yield caplog


def _watched(place: Path, feeds: Path, clock: Fake, until: float) -> None:
    with (
        rasad.open(place, create=True) as dossier,
        api.watch(dossier, feeds, every=HOUR, allow_private=True, clock=clock) as watch,
    ):
        watch.run(until=until)


def _stored(place: Path) -> list[str]:
    with rasad.open(place) as dossier, dossier.store.reading() as reading:
        return reading.articles()


def test_a_week_brings_every_article_once(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path, log: pytest.LogCaptureFixture
) -> None:
    place, site = tmp_path / "news.db", newsroom.site
    for end in (
        0.4 * DAY,
        2.2 * DAY,
        2.25 * DAY,
        5 * DAY,
        WEEK,
    ):  # ended and begun again, once while all is down
        _watched(place, feeds, clock, START + end)

    expected = {f"{site.address}/a/{number}" for number in range(28) if number not in (5, 6, 7)}
    assert set(_stored(place)) == expected
    assert all(site.asked[f"/a/{number}"] <= 2 for number in range(28))
    assert site.asked["/a/1"] == 2 and site.asked["/closed/6"] == 0 and site.asked["/missing/7"] == 1
    told = "\n".join(log.messages)
    assert "/a/5: left out: no article" in told and "/closed/6: failed: its robots.txt forbids it" in told
    assert "/missing/7: failed: status 404" in told and "/a/1: taken: changed" in told


def test_a_feed_that_fails_is_asked_ever_more_seldom_and_one_that_is_gone_no_more(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path
) -> None:
    _watched(tmp_path / "news.db", feeds, clock, START + WEEK)
    site = newsroom.site
    assert site.asked["/gone"] == 1
    assert 25 <= site.asked["/broken"] <= 32, "after two hours, four, then every six"
    assert 130 <= site.asked["/feed"] <= 150, "every hour, but on the day it was down"


def test_what_changed_only_is_asked_for(newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path) -> None:
    _watched(tmp_path / "news.db", feeds, clock, START + 3 * HOUR)
    asked = [h for h in newsroom.site.heads if "If-None-Match" in h]
    assert newsroom.site.asked["/feed"] == 3 and len(asked) == 2 and newsroom.site.asked["/a/0"] == 1


def test_a_page_that_fails_for_a_while_is_tried_again(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path
) -> None:
    good, site = newsroom.site.pages["/a/0"], newsroom.site
    site.pages["/a/0"] = lambda h: good(h) if clock.time > START + 2 * HOUR else Told(status=503)  # type: ignore[operator]
    _watched(tmp_path / "news.db", feeds, clock, START + 6 * HOUR - 1)
    assert _stored(tmp_path / "news.db") == [f"{site.address}/a/0"] and site.asked["/a/0"] == 5


def test_killed_between_any_two_steps_it_loses_and_doubles_nothing(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "news.db"
    clock.time += DAY + HOUR / 2  # five articles at once, and no sixth before all ends
    for step in range(1, 7):  # each goes on where the one before ended
        _killed_at(step, monkeypatch, place, feeds, clock)
    _watched(place, feeds, clock, clock.time + HOUR)
    assert set(_stored(place)) == {f"{newsroom.site.address}/a/{number}" for number in range(5)}


def _killed_at(step: int, monkeypatch: pytest.MonkeyPatch, place: Path, feeds: Path, clock: Fake) -> None:
    """Watch until the given writing of the dossier begins, and end there without a word."""
    from rasad.store import Store

    class Killed(BaseException):
        pass

    real, left = Store.writing, [step]

    def writing(self: Store) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return real(self)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "writing", writing)
        with contextlib.suppress(Killed):
            _watched(place, feeds, clock, clock.time + 1)


def test_a_dossier_that_cannot_be_written_for_a_while_is_waited_for(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rasad.store import Store

    real, left = Store.writing, [2]

    def writing(self: Store) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise StoreError("news.db", "database is locked")
        return real(self)

    monkeypatch.setattr(Store, "writing", writing)
    _watched(tmp_path / "news.db", feeds, clock, START + HOUR)
    assert _stored(tmp_path / "news.db") and 60.0 in clock.slept


def test_what_wrote_an_article_and_where_its_day_stood_outlives_reading_it_again(
    newsroom: Newsroom, feeds: Path, clock: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "news.db"
    _watched(place, feeds, clock, START + 1)
    monkeypatch.setattr("rasad.api.dossier.rules", lambda *_: "others")
    with rasad.open(place) as dossier:
        [id] = _stored(place)
        before = dossier.article(id).record["article"]
        assert len(list(dossier.reread())) == 1
        after = dossier.article(id).record["article"]
    assert before == after and before["known_from"]["published"] == "feed date"


def test_feeds_that_are_none_are_named(tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text("وصل الوفد.", encoding="utf-8")
    with (
        rasad.open(tmp_path / "news.db", create=True) as dossier,
        pytest.raises(ReadError, match="neither OPML"),
        api.watch(dossier, tmp_path / "feeds.txt"),
    ):
        pass


def test_the_command_looks_once_and_logs(site: Site, tmp_path: Path) -> None:
    item = f"<item><link>{site.address}/a</link></item>"
    feed = f"<rss version='2.0'><channel><title>x</title>{item}</channel></rss>"
    site.pages |= {"/feed": Told(feed.encode(), headers={"Content-Type": RSS}), "/a": html(page())}
    (tmp_path / "feeds.txt").write_text(f"{site.address}/feed\n", encoding="utf-8")
    arguments = ("watch", str(tmp_path / "feeds.txt"), "-d", str(tmp_path / "news.db"), "--once",
                 "--log", str(tmp_path / "watch.log"))  # fmt: skip
    refused = subprocess.run(
        [sys.executable, "-m", "rasad", *arguments], capture_output=True, timeout=60, check=True
    )
    assert b"private network" in refused.stderr and not site.asked
    (tmp_path / "news.db").unlink()
    command = [sys.executable, "-m", "rasad", *arguments, "--allow-private"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert b"/a: taken: new" in done.stderr and _stored(tmp_path / "news.db") == [f"{site.address}/a"]
    assert "/a: taken: new" in (tmp_path / "watch.log").read_text(encoding="utf-8")


def test_a_command_that_is_asked_to_end_ends_well_and_goes_on_later(site: Site, tmp_path: Path) -> None:
    item = f"<item><link>{site.address}/a</link></item>"
    feed = f"<rss version='2.0'><channel><title>x</title>{item}</channel></rss>"
    site.pages |= {"/feed": Told(feed.encode(), headers={"Content-Type": RSS}), "/a": html(page())}
    (tmp_path / "feeds.txt").write_text(f"{site.address}/feed\n", encoding="utf-8")
    command = [sys.executable, "-m", "rasad", "watch", str(tmp_path / "feeds.txt"), "--allow-private",
               "-d", str(tmp_path / "news.db")]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE) as running:
        assert running.stderr
        while b"taken: new" not in (line := running.stderr.readline()):
            assert line, "it ended by itself"
        running.terminate()
        told = running.stderr.read()
    assert running.returncode == 0 and b"ended" in told and b"Traceback" not in told
    again = subprocess.run([*command, "--once"], capture_output=True, timeout=60, check=True)
    assert site.asked["/a"] == 1 and b"taken" not in again.stderr


def test_a_fetcher_is_polite_by_default() -> None:
    assert Fetcher()._pace == 1.0
