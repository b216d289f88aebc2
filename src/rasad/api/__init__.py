"""The one place where the rooms meet: from articles to records, from records to a dossier."""

from rasad.api.opening import open, own_words, watch
from rasad.api.proving import unproved
from rasad.api.reading import Record, explain, outcomes, quiet_collector, read, read_article, read_text
from rasad.lexicon.own import NONE as NO_WORDS
from rasad.lexicon.own import OwnWords
from rasad.sources import uploaded

__all__ = [
    "NO_WORDS",
    "OwnWords",
    "Record",
    "explain",
    "open",
    "outcomes",
    "own_words",
    "quiet_collector",
    "read",
    "read_article",
    "read_text",
    "unproved",
    "uploaded",
    "watch",
]
