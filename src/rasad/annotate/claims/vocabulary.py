"""What single words may mean to the reader of claims, looked up once for each word type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from rasad.lexicon.reporting import families, words
from rasad.lexicon.trie import Trie
from rasad.model import Gender, Number, Word
from rasad.text import key
from rasad.text.inflect import conjugate
from rasad.text.memo import by_word

CueKind = Literal["verb", "participle", "noun"]
KINDS: tuple[CueKind, ...] = ("verb", "participle", "noun")
_THIRD = 3
_OBJECTS = ("", "ه", "ها", "هم", "هما", "هن")  # news reports in the third person: شكري is no شكر


class Agreement(NamedTuple):
    """What a form says of its subject; ``None`` where it says nothing."""

    gender: Gender | None
    number: Number | None
    past: bool = False


class Sense(NamedTuple):
    """One family that a word may be a cue of."""

    family: str
    kind: CueKind
    agreements: frozenset[Agreement]


class Cue(NamedTuple):
    """A word that may attribute: the letters of particles and pronoun beside it, and its senses."""

    kind: CueKind
    front: int
    back: int
    proclitics: str
    enclitic: str
    senses: tuple[Sense, ...]
    either: bool  # spelt alike as verb and as noun: رفض، طلب، وعد
    strict: bool  # common in other senses
    negated: bool  # a cue only behind لم، لا، لن

    @property
    def agreements(self) -> frozenset[Agreement]:
        """What the word says of its subject, whichever family it is of."""
        return self.senses[0].agreements

    @property
    def past(self) -> bool:
        """Whether the word can be a past tense."""
        return any(a.past for a in self.agreements)


_PARTICIPLE_ENDINGS: tuple[tuple[str, Gender, Number], ...] = (
    ("ا", "masculine", "singular"), ("ة", "feminine", "singular"), ("ين", "masculine", "plural"),
    ("تين", "feminine", "dual"),
)  # fmt: skip


@by_word
def cue(word: Word) -> Cue | None:
    """Return a word's reading as a cue, the least stripped, or ``None``."""
    table, nouns = _senses(), _nouns()
    for reading in word.readings:
        found = table.get(reading.key)
        if found is None or reading.enclitic not in _OBJECTS:
            continue
        if found[0].kind == "verb" and reading.key.endswith("ا") and reading.key[:-1] in nouns:
            continue  # طلبا is a noun in the accusative rather than two who asked
        if found[0].kind == "participle" and reading.enclitic:
            continue  # معارضته is a noun
        # ب and ل before a verb or participle make it another word: بقوله is a noun, بين no verb
        if reading.proclitics in ("", "و", "ف") or found[0].kind == "noun":
            kind, either = found[0].kind, found[0].kind == "verb" and reading.key in nouns
            strict = all(families()[sense.family].strict for sense in found)
            negated = all(families()[sense.family].negated for sense in found)
            front, _, back, proclitics, enclitic = reading
            return Cue(kind, front, back, proclitics, enclitic, found, either, strict, negated)
    return None


@cache
def cue_words() -> Trie[None]:
    """Return the trie of all words that may be cues."""
    return Trie((form, None) for form in _senses())


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    table: defaultdict[str, list[Sense]] = defaultdict(list)
    for kind in KINDS:
        for name, family in families().items():
            for form, agreements in forms(kind, getattr(family, f"{kind}s")):
                if form not in table or table[form][0].kind == kind:
                    table[form].append(Sense(name, kind, agreements))
    for form in words().others:
        table.pop(key(form), None)
    return {form: tuple(senses) for form, senses in table.items()}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(form for family in families().values() for form, _ in forms("noun", family.nouns))


def forms(kind: CueKind, listed: tuple[str, ...]) -> Iterator[tuple[str, frozenset[Agreement]]]:
    """Yield the folded forms of words as families list them, with what each says of its subject."""
    for entry in listed:
        if kind == "verb":
            yield from verb_forms(entry)
        elif kind == "participle":
            for ending, gender, number in _PARTICIPLE_ENDINGS:
                yield key(entry[:-1] + ending), frozenset({Agreement(gender, number)})
        else:
            yield from ((key(form), frozenset()) for form in (entry, f"ال{entry}"))


def verb_forms(pair: str) -> Iterator[tuple[str, frozenset[Agreement]]]:
    """Yield the forms of a verb that can report: third person, active, past or present."""
    for form, features in conjugate(*pair.split()).items():
        told = {
            Agreement(f.gender, f.number, f.tense == "past")
            for f in features
            if f.person == _THIRD and f.voice == "active" and f.tense != "jussive"
        }
        if told:
            yield form, frozenset(told)


@cache
def heads(family: str) -> frozenset[str]:
    """The folded words that the content of a family must begin with, ال and tanwin allowed for."""
    listed = families()[family].heads
    return frozenset(key(form) for head in listed for form in (head, f"ال{head}", f"{head}ا"))


@cache
def excluded(family: str) -> frozenset[str]:
    """The folded words that the content of a family does not begin with."""
    return frozenset(map(key, families()[family].excludes))
