"""A WARC archive is streamed; its Arabic articles are read, everything else is left out with a reason."""

from __future__ import annotations

import gzip
import sys

import pytest

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.sources import limits, uploaded
from tests.sources.making import BODY, JSON_LD, TITLE, fault, page

pytest.importorskip("fastwarc", reason="pip install 'rasad[warc]'")
ARABIC = page(linked=JSON_LD).encode()
HTML = "text/html; charset=utf-8"


def _record(
    address: str, body: bytes, *, type: str = HTML, status: int = 200, more: str = "", cut: int = 0
) -> bytes:
    answer = f"HTTP/1.1 {status} OK\r\nContent-Type: {type}\r\n{more}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:5e3c4b1a-0000-4000-8000-0001>\r\n"
        f"WARC-Date: 2023-03-10T20:00:00Z\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + (answer[:-cut] if cut else answer) + (b"" if cut else b"\r\n\r\n")


def _found(*records: bytes) -> list[Article | ReadError]:
    return list(uploaded("news.warc", b"".join(records)))


def test_a_page_keeps_its_address_and_what_it_says_of_itself() -> None:
    [found] = _found(_record("https://news.example/a/1", ARABIC))
    assert isinstance(found, Article)
    assert (found.id, found.url, found.outlet) == (
        "https://news.example/a/1", "https://news.example/a/1", "صحيفة المثال",
    )  # fmt: skip
    assert BODY[0] in found.text and str(found.day) == "2023-03-10"


@pytest.mark.parametrize("pack", [gzip.compress, lambda content: content])
def test_records_are_packed_one_by_one_or_not_at_all(pack: object) -> None:
    records = [pack(_record(f"https://news.example/{n}", ARABIC)) for n in range(3)]  # type: ignore[operator]
    assert [a.id[-1] for a in _found(*records) if isinstance(a, Article)] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (_record("http://a/", b"<html>" + b"<p>The ministers met.</p>" * 99), "not in Arabic"),
        (_record("http://a/", b"\x89PNG", type="image/png"), "no page (image/png)"),
        (_record("http://a/", ARABIC, status=404), "no page (status 404)"),
        (_record("http://a/", page(body=["خبر قصير."]).encode() * 3), "no article"),
    ],
)
def test_everything_else_is_left_out_with_a_reason(record: bytes, reason: str) -> None:
    [found] = _found(record)
    assert isinstance(found, LeftOut) and reason in found.reason and found.place == "news.warc: http://a/"


def test_an_older_encoding_is_the_one_that_the_server_named() -> None:
    told = "وصل وزير الخارجية الروسي إلى طهران أمس والتقى نظيره الإيراني وبحث معه العلاقات بين البلدين"
    content = page(body=[f"{told} {n}" for n in range(4)], title="زيارة الوزير").encode("windows-1256")
    [found] = _found(_record("http://a/", content, type="text/html; charset=windows-1256"))
    assert isinstance(found, Article) and told in found.text


def test_a_packed_body_is_unpacked_and_a_bomb_is_not() -> None:
    gzipped = "Content-Encoding: gzip\r\n"
    good = _record("http://a/1", gzip.compress(ARABIC), more=gzipped)
    bomb = _record("http://a/2", gzip.compress(b" " * (limits.PAGE + 1)), more=gzipped)
    strange = _record("http://a/3", ARABIC, more="Content-Encoding: br\r\n")
    first, second, third = _found(good, bomb, strange)
    assert isinstance(first, Article) and TITLE in first.text
    assert "unpacks to more than" in str(second) and "packed as br" in str(third)


def test_a_record_that_is_cut_off_is_named_and_those_before_are_read() -> None:
    first, second = _found(_record("http://a/1", ARABIC), _record("http://a/2", ARABIC, cut=500))
    assert isinstance(first, Article)
    assert (
        isinstance(second, ReadError) and "cut off" in second.reason and second.place.endswith("http://a/2")
    )


def test_a_cut_gzip_is_named_behind_what_was_read() -> None:
    packed = gzip.compress(_record("http://a/1", ARABIC)) + gzip.compress(_record("http://a/2", ARABIC))
    found = _found(packed[:-400])
    assert isinstance(found[0], Article) and isinstance(found[-1], ReadError)


@pytest.mark.parametrize("content", [b"WARC/1.0\r\njunk", b"WARC/", b"WARC/1.0\r\n\r\n" * 9])
def test_an_archive_of_nothing_is_named(content: bytes) -> None:
    assert "news.warc" in str(fault("news.warc", content))


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    monkeypatch.delitem(sys.modules, "rasad.sources.warcs", raising=False)
    assert "rasad[warc]" in fault("news.warc", _record("http://a/1", ARABIC)).reason
