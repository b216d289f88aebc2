"""Offices without more: الوزير، المتحدث، الأمين العام."""

from __future__ import annotations

from rasad.annotate.actors.said import Board, Key, Said, is_preposition, is_verb, keys
from rasad.annotate.actors.title import Title
from rasad.lexicon.references import Family, Pointer, small
from rasad.lexicon.trie import Match
from rasad.lexicon.words import common, function
from rasad.model import Word

_FAR = 3  # sentences back in which one of several holders is looked for


def meant(board: Board, match: Match[Pointer]) -> Key | None:
    """Return the only holder of such an office named so far, else the one who acted or spoke last."""
    here = board.at.get(match.first)
    if here is None or here.title is None or not _is_bare(board, match, here, here.title):
        return None
    family = match.values[0].family
    fitting = [s for s in board.before(match.first) if _holds(board, s, here, here.title, family)]
    if len({s.key for s in fitting}) == 1:
        return fitting[0].key
    near = [s for s in fitting if here.sentence - s.sentence <= _FAR and board.acts(s)]
    last = {s.key for s in near if s.sentence == near[-1].sentence}
    return near[-1].key if len(last) == 1 and near[-1].sentence < here.sentence else None


def _is_bare(board: Board, match: Match[Pointer], here: Said, title: Title) -> bool:
    """Tell whether a title says no more than the word, a nationality aside."""
    if title.counterpart or title.complement or title.number != "singular" or here.last > match.last + 1:
        return False
    before, behind = board.word(match.first - 1), board.word(here.last)
    if before and (before.key in small().idioms or (before.article and not match.proclitics)):
        return False  # الطريق الرئيس
    return behind is None or not (behind.key in small().closer or _may_be_name(board, here.last, behind))


def _may_be_name(board: Board, at: int, word: Word) -> bool:
    """Tell whether a word behind a title may be the name of its holder: الملك رمسيس."""
    scan = board.scan
    if (
        word.article
        or at in scan.busy
        or at in scan.named
        or at in scan.heads
        or is_verb(word)
        or is_preposition(word)
    ):
        return False
    return word.key not in common() and word.form not in function() and not word.proclitics


def _holds(board: Board, said: Said, here: Said, title: Title, family: Family) -> bool:
    """Tell whether somebody holds an office of the family, and of the state that the word tells."""
    told = here.last > here.first + 1 and title.code is not None
    repeats = said.title is not None and said.last - said.first == 1
    if said.number != "singular" or repeats or (told and title.code != said.code):
        return False
    if any(t.post in family.unlike for t in said.titles):
        return False  # المتحدث باسم الرئيس فلان: the name is the other's
    return any(_same(t, title, family) for t in said.titles) or _ranked(board, said, family)


def _same(held: Title, title: Title, family: Family) -> bool:
    if held.former or held.head.gender != title.head.gender or held.head.family not in family.offices:
        return False
    return not family.posts or held.post in family.posts


def _ranked(board: Board, said: Said, family: Family) -> bool:
    """Tell whether a rank such as الأمير stands before a person's name somewhere."""
    if not said.person or not family.ranks:
        return False
    before = (board.word(n.first - 1) for n in said.person.named)
    return any(word is not None and word.key in keys(family.ranks) for word in before)
