"""Every form in which a trigger may stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from rasad.lexicon import reporting
from rasad.lexicon.clauses import clauses
from rasad.lexicon.trie import Trie
from rasad.lexicon.triggers import Named, families
from rasad.text import key
from rasad.text.inflect import Feature, conjugate
from rasad.text.nominals import participle

SenseKind = Literal["verb", "noun", "active", "passive", "phrase"]
_SHORT = 3
_INVARIABLE = ("ة", "ا", "ى", "ء", "ون", "ين", "ان")  # no alef of tanwin behind these


class Sense(NamedTuple):
    """What a form may mean: a family, and as what word of it. ``features`` are a verb's."""

    named: Named
    kind: SenseKind
    features: frozenset[Feature] = frozenset()
    definite: bool = False


@cache
def single_words() -> Mapping[str, tuple[Sense, ...]]:
    """Return the senses of each folded form of one word."""
    found: defaultdict[str, dict[Sense, None]] = defaultdict(dict)
    for named in families():
        for _, form, sense in forms(named):
            if " " not in form:
                found[form][sense] = None
    return {form: tuple(senses) for form, senses in found.items()}


@cache
def phrases() -> Trie[Sense]:
    """Return the triggers of several words."""
    pairs = ((form, sense) for named in families() for _, form, sense in forms(named) if " " in form)
    return Trie(pairs)


@cache
def complements(named: Named) -> frozenset[str]:
    """Return the forms of the words that must stand close behind a trigger of the family."""
    words = named.family.complements
    return frozenset(
        form for word in words for w in (word, word.removeprefix("ال")) for form, _ in noun_forms(w)
    )


@cache
def excluded(named: Named) -> frozenset[str]:
    """Return the words that show another sense."""
    return frozenset(key(word) for word in named.family.excludes)


@cache
def telling_words() -> frozenset[str]:
    """Return all words that tell senses of some trigger apart: complements, and words that exclude one."""
    return frozenset().union(*(complements(named) | excluded(named) for named in families()))


@cache
def light_verbs() -> Mapping[str, frozenset[Feature]]:
    """Return the forms of verbs that carry a deed named by a noun: أجرى، عقد، شنّ."""
    pairs = {tuple(verb.split()) for named in families() for verb in named.family.light}
    small = clauses()
    carrying = (*small.carriers, *small.suffering, *small.possible_verbs, *small.future_verbs)
    pairs |= {tuple(verb.split()) for verb in carrying}
    out: dict[str, frozenset[Feature]] = {}
    for past, present in sorted(pairs):
        for form, features in conjugate(past, present).items():
            out[form] = out.get(form, frozenset()) | features
    return out


@cache
def saying_verbs() -> frozenset[str]:
    """Return the forms of verbs of saying: behind them stands a subject."""
    verbs = {verb for family in reporting.families().values() for verb in family.verbs}
    return frozenset(form for verb in verbs for form in conjugate(*verb.split()))


@cache
def light_forms(named: Named) -> frozenset[str]:
    """Return the forms of the verbs that carry this family's nouns."""
    return frozenset(form for verb in named.family.light for form in conjugate(*verb.split()))


def noun_forms(word: str) -> Iterator[tuple[str, bool]]:
    """Yield the folded forms of a noun as written, and whether ال stands before it."""
    bare = word
    spelt = [bare]
    if not bare.endswith(_INVARIABLE):
        spelt.append(bare + "ا")
    if bare.endswith(("ون", "ان", "ين")) and len(bare) > 4:
        spelt.append(bare[:-1])
    for form in spelt:
        yield key(form), False
        yield key("ال" + form), True


def forms(named: Named) -> Iterator[tuple[str, str, Sense]]:
    """Yield every form of a family's words, each with the word as its file has it and with its sense."""
    family = named.family
    for verb in family.verbs:
        for form, features in _told(*verb.split()):
            yield verb, form, Sense(named, "verb", features)
    for idiom in family.idioms:
        past, present, rest = idiom.split(maxsplit=2)
        for form, features in _told(past, present):
            yield idiom, f"{form} {key(rest)}", Sense(named, "verb", features)
    for noun in family.nouns:
        for form, definite in noun_forms(noun):
            yield noun, form, Sense(named, "noun", definite=definite)
    for word in family.participles:
        yield from ((word, form, Sense(named, "active")) for form in participle(word))
    for word in family.passives:
        yield from ((word, form, Sense(named, "passive")) for form in participle(word))
    for phrase in family.phrases:
        sense = Sense(named, "phrase", definite=phrase.startswith("ال"))
        yield phrase, key(phrase), sense
        if accusative := _accusative(phrase):
            yield phrase, accusative, sense


def _told(past: str, present: str) -> Iterator[tuple[str, frozenset[Feature]]]:
    """Yield the forms in which news tells a deed: the third person, I and we now, we then.

    Left out are what looks like other words (أبدت from أباد) and the passive of three letters (زير).
    """
    for form, features in conjugate(past, present).items():
        kept = frozenset(
            f
            for f in features
            if (f.person == 3 and not (f.gender == "feminine" and f.number == "plural"))
            or (f.person == 1 and (f.number == "plural" or f.tense == "present"))
        )
        kept = frozenset(f for f in kept if f.voice == "active" or len(form) > _SHORT)
        if kept:
            yield form, kept


def _accusative(phrase: str) -> str | None:
    """A noun with its adjective as an object has it: هجوما كيميائيا."""
    words = phrase.split()
    if len(words) != 2 or any(word.startswith("ال") or word.endswith(_INVARIABLE) for word in words):
        return None
    return key(" ".join(word + "ا" for word in words))
