"""ZIP archives: every member as if it lay in a folder. Nothing is unpacked to disk."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read import HEAD, Given, read_docx
from rasad.sources.at import At
from rasad.sources.limits import MEMBERS, WHOLE, Budget, Unpacked, whole
from rasad.sources.streams import stream_articles

_WORD, _TYPES = "word/document.xml", "[Content_Types].xml"
_UNSAFE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0-\x1f\ud800-\udfff]")
_LOCKED = 1  # the flag of a member behind a password


def zipped(stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    """Yield the articles of an archive's members, in the order of their names, or of a Word file."""
    try:
        archive = zipfile.ZipFile(stream)
    except Exception as error:  # zipfile raises a dozen kinds on bytes that are none
        raise ReadError(at.place, f"a broken ZIP archive: {error}") from error
    with archive:
        infos = archive.infolist()
        if len(infos) > MEMBERS:
            raise ReadError(at.place, f"an archive of more than {MEMBERS} members")
        names = {info.filename for info in infos}
        if _WORD in names:
            yield from _word(archive, stream, at)
        elif _TYPES in names or "mimetype" in names:
            yield (LeftOut if at.found else ReadError)(at.place, "an office file that is no DOCX")
        else:
            for info in sorted(infos, key=_name):
                if not (info.is_dir() or _hidden(_name(info))):
                    yield from _member(archive, info, at)


def _word(archive: zipfile.ZipFile, stream: IO[bytes], at: At) -> Iterator[Article | ReadError]:
    """Read a Word file after every part of it was unpacked once under the limits."""
    own = Budget(WHOLE)
    for info in archive.infolist():
        with _watched(archive, info, at.place, replace(at, budget=own)) as part:
            while part.read(HEAD):
                pass
    at.budget.spend(at.place, WHOLE - own.left)
    stream.seek(0)
    yield from read_docx(Given(at.place, at.name, whole(stream, at.place), at.published))


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, at: At) -> Iterator[Article | ReadError]:
    name = _name(info)
    place = f"{at.place}/{name}"
    if _UNSAFE.search(name):
        yield ReadError(at.place, f"an unsafe name in the archive: {name[:80]!r}")
        return
    try:
        with _watched(archive, info, place, at) as stream:
            yield from stream_articles(
                stream, replace(at, place=place, name=f"{at.name}/{name}", found=True, web=None)
            )
    except ReadError as error:
        yield error


def _watched(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str, at: At) -> io.BufferedReader:
    if info.flag_bits & _LOCKED:
        raise ReadError(place, "locked with a password")
    try:
        stream = archive.open(info)
    except Exception as error:
        raise ReadError(place, f"a broken member of the archive: {error}") from error
    return io.BufferedReader(Unpacked(stream, place, info.compress_size, at.budget), HEAD)


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; many programs write UTF-8 and forget to say so."""
    try:
        return info.filename if info.flag_bits & 0x800 else info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _hidden(name: str) -> bool:
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") and part != ".." for part in parts)
