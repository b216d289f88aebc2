"""Articles from files, folders, standard input and addresses, in an order that does not change."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from rasad.errors import ReadError
from rasad.model import Article
from rasad.sources.at import At, Web
from rasad.sources.streams import stream_articles

STDIN = "-"
_WEB = ("http://", "https://")


def articles(
    paths: Iterable[str], *, published: date | None = None, allow_private: bool = False
) -> Iterator[Article | ReadError]:
    """Yield every article of files, folders (searched deeply), addresses and ``-``, or what is wrong.

    What a file holds is told by its content: text, whose first line is its headline, JSON Lines, JSON, HTML,
    PDF, DOCX, exports of Telegram, Nexis and Factiva, WARC, ZIP and gzip of any of these. A feed or a list of
    addresses that is named here is followed. ``published`` dates what carries no date; ``allow_private``
    fetches from one's own network too.
    """
    web = Web(allow_private=allow_private)
    for path in paths:
        if path == STDIN:
            yield from stream_articles(sys.stdin.buffer, At("<stdin>", "stdin", published))
        elif path.startswith(_WEB):
            from rasad.sources.addresses import fetched

            yield from fetched(path, At(path, path, published, web=web))
        elif Path(path).is_dir():
            for file in inside(Path(path)):
                yield from _file(file, At(str(file), str(file.relative_to(path)), published, found=True))
        else:
            yield from _file(Path(path), At(path, path, published, web=web))


def uploaded(name: str, content: bytes, *, published: date | None = None) -> Iterator[Article | ReadError]:
    """Yield the articles of bytes that somebody sent: no disk and no network, under all limits.

    ``name`` is what the sender calls them; the last part of it names them here.
    """
    name = PurePosixPath(name.replace("\\", "/")).name or "upload"
    name = "".join(letter if letter.isprintable() else "_" for letter in name)
    yield from stream_articles(io.BytesIO(content), At(name, name, published))


def inside(folder: Path) -> list[Path]:
    """Return the files of a folder, sorted; hidden ones are left out."""
    return sorted(f for f in folder.rglob("*") if f.is_file() and not _hidden(f.relative_to(folder)))


def _hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def _file(path: Path, at: At) -> Iterator[Article | ReadError]:
    try:
        with path.open("rb") as stream:
            yield from stream_articles(stream, at)
    except OSError as error:
        yield ReadError(at.place, error.strerror or str(error))
