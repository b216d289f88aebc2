"""PDF and Word files give their text; a PDF whose letters are scrambled is refused."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from rasad.lexicon.datelines import datelines
from rasad.read.drawn import Stretch, _from_left
from tests.sources.making import BODY, TITLE, article, fault, page, pdf_file, word_file, zip_file

PROSE = [line for part in (TITLE, *BODY) for line in (part[:90], part[90:180], part[180:270]) if line.strip()]


def _shaped(line: str) -> str:
    """Return a line in the presentation forms in which PDF has it: here those of letters that stand alone."""
    forms = {
        unicodedata.normalize("NFKC", chr(code)): chr(code)
        for code in range(0xFE80, 0xFEFD)
        if unicodedata.name(chr(code), "").endswith("ISOLATED FORM")
    }
    return "".join(forms.get(letter, letter) for letter in line)


def test_a_pdf_gives_its_lines_as_letters() -> None:
    found = article("a.pdf", pdf_file(PROSE, title=TITLE))
    assert PROSE[2].split()[0] in found.text and found.title == TITLE
    assert dict(found.known_from)["title"] == "PDF title"


def test_presentation_forms_become_letters() -> None:
    found = article("a.pdf", pdf_file(map(_shaped, PROSE)))
    assert "السعودية" in found.text and not any("\ufe70" <= c <= "\ufefc" for c in found.text)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([line[::-1] for line in PROSE], "letters are scrambled"),
        ([" ".join(line) for line in PROSE], "letters are scrambled"),
        ([line.replace("لا", "ل") for line in PROSE * 4], "the ligature was lost"),
        (["".join(chr(0xE000 + ord(c) % 256) for c in line) for line in PROSE], "fonts do not tell"),
        (["1 2 3"], "no text in it"),
    ],
)
def test_scrambled_text_is_refused(lines: list[str], reason: str) -> None:
    error = fault("a.pdf", pdf_file(lines))
    assert reason in error.reason and error.place == "a.pdf"


MIXED = [
    "جرت المحادثات في الفترة من 6 إلى 10 مارس الجاري، ثم في عام 2016، بعد الاتفاق بين الوزيرين.",
    "قال الوزير «إن الاتفاق (رقم 5) سيوقع في 17/1/2025 بقيمة 3.5 مليارات دولار».",
    "ذكرت BBC News أن 25% من الصفقة (F-16 و Su-35) سلمت، ونشر في: 11-10-2024 الساعة 10:30",
    "وقعت الدولتان في ١١/١٠/٢٠٢٤ ٣ اتفاقات عام ٢٠٢٣ ثم عام ٢٠٢٤ وما بعده",
]


def test_numbers_latin_words_and_marks_stand_where_they_are_read() -> None:
    text = article("a.pdf", pdf_file([TITLE, *BODY, *MIXED])).text
    assert text.split("\n")[-len(MIXED) :] == MIXED


def test_lines_that_are_drawn_from_the_right_are_left_as_they_are() -> None:
    parts = [("الوزير عام", 300.0), ("2016", 250.0), ("قال", 200.0)]
    line = [Stretch(f"{text} ", x) for text, x in parts]
    assert _from_left(line) < 0 < _from_left(line[::-1])


@pytest.mark.parametrize("cut", [20, 400, 1500])
def test_a_broken_pdf_is_named(cut: int) -> None:
    assert "a.pdf: " in str(fault("a.pdf", pdf_file(PROSE)[:cut]))


def test_a_pdf_that_a_browser_printed_is_read(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no browser here that prints (on Debian: apt-get install chromium)")
    (tmp_path / "a.html").write_text(page(body=[*BODY, *MIXED]), encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}")
    command = (browser, *options, f"--print-to-pdf={tmp_path / 'a.pdf'}", (tmp_path / "a.html").as_uri())
    subprocess.run(command, capture_output=True, timeout=90, check=False)
    if not (tmp_path / "a.pdf").exists():
        pytest.skip("the browser here prints nothing")

    text = article("a.pdf", (tmp_path / "a.pdf").read_bytes()).text

    flowing = " ".join(text.split())
    assert all(part in flowing for part in (*BODY, *MIXED)), "every letter, number and mark in its place"


def test_a_word_file_gives_headline_paragraphs_and_tables_in_their_order() -> None:
    found = article("a.docx", word_file(BODY, title=TITLE, table=["الرياض", "طهران"]))
    assert found.text.split("\n")[: 1 + len(BODY)] == [TITLE, *BODY]
    assert found.text.endswith("الرياض\nطهران") and dict(found.known_from)["title"] == "style Heading 1"


def test_a_word_file_without_headings_begins_with_its_headline() -> None:
    found = article("report", word_file([TITLE, *BODY]))
    assert found.title == TITLE and found.text.startswith(TITLE) and found.published is None


def test_the_day_that_a_person_says_dates_a_word_file() -> None:
    from datetime import date

    from rasad.sources import uploaded

    [found] = uploaded("a.docx", word_file(BODY), published=date(2023, 3, 10))
    assert found.published == "2023-03-10" and ("published", "said by the reader") in found.known_from  # type: ignore[union-attr]


@pytest.mark.parametrize("line", datelines().finds)
def test_a_line_that_is_a_date_dates_a_document(line: str) -> None:
    files = {"a.docx": word_file([TITLE, line, *BODY]), "a.txt": "\n".join([TITLE, "", line, *BODY]).encode(),
             "a.pdf": pdf_file([TITLE, line, *PROSE])}  # fmt: skip
    for name, content in files.items():
        found = article(name, content)
        assert str(found.day) == found.published == "2024-10-11"
        assert dict(found.known_from)["published"].startswith("line ")


@pytest.mark.parametrize("line", datelines().leaves)
def test_a_line_that_says_more_than_a_date_dates_nothing(line: str) -> None:
    assert article("a.txt", "\n".join([TITLE, line, *BODY])).published is None


def test_a_headline_or_a_line_far_below_dates_nothing() -> None:
    date = "الجمعة 11 أكتوبر 2024"
    assert article("a.txt", "\n".join([date, *BODY])).published is None
    assert article("a.txt", "\n".join([TITLE, *BODY * 3, date])).published is None


def test_a_broken_word_file_is_named() -> None:
    broken = zip_file({"word/document.xml": b"<w:document", "[Content_Types].xml": b"<x/>"})
    assert "a.docx: not a readable Word file" in str(fault("a.docx", broken))


def test_a_word_file_whose_xml_swells_is_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{levels}]><w:document>&a9;</w:document>'.encode()
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    assert (
        "not a readable Word file"
        in fault("a.docx", zip_file({"word/document.xml": bomb, "[Content_Types].xml": types})).reason
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as DOCX"),
        (b"{\\rtf1\\ansi x}", "save it as DOCX"),
        (zip_file({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "no DOCX"),
        (bytes(range(256)) * 9, "no kind of input that is read"),
        (b"<?xml version='1.0'?><catalogue/>", "XML of a kind that is not known"),
        (b"", "empty text"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(content: bytes, reason: str) -> None:
    assert reason in fault("a", content).reason
