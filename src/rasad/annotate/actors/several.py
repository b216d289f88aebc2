"""Whom the words for three and more mean: الدول الثلاث، الأطراف الأربعة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.annotate.actors.bonds import listed
from rasad.annotate.actors.said import Board, Key, Said
from rasad.lexicon.references import Pointer
from rasad.lexicon.trie import Match

_NAMED = frozenset({"person", "group", "organisation"})  # who counts without a code
_FAR = 6  # sentences back in which they are listed


def meant(board: Board, match: Match[Pointer]) -> tuple[Key, ...]:
    """Return those of the last list of just as many: فرنسا وبريطانيا وألمانيا."""
    count = match.values[0].count
    sentence = board.sentence(match.first)
    behind = [s for s in board.said if match.last <= s.first and s.sentence == sentence]
    named = [run for run in _lists(board, behind) if run[0].first <= match.last + 1]
    before = [s for s in board.before(match.first) if sentence - s.sentence <= _FAR]
    for run in (*named[:1], *reversed(list(_lists(board, before)))):
        parties = tuple(dict.fromkeys(s.party for s in run))
        if len(run) == len(parties) == count:
            return parties
    return ()


def _lists(board: Board, said: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield the namings that commas and و join, each list as a whole."""
    run: list[Said] = []
    for one in (s for s in said if s.code or s.kind in _NAMED):
        if run and not listed(board.scan, run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
