"""What a word may tell wherever it stands, looked up once for each word type."""

from __future__ import annotations

from typing import Final, NamedTuple

from rasad.annotate.events.lookup import (
    Tables,
    adjective,
    fields_of,
    light_verb,
    opens_two,
    single,
    small_classes,
    tables_of,
)
from rasad.lexicon.trigger_forms import Sense, telling_words
from rasad.model import Document, Reading, Word
from rasad.text.inflect import Feature
from rasad.text.memo import by_word

_HARD: Final = frozenset(".؛;:؟?!…۔")
_COMMAS: Final = frozenset("،,-–—")
_NONE: Final[frozenset[str]] = frozenset()
_TRIGGERS, _LIGHT, _SMALL, _FIELDS, _LANDS, _TELLING = map(int, Tables)


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
    tables, known = 0, tables_of()
    for reading in word.readings:
        tables |= known.get(reading.key, 0)
    hard, comma = word.form in _HARD, word.form in _COMMAS
    opens_land = opens_two(word)
    if not (tables or hard or comma or opens_land):
        return PLAIN  # as two words in three
    found = Signs(
        fields=fields_of(word) if tables & _FIELDS else _NONE,
        small=small_classes(word) if tables & _SMALL else _NONE,
        single=single(word) if tables & _TRIGGERS else None,
        light=light_verb(word) if tables & _LIGHT else None,
        telling=telling_words().intersection([r.key for r in word.readings]) if tables & _TELLING else _NONE,
        hard=hard,
        comma=comma,
        land=adjective(word) if tables & _LANDS else None,
        opens_land=opens_land,
    )
    return PLAIN if found == PLAIN else found
