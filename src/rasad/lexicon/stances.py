"""What tells a speaker's stance in what he says: signs as data, and how much each one weighs.

How to write a sign (``lexicon/data/reporting/stances/STANCE.toml``, table ``[name]``) is told at the fields
of ``Sign``. Its name is ``stance.table`` (``urge.must``). What the signs weigh is learned
(``tools/train_stances.py``) and stands in ``reporting/stance_weights.json.z``.
"""

from __future__ import annotations

import json
import zlib
from functools import cache
from importlib.resources import files
from typing import Final, get_args

from pydantic import BaseModel, ConfigDict, Field, RootModel

from rasad.lexicon.loading import load, names
from rasad.model import Stance

STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
_FOLDER = "reporting/stances"
_WEIGHTS = files("rasad.lexicon") / "data" / "reporting" / "stance_weights.json.z"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(_Strict):
    """A content of our own that tells its stance."""

    text: str


class Sign(_Strict):
    """Words near the head of the content that tell the stance of whoever says it."""

    about: str
    negated: bool = False  # counts only behind لا، لم، لن
    others: bool = False  # counts only where the deed is not the speaker's own
    verbs: tuple[str, ...] = ()  # in every person
    own: tuple[str, ...] = ()  # in the first person, or with the speaker's side as subject: نرفض، بلاده ترفض
    nouns: tuple[str, ...] = ()  # with ال, tanwin and pronouns
    nominals: tuple[str, ...] = ()  # in every gender and number
    words: tuple[str, ...] = ()  # as they stand
    opens: tuple[str, ...] = ()  # only as its first word
    finds: tuple[Told, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class _Signs(RootModel[dict[str, Sign]]):
    """A file of signs, all of one stance."""


@cache
def signs() -> dict[str, Sign]:
    """Return all signs by name."""
    return {
        f"{stance}.{name}": sign
        for stance in STANCES
        if f"{_FOLDER}/{stance}.toml" in names(_FOLDER)
        for name, sign in load(f"{_FOLDER}/{stance}.toml", _Signs).root.items()
    }


@cache
def weights() -> dict[str, tuple[int, ...]]:
    """Return what each piece of evidence weighs for each of ``STANCES``, in their order."""
    rows = json.loads(zlib.decompress(_WEIGHTS.read_bytes()))
    return {name: tuple(row) for name, row in rows.items()}
