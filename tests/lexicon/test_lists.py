"""Every list of names finds its own examples and leaves its counter-examples."""

from __future__ import annotations

from functools import cache
from types import ModuleType

import pytest

from rasad.lexicon import organisations, outlets, places, states
from rasad.lexicon.naming import Found, Naming
from rasad.lexicon.trie import Trie
from rasad.text import document, key

LISTS = (organisations, outlets, places, states)


@cache
def _trie(listed: ModuleType) -> Trie[Naming]:
    return Trie(listed.entries())


FINDS = [(listed, found) for listed in LISTS for found in listed.proofs()[0]]
LEAVES = [(listed, text) for listed in LISTS for text in listed.proofs()[1]]


@pytest.mark.parametrize(("listed", "found"), FINDS, ids=lambda part: getattr(part, "phrase", ""))
def test_a_list_finds_its_own_examples(listed: ModuleType, found: Found) -> None:
    doc = document(found.text)

    named = {
        (key(doc.text[doc.tokens[m.first].start : doc.tokens[m.last - 1].end]), value.kind, value.code)
        for m in _trie(listed).apart(doc)
        for value in m.values
    }

    assert (key(found.phrase), found.kind, found.code) in named


@pytest.mark.parametrize(("listed", "text"), LEAVES, ids=lambda _: "")
def test_a_list_leaves_its_counter_examples(listed: ModuleType, text: str) -> None:
    found = [v for m in _trie(listed).apart(document(text)) for v in m.values if v.kind != "nothing"]

    # a state's counter-example holds none of its words; the others' may hold one that needs more to count
    assert [v for v in found if listed is states or not v.needs] == []
