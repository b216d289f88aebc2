"""The words that name events: many, met in real news, and each counted there."""

from __future__ import annotations

from rasad.lexicon.trigger_counts import counts, listed
from rasad.lexicon.triggers import families

ENOUGH = 600  # verbs, verbal nouns and participles that raw news has


def test_every_word_that_names_events_was_counted_and_none_besides() -> None:
    counted = {kind: frozenset(words) for kind, words in counts().items()}

    assert counted == listed(), "run tools/count_triggers.py"


def test_the_words_that_raw_news_has_are_many() -> None:
    known = {word for words in counts().values() for word, articles in words.items() if articles}
    words = {
        word
        for rule in (named.family for named in families())
        for word in (*rule.verbs, *rule.nouns, *rule.participles, *rule.passives)
    }

    assert len(words & known) >= ENOUGH


def test_every_type_has_words_that_news_has() -> None:
    assert all(sum(words.values()) >= 100 for words in counts().values())
