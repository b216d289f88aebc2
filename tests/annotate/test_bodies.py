"""States, organisations, outlets and places in running text: the lists' proofs, read by the whole stage."""

from __future__ import annotations

import pytest

from rasad.annotate.actors import actors
from rasad.lexicon import organisations, outlets, places, states
from rasad.lexicon.naming import Found
from rasad.model import Entity
from rasad.text import document, key

LISTS = (organisations, outlets, places, states)
FINDS = [found for listed in LISTS for found in listed.proofs()[0]]
KINDS_OF = {
    organisations: {"organisation", "group"}, outlets: {"outlet"}, places: {"place"}, states: {"state"},
}  # fmt: skip
LEAVES = [(kinds, text) for listed, kinds in KINDS_OF.items() for text in listed.proofs()[1]]
KINDS = {"city": "place", "region": "place", "outlet": "outlet", "platform": "outlet"}


def bodies(text: str) -> list[tuple[str, Entity]]:
    """Return what is named besides people, each naming as written with its entity."""
    found = actors(document(text))
    named = [(text[m.span.start : m.span.end], found.by_id[m.entity]) for m in found.mentions]
    return [(name, entity) for name, entity in named if entity.kind != "person"]


@pytest.mark.parametrize("found", FINDS, ids=lambda found: found.phrase)
def test_a_name_of_the_lists_is_an_entity(found: Found) -> None:
    named = [(name, entity) for name, entity in bodies(found.text) if key(found.phrase) in key(name)]
    if found.kind == "adjective" and not named:
        return  # an adjective beside a noun is a part of that noun's phrase

    [(_, entity)] = named

    assert entity.kind == KINDS.get(found.kind, entity.kind)
    assert entity.code == (None if entity.kind in ("place", "outlet") else found.code)


@pytest.mark.parametrize(("kinds", "text"), LEAVES, ids=lambda _: "")
def test_nothing_is_named_in_a_counter_example(kinds: set[str], text: str) -> None:
    assert [name for name, entity in bodies(text) if entity.kind in kinds] == []
