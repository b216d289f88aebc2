"""What a word may tell wherever it stands, looked up once for each word type."""

from __future__ import annotations

from typing import Final, NamedTuple

from rasad.annotate.events.lookup import (
    adjective,
    fields_of,
    known_keys,
    light_verb,
    opens_two,
    single,
    small_classes,
)
from rasad.lexicon.trigger_forms import Sense, telling_words
from rasad.model import Document, Reading, Word
from rasad.text.inflect import Feature
from rasad.text.memo import by_word

_HARD: Final = frozenset(".؛;:؟?!…۔")
_COMMAS: Final = frozenset("،,-–—")
_NONE: Final[frozenset[str]] = frozenset()


class Signs(NamedTuple):
    """What one word type may tell.

    That is the ``fields`` for which it speaks, the lists of ``clauses.toml`` in which it stands (``small``),
    what it names as a trigger (``single``), its features as a verb that carries nouns (``light``), its keys
    that tell the senses of triggers apart (``telling``), and as a mark, whether it ends a clause (``hard``)
    or only parts words (``comma``); ``land`` is the state whose adjective it is, ``opens_land`` tells that
    such an adjective of two words may begin with it.
    """

    fields: frozenset[str] = _NONE
    small: frozenset[str] = _NONE
    single: tuple[Reading, tuple[Sense, ...]] | None = None
    light: frozenset[Feature] | None = None
    telling: frozenset[str] = _NONE
    hard: bool = False
    comma: bool = False
    land: str | None = None
    opens_land: bool = False


PLAIN: Final = Signs()  # what most words tell


def signs(doc: Document) -> list[Signs]:
    """Return what each token of a document may tell; most are ``PLAIN``."""
    return list(map(_of, doc.words))


@by_word
def _of(word: Word) -> Signs:
    keys = [reading.key for reading in word.readings]
    mark = word.form in _HARD or word.form in _COMMAS
    if known_keys().isdisjoint(keys) and not mark and not opens_two(word):
        return PLAIN  # as two words in three
    told = telling_words()
    found = Signs(
        fields=fields_of(word),
        small=small_classes(word),
        single=single(word),
        light=light_verb(word),
        telling=told.intersection(keys),
        hard=word.form in _HARD,
        comma=word.form in _COMMAS,
        land=adjective(word),
        opens_land=opens_two(word),
    )
    return PLAIN if found == PLAIN else found
