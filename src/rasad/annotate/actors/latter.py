"""الأخير and الأخيرة: the one named last."""

from __future__ import annotations

from functools import lru_cache

from rasad.annotate.actors.said import Board, Key, Said, is_verb
from rasad.lexicon.references import Pointer, small
from rasad.lexicon.trie import Match
from rasad.lexicon.words import common
from rasad.model import Gender, Word


def meant(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the last one named before, in the sentence or the one before it, whom the gender fits."""
    if not _is_somebody(board, match):
        return None
    sentence = board.sentence(match.first)
    near = [s for s in board.before(match.first) if sentence - s.sentence <= 1 and not s.nation]
    here = [s for s in near if s.sentence == sentence]
    for said in reversed(here or near):
        if said.kind == "other" and not said.code:
            return None  # somebody who is only described may be meant
        if _gender(said) == match.values[0].family.gender and not board.placed(said):
            alone = here and said is here[0] and not board.governed(said)
            return None if alone else said.key  # of two, the subject is the former
    return None


def _is_somebody(board: Board, match: Match[Pointer]) -> bool:
    """Tell whether الأخير is somebody, and does not say which of its kind another noun is."""
    if match.proclitics:
        return match.proclitics == "ل"
    before, scan = match.first - 1, board.scan
    word = board.word(before)
    if word is None or word.article or before in scan.named or before in scan.busy:
        return False
    return _governs(word)


@lru_cache(1 << 15)
def _governs(word: Word) -> bool:
    """Tell whether a noun behind a word is its subject, object or genitive, and no adjective."""
    if word.key in small().before_latter:
        return True
    if word.key in small().never_before_latter:
        return False
    return is_verb(word) or (not word.enclitic and word.key in common())


def _gender(said: Said) -> Gender:
    """Return the gender in which a later word means somebody."""
    if said.kind == "state":
        return "masculine" if said.code in small().masculine_states else "feminine"
    return gender_of(said)


def gender_of(said: Said) -> Gender:
    """Return the gender of a person, as the titles tell it, or of a word."""
    if said.person:
        female = any(t.head.gender == "feminine" for t in said.person.titles)
        return "feminine" if female else "masculine"
    return said.gender
