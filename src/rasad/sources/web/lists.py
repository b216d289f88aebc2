"""Lists of addresses: one a line, or OPML as readers of feeds export it."""

from __future__ import annotations

import re

from lxml import etree

from rasad.errors import ReadError
from rasad.text.charsets import decoded

MOST = 100_000  # addresses of a list
_ADDRESS = re.compile(r"https?://\S+")


def addresses(place: str, content: bytes) -> list[str]:
    """Return the addresses of a list, each once; ``#`` opens a remark."""
    try:
        lines = decoded(content).removeprefix("\ufeff").splitlines()
    except UnicodeDecodeError as error:
        raise ReadError(place, f"not UTF-8 (byte {error.start})") from None
    told = [(number, line.strip()) for number, line in enumerate(lines, 1)]
    found = []
    for number, line in told:
        if line and not line.startswith("#"):
            if not _ADDRESS.fullmatch(line):
                raise ReadError(f"{place}:{number}", "no address of the web")
            found.append(line)
    return _bounded(place, found)


def subscriptions(place: str, content: bytes) -> list[str]:
    """Return the addresses of the feeds in an OPML file, each once, in their order."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(place, f"broken OPML: {error}") from None
    found = (str(outline.get("xmlUrl") or "").strip() for outline in tree.iter("outline"))
    return _bounded(place, [address for address in found if _ADDRESS.fullmatch(address)])


def _bounded(place: str, found: list[str]) -> list[str]:
    if len(found) > MOST:
        raise ReadError(place, f"a list of more than {MOST} addresses")
    if not found:
        raise ReadError(place, "a list without addresses")
    return list(dict.fromkeys(found))
