"""Phrases of the lexicon are found in running text."""

from __future__ import annotations

import pytest

from rasad.lexicon.trie import Trie
from rasad.text import document, inner, inner_end

WORDS = Trie([("مجلس", "council"), ("مجلس الأمن", "UNSC"), ("الأمم المتحدة", "UN"), ("زيارة", "visit")])


def _found(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [
        (doc.text[inner(doc, m.first, m.front) : inner_end(doc, m.last - 1, m.back)], v)
        for m in WORDS.apart(doc)
        for v in m.values
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عقد مجلس الأمن جلسة.", [("مجلس الأمن", "UNSC")]),
        ("دعا لمجلس جديد.", [("مجلس", "council")]),
        ("قرار لمجلسِ الأمــن", [("مجلسِ الأمــن", "UNSC")]),
        ("وللأمم المتحدة دور.", [("للأمم المتحدة", "UN")]),
        ("في زيارته الأولى", [("زيارت", "visit")]),
        ("لا شيء هنا", []),
    ],
)
def test_a_phrase_is_found_with_its_particles_and_marks_left_out(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عرض على #مجلس_الأمن اليوم.", [("مجلس_الأمن", "UNSC")]),
        ("قالت الأمم.المتحدة نعم", [("الأمم.المتحدة", "UN")]),
        ("زار المجلس. الأمن مستتب.", []),
        ("انتهى مجلس. الأمن مستتب.", [("مجلس", "council")]),
    ],
)
def test_a_low_line_or_full_stop_without_spaces_joins_the_words_of_a_phrase(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found
