"""The only room that knows SQL and disk."""

from rasad.store.reading import Reading
from rasad.store.store import Store
from rasad.store.writing import Writing

__all__ = ["Reading", "Store", "Writing"]
