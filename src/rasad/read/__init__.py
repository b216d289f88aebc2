"""From files and streams to articles. The outside world is messy; it ends here."""

from rasad.read.dates import day
from rasad.read.files import STDIN, articles, inside

__all__ = ["STDIN", "articles", "day", "inside"]
