"""Where the rules of times fit: at each token the longest, from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rasad.annotate.times.board import Board, numeric
from rasad.annotate.times.nodes import NUMERIC, Node, Values
from rasad.annotate.times.patterns import Patterns
from rasad.lexicon.times import grammar


class Fit(NamedTuple):
    """A rule's pattern that fits tokens ``first`` to ``last`` (excluded), with the values met."""

    rule: str
    first: int
    last: int
    values: Values


class _Compiled(NamedTuple):
    rule: str
    node: Node
    opens: frozenset[str]


def fits(board: Board, i: int) -> list[Fit]:
    """Return what fits at token ``i``, the longest first; of equally long ones the earlier rule."""
    sense = board.senses.get(i)
    opens = frozenset(sense.classes) if sense else frozenset()
    token = board.tokens[i]
    if token.kind == "number" or (token.kind == "word" and numeric(token.word)):
        opens |= {NUMERIC}
    if not opens:
        return []
    return sorted(_fits(board, i, opens), key=lambda fit: -fit.last)


def _fits(board: Board, i: int, opens: frozenset[str]) -> Iterator[Fit]:
    end = board.doc.sentences[board.doc.sentence_of[i]].last
    for rule, node, _ in _opening(opens):
        for last, values in node.run(board, i, {}, i):
            if i < last <= end:
                yield Fit(rule, i, last, values)
                break


@cache
def _opening(opens: frozenset[str]) -> tuple[_Compiled, ...]:
    return tuple(compiled for compiled in _compiled() if compiled.opens & opens)


@cache
def _compiled() -> tuple[_Compiled, ...]:
    words = grammar()
    patterns = Patterns(frozenset(name for _, name, _ in words.entries), words.phrases)
    return tuple(
        _Compiled(name, node, node.opens()[0])
        for name, rule in words.rules.items()
        for node in (patterns.compile(pattern, name) for pattern in rule.patterns)
    )
