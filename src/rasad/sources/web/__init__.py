"""What is fetched from the web: politely, with limits, and never from inside one's own network unasked."""

from rasad.sources.web.clock import Clock
from rasad.sources.web.feeds import Entry, entries
from rasad.sources.web.fetching import Fetched, Fetcher
from rasad.sources.web.lists import addresses, subscriptions

__all__ = ["Clock", "Entry", "Fetched", "Fetcher", "addresses", "entries", "subscriptions"]
