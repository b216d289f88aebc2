"""Where a part of a time may stand: readers that take no words, and the year that nothing announces."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.times.board import Board
from rasad.annotate.times.numbers import Reader, within
from rasad.model import Token

_OPENING, _CLOSING = frozenset('(["«“،'), frozenset('.,،؛:!؟?)]"»”')
_MEASURES = frozenset("%٪$€£")


def led_by(letter: str) -> Reader:
    """Take no words where a preposition of one letter opens the word at token ``i``: لأشهر، بالأمس."""

    def read(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
        sense = board.senses.get(i)
        if sense and sense.proclitics.endswith(letter):
            yield i, True

    return read


def bare(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
    """Take no words where the word at token ``i`` has no particles."""
    sense = board.senses.get(i)
    if sense and not sense.proclitics:
        yield i, True


def sentence_end(board: Board, i: int, opening: bool) -> Iterator[tuple[int, bool]]:
    """Take no words behind the last token of a sentence."""
    if i and i == board.doc.sentences[board.doc.sentence_of[i - 1]].last:
        yield i, True


def bare_year(board: Board, i: int, opening: bool) -> Iterator[tuple[int, int]]:
    """Read a year that nothing announces: apart from signs, no number of things (2015 طائرة)."""
    for last, year in within(1900, 2100, 4)(board, i, opening):
        if year % 100 and _apart(board.tokens, i) and not _counted(board, last):
            yield last, year


def _apart(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether only a word or a sign of punctuation touches token ``i``."""
    before = tokens[i - 1] if i and tokens[i - 1].end == tokens[i].start else None
    behind = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end else None
    opened = before is None or before.kind == "word" or before.word.key in _OPENING
    return opened and (behind is None or behind.word.key in _CLOSING)


def _counted(board: Board, i: int) -> bool:
    """Whether a number before token ``i`` counts it: a measure, or a noun as it stands behind numbers."""
    if i >= len(board.tokens):
        return False
    token, sense = board.tokens[i], board.senses.get(i)
    if token.kind == "word":
        word = token.word
        indefinite = word.form.endswith(("ا", "ة")) and not word.article and not word.proclitics
        return indefinite and not (sense and "after_year" in sense.classes)
    return token.kind in ("number", "latin") or token.word.key in _MEASURES
