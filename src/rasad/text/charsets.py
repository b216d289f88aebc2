"""Bytes to letters: UTF-8, what a source declares, UTF-16, and the older code pages of Arabic."""

from __future__ import annotations

import codecs
import re
from functools import partial

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TWO_BYTES = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")  # an Arabic letter as UTF-8 writes it
_PAGES = ("windows-1256", "iso-8859-6")
_FREQUENT = frozenset("اليمونترب")  # three in five letters of any Arabic text
_LEAST_FREQUENT = 0.45
_BROKEN = 0.002  # of the bytes: what a page may have of cut letters and still be read
# names of code pages under which the web sends others; a source that says latin-1 says nothing
_TOLD_WRONG = frozenset({"iso8859-1", "ascii", "latin-1", "cp1252"})


def decoded(content: bytes, declared: str | None = None, *, lenient: bool = False) -> str:
    """Return the text of bytes; ``declared`` is the encoding that their source names.

    Raises UnicodeDecodeError, for UTF-8, where no encoding fits. ``lenient`` reads UTF-8 with a few broken
    letters, as pages have them, and shows those as U+FFFD.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name)
    if told := _sixteen(content):
        return told
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        told = _told(content, declared) or _page(content)
        if told is None and lenient and _nearly(content):
            return content.decode("utf-8", "replace")
        if told is None:
            raise error
        return told


def _told(content: bytes, declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
        return None if name in _TOLD_WRONG | {"utf-8"} else content.decode(name)
    except (LookupError, ValueError, UnicodeDecodeError, AssertionError):
        return None


def _sixteen(content: bytes) -> str | None:
    """Return UTF-16 without a mark: every second byte is nought or that of the Arabic block."""
    if len(content) % 2 or content.count(0) + content.count(6) < len(content) // 3:
        return None
    for name, high in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if high and sum(high.count(byte) for byte in (0, 6, 0x20)) > 0.95 * len(high):
            try:
                return content.decode(name)
            except UnicodeDecodeError:
                return None
    return None


def _page(content: bytes) -> str | None:
    """Return the text under the older code page whose letters are most like Arabic, if they are like it."""
    if _utf8(content) > 0.5:
        return None
    likely, text = max(map(partial(_likeness, content), _PAGES))
    return text if likely >= _LEAST_FREQUENT else None


def _likeness(content: bytes, page: str) -> tuple[float, str]:
    """Return how many of the characters beyond ASCII are the frequent letters of Arabic, and the text."""
    try:
        text = content.decode(page)
    except UnicodeDecodeError:
        return 0.0, ""
    beyond = sum(c > "\x7f" for c in text)
    return (sum(c in _FREQUENT for c in text) / beyond if beyond else 0.0), text


def _utf8(content: bytes) -> float:
    """Return which share of the bytes that are no ASCII stand in Arabic letters of UTF-8."""
    high = sum(byte > 127 for byte in content)
    return 2 * len(_TWO_BYTES.findall(content)) / high if high else 0.0


def _nearly(content: bytes) -> bool:
    return content.decode("utf-8", "replace").count("\ufffd") <= max(3, _BROKEN * len(content))
