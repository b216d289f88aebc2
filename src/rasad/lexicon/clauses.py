"""Small words of clauses: what opens and ends them, who stands where, whether the deed was done."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from rasad.lexicon.loading import load
from rasad.lexicon.trie import Trie
from rasad.text import key
from rasad.text.inflect import conjugate

Words = tuple[str, ...]
_VERBS = frozenset({"future_verbs", "possible_verbs", "denied", "carriers", "suffering"})


class Clauses(BaseModel):
    """The file ``clauses.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    relatives: Words
    that: Words
    was: Words
    pronoun_that: Words
    openers: Words
    prepositions: Words
    two_word_prepositions: Words
    by: Words
    led: Words
    amounts: Words
    these: Words
    unnamed: Words
    people: Words
    accompanying: Words
    places: Words
    fillers: Words
    situations: Words
    counted: Words
    after: Words
    before: Words
    pairs: Words
    own_state: Words
    crowds: Words
    parties: Words
    instruments: Words
    papers: Words
    demonstratives: Words
    subordinating: Words
    never: Words
    carriers: Words
    suffering: Words
    impersonal: Words
    announcing: Words
    utterances: Words
    negations: Words
    nots: Words
    future: Words
    future_verbs: Words
    future_frames: Words
    conditions: Words
    conditions_frames: Words
    possible: Words
    possible_verbs: Words
    possible_frames: Words
    may: Words
    alleged: Words
    denied: Words
    denials: Words
    maybe: Words
    happening: Words
    carrying: Words
    since: Words
    first: Words
    ongoing: Words
    done: Words
    past_frames: Words


@cache
def clauses() -> Clauses:
    """Return the small words as listed."""
    return load("clauses.toml", Clauses)


@cache
def crowds() -> frozenset[str]:
    """Return the nouns, without ال, that name a whole group of states, sides or people."""
    return frozenset(key(word) for word in clauses().crowds)


@cache
def classes() -> dict[str, frozenset[str]]:
    """Return for each folded word the lists in which it stands; verbs with all their forms."""
    found: dict[str, set[str]] = {}
    for name, words in clauses():
        for word in words:
            verb = name in _VERBS
            for form in conjugate(*word.split()) if verb else [key(word)]:
                if " " not in form:
                    found.setdefault(form, set()).add(name.removesuffix("_verbs"))
    return {form: frozenset(names) for form, names in found.items()}


@cache
def frames() -> Trie[str]:
    """Return the small words of several words, each with the list in which it stands."""
    return Trie(
        (word, name.removesuffix("_frames"))
        for name, words in clauses()
        for word in words
        if " " in word and name not in _VERBS
    )
