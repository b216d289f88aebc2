"""Whom the words for two mean: الجانبان، البلدان، الرئيسان."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from rasad.annotate.actors.bonds import Bond, bonds
from rasad.annotate.actors.said import Board, Key, Said, is_verb
from rasad.annotate.actors.title import Title
from rasad.lexicon import states
from rasad.lexicon.references import Family, Pointer, small
from rasad.lexicon.trie import Match
from rasad.model import Word

_FAR = 3  # sentences back in which a pair is looked for
_OFTEN = 2  # times that the two of an article are named at least, and more often than anybody else
_SHORTEST = 3  # letters of a present verb with ي and more
_PARTIES = frozenset({"person", "state", "organisation", "group", "other"})

Two = tuple[Key, ...]  # two, or nobody


class _Pair(NamedTuple):
    """Two told together, and where."""

    at: int
    sentence: int
    two: Two


class _Sought(NamedTuple):
    """Whom a word for two may mean: who ``fits``, and what tells one from the other (``named``)."""

    family: Family
    kind: str
    fits: Callable[[Said], bool]
    named: Callable[[Said], Key]


class Pairs:
    """The pairs of one document. Words for two are to be asked for in reading order."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.told: dict[str, list[_Pair]] = {}

    @cached_property
    def bonds(self) -> list[Bond]:
        """The pairs that the text puts together."""
        return bonds(self.board)

    @cached_property
    def nations(self) -> frozenset[int]:
        """Where nationalities stand."""
        return frozenset(s.first for s in self.board.said if s.nation)

    def of(self, match: Match[Pointer]) -> Two:
        """Return the two whom a word means, where that is sure."""
        if not _points(self.board, match):
            return ()
        sought = _sought(match.values[0])
        if told := self._told(match, sought):
            return told
        behind = _behind(self.board, match.last)
        bond = next((b for b in self.bonds if b.one.first == behind), None)
        if bond:  # البلدين الشقيقين مصر والأردن
            two: Two = (sought.named(bond.one), sought.named(bond.other))
        elif behind in self.nations:
            return ()
        else:
            two = self._spoken_of(match, sought)
        if two:
            self._tell(match, sought, two)
        return two

    def _told(self, match: Match[Pointer], sought: _Sought) -> Two:
        """Return the two whose nationalities belong to the word: الرئيسان الروسي والتركي."""
        here = self.board.at.get(match.first)
        other = next((s for s in self.board.said if here and s.first == here.last), None)
        if here is None or here.title is None or here.last == match.last or other is None or not other.nation:
            return ()
        codes = (here.title.code, other.code)
        if not all(code in states.states() for code in codes):
            return ()
        if sought.kind == "sides":
            return tuple(("state", code) for code in codes)
        held = [s for s in self.board.said if sought.fits(s) and s.code in codes]
        two = [next((s.key for s in held if s.code == code), None) for code in codes]
        return tuple(key for key in two if key is not None) if None not in two else ()

    def _tell(self, match: Match[Pointer], sought: _Sought, two: Two) -> None:
        """Remember the two for the words behind; two presidents are two states as well."""
        pair = _Pair(match.first, self.board.sentence(match.first), two)
        self.told.setdefault(sought.kind, []).append(pair)
        if sought.kind == "persons":
            parties = tuple(next(s.party for s in self.board.said if s.key == key) for key in two)
            if len(set(parties)) > 1:
                self.told.setdefault("sides", []).append(pair._replace(two=parties))

    def _spoken_of(self, match: Match[Pointer], sought: _Sought) -> Two:
        """Return the two told together last, else the only two of the sentence, else those of the article."""
        board, sentence = self.board, self.board.sentence(match.first)
        said = [s for s in board.before(match.first) if sought.fits(s) and not board.placed(s)]
        here = {sought.named(s) for s in said if s.sentence == sentence}
        pairs = [p for p in self._pairs(match.first, sought) if sentence - p.sentence <= _FAR]
        if pairs and pairs[-1].sentence == sentence:
            return pairs[-1].two
        if len(here) == 2:
            return _ordered(here, said, sought)
        topic = self._topic(sought, said)
        near = [p for p in pairs if here <= set(p.two) or set(p.two) <= here]
        if near and not self._disturbed(near[-1], said, sought):
            two = near[-1].two
            rival = topic and set(topic) != set(two) and here <= set(topic)
            return () if rival and (here or near[-1].sentence < sentence - 1) else two
        sure = sought.family.seeks != "sides" or len(here) == 1
        return topic if sure and here <= set(topic) else ()

    def _disturbed(self, pair: _Pair, said: Sequence[Said], sought: _Sought) -> bool:
        """Tell whether somebody else is spoken of between a pair and the word."""
        since = (s for s in said if s.first >= pair.at)
        return any(sought.named(s) not in pair.two for s in since)

    def _pairs(self, at: int, sought: _Sought) -> list[_Pair]:
        """Return the pairs told before a token, by the text or by an earlier word for two."""
        told = [
            p for p in self.told.get(sought.kind, ()) if sought.family.seeks != "states" or _states(p.two)
        ]
        bound = [
            _Pair(b.at, b.sentence, (sought.named(b.one), sought.named(b.other)))
            for b in self.bonds
            if b.at <= at and sought.fits(b.one) and sought.fits(b.other)
        ]
        return sorted([*told, *bound], key=lambda p: p.at)

    def _topic(self, sought: _Sought, before: Sequence[Said]) -> Two:
        """Return the two of whom the article speaks most (persons: so far), where nobody comes near."""
        said = before if sought.kind == "persons" else [s for s in self.board.said if sought.fits(s)]
        best = Counter(map(sought.named, said)).most_common(3)
        if len(best) < 2 or best[1][1] < _OFTEN or (len(best) > 2 and best[2][1] * 2 > best[1][1]):
            return ()
        return _ordered({best[0][0], best[1][0]}, said, sought)


def _points(board: Board, match: Match[Pointer]) -> bool:
    """Tell whether a word points back here: not حل الدولتين, nor البلدان النامية."""
    before, behind = board.word(match.first - 1), board.word(match.last)
    if (before and before.key in small().idioms) or (behind and _another(behind, match.last, board)):
        return False
    if not match.values[0].subject:
        return True
    plain = behind is None or not behind.article or behind.form in small().pairs_besides
    return plain and before is not None and (is_verb(before) or _present(before.form))


def _another(behind: Word, at: int, board: Board) -> bool:
    """Tell whether an adjective says which two they are: الدولتين العظميين."""
    known = at in board.scan.busy or at in board.scan.named or behind.form in small().pairs_besides
    return behind.article and behind.form.endswith(("ين", "ان")) and not known


def _present(form: str) -> bool:
    """Tell whether letters may be those of a present verb with a masculine subject: يرتبط، وسيوقع."""
    return form.removeprefix("و").removeprefix("س").startswith("ي") and len(form) > _SHORTEST


def _ordered(two: set[Key], said: Sequence[Said], sought: _Sought) -> Two:
    """Return two in the order of their naming."""
    return tuple(dict.fromkeys(k for s in said if (k := sought.named(s)) in two))


def _behind(board: Board, at: int) -> int:
    """Return where the two may be named behind a word for two."""
    tokens = board.scan.tokens
    while at < len(tokens) and tokens[at].word.form in small().pairs_besides:
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].word.form in "،,:(" else at


@cache
def _sought(pointer: Pointer) -> _Sought:
    family = pointer.family
    if family.seeks == "persons":
        return _Sought(family, "persons", _holders(family.posts), lambda said: said.key)
    return _Sought(family, "sides", _state if family.seeks == "states" else _side, lambda said: said.party)


def _state(said: Said) -> bool:
    return said.kind in _PARTIES and said.code in states.states()


def _side(said: Said) -> bool:
    if said.kind == "person":
        return said.code in states.states()
    return said.kind in _PARTIES and (bool(said.code) or said.kind == "group")


def _holders(posts: tuple[str, ...]) -> Callable[[Said], bool]:
    wanted = frozenset(posts)
    return lambda said: (
        said.number == "singular"
        and (said.title is None or _own_state(said.title))
        and any(t.post in wanted and not t.former for t in said.titles)
    )


def _own_state(title: Title) -> bool:
    """Tell whether a title without a name says itself whose it is: نظيره الفرنسي, not رئيس الوزراء."""
    return title.counterpart or title.named_state or title.code_number is not None


def _states(two: Two) -> bool:
    return all(isinstance(key, tuple) and key[0] == "state" for key in two)
