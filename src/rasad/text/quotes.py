"""Pairs of quotation marks, of every kind that Arabic news uses, balanced or not."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.model import Quote, Token

_OPENING = {"«": "»", "‹": "›", "„": "“", "‘": "’"}
_CLOSING = frozenset(_OPENING.values()) - {"“"}
_EITHER = frozenset('“”"‟″')  # set by hand or turned round by right-to-left editors: the spaces tell
_PAUSES = frozenset("،,.")
_AFTER_OPEN = frozenset("([«:،؛-–—")


def quotes(text: str, tokens: Sequence[Token], starts: frozenset[int]) -> tuple[Quote, ...]:
    """Return quotations in the order of their opening marks, nested ones after what holds them.

    One left open ends with its paragraph: ``close`` is then the first token of the next. A closing mark
    without an opening one is dropped.
    """
    out: list[Quote] = []
    stack: list[int] = []
    for index, token in enumerate(tokens):
        if index in starts:
            out += [Quote(mark, index) for mark in stack]
            stack.clear()
        if token.kind == "mark":
            _take(text, tokens, index, stack, out)
    out += [Quote(mark, len(tokens)) for mark in stack]
    return tuple(sorted(out))


def _take(text: str, tokens: Sequence[Token], index: int, stack: list[int], out: list[Quote]) -> None:
    mark = tokens[index].word.form
    if mark in _OPENING:
        stack.append(index)
    elif mark in _CLOSING or mark in _EITHER:
        if _closes(text, tokens, index, stack):
            out.append(Quote(stack.pop(), index))
        elif mark in _EITHER and not _looks_closing(text, tokens, index):
            if stack and (stop := _left_open(tokens, stack[-1], index)):
                out.append(Quote(stack.pop(), stop))
            stack.append(index)


def _left_open(tokens: Sequence[Token], opened: int, index: int) -> int | None:
    """The last full stop since a mark where the same mark opens again: the first was never closed."""
    if tokens[opened].word.form != tokens[index].word.form:
        return None
    return next((i for i in range(index - 1, opened, -1) if tokens[i].word.form == "."), None)


def _closes(text: str, tokens: Sequence[Token], index: int, stack: list[int]) -> bool:
    if not stack:
        return False
    mark, opened = tokens[index].word.form, tokens[stack[-1]].word.form
    if mark in _CLOSING:
        return _OPENING.get(opened) == mark
    if opened not in _EITHER and opened != "„":
        return False
    return not _looks_opening(text, tokens, index) or _wedged(tokens, index)


def _wedged(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark stands between a comma and a word without a space, as hasty closing marks do."""
    if index + 1 == len(tokens):
        return False
    before, mark, after = tokens[index - 1], tokens[index], tokens[index + 1]
    return before.word.form in _PAUSES and before.end == mark.start and mark.end == after.start


def _looks_opening(text: str, tokens: Sequence[Token], index: int) -> bool:
    return _space_before(text, tokens, index) and not _space_after(text, tokens, index)


def _looks_closing(text: str, tokens: Sequence[Token], index: int) -> bool:
    return not _space_before(text, tokens, index) and _space_after(text, tokens, index)


def _space_before(text: str, tokens: Sequence[Token], index: int) -> bool:
    start = tokens[index].start
    return index == 0 or tokens[index - 1].end != start or tokens[index - 1].word.form in _AFTER_OPEN


def _space_after(text: str, tokens: Sequence[Token], index: int) -> bool:
    if index + 1 == len(tokens) or tokens[index + 1].start != tokens[index].end:
        return True
    return tokens[index + 1].kind == "mark" and tokens[index + 1].word.form not in _EITHER
