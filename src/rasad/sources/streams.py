"""A stream of bytes to articles: its kind is told from its first bytes, archives are opened on the way."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, cast

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read import HEAD, Given, Kind, is_text, json_lines, kind, read
from rasad.sources.at import At
from rasad.sources.limits import DEPTH, PAGE, Rejoined, lines, whole

_UNREADABLE = {
    "old word": "a Word file of the old kind (.doc): save it as DOCX",
    "rtf": "RTF is not read: save it as DOCX or as text",
    "xml": "XML of a kind that is not known",
    "opml": "a list of feeds: rasad watch follows it",
    "addresses": "a list of addresses: only one that is asked for by name is followed",
    "unknown": "no kind of input that is read (text, JSON, HTML, PDF, DOCX, ZIP, WARC, feeds)",
}


def stream_articles(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    """Yield the articles of a stream, then what is wrong with it where it breaks off."""
    try:
        yield from _opened(stream, at)
    except ReadError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        yield ReadError(at.place, getattr(error, "strerror", None) or str(error))


def _opened(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    head = _head(stream)
    rest = io.BufferedReader(Rejoined(head, stream), HEAD)
    match _kind(at, head):
        case "lines":
            yield from json_lines(at.place, lines(rest, at.place))
        case "gzip":
            unpacked = cast(IO[bytes], gzip.GzipFile(fileobj=rest))
            yield from _opened(unpacked, _deeper(at))
        case "zip":
            from rasad.sources.zips import zipped

            yield from zipped(_seekable(stream, rest, at), _deeper(at))
        case "warc":
            yield from _warc(rest, at)
        case "feed":
            from rasad.sources.addresses import fed

            yield from fed(at.place, whole(rest, at.place), at)
        case "addresses" if at.web:
            from rasad.sources.addresses import listed

            yield from listed(whole(rest, at.place), at)
        case "html" | "pdf" | "json" | "text" as found:
            most = PAGE if found == "html" else None
            yield from read(Given(at.place, at.name, whole(rest, at.place, most), at.published), found)
        case found:
            asked = not at.found and found != "addresses"
            yield (ReadError if asked else LeftOut)(at.place, _UNREADABLE[found])


def _head(stream: IO[bytes]) -> bytes:
    """Return the first bytes of a stream; where it breaks off, those before it."""
    head = b""
    try:
        while len(head) < HEAD and (part := stream.read1(HEAD - len(head))):  # type: ignore[attr-defined]
            head += part
    except (OSError, EOFError, zlib.error):
        if not head:
            raise
    return head


def _warc(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    try:
        from rasad.sources.warcs import archived
    except ModuleNotFoundError as error:
        raise ReadError(at.place, f"{error.name} is not installed (pip install 'rasad[warc]')") from None
    yield from archived(stream, at)


def _kind(at: At, head: bytes) -> Kind:
    name = at.name.removesuffix(".gz")
    found = kind(name, head)
    return "unknown" if at.found and found == "text" and not is_text(name) else found


def _deeper(at: At) -> At:
    if at.depth >= DEPTH:
        raise ReadError(at.place, f"archives inside archives, more than {DEPTH} deep")
    return replace(at, depth=at.depth + 1)


def _seekable(stream: IO[bytes], rest: IO[bytes], at: At) -> IO[bytes]:
    """Return a stream that can be read in any order: the file itself, or a copy in memory."""
    if isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO) and stream.seekable():
        stream.seek(0)
        return stream
    return io.BytesIO(whole(rest, at.place))
