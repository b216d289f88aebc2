"""The list of outlets: its heads, and the words that are often something else."""

from __future__ import annotations

import pytest

from rasad.errors import LexiconError
from rasad.lexicon.loading import read
from rasad.lexicon.naming import Naming
from rasad.lexicon.outlets import Outlets, entries, general, heads
from rasad.text import key


def test_a_head_tells_the_kinds_of_outlet_it_opens() -> None:
    assert heads()[key("وكالة أنباء")] == {"agency"}
    assert {"channel", "site"} <= heads()[key("شبكة")]


def test_words_that_are_often_something_else_need_a_head_or_quotation_marks() -> None:
    needs = {key(phrase): value.needs for phrase, value in entries() if value.kind == "outlet"}

    for word in ("فارس", "كونا", "وام", "وات", "واس", "الشرق", "الحياة", "النهار", "العربية", "الوطن"):
        assert needs[key(word)] in ("head", "quotes"), word
    assert needs[key("رويترز")] is None


def test_a_platform_is_no_outlet() -> None:
    kinds = {key(phrase): value.kind for phrase, value in entries()}

    assert kinds[key("تويتر")] == kinds[key("فيسبوك")] == "platform"


def _is_name(value: Naming) -> bool:
    return not value.needs and value.kind != "nothing"


def test_the_press_as_such_has_no_name() -> None:
    assert key("وسائل إعلام") in general()
    assert general().isdisjoint(key(phrase) for phrase, value in entries() if _is_name(value))


def test_an_ambiguous_word_of_no_outlet_is_refused() -> None:
    content = (
        'not_names = []\nleaves = ["ل"]\ngeneral = []\nplatforms = []\n'
        'finds = [{ text = "س", phrase = "س", kind = "outlet" }]\n'
        'ambiguous = [{ word = "ص", needs = "head", otherwise = "a letter" }]\n'
        '[heads]\nsite = ["موقع"]\n[outlets.site]\nITA = [["س"]]\n'
    )
    with pytest.raises(LexiconError, match="no form of an outlet"):
        read("o.toml", content, Outlets)
