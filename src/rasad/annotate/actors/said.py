"""What a document names, as words that point back see it: who, for which state, and how it stands there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import states
from rasad.lexicon.naming import Naming
from rasad.lexicon.references import small, verbs
from rasad.model import EntityKind, Gender, Number, Word
from rasad.text import key

Key: TypeAlias = "int | str | tuple[str | None, str | None]"


class Said(NamedTuple):
    """One naming: tokens ``first`` to ``last`` (excluded), the entity's key and what is known of it.

    ``code`` is that of the state or organisation for which it stands. ``nation``: it is a nationality that
    belongs to another noun.
    """

    first: int
    last: int
    sentence: int
    key: Key
    kind: EntityKind
    code: str | None
    proclitics: str
    gender: Gender = "masculine"
    number: Number = "singular"
    person: Person | None = None
    title: Title | None = None
    naming: Naming | None = None
    nation: bool = False

    @property
    def party(self) -> Key:
        """What tells a side from the other: the state, else whoever it is."""
        return ("state", self.code) if self.code in states.states() else self.key

    @property
    def titles(self) -> Sequence[Title]:
        """The offices that the one named holds."""
        return self.person.titles if self.person else [self.title] if self.title else []


class Board:
    """The namings of one document, nationalities that stand in no phrase among them, in reading order."""

    def __init__(self, scan: Scan, said: Sequence[Said]) -> None:
        self.scan = scan
        self.said = [*said, *_nations(scan, said)]
        self.said.sort(key=lambda s: s.first)
        self.at = {s.first: s for s in said}
        self._firsts = [s.first for s in self.said]
        self._lasts = [s.last for s in self.said]

    @cached_property
    def _ends(self) -> dict[int, Said]:
        """The namings by the token behind them."""
        return {s.last: s for s in self.said}

    def before(self, at: int) -> Sequence[Said]:
        """Return the namings that end before a token."""
        return self.said[: bisect_right(self._lasts, at)]

    def sentence(self, at: int) -> int:
        """Return the number of a token's sentence."""
        return self.scan.doc.sentence_of[at]

    def resolve(self, at: int, whom: Key) -> None:
        """Take what is named at a token for whom it means, for the words that point back behind it."""
        if here := self.at.get(at):
            self.at[at] = here._replace(key=whom)
            self.said[self.said.index(here)] = self.at[at]

    def in_name(self, at: int) -> bool:
        """Tell whether a token belongs to somebody's name or to the title before it."""
        index = bisect_right(self._firsts, at) - 1
        here = self.said[index] if index >= 0 else None
        return here is not None and at < here.last and here.person is not None and here.title is None

    def word(self, at: int) -> Word | None:
        """Return the word at a token, nothing where a mark stands or the text is at an end."""
        tokens = self.scan.tokens
        return tokens[at].word if 0 <= at < len(tokens) and tokens[at].kind == "word" else None

    def governed(self, said: Said) -> bool:
        """Tell whether a preposition stands before a naming, or the noun to which it belongs."""
        if said.nation or set(said.proclitics) & set("بلك"):
            return True
        word = self.word(said.first - 1)
        return word is not None and is_preposition(word)

    def acts(self, said: Said) -> bool:
        """Tell whether somebody stands as a subject does: behind a verb or أن, or first in the clause."""
        if self.governed(said):
            return False
        joined = self._ends.get(said.first) if said.proclitics == "و" else None
        if joined:
            return self.acts(joined)
        word = self.word(said.first - 1)
        return word is None or is_verb(word) or word.key in small().before_subjects

    def placed(self, said: Said) -> bool:
        """Tell whether a preposition of place stands before a land or body: في القاهرة."""
        if said.nation or said.kind == "person":
            return False
        if "ب" in said.proclitics:
            return True
        word = self.word(said.first - 1)
        if word and word.key in small().grounds:
            word = self.word(said.first - 2)
        return word is not None and word.key in small().places


def _nations(scan: Scan, said: Sequence[Said]) -> Iterator[Said]:
    """Yield the nationalities that stand in no phrase: العلاقات المصرية الفرنسية."""
    found = [m for m in scan.named.values() if m.values[0].kind == "adjective" and m.values[0].code]
    held = {i for s in said for i in range(s.first, s.last)} if found else frozenset()
    for match in found:
        code = match.values[0].code
        if match.first not in held and match.first not in scan.busy:
            yield Said(
                match.first, match.last, scan.doc.sentence_of[match.first], ("state", code), "state", code,
                match.proclitics, nation=True,
            )  # fmt: skip


@lru_cache(1 << 15)
def is_preposition(word: Word) -> bool:
    """Tell whether a word is a preposition, with a conjunction or without."""
    return any(r.key in small().prepositions and r.proclitics in ("", "و", "ف") for r in word.readings)


@lru_cache(1 << 15)
def is_verb(word: Word) -> bool:
    """Tell whether a word may be a verb of those who act and speak."""
    return any(r.key in verbs() and r.proclitics in ("", "و", "ف", "س", "وس") for r in word.readings)


@lru_cache(64)
def keys(words: tuple[str, ...]) -> frozenset[str]:
    """Return the folded keys of words of a rule."""
    return frozenset(map(key, words))
