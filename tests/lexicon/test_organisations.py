"""The list of organisations: its codes, and the words that need a head."""

from __future__ import annotations

import pytest

from rasad.errors import LexiconError
from rasad.lexicon.loading import read
from rasad.lexicon.organisations import Organisations, codes, entries, kinds, organisations
from rasad.lexicon.states import states
from rasad.text import key


def test_the_organisations_of_the_guide_have_their_acronyms() -> None:
    assert {"EU", "UN", "NATO", "BRICS", "IAEA", "ARL", "GCC", "AU", "OIC", "IMF", "WB", "G7"} <= codes()


def test_a_body_acts_for_a_state_of_the_list() -> None:
    assert {o.state for o in organisations() if o.state} <= set(states())


def test_no_acronym_is_a_state() -> None:
    assert codes().isdisjoint(states())


def test_no_phrase_names_two_organisations() -> None:
    named: dict[str, set[str]] = {}
    for phrase, value in entries():
        named.setdefault(key(phrase), set()).add(value.name)

    assert {phrase: names for phrase, names in named.items() if len(names) > 1} == {}


def test_two_organisations_have_two_usual_names() -> None:
    assert len(kinds()) == len(organisations())


def test_a_name_that_is_a_common_word_is_sure_behind_its_head() -> None:
    needs = {key(phrase): value.needs for phrase, value in entries()}

    assert needs[key("القاعدة")] == "quotes"
    assert needs[key("تنظيم القاعدة")] is None
    assert key("الحوثي") not in needs


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ('names = ["س"]\nbare_no = ["ص"]\nheads = ["ع"]', "no name of the organisation"),
        ('names = ["س"]\ncode = "XX"\nstate = "RUS"', "not both"),
        ('names = ["س"]\nbare_no = ["س"]', "needs heads"),
        ("names = []", "no organisation has a name"),
    ],
)
def test_an_entry_that_contradicts_itself_is_refused(fields: str, reason: str) -> None:
    content = (
        'not_names = []\nleaves = ["ل"]\nfinds = [{ text = "س", phrase = "س", kind = "organisation" }]\n'
    )
    with pytest.raises(LexiconError, match=reason):
        read("o.toml", f'{content}[organisations.one]\nkind = "igo"\n{fields}\n', Organisations)
