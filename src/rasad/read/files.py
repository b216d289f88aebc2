"""Articles from files, folders and standard input, in an order that does not change."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, cast

from rasad.errors import ReadError
from rasad.model import Article
from rasad.read.lines import json_lines

STDIN = "-"
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_TEXTS = (".txt", ".text")


def articles(paths: Iterable[str], *, published: date | None = None) -> Iterator[Article | ReadError]:
    """Yield every article of files, folders (searched deeply) and ``-`` (standard input), or what is wrong.

    JSON Lines are told by their ending or, on standard input, by their first character; everything else
    is a text whose first line is its headline. ``published`` dates texts that carry no date.
    """
    for path in paths:
        if path == STDIN:
            yield from _stream("<stdin>", sys.stdin.buffer, published)
        elif Path(path).is_dir():
            for file in inside(Path(path)):
                yield from _file(file, str(file.relative_to(path)), published)
        else:
            yield from _file(Path(path), path, published)


def inside(folder: Path) -> list[Path]:
    """Return the files of a folder that can hold articles, sorted; hidden ones are left out."""
    files = (f for f in folder.rglob("*") if f.is_file() and not _hidden(f.relative_to(folder)))
    return sorted(f for f in files if f.name.endswith(_LINES + _TEXTS))


def _hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def _file(path: Path, name: str, published: date | None) -> Iterator[Article | ReadError]:
    try:
        with _open(path) as stream:
            if path.name.endswith(_LINES):
                yield from json_lines(str(path), stream)
            else:
                yield _text(str(path), name, stream.read(), published)
    except (OSError, EOFError) as error:
        yield ReadError(str(path), getattr(error, "strerror", None) or str(error))


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _stream(name: str, stream: IO[bytes], published: date | None) -> Iterator[Article | ReadError]:
    first = stream.readline()
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from json_lines(name, _chain(first, stream))
    else:
        yield _text(name, name.strip("<>"), first + stream.read(), published)


def _chain(first: bytes, rest: IO[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _text(place: str, name: str, content: bytes, published: date | None) -> Article | ReadError:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return ReadError(f"{place}:{line}", f"not UTF-8 (byte {error.start}: 0x{content[error.start]:02x})")
    if not text.strip():
        return ReadError(place, "empty text")
    title = text.strip().splitlines()[0].strip()
    iso = published.isoformat() if published else None
    return Article(name, text, title=title, published=iso, day=published)
