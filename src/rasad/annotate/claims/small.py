"""The small words of reporting, found in one pass: particles, adverbs, phrases of attribution."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rasad.annotate.claims.vocabulary import verb_forms
from rasad.lexicon.reporting import frames, words
from rasad.lexicon.trie import Trie
from rasad.text import key

_TABLES = frozenset(("answers", "governing"))


@cache
def small_words() -> Trie[str]:
    """Return the trie of small words, each with the name of its list; frames are ``frame:name``."""
    listed = words()
    entries = [(phrase, name) for name in type(listed).model_fields for phrase in _spelt(name)]
    entries += [(noun, f"answers:{stance}") for stance, nouns in listed.answers.items() for noun in nouns]
    entries += [(phrase, f"frame:{name}") for name, frame in frames().items() for phrase in frame.words]
    return Trie(entries)


def _spelt(name: str) -> Iterator[str]:
    for entry in () if name in _TABLES else getattr(words(), name):
        if name in ("gives", "light", "relays", "issues", "goes_on"):
            yield from (form for form, _ in verb_forms(entry))
        else:
            yield entry


@cache
def source_words() -> frozenset[str]:
    """Return the folded words for who speaks without a name."""
    return frozenset(key(word) for word in words().sources)


@cache
def governing() -> dict[str, str]:
    """Return, by folded word, the folded preposition without which it is not the verb: عبر … عن."""
    return {
        f"{conjunction}{key(v)}": key(p)
        for v, p in words().governing.items()
        for conjunction in ("", "و", "ف")
    }


@cache
def veiled() -> dict[str, str]:
    """Return, by folded word, the letter that tells a verb from another word spelt alike: هنأ from هنا.

    Where only a shadda tells (بيّن from بين) it is not looked at, and the word is no cue.
    """
    return {
        key(f"{conjunction}{verb}"): next(letter for letter in verb if key(letter) != letter)
        for verb in words().veiled
        for conjunction in ("", "و", "ف")
    }
