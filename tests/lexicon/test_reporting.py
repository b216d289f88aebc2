"""The words of reporting are words that news uses."""

from __future__ import annotations

import pytest

from rasad.lexicon.reporting import families, frames, seen

FAMILIES = families().values()
LISTED = {
    "verbs": {verb for family in FAMILIES for verb in family.verbs},
    "participles": {participle for family in FAMILIES for participle in family.participles},
    "nouns": {noun for family in FAMILIES for noun in family.nouns},
    "frames": {phrase for frame in frames().values() for phrase in frame.words},
}


@pytest.mark.parametrize("kind", LISTED)
def test_every_word_is_counted(kind: str) -> None:
    assert set(getattr(seen(), kind)) == LISTED[kind], "run tools/count_cues.py"


def test_at_least_250_lemmas_occur() -> None:
    counts = {**seen().verbs, **seen().nouns}

    assert sum(times > 0 for times in counts.values()) >= 250


@pytest.mark.parametrize("verb", sorted(LISTED["verbs"]))
def test_no_verb_is_listed_that_news_never_uses(verb: str) -> None:
    assert seen().verbs[verb] > 0
