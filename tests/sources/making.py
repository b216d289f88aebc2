"""Inputs made for the tests: pages, Word files, PDF, archives. The words are the example articles' own."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping

import docx

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.sources import uploaded
from tests.conftest import ROOT

LINES = (ROOT / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
EXAMPLE = json.loads(LINES[0])
TITLE: str = EXAMPLE["text"].strip().split("\n")[0].strip()
BODY: list[str] = [part for part in EXAMPLE["text"].split("\n") if part.strip() and part.strip() != TITLE]
JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "موقع"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2023-03-10T19:05:00+03:00",
            "author": [{"@type": "Person", "name": "سلمى حداد"}],
            "publisher": {"@type": "Organization", "name": "صحيفة المثال"},
        },
    ],
}


def page(
    *,
    head: str = "",
    linked: object = None,
    body: Iterable[str] = BODY,
    title: str = TITLE,
    above: str = "",
) -> str:
    """Return a page with a menu, comments and a footer around its article."""
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    told = "".join(f"<p>{part}</p>" for part in body)
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><title>{title} | صحيفة المثال</title>{head}{script}</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/world">العالم</a></li></ul></nav>
<main><article><h1>{title}</h1>{above}{told}</article>
<section id="comments" class="comments"><h3>التعليقات</h3><div class="comment"><p>تعليق قارئ لا صلة له
بالخبر ولا قيمة له.</p></div></section></main>
<footer><p>جميع الحقوق محفوظة لصحيفة المثال</p></footer></body></html>"""


def word_file(paragraphs: Iterable[str], *, title: str | None = None, table: Iterable[str] = ()) -> bytes:
    """Return a Word file."""
    document = docx.Document()
    if title:
        document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cells := list(table):
        for cell, text in zip(document.add_table(1, len(cells)).rows[0].cells, cells, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf_file(lines: Iterable[str], *, title: str = "") -> bytes:
    """Return a PDF whose font tells its letters; Arabic is drawn from the left, its last letter first."""
    lines = [_drawn(line) if any(c >= "\u0600" for c in line) else line for line in lines]
    glyphs = {letter: number for number, letter in enumerate(sorted({c for line in lines for c in line}), 1)}
    drawn = "\n".join("<" + "".join(f"{glyphs[c]:04x}" for c in line) + "> Tj 0 -16 Td" for line in lines)
    told = "\n".join(f"<{n:04x}> <{c.encode('utf-16-be').hex()}>" for c, n in glyphs.items())
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(glyphs)} beginbfchar\n{told}\nendbfchar endcmap end end"
    )
    content = f"BT /F1 12 Tf 50 800 Td\n{drawn}\nET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R"
        " /Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R]"
        " /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(unicode)} >>\nstream\n{unicode}\nendstream",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>",
    )
    return _file(objects)


def _drawn(line: str) -> str:
    """Return the glyphs of an Arabic line from left to right: its last word first, numbers as they are."""
    kept = r"[A-Za-z](?:[A-Za-z\d ./-]*[A-Za-z\d])?|\d(?:[\d:./-]*\d)?|."
    return "".join(reversed(re.findall(kept, line)))


def _file(objects: Iterable[str]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{told}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(places) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 8 0 R >>\n"
    return out + end.encode() + f"startxref\n{len(out)}\n%%EOF\n".encode()


def zip_file(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def article(name: str, content: bytes | str) -> Article:
    """Return the one article of an input."""
    [found] = uploaded(name, content.encode() if isinstance(content, str) else content)
    assert isinstance(found, Article), found
    return found


def fault(name: str, content: bytes | str) -> ReadError:
    """Return what is wrong with an input; what is left out on purpose is no fault."""
    [found] = uploaded(name, content.encode() if isinstance(content, str) else content)
    assert isinstance(found, ReadError) and not isinstance(found, LeftOut), found
    return found


def left_out(name: str, content: bytes | str) -> LeftOut:
    """Return why an input is left out."""
    [found] = uploaded(name, content.encode() if isinstance(content, str) else content)
    assert isinstance(found, LeftOut), found
    return found
