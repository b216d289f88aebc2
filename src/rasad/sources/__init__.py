"""Where articles come from: files, folders, archives, the web. The outside world is messy; it ends here."""

from rasad.sources.files import STDIN, articles, inside, uploaded

__all__ = ["STDIN", "articles", "inside", "uploaded"]
