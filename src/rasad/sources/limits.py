"""How much of an input is read. Nobody who sends one may choose how much memory it takes."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import IO, Any

from rasad.errors import ReadError

MIB = 1 << 20
PAGE = 16 * MIB  # the largest page that is fetched, or read in an archive of the web
WHOLE = 256 * MIB  # the largest input that is held at once: a page, a PDF, a text, an export
LINE = 64 * MIB  # the longest line of JSON Lines
MEMBERS = 20_000  # of an archive
UNPACKED = 4096 * MIB  # all members of an archive together, those of archives inside it counted too
RATIO = 200  # unpacked to packed size of a member; Arabic text reaches 5, repetitive JSON 30
RATIO_FROM = MIB  # unpacked size below which the ratio does not matter
_GZIP = ("gzip", "x-gzip")
DEPTH = 3  # archives inside archives


class Budget:
    """What one archive may still unpack."""

    def __init__(self, most: int = UNPACKED) -> None:
        self.most = self.left = most

    def spend(self, place: str, size: int) -> None:
        """Take ``size`` bytes off; raises ReadError where nothing is left."""
        self.left -= size
        if self.left < 0:
            raise ReadError(place, f"unpacks to more than {self.most / MIB:g} MiB")


class Unpacked(io.RawIOBase):
    """A member of an archive that stops a bomb: its size, its ratio and the archive's budget are watched."""

    def __init__(self, stream: IO[bytes], place: str, packed: int, budget: Budget) -> None:
        self._stream, self._place, self._budget = stream, place, budget
        self._most = max(RATIO * packed, RATIO_FROM)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            found = self._stream.read(len(buffer))
        except Exception as error:  # zipfile and what it unpacks with raise a dozen kinds
            raise ReadError(self._place, f"a broken member of the archive: {error}") from error
        buffer[: len(found)] = found
        self._read += len(found)
        self._budget.spend(self._place, len(found))
        if self._read > self._most:
            raise ReadError(self._place, f"unpacks to more than {RATIO} times its size: a bomb")
        return len(found)


class Forward(io.RawIOBase):
    """A stream that is read from its beginning to its end, for a reader that wants to know how far it is."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._at = stream, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        found = self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._at


class Rejoined(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        found = self._head[: len(buffer)] or self._rest.read1(len(buffer))  # type: ignore[attr-defined]
        self._head = self._head[len(found) :]
        buffer[: len(found)] = found
        return len(found)


def whole(stream: IO[bytes], place: str, most: int | None = None) -> bytes:
    """Return all bytes of a stream, or raise ReadError where they are too many."""
    most = WHOLE if most is None else most
    content = stream.read(most + 1)
    if len(content) > most:
        raise ReadError(place, f"larger than {most / MIB:g} MiB")
    return content


def inflated(content: bytes, encoding: str | None, place: str, *, most: int = PAGE) -> bytes:
    """Return a body as it was before a server packed it; raises ReadError for a bomb."""
    encoding = (encoding or "identity").strip().lower()
    if encoding == "identity" or (encoding in _GZIP and not content.startswith(b"\x1f\x8b")):
        return content
    if encoding not in _GZIP:
        raise ReadError(place, f"packed as {encoding[:40]}")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        told = unpacking.decompress(content, most + 1)
    except zlib.error as error:
        raise ReadError(place, f"packed badly: {error}") from None
    if len(told) > most:
        raise ReadError(place, f"unpacks to more than {most / MIB:g} MiB")
    return told


def lines(stream: IO[bytes], place: str) -> Iterator[bytes]:
    """Yield the lines of a stream, or raise ReadError at one that is too long."""
    number = 0
    while line := stream.readline(LINE + 1):
        number += 1
        if len(line) > LINE:
            raise ReadError(f"{place}:{number}", f"a line longer than {LINE // MIB} MiB")
        yield line
