"""A stream of bytes to articles: its kind is told from its first bytes, archives are opened on the way."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import IO, cast

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read import HEAD, Given, Kind, is_text, json_lines, kind, read
from rasad.sources.limits import DEPTH, Budget, Rejoined, lines, whole

_UNREADABLE = {
    "old word": "a Word file of the old kind (.doc): save it as DOCX",
    "rtf": "RTF is not read: save it as DOCX or as text",
    "xml": "XML of a kind that is not known",
    "opml": "a list of feeds: rasad watch follows it",
    "feed": "a feed: rasad watch follows it",
    "addresses": "a list of addresses: none is fetched from here",
    "warc": "a WARC archive cannot be read from here",
    "unknown": "no kind of input that is read (text, JSON, HTML, PDF, DOCX, ZIP, WARC, feeds)",
}


@dataclass(frozen=True, slots=True)
class At:
    """Where a stream was found. ``found``: in a folder or archive, where nobody asked for it by name."""

    place: str
    name: str
    published: date | None = None
    found: bool = False
    depth: int = 0
    budget: Budget = field(default_factory=Budget)


def stream_articles(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    """Yield the articles of a stream, then what is wrong with it where it breaks off."""
    try:
        yield from _opened(stream, at)
    except ReadError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        yield ReadError(at.place, getattr(error, "strerror", None) or str(error))


def _opened(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    head = stream.read(HEAD)
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
        case "html" | "pdf" | "json" | "text" as found:
            yield from read(Given(at.place, at.name, whole(rest, at.place), at.published), found)
        case found:
            yield (LeftOut if at.found else ReadError)(at.place, _UNREADABLE[found])


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
