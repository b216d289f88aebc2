"""Bodies by their kind alone: المنظمة، الوزارة، الحركة."""

from __future__ import annotations

from functools import lru_cache

from rasad.annotate.actors.said import Board, Key, Said, keys
from rasad.lexicon import organisations, outlets
from rasad.lexicon.references import Family, Pointer
from rasad.lexicon.trie import Match
from rasad.model import Word

_BODIES = frozenset({"organisation", "group", "outlet"})
_FAR = 5  # sentences back in which a body must have been spoken of


def meant(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the only body of the kind named so far, or in this sentence and the one before it."""
    here = board.at.get(match.first)
    if here is None or here.last != match.last or _is_longer(board, match.last):
        return None
    heads = _heads(board, match)
    before = [s for s in board.before(match.first) if s.kind in _BODIES and not s.nation]
    fitting = [s for s in before if _fits(board, s, match.values[0].family, heads)]
    near = [s for s in fitting if here.sentence - s.sentence <= 1]
    for found in (fitting, near):
        if len({s.key for s in found}) == 1:
            spoken_of = max(s.sentence for s in before if s.key == found[0].key)
            return found[0].key if here.sentence - spoken_of <= _FAR else None
    return None


def _is_longer(board: Board, at: int) -> bool:
    """Tell whether an adjective or number makes it another body: المحكمة العليا، المركز السادس."""
    word, scan = board.word(at), board.scan
    if word is None:
        return at < len(scan.tokens) and scan.tokens[at].kind == "number"
    known = at in scan.busy or at in scan.named or at in scan.heads
    return word.article and not known


def _heads(board: Board, match: Match[Pointer]) -> frozenset[str]:
    """Return the nouns that may open the body's name: the word itself, or another for the same."""
    family = match.values[0].family
    readings = board.scan.tokens[match.first].word.readings
    own = (r.key.removeprefix("ال") for r in readings if r.front == match.front and not r.back)
    return keys(family.heads) | frozenset(own)


def _fits(board: Board, said: Said, family: Family, heads: frozenset[str]) -> bool:
    if said.naming and _kind(said.naming.name) in family.kinds:
        return True
    if said.last - said.first == 1 and not said.naming:
        return False
    word = board.word(said.first)
    return word is not None and not heads.isdisjoint(_nouns(word))


def _kind(name: str) -> str | None:
    return organisations.kinds().get(name) or outlets.kinds().get(name)


@lru_cache(1 << 15)
def _nouns(word: Word) -> frozenset[str]:
    """Return the keys of the nouns that a word may be, without ال."""
    return frozenset(r.key.removeprefix("ال") for r in word.readings if not r.back)
