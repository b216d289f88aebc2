"""How much of an input is read. Nobody who sends one may choose how much memory it takes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, Any

from rasad.errors import ReadError

MIB = 1 << 20
WHOLE = 256 * MIB  # the largest input that is held at once: a page, a PDF, a text, an export
LINE = 64 * MIB  # the longest line of JSON Lines
MEMBERS = 20_000  # of an archive
UNPACKED = 4096 * MIB  # all members of an archive together, those of archives inside it counted too
RATIO = 200  # unpacked to packed size of a member; Arabic text reaches 5, repetitive JSON 30
RATIO_FROM = MIB  # unpacked size below which the ratio does not matter
DEPTH = 3  # archives inside archives


class Budget:
    """What one archive may still unpack."""

    def __init__(self, left: int = UNPACKED) -> None:
        self.left = left

    def spend(self, place: str, size: int) -> None:
        """Take ``size`` bytes off; raises ReadError where nothing is left."""
        self.left -= size
        if self.left < 0:
            raise ReadError(place, f"unpacks to more than {UNPACKED // MIB} MiB")


class Unpacked(io.RawIOBase):
    """A member of an archive that stops a bomb: its size, its ratio and the archive's budget are watched."""

    def __init__(self, stream: IO[bytes], place: str, packed: int, budget: Budget) -> None:
        self._stream, self._place, self._budget = stream, place, budget
        self._most = max(RATIO * packed, RATIO_FROM)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        found = self._stream.read(len(buffer))
        buffer[: len(found)] = found
        self._read += len(found)
        self._budget.spend(self._place, len(found))
        if self._read > self._most:
            raise ReadError(self._place, f"unpacks to more than {RATIO} times its size: a bomb")
        return len(found)


class Rejoined(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        found = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(found) :]
        buffer[: len(found)] = found
        return len(found)


def whole(stream: IO[bytes], place: str) -> bytes:
    """Return all bytes of a stream, or raise ReadError where they are too many."""
    content = stream.read(WHOLE + 1)
    if len(content) > WHOLE:
        raise ReadError(place, f"larger than {WHOLE // MIB} MiB")
    return content


def lines(stream: IO[bytes], place: str) -> Iterator[bytes]:
    """Yield the lines of a stream, or raise ReadError at one that is too long."""
    number = 0
    while line := stream.readline(LINE + 1):
        number += 1
        if len(line) > LINE:
            raise ReadError(f"{place}:{number}", f"a line longer than {LINE // MIB} MiB")
        yield line
