"""The list of states: its forms, and that no state is missing."""

from __future__ import annotations

from rasad.lexicon.nisbas import nisba
from rasad.lexicon.states import entries, states, uncoded
from rasad.text import key


def test_every_state_of_the_world_is_listed() -> None:
    assert len(states()) == 250  # ISO 3166-1 has 249, and Kosovo
    assert all(len(code) == 3 and code.isupper() for code in states())


def test_a_former_state_has_a_name_and_no_code() -> None:
    assert uncoded()["soviet_union"].code is None
    assert uncoded()["soviet_union"].name == "الاتحاد السوفيتي"


def test_both_words_of_an_adjective_are_inflected() -> None:
    forms = {phrase for phrase, _ in nisba("كوري شمالي")}

    assert {key("الكورية الشمالية"), "كوريون شماليون", "الكوريين الشماليين", "كوريا شماليا"} <= forms


def test_a_first_word_that_is_no_adjective_stays() -> None:
    forms = {phrase for phrase, _ in nisba("جنوب أفريقي")}

    assert {"جنوب افريقيه", "الجنوب افريقي", "جنوب الافريقيه"} <= forms


def test_ambiguous_words_say_what_they_need() -> None:
    needs = {(key(phrase), value.code): value.needs for phrase, value in entries()}

    assert needs[key("المالية"), "MLI"] == "elsewhere"
    assert needs[key("مصر"), "EGY"] is None


def test_every_ambiguous_word_is_a_word_of_its_state() -> None:
    for state in states().values():
        words = {
            key(w) for w in (*state.names, *state.adjectives, *state.people, *state.capital, *state.seats)
        }
        assert {key(a.word) for a in state.ambiguous} <= words, state.code
