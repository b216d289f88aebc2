"""Lines as a table that fits a terminal: from left to right in English, from right to left in Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rasad.lexicon.labels import label
from rasad.model import Part
from rasad.views.cells import Cell, cells, on_one_line
from rasad.views.look import Look
from rasad.views.visual import visual

_GAP = "  "
_LAST, _LEAST, _MOST = 34, 6, 34  # letters that the last column gets at least; those of another one
_TALLEST = 3  # lines of a cell
_RTL, _LTR, _END = "\u2067", "\u2066", "\u2069"  # isolates
_MARK = "\u200f"
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SIGNS = {
    "happened": "●", "ongoing": "◐", "planned": "○", "possible": "◌", "alleged": "▲", "denied": "✕",
}  # fmt: skip
_BOLD, _DIM, _RED, _BLUE, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[34m", "\x1b[0m"
_STATUS = {"alleged": _RED, "denied": _RED, "planned": _BLUE, "possible": _BLUE}


def grid(part: Part, look: Look) -> Iterator[str]:
    """Yield the lines of a table, its heads first; a last column that has too little room stands below."""
    shown = cells(type(part.lines[0]))
    heads = [label("column", cell.name, look.lang) for cell in shown]
    rows = [[_told(cell, line, look) for cell in shown] for line in part.lines]
    widths = _widths([heads, *rows], look)
    below = widths[-1] < min(_LAST, max(_width(row[-1]) for row in rows))
    if below:
        widths = _widths([row[:-1] for row in (heads, *rows)], look)
    yield from _row(heads, widths, [_BOLD] * len(heads), look)
    for line, row in zip(part.lines, rows, strict=True):
        yield from _row(row, widths, [_colour(cell, line) for cell in shown], look)
        if below:
            yield from _row(["", row[-1]], [2, (look.width or 80) - 4], ["", ""], look)


def placed(text: str, look: Look) -> str:
    """Return one text by itself as a terminal shows it, at the side where one begins to read."""
    if _from_right(look):
        return _laid([text], [look.width or 80], [""], look)
    return _cell(text, 0, "", look)


def coloured(text: str, colour: str, look: Look) -> str:
    """Return a text in a colour where colours are wanted."""
    return f"{colour}{text}{_PLAIN}" if look.colour and colour and text else text


def heading(text: str, look: Look) -> str:
    """Return the heading of a table."""
    return coloured(placed(text, look), _BOLD, look)


def _told(cell: Cell, line: object, look: Look) -> str:
    words = on_one_line(cell.told(line, look))
    return f"{_SIGNS.get(getattr(line, 'status', ''), ' ')} {words}" if cell.name == "status" else words


def _colour(cell: Cell, line: object) -> str:
    if cell.name == "status":
        return _STATUS.get(getattr(line, "status", ""), "")
    return _DIM if cell.name == "id" else ""


def _widths(rows: Sequence[Sequence[str]], look: Look) -> list[int]:
    """Return how wide each column is: the last has what the others leave, the widest give way first."""
    wide = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    least = [
        max(_width(word) for cell in column for word in cell.split() or [""])
        for column in zip(*rows, strict=True)
    ]
    wide = [*(min(w, max(_MOST, n)) for w, n in zip(wide[:-1], least[:-1], strict=True)), wide[-1]]
    room = (look.width or 80) - len(_GAP) * (len(wide) - 1)
    while len(wide) > 1 and sum(wide[:-1]) + min(_LAST, wide[-1]) > room:
        widest = max(range(len(wide) - 1), key=lambda i: wide[i] - max(least[i], _LEAST))
        if wide[widest] <= max(least[widest], _LEAST):
            break
        wide[widest] -= 1
    left = room - sum(wide[:-1])
    return [*wide[:-1], max(left if _from_right(look) else min(wide[-1], left), _LEAST)]


def _row(row: Sequence[str], widths: Sequence[int], colours: Sequence[str], look: Look) -> Iterator[str]:
    wrapped = [list(_wrapped(words, width)) for words, width in zip(row, widths, strict=False)]
    for pieces in zip_longest(*wrapped, fillvalue=""):
        yield _laid(pieces, widths, colours, look)


def _wrapped(words: str, width: int) -> Iterator[str]:
    """Yield the lines of a cell; what is too long for it ends in an ellipsis."""
    lines, now = [], ""
    for word in _cut(words, width):
        if now and _width(now) + 1 + _width(word) > width:
            lines.append(now)
            now = word
        else:
            now = f"{now} {word}" if now else word
    lines.append(now)
    yield from lines[: _TALLEST - 1]
    if len(lines) > _TALLEST:
        last = lines[_TALLEST - 1]
        yield f"{last if _width(last) <= width - 2 else last.rpartition(' ')[0]} …"
    else:
        yield from lines[_TALLEST - 1 :]


def _cut(words: str, width: int) -> Iterator[str]:
    for word in words.split():
        if _width(word) <= width:
            yield word
        else:
            yield from (word[start : start + width] for start in range(0, len(word), width))


def _laid(pieces: Sequence[str], widths: Sequence[int], colours: Sequence[str], look: Look) -> str:
    """Return one line of a row; in Arabic the first column stands at the right."""
    told = [
        _cell(piece, width, colour, look)
        for piece, width, colour in zip(pieces, widths, colours, strict=False)
    ]
    if not _from_right(look):
        return _GAP.join(told).rstrip()
    if look.bidi == "visual":
        return _GAP.join(reversed(told)).rstrip()
    # the mark holds the spaces before it, which would else go to the end of the line
    return f"{_RTL}{_GAP.join(told)}{_MARK}{_END}"


def _from_right(look: Look) -> bool:
    return look.lang == "ar" and look.bidi != "none"


def _cell(piece: str, width: int, colour: str, look: Look) -> str:
    space = " " * (width - _width(piece))
    if look.bidi == "visual":
        shown = visual(piece, "ar" if _begins_arabic(piece) else "en")
        space = " " * (width - _width(shown))
        right = look.lang == "ar"
        return (
            f"{space}{coloured(shown, colour, look)}" if right else f"{coloured(shown, colour, look)}{space}"
        )
    if look.bidi == "isolate" and (look.lang == "ar" or _ARABIC.search(piece)):
        piece = f"{_RTL if _begins_arabic(piece) else _LTR}{piece}{_END}" if piece else ""
    return f"{coloured(piece, colour, look)}{space}"


def _begins_arabic(text: str) -> bool:
    """Whether the first letter of a text is one that goes from right to left."""
    told = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in told if kind in ("L", "R", "AL")), False)


def _width(text: str) -> int:
    """Return how many places of a terminal a text takes: marks and controls take none."""
    return sum(unicodedata.category(letter) not in ("Mn", "Me", "Cf") for letter in text)
