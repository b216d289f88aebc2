"""The words for what states sign, buy, promise and break: names, acts, and the small words around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.lexicon.states import entries
from rasad.lexicon.trie import Trie
from rasad.lexicon.trigger_forms import noun_forms
from rasad.model import AgreementKind, AgreementStatus
from rasad.text import key
from rasad.text.inflect import Feature, conjugate
from rasad.text.nominals import participle

Words = tuple[str, ...]
WordKind = Literal["verb", "noun", "passive", "phrase"]


class Found(BaseModel):
    """A sentence of our own and the one agreement that it tells of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    name: str  # as written in the text
    kind: AgreementKind
    parties: Words
    status: AgreementStatus
    value: str | None = None
    items: Words = ()


class Rule(BaseModel):
    """What names and acts share."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: Words = Field(min_length=1)


class Name(Rule):
    """What it is called. ``plurals`` (duals too) are written out, ال and tanwin come by themselves."""

    kind: AgreementKind
    kin: str = "accord"  # names of one kin may name one and the same agreement
    nouns: Words = ()
    plurals: Words = ()
    phrases: Words = ()
    gapped: dict[str, str] = Field(default_factory=dict)  # وقف (دائم) لإطلاق: a word and one close behind it
    needs: Words = ()  # without ال or tanwin it counts only with one of these right behind it (مذكرة تفاهم)
    told: bool = False  # counts only where an act tells of it
    signed: bool = False  # counts only where somebody signs it
    before: Words = ()  # words right before it which show another sense (سوء تفاهم)
    behind: Words = ()  # words right behind it which do (عقد اجتماع)


class Act(Rule):
    """What happens to an agreement. ``reach`` is how many words may stand between the act and the name."""

    verbs: Words = ()
    nouns: Words = ()
    passives: Words = ()
    phrases: Words = ()
    by: Words = ()  # verbs that carry a phrase and tell its time: دخل … حيز التنفيذ
    subject: bool = False  # the agreement may be its subject: انهار الاتفاق
    nouns_done: bool = True  # whether its nouns alone say that it was done (توقيع, but not إلغاء)
    done: AgreementStatus
    planned: AgreementStatus  # where it stands while the act is still to come
    reach: int
    behind: int = 5  # the same, where the act stands behind the name
    weak: bool = False  # tells only what it must have been; any other act outweighs it
    goods: bool = False  # its object may be goods; without a name this is then the deal itself
    parts: bool = False  # one side's act: ends only what is said to bind two
    now: bool = False  # its present tense tells what is so now (يتفاوض), not what is to come (يوقع)
    hopeful: bool = False  # leaves a planned signing planned
    alleged: bool = False  # counts only where it is denied
    only: Words = ()  # the names (tables of [names]) of which alone it can be told


class Small(BaseModel):
    """The small words around names and acts; verbs are ``"past present"``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    prospects: Words  # what makes an act one that is still to come, besides clauses.toml
    talks: Words  # talks under way: what is hoped for is being negotiated
    negations: Words
    done: Words  # before a verbal noun: it was done (تم توقيع)
    after: Words  # before one: it lies behind (بعد إلغاء)
    relatives: Words
    models: Words  # before the model of goods (من طراز)
    takers: Words  # acts of whoever gets the goods: اشترى، تسلم
    rough: Words  # before a number that is a guess
    doubts: Words  # before an act of which it is left open whether it was done
    places: Words  # before where it was done
    joints: Words  # prepositions that go on in a name only with some words behind them
    pairs: Words  # the two sides, named before
    back: Words  # the one named before
    others: Words  # another agreement than the one before
    generic: Words  # no agreement in particular
    counts: Words  # how many there are, said before the name
    between: Words
    along: Words  # before the other side
    givers: Words  # before who gives a loan
    toward: Words  # before who receives
    topics: Words  # what opens the topic of an agreement
    fields: Words  # what may stand behind في in a name
    stops: Words  # what ends a name
    tellers: Words  # verbs that end a name
    currencies: Words
    scales: Words
    worth: Words  # before a sum
    around: Words  # between those and the sum
    weapons: Words
    systems: Words  # weapons where one of the shields stands right behind: نظام دفاع
    shields: Words
    brands: Words  # weapons by the name of their model
    arms: Words  # those of them that say no more than arms
    civil: Words  # with these, goods are no arms
    disarming: Words  # with these, weapons are what is given up
    elsewhere: Words  # no agreement of states in such a sentence: clubs, courts
    trade: Words  # make an accord or deal a contract
    politics: Words  # make it something else than a treaty
    truce: Words  # make it a ceasefire


class Agreements(BaseModel):
    """The file ``agreements.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: dict[str, Name]
    acts: dict[str, Act]
    words: Small


class Neighbours(NamedTuple):
    """The folded words right before or behind a name that rule it out, and those that it needs."""

    before: frozenset[str]
    behind: frozenset[str]
    needs: frozenset[str]


class NameSense(NamedTuple):
    """A form of a name: which rule, and whether it is definite or speaks of several."""

    rule: str
    name: Name
    definite: bool
    several: bool


class ActSense(NamedTuple):
    """A form of an act: which rule, and as what word."""

    rule: str
    act: Act
    kind: WordKind
    features: frozenset[Feature] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The file with every form looked up by its folded letters."""

    names: Mapping[str, NameSense]
    acts: Mapping[str, ActSense]
    phrases: Trie[NameSense | ActSense]
    gapped: Mapping[str, tuple[NameSense, str]]
    small: Mapping[str, frozenset[str]]  # the lists of [words] in which a word stands


def neighbours(name: Name) -> Neighbours:
    """Return what may stand beside a name."""
    return _neighbours(name.before, name.behind, name.needs)


@cache
def _neighbours(*lists: Words) -> Neighbours:
    return Neighbours(*(frozenset(key(word) for word in words) for words in lists))


@cache
def carriers(verbs: Words) -> Mapping[str, frozenset[Feature]]:
    """Return the forms of verbs that carry a phrase."""
    return {form: fs for verb in verbs for form, fs in conjugate(*verb.split()).items()}


@cache
def nationalities() -> Mapping[str, str]:
    """Return the state's code of each form of a nationality that means nothing else."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for phrase, naming in entries():
        if naming.kind in ("adjective", "people") and " " not in phrase:
            found[key(phrase)].add(None if naming.needs else naming.code)
    return {form: code for form, codes in found.items() for code in codes if code and len(codes) == 1}


@cache
def rules() -> Agreements:
    """Return the file as written."""
    return load("agreements.toml", Agreements)


@cache
def lexicon() -> Lexicon:
    """Return the file ready for looking up."""
    names: dict[str, NameSense] = {}
    for form, sense in _name_forms():
        names.setdefault(form, sense)  # اتفاقا is one agreement, and only then two without their ن
    acts = {form: sense for form, sense in _act_forms() if " " not in form}
    longer: list[tuple[str, NameSense | ActSense]] = [*_name_forms(), *_act_forms()]
    gapped = {
        key(first): (NameSense(_rule("names", n), name, False, False), key(second))
        for n, name in rules().names.items()
        for first, second in name.gapped.items()
    }
    return Lexicon(names, acts, Trie((f, s) for f, s in longer if " " in f), gapped, _small_words())


def _rule(table: str, name: str) -> str:
    return f"agreements.{table}.{name}"


def _name_forms() -> Iterator[tuple[str, NameSense]]:
    for rule, name in rules().names.items():
        for several, nouns in ((False, name.nouns), (True, name.plurals)):
            for noun in nouns:
                for form, definite in noun_forms(noun):
                    yield form, NameSense(_rule("names", rule), name, definite, several)
        for phrase in name.phrases:
            yield key(phrase), NameSense(_rule("names", rule), name, phrase.startswith("ال"), False)


def _act_forms() -> Iterator[tuple[str, ActSense]]:
    for rule, act in rules().acts.items():
        name = _rule("acts", rule)
        for verb in act.verbs:
            yield from ((f, ActSense(name, act, "verb", fs)) for f, fs in conjugate(*verb.split()).items())
        for noun in act.nouns:
            yield from ((form, ActSense(name, act, "noun")) for form, _ in noun_forms(noun))
        for word in act.passives:
            yield from ((form, ActSense(name, act, "passive")) for form in participle(word))
        for phrase in act.phrases:
            yield key(phrase), ActSense(name, act, "phrase")


def _small_words() -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, words in rules().words:
        for word in words:
            for form in _forms(name, word):
                found[form].update(_lists(name))
    return {form: frozenset(names) for form, names in found.items()}


def _forms(name: str, word: str) -> Iterable[str]:
    if name == "tellers" or (name == "takers" and " " in word):
        return conjugate(*word.split())
    return [form for form, _ in noun_forms(word)] if name in ("weapons", "arms", "systems") else [key(word)]


def _lists(name: str) -> tuple[str, ...]:
    return ("weapons", "brands") if name == "brands" else (name,)
