"""The words that name events: one file for each PLOVER type, one family for each way to do it.

How to write a family (``lexicon/data/events/<type>.toml``, table ``[name]``) is told at the fields of
``Family``. Words are written in ordinary spelling without vowel marks. Inflection is the program's work:

* verbs ``"past present"`` (``"التقى يلتقي"``) get all persons, tenses and the passive;
* nouns get ال, tanwin (``اجتماعا``), pronouns, and the short ending of dual and sound plural in construct;
  dual and plural themselves are written out (``"زيارة", "زيارتان", "زيارات"``);
* participles are written in the masculine singular (``"داعي", "متهم"``) and get gender, number, tanwin, ال;
* phrases are taken as written, proclitics before the first word and a pronoun behind the last aside;
* idioms are a verb and the words that go with it (``"أطلق يطلق سراح"``): the verb gets its forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load, names
from rasad.model import EventStatus, EventType

Side = Literal["actor", "recipient", "none"]
Need = Literal["participant", "actor", "recipient", "both", "light"]


class Found(BaseModel):
    """A sentence of our own and the one event of this family that it tells."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    trigger: str  # as written in the text
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: EventStatus = "happened"
    place: str | None = None


class Family(BaseModel):
    """One way to name an act, and who stands where beside it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    mode: str | None = None

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()  # verbal nouns and names of events: زيارة، مباحثات، هجوم
    participles: tuple[str, ...] = ()  # active: whoever it describes is the subject (داعيا، متهما، الداعم)
    passives: tuple[str, ...] = ()  # passive: whoever it describes is the object (المدعوم من، المحتجز لدى)
    phrases: tuple[str, ...] = ()  # several words that are a trigger as they stand, read like a noun
    idioms: tuple[str, ...] = ()  # verb and what belongs to it, "past present rest": "أطلق يطلق سراح"
    light: tuple[str, ...] = ()  # verbs that take one of the nouns as their object: أجرى محادثات
    complements: tuple[str, ...] = ()
    """Where given, a verb, noun or participle counts only with one of these words close behind it
    (قطع … علاقات، سحب … سفير، رفع … عقوبات); ال, tanwin and pronouns come by themselves."""

    subject: Side = "actor"  # of a verb or active participle
    object: Side = "recipient"  # of a verb; also whom a passive participle describes
    genitive: Side | None = None  # the name right after a noun: زيارة بوتين; left out: as the subject
    adjective: Side | None = (
        None  # the nationality after a noun: العقوبات الأميركية; left out: as the subject
    )
    prepositions: dict[str, Side] = Field(default_factory=dict)  # "مع" = "actor", "إلى", "لـ", "ضد", "بين"…

    needs: tuple[Need, ...] = ()
    """When a trigger counts: somebody who takes part (``participant``), on one side (``actor``,
    ``recipient``) or on ``both``; ``light``: nouns only behind one of the light verbs."""
    nouns_need: tuple[Need, ...] = ()  # the same, for nouns and phrases only
    verbs_need: tuple[Need, ...] = ()  # the same, for verbs, idioms and participles only
    excludes: tuple[str, ...] = ()  # words close by which show another sense (مباراة، أسعار، أمطار)

    unnamed_doer: bool = False
    """A past verb with people alone behind it tells to whom it was done: قتل جنديان, spelt as the passive."""

    kin: str | None = None  # families of one kin may name one and the same event: a visit and its talks
    status: EventStatus | None = None  # of its nouns where nothing else tells (حرب: ongoing)
    lasting: bool = False  # goes on for long and is told as context more often than as news
    governs: EventStatus | None = None
    """Status of the deeds told in its complement: an accusation makes them ``alleged``, a promise
    ``planned``, a demand or threat ``possible``, a refusal ``denied``. Left out: the deeds keep their own."""

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class Triggers(BaseModel):
    """A file: a PLOVER type and its families."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: EventType
    families: dict[str, Family]

    @model_validator(mode="before")
    @classmethod
    def _families(cls, data: dict[str, Any]) -> dict[str, Any]:
        return {"type": data.get("type"), "families": {k: v for k, v in data.items() if k != "type"}}


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A family with its type and the name of its rule (``events/consult.meet``)."""

    type: EventType
    rule: str
    family: Family
    kin: str = field(init=False)  # what its events may be one with

    def __post_init__(self) -> None:
        """Tell the kin: its family's, else itself."""
        object.__setattr__(self, "kin", f"{self.type}.{self.family.kin or self.rule}")


@cache
def families() -> tuple[Named, ...]:
    """Return all families of all types."""
    return tuple(
        Named(file.type, f"{name.removesuffix('.toml')}.{family}", rule)
        for name in names("events")
        for file in [load(name, Triggers)]
        for family, rule in file.families.items()
    )
