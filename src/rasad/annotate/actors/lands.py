"""Lands that are not named: البلاد, and بلاده of whoever speaks."""

from __future__ import annotations

from collections import Counter

from rasad.annotate.actors.latter import gender_of
from rasad.annotate.actors.said import Board, Key, Said
from rasad.lexicon import states
from rasad.lexicon.references import Pointer
from rasad.lexicon.trie import Match

_FAR = 3  # sentences back in which the one who speaks is looked for
_MOSTLY = 0.6  # share of all states named that makes one the land of the article
_GENDERS = {"ه": "masculine", "ها": "feminine"}


def meant(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the only state named in the sentence or the one before it, else the article's own land."""
    if match.last in board.scan.named:
        return None  # البلاد العربية
    sentence, land = board.sentence(match.first), _mostly(board)
    for back in (0, 1):
        found = [s for s in board.before(match.first) if sentence - s.sentence == back and _land(s)]
        codes = {s.code for s in found}
        if land in codes or (not land and len(codes) == 1):
            return ("state", land or codes.pop())
        if codes:
            # another land than the article's: it must be called by its name
            named = len(codes) == 1 and any(s.kind == "state" and not s.nation for s in found)
            return ("state", codes.pop()) if named else None
    return ("state", land) if land else None


def homeland(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the state of the one who speaks or acts: قال الوزير الروسي إن بلاده …"""
    here = board.at.get(match.first)
    if match.enclitic not in _GENDERS or (here and here.last != match.last):
        return None
    sentence = board.sentence(match.first)
    for back in range(_FAR):
        acting = [
            s for s in board.before(match.first)
            if sentence - s.sentence == back and _official(s) and not board.governed(s)
        ]  # fmt: skip
        codes = {s.code for s in acting}
        if len(codes) > 1:
            acting = [s for s in acting if board.acts(s)]
            codes = {s.code for s in acting}
        if codes:
            fits = len(codes) == 1 and all(gender_of(s) == _GENDERS[match.enclitic] for s in acting)
            return ("state", codes.pop()) if fits else None
    return None


def _land(said: Said) -> bool:
    return said.code in states.states() and said.kind != "outlet"


def _official(said: Said) -> bool:
    """Tell whether a naming is of one person who has a state."""
    return said.number == "singular" and said.kind in ("person", "other") and said.code in states.states()


def _mostly(board: Board) -> str | None:
    """Return the state of which the article mostly speaks."""
    lands = Counter(s.code for s in board.said if _land(s))
    code, often = lands.most_common(1)[0] if lands else (None, 0)
    return code if often >= _MOSTLY * sum(lands.values()) else None
