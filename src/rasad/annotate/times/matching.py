"""Where the rules of times fit: at each token the longest, from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from rasad.annotate.times.board import Board, bits
from rasad.annotate.times.nodes import Node, Values, ways
from rasad.annotate.times.patterns import Patterns
from rasad.lexicon.times import grammar

_WIDEST = 16  # words of the longest time


NOTHING = "nothing"  # the class of phrases that hold a word of time and are none


class Fit(NamedTuple):
    """A rule's pattern that fits tokens ``first`` to ``last`` (excluded), with the values met."""

    rule: str
    first: int
    last: int
    values: Values


class _Compiled(NamedTuple):
    """A pattern, and as bits: the classes that it begins with, and groups of which it holds one each.

    A group is looked for up to its offset behind the first token.
    """

    rule: str
    node: Node
    opens: int
    groups: tuple[tuple[int, int], ...]


def starts(board: Board) -> list[int]:
    """Return the tokens that a time, or a phrase that only looks like one, may begin with."""
    return sorted(i for i, mask in board.masks.items() if _opening(mask) or mask & bits()[NOTHING])


def fits(board: Board, i: int) -> list[Fit]:
    """Return what fits at token ``i``, the longest first; of equally long ones the earlier rule."""
    mask = board.masks[i]
    patterns = _opening(mask)
    end = board.doc.sentences[board.doc.sentence_of[i]].last
    within = board.masks.get
    ahead = list(accumulate([within(k, 0) for k in range(i, i + _WIDEST)], or_))
    return sorted(_fits(board, i, end, patterns, ahead), key=lambda fit: -fit.last)


def _fits(board: Board, i: int, end: int, patterns: tuple[_Compiled, ...], ahead: list[int]) -> Iterator[Fit]:
    for rule, node, _, groups in patterns:
        for names, offset in groups:
            if not ahead[offset] & names:
                break
        else:
            yield from _first(board, rule, node, i, end)


def _first(board: Board, rule: str, node: Node, i: int, end: int) -> Iterator[Fit]:
    for last, values in node.run(board, i, {}, i):
        if i < last <= end:
            yield Fit(rule, i, last, values)
            return


@cache
def _opening(mask: int) -> tuple[_Compiled, ...]:
    return tuple(compiled for compiled in _compiled() if compiled.opens & mask)


@cache
def _compiled() -> tuple[_Compiled, ...]:
    words = grammar()
    patterns = Patterns(frozenset(name for _, name, _ in words.entries), words.phrases)
    return tuple(
        _as_bits(name, node)
        for name, rule in words.rules.items()
        for pattern in rule.patterns
        for node in ways(patterns.compile(pattern, name))
    )


def _as_bits(rule: str, node: Node) -> _Compiled:
    needs = node.needs()
    groups = {(_bits(group.names), min(group.offset, _WIDEST - 1)) for group in needs.groups}
    return _Compiled(rule, node, _bits(needs.opens), tuple(sorted(groups)))


def _bits(names: frozenset[str]) -> int:
    return sum(bits()[name] for name in names)
