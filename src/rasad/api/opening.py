"""Opening a dossier. Its databases are loaded here and no sooner: reading articles need not wait for them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from rasad.lexicon.own import NONE, OwnWords

if TYPE_CHECKING:
    from rasad.api.dossier import Dossier
    from rasad.api.watching import Watch
    from rasad.sources.web import Clock

_BESIDE = "lexicon"  # the folder of a desk's own words, beside its dossier


def watch(
    dossier: Dossier,
    feeds: str | PathLike[str],
    *,
    every: float = 900.0,
    allow_private: bool = False,
    clock: Clock | None = None,
) -> AbstractContextManager[Watch]:
    """Yield what watches the feeds of a file (OPML or addresses), looked at ``every`` so many seconds."""
    from rasad.api.watching import watched

    return watched(dossier, feeds, every=every, allow_private=allow_private, clock=clock)


def open(
    dossier: str | PathLike[str], *, create: bool = False, lexicon: str | PathLike[str] | None = None
) -> Dossier:
    """Open a dossier: a file, or ``postgresql://…``. With ``create`` a missing one is made.

    ``lexicon`` is a folder with the desk's own words; where it is not given, the folder ``lexicon`` beside
    the dossier's file is, if there is one.
    """
    from rasad.api.dossier import Dossier
    from rasad.api.worded import WordedStore
    from rasad.store import Store

    place = fspath(dossier)
    words = words_for(place, lexicon)
    return Dossier(WordedStore(Store(place, create=create), words))


def own_words(folder: str | PathLike[str]) -> OwnWords:
    """Return a desk's own words, every file of them judged; a LexiconError names file, table and field.

    ``rasad.read(…, words=…)`` reads under them.
    """
    from rasad.lexicon import files  # knows every rule file there is

    return files.own_words(folder)


def words_for(dossier: str, lexicon: str | PathLike[str] | None) -> OwnWords:
    """Return the own words under which a dossier is read and asked."""
    if lexicon is not None:
        return own_words(lexicon)
    beside = Path(dossier).parent / _BESIDE
    return own_words(beside) if "://" not in dossier and beside.is_dir() else NONE
