"""Word files (DOCX): paragraphs and the cells of tables in their order, headers and footers left aside."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx as word
from docx.document import Document
from docx.table import Table

from rasad.errors import ReadError
from rasad.model import Article
from rasad.read.dates import dated
from rasad.read.exports import exported, is_export
from rasad.read.given import Facts, Given, hostile, made

_TITLES = ("Title", "Heading 1")


def docx(given: Given) -> Iterator[Article | ReadError]:
    """Yield the text of a Word file as one article, or why it cannot be read."""
    try:
        with hostile(given.place, "Word file"):
            document = word.Document(io.BytesIO(given.content))
            text = "\n".join(_lines(document)).strip()
            facts = _facts(document, text)
        if is_export(text):
            yield from exported(given, text)
        else:
            yield made(given, text, facts)
    except ReadError as error:
        yield error


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                # a cell that spans columns is given once for each of them
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield from (cell for cell in cells if cell)
        else:
            yield block.text.strip()


def _facts(document: Document, text: str) -> Facts:
    """Return headline, day and author. The day a file was made is not the day its text was published."""
    facts: Facts = {"title": (text.partition("\n")[0], "first line")}
    if found := dated(text):
        facts["published"] = found
    for paragraph in document.paragraphs[:20]:
        style = paragraph.style
        if style and style.name in _TITLES and paragraph.text.strip():
            facts["title"] = (paragraph.text.strip(), f"style {style.name}")
            break
    if author := (document.core_properties.author or "").strip().removeprefix("python-docx"):
        facts["author"] = (author, "document properties")
    return {field: told for field, told in facts.items() if told[0].strip()}
