"""The desk's own words: a folder of rule files that add to ours. One set of words is in use at a time.

The words are a frozen value, gathered once. Everything that a process remembers of the lexicon was worked out
under the words in use; ``use`` lets go of all of it when others are wanted, so that nothing read under one
set is ever mixed with another. Why they are not handed from function to function is told in
``docs/decisions/0020-the-desks-own-words.md``.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from rasad.errors import LexiconError
from rasad.text.memo import Memory

UNREAD = frozenset({"watch.toml", "reliability.toml"})  # they say nothing of how an article is read


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Rule files of a desk, by their path below its folder, as they were when they were gathered."""

    folder: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    def version(self) -> str:
        """Return a hash of all that has a say in how an article is read; "" where nothing has."""
        told = [(name, text) for name, text in sorted(self.files.items()) if name not in UNREAD]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12] if told else ""

    def inside(self, folder: str) -> Iterator[str]:
        """Yield the files of a folder below that of the desk."""
        return (name for name in sorted(self.files) if name.rpartition("/")[0] == folder)


NONE = OwnWords()
_IN_USE = [NONE]


def gathered(folder: str | PathLike[str]) -> OwnWords:
    """Return the rule files of a folder. Raises LexiconError where there is none, or one cannot be read."""
    top = Path(folder)
    if not top.is_dir():
        raise LexiconError(str(folder), "", "there is no such folder of words")
    try:
        found = {
            path.relative_to(top).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(top.rglob("*.toml"))
        }
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(str(folder), "", str(error)) from error
    return OwnWords(str(folder), found)


def in_use() -> OwnWords:
    """Return the desk's words that the lexicon holds now."""
    return _IN_USE[0]


def use(own: OwnWords) -> None:
    """Let the lexicon hold these words of a desk, and no others, from now on."""
    if own is _IN_USE[0] or own == _IN_USE[0]:
        return
    _IN_USE[0] = own
    _forget()


def _forget() -> None:
    """Empty everything that was remembered: every cached function and every memory of words in Rasad."""
    for name, module in list(sys.modules.items()):
        if name.startswith("rasad."):
            for value in list(vars(module).values()):
                memory = getattr(value, "__self__", value)
                if isinstance(memory, Memory):
                    memory.clear()
                elif callable(clear := getattr(value, "cache_clear", None)):
                    clear()
