"""The list of places: its states, and the words that are often something else."""

from __future__ import annotations

from collections import Counter

import pytest

from rasad.errors import LexiconError
from rasad.lexicon.loading import read
from rasad.lexicon.places import Places, entries, settlements, venues
from rasad.lexicon.states import entries as state_entries
from rasad.lexicon.states import states
from rasad.text import key


def test_the_cities_are_many_and_lie_in_states_of_the_list() -> None:
    cities = [value for _, value in entries() if value.kind == "city"]

    assert len({(city.name, city.code) for city in cities}) >= 500
    assert {city.code for city in cities} <= set(states())


def test_no_place_is_written_twice() -> None:
    phrases = Counter(key(phrase) for phrase, _ in entries())

    assert {phrase for phrase, count in phrases.items() if count > 1} == set()


def test_capitals_and_seats_stand_with_their_states_only() -> None:
    capitals = {key(phrase) for phrase, value in state_entries() if value.kind in ("capital", "seat")}

    assert capitals.isdisjoint(key(phrase) for phrase, _ in entries())


def test_a_place_of_several_states_has_no_code() -> None:
    codes = {key(phrase): value.code for phrase, value in entries()}

    assert codes[key("الشرق الأوسط")] is None
    assert codes[key("الضفة الغربية")] == "PSE"


def test_words_that_are_often_something_else_need_more() -> None:
    needs = {key(phrase): value.needs for phrase, value in entries()}

    assert needs[key("صور")] == "head"
    assert needs[key("القطاع")] == "elsewhere"
    assert needs[key("جنيف")] is None


def test_heads_of_places_are_folded() -> None:
    assert key("قاعدة") in venues()
    assert key("مدينة") in settlements()


def test_an_ambiguous_word_of_no_place_is_refused() -> None:
    content = (
        'not_names = []\nleaves = ["ل"]\nvenues = []\nsettlements = []\nregions = []\n'
        "beside = []\nproper = []\ncapitals = []\n"
        'finds = [{ text = "س", phrase = "س", kind = "city" }]\n'
        'ambiguous = [{ word = "ص", needs = "head", otherwise = "a letter" }]\n'
        '[cities]\nEGY = [["س"]]\n[areas]\n'
    )
    with pytest.raises(LexiconError, match="no name of a place"):
        read("o.toml", content, Places)
