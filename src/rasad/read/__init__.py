"""From the bytes of one input to articles, or to what is wrong with it. No disk and no network here."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.errors import ReadError
from rasad.model import Article
from rasad.read.dates import day, moment
from rasad.read.given import Given
from rasad.read.kinds import HEAD, Kind, is_text, kind
from rasad.read.lines import json_lines

__all__ = ["HEAD", "Given", "Kind", "day", "is_text", "json_lines", "kind", "moment", "read"]


def read(given: Given, kind: Kind) -> Iterator[Article | ReadError]:
    """Yield the articles of an input that is read whole. Libraries are loaded where their kind is met."""
    match kind:
        case "html":
            from rasad.read.html import html as reader
        case "pdf":
            from rasad.read.pdf import pdf as reader
        case "json":
            from rasad.read.texts import json_file as reader
        case _:
            from rasad.read.texts import text as reader
    yield from reader(given)


def read_docx(given: Given) -> Iterator[Article | ReadError]:
    """Yield the article of a Word file, which is a ZIP archive to whoever looks at its first bytes."""
    from rasad.read.docx import docx

    yield from docx(given)
