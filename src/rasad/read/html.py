"""Pages of the web: the article's body without menus, comments and what else stands around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import trafilatura
from lxml import html as lxml_html
from lxml.html import HtmlElement

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read.given import Given, hostile, made, plain
from rasad.read.page_facts import page
from rasad.text.charsets import decoded

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HEAD = 4096  # bytes in which a page names its encoding
_DECLARED, _UNDECLARED, _FRONT = (
    8,
    40,
    120,
)  # words: the least that is an article, by what the page calls itself
_LINK = 20  # words: a longer line that is a link is a paragraph of the article
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")  # of an encoding, in what has been decoded
_CONTROL = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));?(?![\da-f])", re.I)
_TAGS = re.compile(r"<[^>]{0,2000}>")


def html(given: Given) -> Iterator[Article | ReadError]:
    """Yield the article of a page, or why it holds none."""
    try:
        yield _article(given)
    except ReadError as error:
        yield error


def _article(given: Given) -> Article | ReadError:
    tree = _tree(given)
    with hostile(given.place, "page"):
        told = page(tree, given.url)
        texts = (link.text_content().split() for link in tree.iterfind(".//a"))
        links = {" ".join(words) for words in texts if len(words) <= _LINK}
        body = trafilatura.extract(
            tree, include_comments=False, include_tables=False, with_metadata=False, output_format="txt"
        )
    body = _fuller(_without_links(body or "", links), told.body or "")
    least = {True: _DECLARED, None: _UNDECLARED, False: _FRONT}[told.declares]
    if (count := len(body.split())) < least:
        return LeftOut(given.place, f"no article ({count} words of running text)")
    if told.declares is False and "published" not in told.facts:
        return LeftOut(given.place, "no article (the page calls itself a site's or a list's)")
    return made(given, body, told.facts)


def _without_links(body: str, links: Collection[str]) -> str:
    """Return a body without lines that are nothing but a link: menus, and what else there is to read."""
    lines = (line for line in body.splitlines() if " ".join(line.lstrip("-•").split()) not in links)
    return "\n".join(lines)


def _tree(given: Given) -> HtmlElement:
    declared = given.charset
    if not declared and (found := _CHARSET.search(given.content[:_HEAD])):
        declared = found[1].decode("ascii", "replace")
    try:
        text = decoded(given.content, declared, lenient=True)
    except UnicodeDecodeError as error:
        raise ReadError(given.place, f"in no known encoding (byte {error.start} is not UTF-8)") from None
    if not text.strip("\ufeff\0 \t\r\n"):
        raise ReadError(given.place, "an empty page")
    with hostile(given.place, "page"):
        # one control character, written out or not, and trafilatura finds nothing on the page
        return lxml_html.document_fromstring(_DECLARATION.sub("", _CONTROL.sub("", plain(text))))


def _fuller(found: str, told: str) -> str:
    """Return the body that was found, or the one in its JSON-LD where scripts draw the page."""
    told = _TAGS.sub(" ", told).strip()
    return told if len(told) > 3 * len(found) else found.strip()
