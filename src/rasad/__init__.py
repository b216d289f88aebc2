"""Rasad (رصد) reads Arabic news about diplomacy and keeps an evidence-linked record of it.

>>> import rasad
>>> record = rasad.read_text("زار الرئيس الروسي فلاديمير بوتين طهران.")
>>> [event.type for event in record.events]
['CONSULT']
"""

from rasad.api import OwnWords, Record, open, outcomes, own_words, read, read_article, read_text
from rasad.errors import LexiconError, RasadError, ReadError, StoreError, UsageError
from rasad.model import Article

__version__ = "0.1.0"

__all__ = [
    "Article",
    "LexiconError",
    "OwnWords",
    "RasadError",
    "ReadError",
    "Record",
    "StoreError",
    "UsageError",
    "open",
    "outcomes",
    "own_words",
    "read",
    "read_article",
    "read_text",
]
