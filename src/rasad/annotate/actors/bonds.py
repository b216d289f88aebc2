"""Who is told as two: مصر وفرنسا، العلاقات المصرية الفرنسية، الرئيس مع نظيره."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rasad.annotate.actors.said import Board, Key, Said
from rasad.annotate.actors.scan import Scan
from rasad.lexicon.references import small

_HYPHENS = frozenset("-–—/")


class Bond(NamedTuple):
    """Two namings that the text puts together, and where the second ends."""

    at: int
    sentence: int
    one: Said
    other: Said

    def parties(self) -> tuple[Key, Key]:
        """Return who the two are, as sides."""
        return self.one.party, self.other.party


def bonds(board: Board) -> list[Bond]:
    """Return the pairs of a document in reading order."""
    return [Bond(b.last, b.sentence, a, b) for a, b in _pairs(board) if a.party != b.party]


def _pairs(board: Board) -> Iterator[tuple[Said, Said]]:
    scan, said = board.scan, board.said
    for index, other in enumerate(said):
        if index == 0 or said[index - 1].sentence != other.sentence:
            continue
        one = said[index - 1]
        if _joined(scan, one, other):
            if not _third(scan, said, index):
                yield one, other
        elif _met(scan, other) and (host := _host(board, index)):
            yield host, other


def _joined(scan: Scan, one: Said, other: Said) -> bool:
    """Tell whether و or nothing but a hyphen stands between two of a kind."""
    gap = scan.tokens[one.last : other.first]
    if one.nation and other.nation and len(gap) <= 1 and other.proclitics in ("", "و"):
        return all(t.word.form in _HYPHENS for t in gap)
    if one.nation != other.nation:
        return False
    if not gap:
        return other.proclitics == "و"
    # بين مصر وبين قبرص
    return len(gap) == 1 and gap[0].word.proclitics == "و" and gap[0].word.stem in small().between


def _third(scan: Scan, said: Sequence[Said], index: int) -> bool:
    """Tell whether one more is joined to the two: a list means no pair."""
    after = said[index + 1] if index + 1 < len(said) else None
    if after and after.first <= said[index].last + 1 and listed(scan, said[index], after):
        return True
    earlier = said[index - 2] if index > 1 else None
    return earlier is not None and listed(scan, earlier, said[index - 1])


def listed(scan: Scan, one: Said, other: Said) -> bool:
    """Tell whether a comma or و joins two of a kind."""
    gap = scan.tokens[one.last : other.first]
    if one.nation != other.nation or one.sentence != other.sentence:
        return False
    return all(t.word.form in "،," for t in gap) and len(gap) <= 1 and (bool(gap) or other.proclitics == "و")


def _met(scan: Scan, other: Said) -> bool:
    """Tell whether somebody is told as whom another meets: مع فرنسا، نظيره الفرنسي."""
    if other.title and other.title.counterpart:
        return True
    if other.person and any(t.counterpart and t.first == other.first for t in other.person.titles):
        return True
    return other.first > 0 and scan.tokens[other.first - 1].word.key in small().companions


def _host(board: Board, index: int) -> Said | None:
    """Return who meets: the last named before in the sentence who is not only met or where it happens."""
    other = board.said[index]
    for at in range(index - 1, -1, -1):
        one = board.said[at]
        if one.sentence != other.sentence:
            return None
        if one.party != other.party and not board.governed(one):
            return one
    return None
