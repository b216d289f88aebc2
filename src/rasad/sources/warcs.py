"""WARC archives, such as CC-NEWS: streamed, and only pages in Arabic are looked at closely."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read import Given, read
from rasad.sources.at import At
from rasad.sources.limits import MIB, PAGE, Forward, inflated

_PAGES = ("text/html", "application/xhtml+xml")
_ARABIC = b"\xd8\xd9\xda\xdb"  # what begins an Arabic letter in UTF-8
_LEAST = 200  # of those bytes: a page of less has no article in Arabic
_ENTITY = b"&#1"  # Arabic letters written as entities: &#1575;
_OLDER = ("1256", "8859-6", "utf-16")


def archived(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    """Yield the Arabic articles of an archive, and why its other responses are left out."""
    number = 0
    try:
        for number, record in enumerate(_records(stream), 1):
            yield from _page(record, number, at)
    except (ValueError, RuntimeError, OSError, EOFError, zlib.error) as error:
        yield ReadError(f"{at.place}: behind record {number}", f"a broken WARC archive: {error}")
    else:
        if not number:
            yield ReadError(at.place, "a WARC archive without responses")


def _records(stream: IO[bytes]) -> Iterator[WarcRecord]:
    """Yield the responses of an archive. The library may panic on a broken one: we do not."""
    try:
        yield from ArchiveIterator(
            Forward(stream),
            record_types=WarcRecordType.response,
            auto_decode="transfer",
            stream_detect=False,
        )
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # raised past Exception by what is written in Rust
            raise RuntimeError(str(error)) from None
        raise


def _page(record: WarcRecord, number: int, at: At) -> Iterator[Article | ReadError]:
    address = record.headers.get("WARC-Target-URI") or f"{at.name}#{number}"
    place = f"{at.place}: {address}"
    if reason := _no_page(record):
        yield LeftOut(place, f"no page ({reason})")
        return
    size = record.content_length
    content = record.reader.read(size)
    if len(content) < size and not record.http_headers.get("Transfer-Encoding"):
        yield ReadError(place, f"cut off: {len(content)} of {size} bytes are there")
        return
    try:
        content = inflated(content, record.http_headers.get("Content-Encoding"), place)
    except ReadError as error:
        yield error
        return
    charset = record.http_charset
    if not _may_be_arabic(content, charset):
        yield LeftOut(place, "not in Arabic")
    else:
        yield from read(Given(place, address, content, at.published, charset, address), "html")


def _no_page(record: WarcRecord) -> str | None:
    if record.http_headers is None or record.http_headers.status_code != 200:
        return f"status {record.http_headers.status_code}" if record.http_headers else "no answer of HTTP"
    if (record.http_content_type or "").lower() not in _PAGES:
        return record.http_content_type or "of no type"
    return f"larger than {PAGE // MIB} MiB" if record.content_length > PAGE else None


def _may_be_arabic(content: bytes, charset: str | None) -> bool:
    """Return whether bytes can hold an article in Arabic: asked of millions, so no letter is decoded."""
    if len(content) - len(content.translate(None, _ARABIC)) >= _LEAST or content.count(_ENTITY) >= _LEAST:
        return True
    head = content[:4096].lower()
    return any(name in (charset or "").lower() or name.encode() in head for name in _OLDER)
