"""Whom words that point back mean: every family on its own sentences."""

from __future__ import annotations

import pytest

from rasad.annotate.actors import actors
from rasad.lexicon.references import FoundReference, families
from rasad.text import document

FINDS = [(name, found) for name, family in families().items() for found in family.finds]
LEAVES = [(name, text) for name, family in families().items() for text in family.leaves]


def meant(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return for each word that points back its rule, and the codes or names of those whom it means."""
    found = actors(document(text))
    who = {e.id: e.code or e.name for e in found.entities}
    return {
        text[r.span.start : r.span.end]: (r.rule, tuple(who[e] for e in r.entities))
        for r in found.references.values()
    }


@pytest.mark.parametrize(("family", "example"), FINDS)
def test_a_word_means_those_named_before(family: str, example: FoundReference) -> None:
    assert meant(example.text)[example.phrase] == (f"references.{family}", example.means)


@pytest.mark.parametrize(("family", "text"), LEAVES)
def test_a_word_that_points_at_nobody_named_is_left(family: str, text: str) -> None:
    assert f"references.{family}" not in [rule for rule, _ in meant(text).values()]
