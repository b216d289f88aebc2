"""What kind of input some bytes are: by what they begin with, and by the ending only where that is silent."""

from __future__ import annotations

import json
import re
from typing import Literal

Kind = Literal[
    "lines", "json", "html", "feed", "opml", "addresses", "pdf", "zip", "gzip", "warc", "text", "old word",
    "rtf", "xml", "unknown",
]  # fmt: skip
HEAD = 1 << 16  # bytes from which the kind is told

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gzip"), (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0", "old word"), (b"{\\rtf", "rtf"),
)  # fmt: skip
_OPENING = r"(?:\s|<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>)*"
_HTML = re.compile(_OPENING + r"<(?:html|head|body|article|main|meta|title|div|section|h1)\b", re.I | re.S)
_DOCTYPE = re.compile(r"(?:\s|<!--.*?-->)*<!doctype\s+html", re.I | re.S)
_FEED = re.compile(_OPENING + r"<(?:rss|feed|rdf:rdf)\b", re.I | re.S)
_OPML = re.compile(_OPENING + r"<opml\b", re.I | re.S)
_ADDRESS = re.compile(r"https?://\S+")
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_PAGES = (".html", ".htm", ".xhtml")
_TEXTS = (".txt", ".text", ".md")


def kind(name: str, head: bytes) -> Kind:
    """Return the kind of an input from its name and its first ``HEAD`` bytes."""
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if b"%PDF-" in head[:1024]:
        return "pdf"
    name = name.lower()
    letters = _letters(head)
    if name.endswith(_LINES):
        return "lines"
    if letters is None:
        return "unknown"
    return _written(name, letters)


def is_text(name: str) -> bool:
    """Return whether a name is one that texts have: by it alone a text is told from a program or a table."""
    return name.lower().endswith(_TEXTS) or "." not in name.rsplit("/", 1)[-1]


def _letters(head: bytes) -> str | None:
    """Return the head as far as its ASCII goes; None for bytes that are no text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").removeprefix("\ufeff")
    zeros = head.count(0)
    if zeros + head.count(6) > len(head) // 3:  # UTF-16 without a mark: every second byte is 0 or 6
        return head.replace(b"\0", b"").decode("latin-1")
    controls = sum(head.count(byte) for byte in range(1, 9)) - head.count(6)
    return None if zeros > 2 or controls > 2 else head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _written(name: str, letters: str) -> Kind:
    start = letters.lstrip("\ufeff \t\r\n")
    if start.startswith(("{", "[")) and (found := _json(name, start)):
        return found
    if _DOCTYPE.match(start) or _HTML.match(start) or (name.endswith(_PAGES) and "<" in start):
        return "html"
    if _FEED.match(start):
        return "feed"
    if _OPML.match(start):
        return "opml"
    if start.startswith("<?xml"):
        return "xml"
    lines = [line.strip() for line in start.splitlines() if line.strip() and not line.startswith("#")]
    if lines and all(_ADDRESS.fullmatch(line) for line in lines[:-1] or lines):
        return "addresses"
    return "text" if is_text(name) or _prose(start) else "unknown"


def _json(name: str, start: str) -> Kind | None:
    first, newline, _ = start.partition("\n")
    try:
        told = json.loads(first)
    except (ValueError, RecursionError):
        opens = first.strip() in ("{", "[") or first.rstrip().endswith((",", "[", "{")) or not newline
        return "json" if opens or name.endswith(".json") else "lines" if start.startswith("{") else None
    return "json" if isinstance(told, list) or {"messages", "chats"} & set(told) else "lines"


def _prose(start: str) -> bool:
    """Return whether there is text in it at all: some letters, or bytes of letters beyond ASCII."""
    return sum(c.isalpha() or c >= "\x80" for c in start) > len(start) // 3
