"""Fetching: guarded against one's own network, polite, bounded; and what lists and feeds lead to."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
from pathlib import Path

import pytest

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.sources import articles, limits, uploaded
from rasad.sources.web import Fetcher, addresses, entries, fetching, robots, subscriptions
from rasad.sources.web.guard import is_public
from tests.sources.making import BODY, JSON_LD, TITLE, page, zip_file
from tests.sources.serving import RSS, Fake, Site, Told, html

PAGE = page(linked=JSON_LD)


def _rss(*items: str, head: str = "") -> str:
    told = "".join(f"<item>{item}</item>" for item in items)
    name = "<title>وكالة أمثلة</title>"
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{name}{told}</channel></rss>'


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(allow_private=True, clock=Fake())


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.0",
        "224.0.0.1",
        "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::",
    ],
)  # fmt: skip
def test_addresses_of_ones_own_network_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"]
)
def test_addresses_of_the_open_network_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "127.1"])
def test_loopback_is_refused_in_every_spelling(site: Site, host: str) -> None:
    found = Fetcher(clock=Fake()).get(f"http://{host}:{site.port}/")
    assert found.problem and found.status == 0 and not site.asked


def test_a_name_that_leads_home_is_refused_whatever_dns_says_later(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: private)
    found = Fetcher(clock=Fake()).get(f"http://news.example:{site.port}/")
    assert found.problem and "--allow-private" in found.problem and not site.asked


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, told = socket.getaddrinfo, []

    def once(host: object, *rest: object, **more: object) -> object:
        told.append(host)
        return real("127.0.0.1" if host == "news.example" else host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    site.pages["/a"] = html(PAGE)
    found = fetcher.get(f"http://news.example:{site.port}/a")
    assert found.status == 200 and site.heads[-1]["Host"] == f"news.example:{site.port}"
    assert set(told) == {"news.example", "127.0.0.1"}


def test_a_redirect_into_ones_own_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ipaddress.IPv4Address.is_global.fget  # type: ignore[attr-defined]
    open_host = ipaddress.ip_address("127.0.0.1")
    monkeypatch.setattr(
        "rasad.sources.web.guard.is_public", lambda ip: ip == open_host or bool(real(ip) and ip != open_host)
    )
    site.pages["/a"] = Told(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"})
    found = Fetcher(clock=Fake()).get(f"{site.address}/a")
    assert found.problem and "private network" in found.problem and found.address.startswith("http://169.")


@pytest.mark.parametrize(
    "address",
    ["ftp://a.example/", "file:///etc/passwd", "http://", "http://u:p@a.example/", "http://a:0/", "http://[::1/",
     "http://a.example:99999/", "gopher://a", "javascript:alert(1)", "http://a.example/" + "x" * 5000],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(fetcher: Fetcher, address: str) -> None:
    assert fetcher.get(address).problem


@pytest.mark.parametrize("location", ["/b", "b", "//127.0.0.1:{port}/b"])
def test_redirects_are_followed_and_tell_where_they_led(site: Site, fetcher: Fetcher, location: str) -> None:
    site.pages["/a"] = Told(status=301, headers={"Location": location.format(port=site.port)})
    site.pages["/b"] = html(PAGE)
    found = fetcher.get(f"{site.address}/a")
    assert found.status == 200 and found.address == f"{site.address}/b"


@pytest.mark.parametrize("location", ["/a", "ftp://x/", "", "http://"])
def test_redirects_without_end_or_sense_end(site: Site, fetcher: Fetcher, location: str) -> None:
    site.pages["/a"] = Told(status=302, headers={"Location": location})
    assert fetcher.get(f"{site.address}/a").problem


def test_a_page_larger_than_the_limit_is_not_read(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "PAGE", 1000)
    site.pages["/a"] = html(PAGE * 9)
    assert "larger than" in str(fetcher.get(f"{site.address}/a").problem)


@pytest.mark.parametrize("times", [1, 2])
def test_a_packed_page_is_read_and_a_bomb_is_not(site: Site, fetcher: Fetcher, times: int) -> None:
    packed = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
    site.pages["/a"] = Told(gzip.compress(PAGE.encode()), headers=packed)
    site.pages["/bomb"] = Told(gzip.compress(b"\0" * (limits.PAGE + 1)), headers=packed)
    site.pages["/br"] = Told(b"x", headers={"Content-Encoding": ", ".join(["gzip"] * times) + ", br"})
    assert fetcher.get(f"{site.address}/a").content == PAGE.encode()
    assert "unpacks to more than" in str(fetcher.get(f"{site.address}/bomb").problem)
    assert "packed as" in str(fetcher.get(f"{site.address}/br").problem)


def test_a_server_that_drips_or_is_silent_is_left(fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_DEADLINE", 0.2)
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_drip, args=(listening, stop), daemon=True).start()
        found = fetcher._once(f"http://127.0.0.1:{listening.getsockname()[1]}/a", {}, 10_000)
        stop.set()
    assert found.problem == "no answer in time" and found.passing


def _drip(listening: socket.socket, stop: threading.Event) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
        while not stop.wait(0.05):
            try:
                connection.sendall(b"x")
            except OSError:
                return


def test_a_server_that_is_not_there_may_be_there_later(fetcher: Fetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    found = fetcher.get(f"http://127.0.0.1:{port}/a")
    assert str(found.problem).startswith("its robots.txt cannot be had: not reached") and found.passing


@pytest.mark.parametrize(
    ("told", "wait"), [("120", 120.0), ("Tue, 14 Nov 2023 22:15:20 GMT", 120.0), ("x", None)]
)
def test_a_server_says_when_to_come_again(
    site: Site, fetcher: Fetcher, told: str, wait: float | None
) -> None:
    site.pages["/a"] = Told(status=503, headers={"Retry-After": told})
    found = fetcher.get(f"{site.address}/a")
    assert (found.status, found.passing, found.wait) == (503, True, wait)


def test_nothing_changed_is_told_by_the_server(site: Site, fetcher: Fetcher) -> None:
    def told(headers: object) -> Told:
        same = headers.get("If-None-Match") == '"1"'  # type: ignore[attr-defined]
        return Told(status=304) if same else Told(b"x", headers={"ETag": '"1"', "Last-Modified": "then"})

    site.pages["/a"] = told
    first = fetcher.get(f"{site.address}/a")
    second = fetcher.get(f"{site.address}/a", etag=first.etag, modified=first.modified)
    assert (first.etag, first.modified, second.status, second.problem) == ('"1"', "then", 304, None)


ROBOTS = """
# a comment
User-agent: other
Disallow: /

User-agent: *
Disallow: /all

User-agent: Rasad/1.0
User-agent: another
Crawl-delay: 5
Disallow: /private   # why
Disallow: /*.pdf$
Disallow: /a*b*c
Allow: /private/open
Disallow:
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True), ("/all", True), ("/private", False), ("/private/x", False), ("/private/open/x", True),
        ("/x.pdf", False), ("/x.pdf?y", True), ("/a1b2c3", False), ("/a1c2b", True), ("/ab", True),
        ("/abc", False),
    ],
)  # fmt: skip
def test_the_rules_for_this_robot_decide_the_longest_first(path: str, allowed: bool) -> None:
    told = robots.rules(ROBOTS)
    assert told.allow(path) is allowed and told.delay == 5.0


def test_without_rules_for_this_robot_those_for_all_hold() -> None:
    told = robots.rules("User-agent: *\nDisallow: /x\n\nUser-agent: other\nDisallow: /")
    assert not told.allow("/x/y") and told.allow("/y")


def test_a_pattern_made_to_run_away_does_not() -> None:
    told = robots.rules("User-agent: *\nDisallow: /" + "a*" * 5000 + "b$")
    assert told.allow("/" + "a" * 4000)


def test_a_site_is_asked_at_its_own_pace_and_by_its_rules(site: Site) -> None:
    clock = Fake()
    site.pages["/robots.txt"] = Told(b"User-agent: rasad\nCrawl-delay: 3\nDisallow: /no")
    site.pages |= {"/a": html(PAGE), "/b": html(PAGE)}
    with Fetcher(allow_private=True, clock=clock) as fetcher:
        found = [fetcher.get(f"{site.address}{path}") for path in ("/a", "/b", "/no")]
    assert [one.problem for one in found] == [None, None, "its robots.txt forbids it"]
    assert clock.slept == [3.0] and site.asked == {"/robots.txt": 1, "/a": 1, "/b": 1}
    assert site.heads[-1]["User-Agent"].startswith("Rasad/")


def test_while_rules_cannot_be_had_nothing_is_fetched(site: Site) -> None:
    clock = Fake()
    site.pages |= {"/robots.txt": Told(status=503), "/a": html(PAGE)}
    with Fetcher(allow_private=True, clock=clock) as fetcher:
        first = fetcher.get(f"{site.address}/a")
        site.pages["/robots.txt"] = Told(status=404)
        second, third = fetcher.get(f"{site.address}/a"), None
        clock.time += 4000
        third = fetcher.get(f"{site.address}/a")
    assert (first.passing, second.passing, third.status) == (True, True, 200)


def test_an_address_on_the_command_line_is_fetched(site: Site) -> None:
    site.pages["/2023/a"] = html(PAGE)
    [found] = articles([f"{site.address}/2023/a"], allow_private=True)
    assert isinstance(found, Article) and found.id == found.url == f"{site.address}/2023/a"
    assert found.outlet == "صحيفة المثال"


def test_an_address_at_home_is_refused_unless_allowed(site: Site) -> None:
    [found] = articles([f"{site.address}/a"])
    assert (
        isinstance(found, ReadError)
        and "--allow-private" in found.reason
        and found.place == f"{site.address}/a"
    )


def test_a_list_of_addresses_is_followed_and_each_failure_named(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = html(PAGE)
    site.pages["/short"] = html(page(body=["خبر قصير."]))
    lines = [
        "# صفحات",
        f"{site.address}/a",
        "",
        f"{site.address}/none",
        f"{site.address}/short",
        f"{site.address}/a",
    ]
    (tmp_path / "list").write_text("\n".join(lines), encoding="utf-8")
    good, gone, short = articles([str(tmp_path / "list")], allow_private=True)
    assert isinstance(good, Article) and str(gone) == f"{site.address}/none: status 404"
    assert isinstance(short, LeftOut)


def test_a_feed_gives_its_pages_what_they_do_not_say_themselves(site: Site) -> None:
    date = "<pubDate>Fri, 10 Mar 2023 19:05:00 +0300</pubDate>"
    item = f"<title>{TITLE}</title><link>{site.address}/a?utm_source=rss&amp;id=7#top</link>{date}"
    site.pages["/feed"] = Told(_rss(item).encode(), headers={"Content-Type": RSS})
    site.pages["/a?id=7"] = html(page())
    [found] = articles([f"{site.address}/feed"], allow_private=True)
    assert isinstance(found, Article) and found.id == f"{site.address}/a?id=7"
    assert (found.published, found.outlet) == ("2023-03-10T19:05:00+03:00", "وكالة أمثلة")
    assert dict(found.known_from)["published"] == "feed date"


def test_a_feed_that_brings_whole_articles_needs_no_fetching(tmp_path: Path) -> None:
    body = "".join(f"<p>{part}</p>" for part in BODY)
    atom = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة أمثلة</title>
    <entry><title>{TITLE}</title><link href="https://news.example/a"/><published>2023-03-10T16:05:00Z</published>
    <author><name>سلمى حداد</name></author>
    <content type="html">{body.replace("<", "&lt;")}</content></entry></feed>"""
    (tmp_path / "saved.xml").write_text(atom, encoding="utf-8")
    [found] = articles([str(tmp_path / "saved.xml")])
    assert isinstance(found, Article)
    assert (found.id, found.outlet, found.author) == ("https://news.example/a", "وكالة أمثلة", "سلمى حداد")
    assert found.title == TITLE and BODY[-1] in found.text and str(found.day) == "2023-03-10"


def test_nothing_is_fetched_for_what_came_in_an_upload_or_an_archive(site: Site) -> None:
    listed = f"{site.address}/a\n".encode()
    feed = _rss(f"<title>x</title><link>{site.address}/a</link>").encode()
    found = [*uploaded("list.txt", listed), *uploaded("feed.xml", feed),
             *uploaded("a.zip", zip_file({"list.txt": listed, "feed.xml": feed}))]  # fmt: skip
    assert len(found) == 4 and all(isinstance(one, LeftOut) for one in found) and not site.asked


@pytest.mark.parametrize(
    "content",
    [
        _rss(head='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>').encode(),
        _rss(head='<!DOCTYPE rss [<!ENTITY x "y">]>').encode("utf-16"),
        b"<rss", b"<feed/>",
    ],
)  # fmt: skip
def test_a_hostile_or_broken_feed_is_refused(content: bytes) -> None:
    with pytest.raises(ReadError):
        if not entries("feed", content):
            raise ReadError("feed", "without entries")


def test_a_feed_in_an_older_encoding_is_read() -> None:
    told = _rss(f"<title>{TITLE}</title><link>http://a.example/1</link>").replace(
        "?>", ' encoding="windows-1256"?>'
    )
    [entry] = entries("feed", told.encode("windows-1256"))
    assert entry.known["title"] == (TITLE, "feed title")


def test_opml_gives_its_feeds_and_fetches_no_entity() -> None:
    outlines = (
        '<outline text="x"><outline xmlUrl="https://a.example/rss"/><outline xmlUrl="file:///x"/></outline>'
    )
    head = '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    told = f"{head}<opml><body>{outlines * 2}<outline>&x;</outline></body></opml>"
    assert subscriptions("feeds.opml", told.encode()) == ["https://a.example/rss"]


@pytest.mark.parametrize("content", ["<opml>", "<opml><body/></opml>", ""])
def test_a_broken_or_empty_opml_is_named(content: str) -> None:
    with pytest.raises(ReadError, match=r"feeds\.opml"):
        subscriptions("feeds.opml", content.encode())


def test_a_line_that_is_no_address_is_named() -> None:
    with pytest.raises(ReadError, match="list:2: no address"):
        addresses("list", b"http://a.example/\nftp://b.example/\n")
