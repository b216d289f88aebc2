"""PDF files: the text layer, presentation forms made letters, refused where the letters are scrambled.

PDF keeps glyphs and where they stand. What many programs make of Arabic in it is no text: reversed words,
letters apart or swapped, ligatures lost. Such a file needs a better export, or OCR.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from typing import NoReturn

from pypdf import PdfReader

from rasad.errors import ReadError
from rasad.lexicon.words import common
from rasad.model import Article
from rasad.read.dates import dated
from rasad.read.drawn import read_order
from rasad.read.given import Facts, Given, hostile, made
from rasad.text import key

MOST_PAGES = 2_000
_WORDS = re.compile(r"[ء-ي]+")
_KNOWN = 0.55  # of the words: 0.58 to 1.0 in crawled articles, at most 0.2 reversed, 0.53 with letters apart
_TELLING = 30  # words: below that the share tells nothing
_LAM_ALEF = 200  # words: none of them with لا means that the ligature was lost
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff]|\(cid:\d+\)")


def pdf(given: Given) -> Iterator[Article | ReadError]:
    """Yield the text of a PDF as one article, or why it cannot be read."""
    try:
        with hostile(given.place, "PDF"):
            reader = PdfReader(io.BytesIO(given.content))
            if reader.is_encrypted and not reader.decrypt(""):
                _refuse(given, "it is locked with a password")
            if len(reader.pages) > MOST_PAGES:
                _refuse(given, f"more than {MOST_PAGES} pages")
            text = _cleaned(read_order(reader.pages))
            told = str((reader.metadata.title if reader.metadata else None) or "")
            title = unicodedata.normalize("NFKC", told)
        _check(given, text)
        yield made(given, text, _facts(text, _cleaned(title)))
    except ReadError as error:
        yield error


def _cleaned(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _facts(text: str, title: str) -> Facts:
    """Return day and headline: what the file calls itself, if those words stand at the head of its text."""
    first, _, _ = text.partition("\n")
    found = dated(text)
    facts: Facts = {"published": found} if found else {}
    if title and "".join(title.split()) in "".join(text[: 4 * len(title) + 200].split()):
        return {**facts, "title": (title, "PDF title")}
    return {**facts, "title": (first, "first line")}


def _check(given: Given, text: str) -> None:
    """Refuse a text that is none: no words, glyphs without letters, or words that Arabic does not have."""
    words = _WORDS.findall(text)
    if len(_STRANGE.findall(text)) > 0.02 * len(text):
        _refuse(given, "its fonts do not tell which letters they draw: it needs a better export, or OCR")
    if not any(c.isalpha() for c in text):
        _refuse(given, "no text in it: scanned pages need OCR")
    if len(words) < _TELLING:
        return
    known = sum(len(word) > 1 and key(word) in common() for word in words) / len(words)
    if known < _KNOWN:
        _refuse(
            given, f"its letters are scrambled ({known:.0%} of the words are Arabic): needs a better export"
        )
    if len(words) >= _LAM_ALEF and not any("لا" in word for word in words):
        _refuse(given, "its letters are scrambled (no لا in it: the ligature was lost)")


def _refuse(given: Given, reason: str) -> NoReturn:
    raise ReadError(given.place, reason)
