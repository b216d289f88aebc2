"""Archives: every member as if it lay in a folder, and no bomb, no odd name, no password gets through."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from pathlib import Path

import pytest

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.sources import articles, limits, uploaded
from tests.sources.making import BODY, JSON_LD, LINES, TITLE, fault, page, pdf_file, word_file, zip_file

TEXT = "\n".join((TITLE, *BODY)).encode()


def test_an_archive_gives_what_its_members_give() -> None:
    members = {
        "b/page.html": page(linked=JSON_LD).encode(),
        "a.docx": word_file(BODY, title=TITLE),
        "c.pdf": pdf_file(BODY),
        "lines.jsonl": "\n".join(LINES).encode(),
        "notes.txt.gz": gzip.compress(TEXT),
        "inner.zip": zip_file({"x.txt": TEXT}),
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(99),
        "__MACOSX/._a.docx": b"\0\0",
        ".hidden": TEXT,
    }
    found = list(uploaded("news.zip", zip_file(members)))
    ids = [a.id for a in found if isinstance(a, Article)]
    assert ids[:2] == ["news.zip/a.docx", "news.zip/b/page.html"] and "news.zip/inner.zip/x.txt" in ids
    assert len(ids) == 5 + len(LINES)
    [left] = [one for one in found if isinstance(one, ReadError)]
    assert isinstance(left, LeftOut) and left.place == "news.zip/picture.png"


def test_an_archive_on_disk_is_read_and_its_errors_name_the_member(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_file({"x.jsonl": b'{"text": "\xd9\x88\xd8\xb5\xd9\x84."}\n{broken'}))
    good, bad = articles([str(tmp_path / "a.zip")])
    assert isinstance(good, Article) and isinstance(bad, ReadError)
    assert bad.place == f"{tmp_path / 'a.zip'}/x.jsonl:2"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/passwd", "a/../../b.txt", "C:/x.txt", "a\x1b[2J.txt"])
def test_a_name_that_leads_outside_is_refused(name: str) -> None:
    error = fault("a.zip", zip_file({name: TEXT}))
    assert "unsafe name" in error.reason and "\x1b" not in str(error)


def test_a_member_that_swells_is_stopped() -> None:
    error = fault("a.zip", zip_file({"a.txt": b"\xd8\xa7" * (8 * limits.MIB)}))
    assert "a bomb" in error.reason and error.place == "a.zip/a.txt"


def test_a_word_file_that_swells_is_stopped() -> None:
    bomb = {"word/document.xml": b" " * (8 * limits.MIB), "[Content_Types].xml": b"<x/>"}
    assert "a bomb" in fault("a.docx", zip_file(bomb)).reason


def test_archives_together_unpack_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.Budget.__init__, "__defaults__", (3 * len(TEXT),))
    inner = zip_file({"x.txt": TEXT, "y.txt": TEXT})
    found = list(uploaded("a.zip", zip_file({"1.zip": inner, "2.zip": inner})))
    assert sum(isinstance(one, Article) for one in found) < 4
    assert any("unpacks to more than" in str(one) for one in found)


def test_archives_lie_in_archives_only_so_deep() -> None:
    content = zip_file({"x.txt": TEXT})
    for _ in range(limits.DEPTH):
        content = zip_file({"inner.zip": content})
    assert "deep" in fault("a.zip", content).reason


def test_gzip_that_wraps_gzip_without_end_is_refused() -> None:
    content = TEXT
    for _ in range(9):
        content = gzip.compress(content)
    assert "deep" in fault("a.gz", content).reason


def test_too_many_members_are_refused() -> None:
    members = {f"{n}.txt": b"" for n in range(limits.MEMBERS + 1)}
    assert "more than" in fault("a.zip", zip_file(members)).reason


def test_a_whole_input_larger_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WHOLE", 1000)
    assert "larger than" in fault("a.txt.gz", gzip.compress(TEXT * 9)).reason


def test_a_line_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE", 1000)
    error = fault("a.jsonl", b'{"text": "' + TEXT.replace(b"\n", b" ") * 9)
    assert error.place == "a.jsonl:1" and "longer than" in error.reason


def test_a_password_is_named() -> None:
    content = bytearray(zip_file({"a.txt": TEXT}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert "password" in fault("a.zip", bytes(content)).reason


def test_a_damaged_member_is_named_and_the_others_are_read() -> None:
    noise = random.Random(1).randbytes(400).hex().encode()
    content = bytearray(zip_file({"a.txt": TEXT + noise, "b.txt": TEXT}))
    content[200:240] = bytes(40)
    bad, good = uploaded("a.zip", bytes(content))
    assert isinstance(bad, ReadError) and bad.place == "a.zip/a.txt" and isinstance(good, Article)


@pytest.mark.parametrize("cut", [10, 200])
def test_a_cut_archive_is_named(cut: int) -> None:
    assert "a broken ZIP archive" in fault("a.zip", zip_file({"a.txt": TEXT})[:cut]).reason


def test_a_cut_gzip_is_named() -> None:
    assert "a.txt.gz" in str(fault("a.txt.gz", gzip.compress(TEXT)[:-20]))


def test_arabic_names_without_the_flag_of_utf8_are_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("خبر.txt", TEXT)
    content = out.getvalue().replace(b"\0\x08\0\0", b"\0\0\0\0", 2)
    [found] = uploaded("a.zip", content)
    assert isinstance(found, Article) and found.id == "a.zip/خبر.txt"


def test_the_name_of_an_upload_leads_nowhere() -> None:
    for name in ("../../etc/خبر.txt", "C:\\x\\خبر.txt"):
        [found] = uploaded(name, TEXT)
        assert isinstance(found, Article) and found.id == "خبر.txt"
    [found] = uploaded("\x1b[2J\u202ea.txt", TEXT)
    assert isinstance(found, Article) and found.id == "_[2J_a.txt"
