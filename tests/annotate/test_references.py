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


def test_a_word_for_two_is_a_mention_of_each_and_a_phrase_of_neither() -> None:
    text = "وقعت مصر وقبرص الاتفاق، وأكد الجانبان أهمية الربط الكهربائي."
    found = actors(document(text))

    [reference] = found.references.values()
    told = [m for m in found.mentions if m.rule == "references.sides"]

    assert [m.entity for m in told] == list(reference.entities)
    assert [p.entity for p in found.phrases if p.first == reference.first] == [None]


def test_a_word_for_one_is_a_phrase_of_whom_it_means() -> None:
    text = "اتصل ملك الأردن عبد الله الثاني بالرئيس المصري عبد الفتاح السيسي، وقال الأخير إن القمة قريبة."
    found = actors(document(text))

    [phrase] = [p for p in found.phrases if p.first in found.references]

    assert (found.by_id[phrase.entity or ""].name, phrase.code) == ("عبد الفتاح السيسي", "EGY")


def test_a_state_told_by_its_nationality_alone_is_meant_by_the_name_written() -> None:
    found = actors(document("بحث الوفد العلاقات المصرية السودانية، وأكد البلدان دعم السلام."))

    meant = [e.name for r in found.references.values() for e in map(found.by_id.__getitem__, r.entities)]

    assert meant == ["المصرية", "السودانية"]
