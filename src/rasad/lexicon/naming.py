"""What a phrase of the lists names: the values that their tries give back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rasad.model import Gender, Number
from rasad.text import key

NamingKind = Literal[
    "state", "adjective", "people", "capital", "seat",
    "organisation", "outlet", "platform", "region", "city", "nothing",
]  # fmt: skip
Needs = Literal["name_context", "elsewhere", "head", "quotes"]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase names: a kind, a code where there is one, and the usual name.

    The kind ``nothing`` is for a phrase that holds a name and does not mean it (صلاة المغرب).

    ``needs`` is set where the phrase is often something else, and tells what must speak for the name:

    * ``name_context``: it stands where a name is expected: after a preposition of place (في مالي) or a head
      noun (جمهورية، شمال), or in a list of such names;
    * ``elsewhere``: the same article has the name by a phrase without ``needs``;
    * ``head``: a head noun of its kind stands before it (صحيفة الحياة);
    * ``quotes``: a head noun or quotation marks.

    A phrase that is spelt alike in two states (عمان, كوري) has two values; what the article names elsewhere
    decides. ``gender``, ``number`` and ``definite`` are those of the form where it is an adjective. ``home``
    is the state where a place lies, or to which somebody belongs who does not act for it; ``point`` its
    latitude and longitude.
    """

    kind: NamingKind
    code: str | None
    name: str
    needs: Needs | None = None
    gender: Gender | None = None
    number: Number | None = None
    definite: bool = False
    home: str | None = None
    point: tuple[float, float] | None = None


class Ambiguous(BaseModel):
    """A word of a list that is often something else (``otherwise``), and what must speak for the name.

    ``kind`` where it holds for one meaning only: مالي is a state's name and an adjective.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    word: str
    needs: Needs
    otherwise: str
    kind: NamingKind | None = None


class Found(BaseModel):
    """A sentence of our own, the phrase that a list finds in it and what it names."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    phrase: str
    kind: NamingKind
    code: str | None = None


def marked(
    ambiguous: tuple[Ambiguous, ...], entries: Iterator[tuple[str, str, Naming]]
) -> Iterator[tuple[str, Naming]]:
    """Yield (phrase, value) of (listed word, phrase, value), with the ``needs`` of the listed word."""
    needs = {(key(a.word), a.kind): a.needs for a in ambiguous}
    for listed, phrase, value in entries:
        wanted = needs.get((key(listed), value.kind)) or needs.get((key(listed), None))
        yield phrase, replace(value, needs=wanted) if wanted else value
