"""Words by what they mostly are in news: common words, and names that are more often something else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_DATA = files("rasad.lexicon") / "data" / "words"


@cache
def common() -> frozenset[str]:
    """Return the keys of words that news uses often and that are nobody's name."""
    return _listed("common.txt")


@cache
def weak() -> frozenset[str]:
    """Return the keys of names that stand in news mostly as common words."""
    return _listed("weak.txt")


def _listed(file: str) -> frozenset[str]:
    return frozenset((_DATA / file).read_text(encoding="utf-8").split())


@cache
def unnamed() -> frozenset[str]:
    """Return words, as they are written, that open no name unless a known part follows."""
    return _listed("unnamed.txt")


@cache
def function() -> frozenset[str]:
    """Return small words, as they are written, that are no part of a name: على is not علي."""
    return _listed("function.txt")
