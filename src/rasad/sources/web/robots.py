"""What a site asks of robots (RFC 9309): which paths they leave alone, how long they wait."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

NAME = "rasad"
MOST = 512 << 10  # bytes of robots.txt that are read
_LINE = re.compile(r"^\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_PATTERNS = 2_000  # rules of a group


class Rules(NamedTuple):
    """The rules for this robot: (allowed, pattern), and the seconds it is asked to wait."""

    paths: tuple[tuple[bool, str], ...] = ()
    delay: float | None = None

    def allow(self, path: str) -> bool:
        """Return whether a path, its query included, may be fetched: the longest pattern decides."""
        hits = [(len(pattern), allowed) for allowed, pattern in self.paths if _matches(pattern, path)]
        return max(hits)[1] if hits else True


NOTHING = Rules(((False, "/"),))  # while a site's rules cannot be had, nothing of it is fetched
EVERYTHING = Rules()


def rules(text: str) -> Rules:
    """Return what a robots.txt says to this robot: the groups that name it, else those for all."""
    named: list[tuple[str, str]] = []
    general: list[tuple[str, str]] = []
    current: list[list[tuple[str, str]]] = []
    heading = False
    for line in text.splitlines():
        if not (found := _LINE.match(line)):
            continue
        field, value = found[1].lower(), found[2].strip()
        if field == "user-agent":
            current = current if heading else []
            current += [named] if value.lower().split("/")[0] == NAME else [general] if value == "*" else []
            heading = True
        elif field in ("allow", "disallow", "crawl-delay"):
            heading = False
            for group in current:
                group.append((field, value))
    return _rules(named or general)


def _rules(lines: Sequence[tuple[str, str]]) -> Rules:
    paths = tuple((field == "allow", value) for field, value in lines if value and field != "crawl-delay")
    delays = [value for field, value in lines if field == "crawl-delay"]
    return Rules(paths[:_PATTERNS], _seconds(delays[0]) if delays else None)


def _seconds(value: str) -> float | None:
    try:
        return max(0.0, float(value)) if float(value) < 1e6 else None
    except ValueError:
        return None


def _matches(pattern: str, path: str) -> bool:
    """Match a pattern with ``*`` and a closing ``$``, piece by piece: no expression that can run away."""
    ends = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not pieces:
        return not ends or at == len(path)
    for piece in pieces[:-1]:
        if (found := path.find(piece, at)) < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    return path.endswith(last) and len(path) - len(last) >= at if ends else path.find(last, at) >= 0
