"""The door for rule files refuses what is wrong and names the place."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict, Field

from rasad.errors import LexiconError
from rasad.lexicon.loading import read


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    verbs: tuple[str, ...] = ()
    leaves: tuple[str, ...] = Field(min_length=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    deny: _Rule


GOOD = '[deny]\nabout = "…"\nverbs = ["نفى", "كذّب"]\nleaves = ["حُكم عليه بالنفي."]\n'


def test_a_good_file_is_taken() -> None:
    assert read("rules.toml", GOOD, _File).deny.verbs == ("نفى", "كذّب")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (GOOD.replace("about", "abuot"), ["rules.toml", "deny"]),
        (GOOD.replace("leaves = [", "leavs = ["), ["rules.toml", "deny.leav"]),
        (GOOD.replace('leaves = ["حُكم عليه بالنفي."]', "leaves = []"), ["rules.toml", "deny.leaves"]),
        (GOOD.replace("كذّب", "نفي"), ["rules.toml", "deny.verbs", "again once folded"]),
        (GOOD.replace("نفى", "ﻧﻔﻰ"), ["rules.toml", "deny.verbs", "presentation form"]),
        (GOOD.replace("نفى", "نفی"), ["rules.toml", "deny.verbs", "Persian letter"]),
        (GOOD.replace("نفى", "نفـى"), ["rules.toml", "deny.verbs", "mark"]),
        (GOOD + "verbs = []\n", ["rules.toml"]),
        ("[deny\n", ["rules.toml", "line 1"]),
    ],
    ids=[
        "unknown",
        "misspelt",
        "no example",
        "twice",
        "presentation",
        "persian",
        "tatweel",
        "key twice",
        "toml",
    ],
)
def test_a_bad_file_is_refused_with_file_rule_and_field(content: str, names: list[str]) -> None:
    with pytest.raises(LexiconError) as refused:
        read("rules.toml", content, _File)

    assert all(name in str(refused.value) for name in names)
