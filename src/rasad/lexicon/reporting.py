"""Who says: the verbs, participles, nouns and phrases that lay content at somebody's door.

How to write a family (``lexicon/data/reporting/cues/*.toml``, table ``[name]``) is told at the fields of
``Family``. Verbs are pairs ``"past present"`` and get every person and tense; participles stand in the
masculine accusative (``"قائلا"``) and get gender and number; nouns get ال and pronouns.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from rasad.lexicon.loading import load, names
from rasad.model import Mode, Stance

Takes = Literal[
    "clause", "whether", "object", "called", "predicate", "ب", "إلى", "على", "من", "عن", "في", "ل"
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Found(_Strict):
    """A sentence of our own and a claim in it. What is left out is not asked."""

    text: str
    speaker: str
    content: str
    cue: str | None = None
    mode: Mode | None = None
    stance: Stance | None = None
    chain: tuple[str, ...] | None = None


class Family(_Strict):
    """Words of one stance that open their content in one way."""

    about: str
    stance: Stance | None = None
    """What the words themselves say; left out, the content decides."""
    verbs: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()

    takes: tuple[Takes, ...] = Field(min_length=1)
    """What may open the content: a ``clause`` (أن، إن، a colon, a quotation), ``whether`` (ما إذا), a bare
    ``object`` (أعلن توقيع …), a preposition with a noun or clause (``"إلى"``); ``called``: بأنه or بـ behind
    what is called so; ``predicate``: a quotation behind it."""
    receiver: bool = False  # whom it is told or done to stands bare before the content
    heads: tuple[str, ...] = ()  # where given, an object or complement must begin with one of these
    excludes: tuple[str, ...] = ()  # content that begins with one of these shows another sense
    relay: bool = False  # نقل، نسب: the subject passes on what the source behind عن or إلى said
    strict: bool = False  # common in other senses: a clause must follow closely, or a named speaker stand by
    negated: bool = False  # counts only behind لم، لا، لن; all others never do

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class Frame(_Strict):
    """A phrase before a source: بحسب، وفقا لـ، نقلا عن."""

    about: str
    words: tuple[str, ...] = Field(min_length=1)
    link: Literal["ل"] | None = None  # the preposition that the source carries
    verb: bool = False  # a verb of saying stands between (حسبما أعلن)
    ends: bool = False  # only at the end of its clause (… كما أعلنت الوزارة.)
    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class Words(_Strict):
    """Small words by which the reader of claims finds its way (``reporting/words.toml``)."""

    that: tuple[str, ...]
    not_that: tuple[str, ...]  # behind them أن opens no content: بعد أن
    what: tuple[str, ...]  # behind a phrase of attribution: وفق ما أعلنته
    asides: tuple[str, ...]  # before the verb of an aside: حيث قال
    perhaps: tuple[str, ...]  # before a present that may come true: قد يعلن
    likewise: tuple[str, ...]  # join a clause: كما طلبت
    then: tuple[str, ...]  # open the clause behind a source: وفقا له فقد …
    own: tuple[str, ...]  # whose future is the speaker's promise: بلاده ستقدم
    whose: tuple[str, ...]  # before whom a relay passes on: نقلت عن، على لسان
    whether: tuple[str, ...]
    relatives: tuple[str, ...]
    negations: tuple[str, ...]
    prepositions: tuple[str, ...]
    adverbs: tuple[str, ...]  # may stand between a verb, its speaker and its content
    stops: tuple[str, ...]  # the article speaks again
    breaks: tuple[str, ...]  # the same, but only behind a comma
    turns: tuple[str, ...]  # the same, but only where another cue follows: لكن، في حين
    others: tuple[str, ...]  # forms of verbs that are nearly always another word: يجب
    before_nouns: tuple[str, ...]  # right behind them a word spelt like a verb is a noun: في كشف
    qualities: tuple[str, ...]  # what a source is besides: مصادر مطلعة
    copulas: tuple[str, ...]  # behind them a participle is what somebody is: ما زال مصرا
    issues: tuple[str, ...]  # verbs whose subject speaks in what he issues: بيان أصدرته الوزارة
    meanwhile: tuple[str, ...]  # before a verb of saying the article speaks again: إذ أكد، عندما قال
    honorifics: tuple[str, ...]  # before a name or title: معالي، سمو
    honoured: tuple[str, ...]  # stand for whoever was named last: سموه
    media: tuple[str, ...]  # nouns for who passes on what he is told: قال لوكالة …
    epithets: tuple[str, ...]  # end a speaker's title: المحكمة العليا
    carriers: tuple[str, ...]  # before a medium in which somebody speaks: مقابلة مع …، على قناة …
    platforms: tuple[str, ...]  # where people write themselves, so that nobody passes it on: تويتر
    anonymity: tuple[str, ...]  # what a source asks for himself is no claim: طلب عدم ذكر اسمه
    turned: tuple[str, ...]  # turn with a pronoun for the subject of the sentence: لكنها
    topics: tuple[str, ...]  # before who is spoken of, his verb behind ف: أما كيم فوصف …
    masculine: tuple[str, ...]  # states, and first words of bodies, that take masculine verbs
    labels: tuple[str, ...]  # before a colon, but nobody's words follow: المصدر: …
    own_words: tuple[str, ...]  # open what somebody says in his own person, without أن: قال لن نقبل
    each: tuple[str, ...]  # before joint speakers: كل من
    inside: tuple[str, ...]  # behind the verb of a clause about a document or occasion: بيانا قال فيه
    back: tuple[str, ...]  # what points back to the word before a relative clause: الاجتماع الذي دعا له
    governing: dict[str, str]  # verbs spelt like another word, and the preposition that they take: عبر … عن
    veiled: tuple[str, ...]  # verbs that folding makes another word: they count only as spelt here
    openers: tuple[str, ...]  # may stand before a speaker who comes before the verb
    goes_on: tuple[str, ...]  # verbs by which a report plainly goes on: وأضاف، وتابع
    gives: tuple[str, ...]  # verbs that with a bare noun tell what their subject says: وجه دعوة
    light: tuple[str, ...]  # verbs whose subject is the speaker of a noun: جدد التأكيد، وجه اتهامات
    relays: tuple[str, ...]  # verbs whose subject passed the content on: نشرته وكالة
    documents: tuple[str, ...]  # what somebody issues: بيان، تقرير
    sources: tuple[str, ...]  # who speaks without a name: دراسة، مصادر، خبراء
    occasions: tuple[str, ...]  # where it was said: مقابلة، مؤتمر
    speech_places: tuple[str, ...]  # جاء في
    answers: dict[Stance, tuple[str, ...]]
    """Nouns by which a claim names another that it answers, by that one's stance; ``assert``: any."""


class Answers(_Strict):
    """Words by which the reader of answers finds its way (``reporting/answers.toml``)."""

    toward: tuple[str, ...]


class Seen(_Strict):
    """How often the forms of each lemma stand in 41,000 crawled articles (``tools/count_cues.py``)."""

    verbs: dict[str, int]
    participles: dict[str, int]
    nouns: dict[str, int]
    frames: dict[str, int]


class _Families(RootModel[dict[str, Family]]):
    """A file of families."""


class _Frames(RootModel[dict[str, Frame]]):
    """The file of frames."""


@cache
def families() -> dict[str, Family]:
    """Return all families by name, in the order in which they are tried: those with heads first."""
    read = [load(file, _Families).root for file in names("reporting/cues")]
    found = {name: family for file in read for name, family in file.items()}
    return dict(sorted(found.items(), key=lambda item: (not item[1].heads, item[1].strict)))


@cache
def frames() -> dict[str, Frame]:
    """Return the frames of attribution by name."""
    return load("reporting/frames.toml", _Frames).root


@cache
def seen() -> Seen:
    """Return how often each lemma was met."""
    return load("reporting/seen.toml", Seen)


@cache
def answers() -> Answers:
    """Return the words that lead to what a claim answers."""
    return load("reporting/answers.toml", Answers)


@cache
def words() -> Words:
    """Return the small words."""
    return load("reporting/words.toml", Words)
