"""Bytes that are damaged, or made to harm, end in articles and reasons: never in anything else."""

from __future__ import annotations

import gzip
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.errors import ReadError
from rasad.model import Article
from rasad.sources import uploaded
from tests.sources.making import BODY, JSON_LD, LINES, TITLE, page, pdf_file, word_file, zip_file
from tests.sources.test_exports import CODED, FACTIVA, NEXIS, NEXIS_UNI
from tests.sources.test_telegram import CHAT, MESSAGE
from tests.sources.test_warcs import _record

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>{TITLE}</title>
<link href="https://a.example/"/><content type="html">{" ".join(BODY)}</content></entry></feed>"""
SAMPLES = {
    "page.html": page(linked=JSON_LD).encode(),
    "old.html": page(body=["وصل الوزير إلى العاصمة"]).encode("windows-1256"),
    "a.pdf": pdf_file([TITLE, *BODY]),
    "a.docx": word_file(BODY, title=TITLE, table=["أ", "ب"]),
    "a.zip": zip_file({"a.html": page().encode(), "b.txt": TITLE.encode()}),
    "a.jsonl": "\n".join(LINES).encode(),
    "result.json": repr({**CHAT, "messages": [MESSAGE]}).replace("'", '"').encode(),
    "a.warc": _record("http://a.example/", page(linked=JSON_LD).encode()) * 2,
    "a.warc.gz": gzip.compress(_record("http://a.example/", page(linked=JSON_LD).encode())) * 2,
    "nexis.txt": (NEXIS + NEXIS).encode(),
    "uni.txt": NEXIS_UNI.encode(),
    "factiva.txt": (FACTIVA + CODED).replace("{number}", "1").encode(),
    "feed.xml": ATOM.encode(),
    "list.txt": b"https://a.example/\nhttps://b.example/\n",
    "feeds.opml": b"<opml><body><outline xmlUrl='https://a.example/'/></body></opml>",
    "a.txt": "\n".join([TITLE, *BODY]).encode("utf-16"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_input_gives_articles_or_reasons(name: str) -> None:
    for seed in range(25):
        damaged = _damaged(SAMPLES[name], random.Random(seed))
        for given_name in (name, "upload"):
            _check(given_name, damaged)


def _check(name: str, content: bytes) -> None:
    """Every outcome is an article or a reason, and can be written down."""
    for one in uploaded(name, content):
        assert isinstance(one, Article | ReadError)
        assert f"{one} {one.text if isinstance(one, Article) else ''}".encode()


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """Return bytes with some changed, a piece doubled or lost, or the end cut off."""
    out = bytearray(content)
    for _ in range(chance.randrange(1, 12)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    start = chance.randrange(len(out))
    piece = out[start : start + chance.randrange(200)]
    match chance.randrange(4):
        case 0:
            out[start:start] = piece
        case 1:
            del out[start : start + len(piece)]
        case 2:
            del out[start:]
    return bytes(out)


BEGINNINGS = st.sampled_from(
    [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\x1f\x8b\x08\x00", b"WARC/1.0\r\n", b"<html>", b"<rss>", b"<opml>",
     b"{", b"[",
     b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"<?xml version='1.0'?>", b"https://",
     b"1 of 2 DOCUMENTS\n", b'{"messages": [{"type": "message", "text": ']
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    BEGINNINGS,
    st.one_of(st.binary(max_size=300), st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode)),
)
def test_any_bytes_give_articles_or_reasons(beginning: bytes, rest: bytes) -> None:
    _check("upload", beginning + rest)
