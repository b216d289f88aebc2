"""The one place where the rooms meet: from articles to records, from records to a dossier."""

from rasad.api.opening import open
from rasad.api.reading import Record, explain, outcomes, quiet_collector, read, read_article, read_text

__all__ = [
    "Record",
    "explain",
    "open",
    "outcomes",
    "quiet_collector",
    "read",
    "read_article",
    "read_text",
]
