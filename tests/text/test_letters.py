"""Which language letters tell, and which letters bytes tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from rasad.text.charsets import decoded
from rasad.text.scripts import language
from tests.strategies import ANY_TEXT

NEWS = "وصل وزير الخارجية إلى العاصمة والتقى الرئيس، وبحث معه العلاقات بين البلدين وسبل تطويرها."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NEWS, "ar"),
        (NEWS + " The Foreign Minister of Iran said so.", "ar"),
        ("وزیر خارجه ایران در این دیدار گفت که دو کشور برای گسترش همکاری آماده هستند.", "fa"),
        ("وزیر خارجہ نے کہا ہے کہ دونوں ممالک کے درمیان تعلقات بہتر ہوئے ہیں۔", "ur"),
        ("وەزیری دەرەوەی عێراق لەگەڵ هاوتاکەی کۆبووەوە و باسی پەیوەندییەکانیان کرد", "ckb"),
        ("The ministers met in Muscat.", "latin"),
        ("Министры встретились в Москве.", "cyrillic"),
        ("١٢٣ 456", "none"),
        ("", "none"),
        ("زار الرئيس بزشكيان والوزير گروسي وچيرنوف پاريس", "ar"),
    ],
)
def test_letters_tell_the_language(text: str, told: str) -> None:
    assert language(text) == told


@given(ANY_TEXT)
def test_any_text_has_a_language(text: str) -> None:
    assert language(text)


def test_crawled_articles_are_arabic(shared: Path) -> None:
    with (shared / "articles" / "stream.jsonl").open(encoding="utf-8") as lines:
        told = [language(json.loads(line)["text"]) for number, line in enumerate(lines) if number % 20 == 0]
    assert told.count("ar") == len(told)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"]
)
def test_bytes_are_read_in_the_encoding_that_fits(encoding: str) -> None:
    assert decoded(NEWS.encode(encoding)) == NEWS


@pytest.mark.parametrize("declared", [None, "utf-8", "latin-1", "no-such-encoding", "x\0", "hex"])
def test_a_declaration_that_says_nothing_changes_nothing(declared: str | None) -> None:
    assert decoded(NEWS.encode("windows-1256"), declared) == NEWS


@pytest.mark.parametrize(
    "content",
    [
        NEWS.encode()[:-7] + b"\xff\xff" + NEWS.encode(),
        "عنوان\n".encode() + "وصل".encode("windows-1256"),
        "Élections législatives à l'étranger".encode("latin-1"),
        bytes(range(128, 256)),
    ],
)
def test_bytes_that_no_encoding_explains_are_refused(content: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        decoded(content)
