"""Arabic in a terminal: in its right order, within the width, coloured only where wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given

from rasad import views
from rasad.model import Answer, Part
from rasad.views import Look
from rasad.views.visual import joined, visual
from tests.strategies import ARABIC
from tests.views.test_answers import MEETING, SAID, SOMEBODY

LONG = replace(MEETING, title="التقى وزير الخارجية نظيره في مسقط وبحثا ملفات عدة منها الحدود والتجارة " * 6)
_ANSI = re.compile("\x1b\\[\\d+m")


def shown(look: Look, *lines: object) -> list[str]:
    answer = Answer("timeline", (Part("timeline", lines),))  # type: ignore[arg-type]
    return views.render(answer, look).splitlines()


def width(line: str) -> int:
    return sum(unicodedata.category(c) not in ("Mn", "Me", "Cf") for c in _ANSI.sub("", line))


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("bidi", ["isolate", "visual", "none"])
@pytest.mark.parametrize("line", [LONG, SAID, SOMEBODY], ids=lambda line: type(line).__name__)
def test_a_table_fits_the_terminal(columns: int, lang: str, bidi: str, line: object) -> None:
    lines = shown(Look(lang=lang, width=columns, bidi=bidi, colour=True), line)  # type: ignore[arg-type]

    assert all(width(one) <= columns for one in lines)


def test_arabic_stands_in_isolates_and_last() -> None:
    _, line, *_ = shown(Look(width=120, bidi="isolate"), MEETING)

    assert line.startswith("2024-10-11") and line.endswith("\u2069")
    assert line.count("\u2067") == line.count("\u2069") == 1


def test_an_arabic_table_begins_at_the_right() -> None:
    head, line, *_ = shown(Look(lang="ar", width=100, bidi="visual"), MEETING)

    assert head.endswith(visual("التاريخ", "ar")) and width(head) == 100
    assert line.endswith(visual("11 أكتوبر 2024", "ar"))


def test_what_an_article_holds_cannot_steer_the_terminal() -> None:
    sly = replace(MEETING, title="زار\x1b[2J الوزير\t\u202eمسقط\n\x9b31m")

    for look in (Look(), Look(width=100, bidi="isolate"), Look("markdown")):
        told = "\n".join(shown(look, sly))
        assert not re.search("[\x1b\x9b\u202e]", told)
    assert [line.count("\t") for line in shown(Look(), sly)] == [6]


def test_what_was_denied_has_a_sign_a_word_and_a_colour() -> None:
    denied = replace(MEETING, status="denied")

    assert "\x1b[31m✕ denied\x1b[0m" in shown(Look(width=120, colour=True), denied)[1]
    assert "✕ denied" in shown(Look(width=120), denied)[1]
    assert "\x1b" not in "".join(shown(Look(width=120), denied))


def test_what_is_cut_ends_in_an_ellipsis_and_never_within_a_word() -> None:
    words = set(LONG.title.split()) | {"…"}
    *_, last = shown(Look(width=80), LONG)

    assert last.endswith(" …") and set(last.split()) <= words


@pytest.mark.parametrize(
    "text, base, told",
    [
        ("abc 12", "en", "abc 12"),
        ("في 12 مايو", "ar", f"{joined('مايو')[::-1]} 12 {joined('في')[::-1]}"),
        ("(تم)", "ar", f"({joined('تم')[::-1]})"),
        ("IRN، عُمان", "en", f"IRN، {joined('عمان')[::-1]}".replace("ﻋ", "ﻋُ")),
        ("50% نعم", "ar", f"{joined('نعم')[::-1]} 50%"),
    ],
)
def test_a_line_is_laid_out_as_unicode_says(text: str, base: str, told: str) -> None:
    assert visual(text, base) == told  # type: ignore[arg-type]


def test_letters_are_joined_and_lam_alef_is_one() -> None:
    assert [hex(ord(c)) for c in joined("سلام")] == ["0xfeb3", "0xfefc", "0x645"]
    assert joined("لا") == "ﻻ" and joined("دار") == "دار"


@given(ARABIC)
def test_laying_out_loses_no_letter(text: str) -> None:
    line = re.sub(r"[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]|[][(){}<>«»‹›]", "", text)

    assert letters(visual(line, "ar")) == letters(line)


def letters(text: str) -> list[str]:
    return sorted(unicodedata.normalize("NFKC", text))
