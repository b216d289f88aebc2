"""Bodies by their kind alone: المنظمة، الوزارة، الحركة."""

from __future__ import annotations

from rasad.annotate.actors.said import Board, Key, Said, keys
from rasad.lexicon import organisations, outlets
from rasad.lexicon.references import Family, Pointer
from rasad.lexicon.trie import Match

_BODIES = frozenset({"organisation", "group", "outlet"})


def meant(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the only body of the kind named so far, or in this sentence and the one before it."""
    here = board.at.get(match.first)
    if here is None or here.last != match.last or _is_longer(board, match.last):
        return None
    family = match.values[0].family
    fitting = [s for s in board.before(match.first) if _fits(board, s, family)]
    near = [s for s in fitting if here.sentence - s.sentence <= 1]
    for found in (fitting, near):
        if len({s.key for s in found}) == 1:
            return found[0].key
    return None


def _is_longer(board: Board, at: int) -> bool:
    """Tell whether an adjective makes a body another one: المحكمة العليا، المركز السادس."""
    word, scan = board.word(at), board.scan
    known = at in scan.busy or at in scan.named or at in scan.heads
    return word is not None and word.article and not known


def _fits(board: Board, said: Said, family: Family) -> bool:
    if said.kind not in _BODIES or said.nation:
        return False
    name = said.naming.name if said.naming else ""
    if organisations.kinds().get(name, outlets.kinds().get(name)) in family.kinds:
        return True
    word = board.word(said.first)
    if word is None or (said.last - said.first == 1 and not said.naming):
        return False
    return any(r.key.removeprefix("ال") in keys(family.heads) for r in word.readings if not r.back)
