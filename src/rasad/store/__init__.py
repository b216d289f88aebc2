"""The only room that knows SQL and disk."""

from rasad.store.store import Reading, Store, Writing

__all__ = ["Reading", "Store", "Writing"]
