"""Where sentences end: marks, headings without a full stop, hard-wrapped lines joined again."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from rasad.model import Sentence, Token

_NEWLINE = re.compile("[\n\r\u2028\u2029]")
_STOPS = frozenset(".؟?!…۔")
_CLOSERS = frozenset("»”\"'’)]›")
_WRAPPED_LINES = 5  # fewer lines do not show a habit
_WRAPPED_SHARE = 0.5  # a text is hard-wrapped where fewer of its lines than this end in a full stop
_LETTER_NAME = 3  # letters of what stands for one letter in سي.إن.إن، بي.بي.سي
_HEADING_WORDS = 16
_CLOSERS_IN_A_ROW = 4


def line_starts(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens that open a new paragraph or heading; joined lines of a wrapped text open none."""
    breaks: dict[int, bool] = {}
    beginnings = [token.start for token in tokens]
    behind = {bisect(beginnings, found.start()) for found in _NEWLINE.finditer(text)}
    for index in sorted(behind - {0, len(tokens)}):
        breaks[index] = _newlines(text[tokens[index - 1].end : beginnings[index]]) > 1
    if _wrapped(tokens, breaks):
        return frozenset(i for i, blank in breaks.items() if blank or _closed(tokens, i))
    return frozenset(breaks)


def sentences(text: str, tokens: Sequence[Token], starts: frozenset[int]) -> tuple[Sentence, ...]:
    """Cut tokens into sentences. A line of its own without a full stop is a heading."""
    if not tokens:
        return ()
    out: list[Sentence] = []
    first = 0
    after_marks = {index + 1 for index, token in enumerate(tokens) if token.kind == "mark"}
    for index in sorted(after_marks.union(starts, (len(tokens),))):
        if index == len(tokens) or index in starts or _ends_before(text, tokens, index):
            lined = (first == 0 or first in starts) and (index == len(tokens) or index in starts)
            short = index - first <= _HEADING_WORDS
            out.append(Sentence(first, index, lined and short and not _closed(tokens, index)))
            first = index
    return tuple(out)


def _newlines(gap: str) -> int:
    return max(gap.count("\n"), gap.count("\r"), gap.count("\u2029"), gap.count("\u2028"))


def _wrapped(tokens: Sequence[Token], breaks: dict[int, bool]) -> bool:
    """Whether lines end where the column ended: most single line ends stand inside a sentence."""
    single = [i for i, blank in breaks.items() if not blank]
    if len(single) < _WRAPPED_LINES:
        return False
    return sum(_closed(tokens, i) for i in single) < _WRAPPED_SHARE * len(single)


def _closed(tokens: Sequence[Token], index: int) -> bool:
    """Whether the tokens before ``index`` end a sentence, closing marks after the full stop included."""
    last = _before_closers(tokens, index - 1)
    return tokens[last].word.form in _STOPS or tokens[last].word.form == ":"


def _before_closers(tokens: Sequence[Token], last: int) -> int:
    """Return the token before closing marks; no more of them are passed over than writing ever has."""
    first = max(0, last - _CLOSERS_IN_A_ROW)
    while last > first and tokens[last].word.form in _CLOSERS:
        last -= 1
    return last


def _ends_before(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence ends between the mark before token ``index`` and that token."""
    here = tokens[index].word.form
    if here in _STOPS:
        return False
    stop = _before_closers(tokens, index - 1)
    if tokens[stop].word.form not in _STOPS or (
        here in _CLOSERS and tokens[index - 1].end == tokens[index].start
    ):
        return False
    return tokens[stop].word.form != "." or _full_stop(text, tokens, stop, index)


def _full_stop(text: str, tokens: Sequence[Token], stop: int, index: int) -> bool:
    """Whether a point ends a sentence: not after an initial or د.، not the two points of a headline."""
    before = tokens[stop - 1] if stop else None
    if before is None or before.word.form == ".":
        return bool(before) and stop >= 2 and tokens[stop - 2].word.form == "."
    if before.kind in ("word", "latin") and len(before.word.form) == 1 and before.end == tokens[stop].start:
        return False
    glued = tokens[stop].end == tokens[index].start
    after = tokens[index].word.form
    spelt = (
        glued and before.end == tokens[stop].start and max(len(before.word.form), len(after)) <= _LETTER_NAME
    )
    return not (spelt or (glued and tokens[index].kind in ("number", "latin")))
