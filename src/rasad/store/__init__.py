"""The only room that knows SQL and disk."""

from rasad.store.checking import Checking, Stored, Version
from rasad.store.reading import Reading
from rasad.store.store import Store
from rasad.store.writing import Writing

__all__ = ["Checking", "Reading", "Store", "Stored", "Version", "Writing"]
