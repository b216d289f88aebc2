"""Words that point back, and whom they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rasad.annotate.actors import bodies, lands, latter, offices, several
from rasad.annotate.actors.pairs import Pairs
from rasad.annotate.actors.said import Board, Key, Said
from rasad.annotate.actors.scan import Scan
from rasad.lexicon.references import Pointer, references
from rasad.lexicon.trie import Match
from rasad.model import Gender

_PHRASES = frozenset({"latter", "homeland"})  # what they seek stands in a sentence as a name would
_SINGLES = {
    "latter": latter.meant,
    "holder": offices.meant,
    "body": bodies.meant,
    "land": lands.meant,
    "homeland": lands.homeland,
}


class Meant(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded) mean the entities of these keys; ``front`` letters are cut.

    ``phrase``: the words stand in a sentence as whom they mean would.
    """

    first: int
    last: int
    front: int
    proclitics: str
    keys: tuple[Key, ...]
    rule: str
    gender: Gender
    phrase: bool


def pointers(scan: Scan) -> list[Match[Pointer]]:
    """Return the words that may point back, in reading order."""
    found = (m for m in references().matches(scan.doc) if m.first not in scan.busy)
    return [m for m in found if bool(m.back) == (m.values[0].family.seeks == "homeland")]


def meant(scan: Scan, said: Sequence[Said], found: Sequence[Match[Pointer]]) -> Iterator[Meant]:
    """Yield those words of ``found`` whose meaning is sure, in reading order.

    ``said`` are the namings of the document in reading order.
    """
    board = Board(scan, said)
    pairs = Pairs(board)
    for match in found:
        pointer = match.values[0]
        seeks = pointer.family.seeks
        if board.in_name(match.first):
            continue
        single = _SINGLES.get(seeks)
        one = single(board, match) if single else None
        keys: tuple[Key, ...] = (one,) if one is not None else ()
        if not single:
            keys = pairs.of(match) if pointer.count == 2 else several.meant(board, match)
        if one is not None:
            board.resolve(match.first, one)
        if keys:
            yield Meant(
                match.first, match.last, match.front, match.proclitics, keys, pointer.rule,
                pointer.family.gender or "masculine", seeks in _PHRASES,
            )  # fmt: skip
