"""Which rule files there are, and what loads each: the door through which a desk's own words come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from types import MappingProxyType
from typing import Any, Final

from rasad.errors import LexiconError
from rasad.lexicon import (
    agreements,
    clauses,
    datelines,
    descriptions,
    desk,
    fields,
    names,
    offices,
    organisations,
    outlets,
    own,
    places,
    references,
    reporting,
    same,
    stances,
    states,
    times,
    tongues,
    triggers,
)

# A folder stands for all files in it; what tools count or weigh (seen.toml, trigger_counts.toml) is not here.
LOADERS: Final[Mapping[str, Callable[[], Any]]] = MappingProxyType(
    {
        "agreements.toml": agreements.rules,
        "aliases.toml": desk.aliases,
        "clauses.toml": clauses.clauses,
        "datelines.toml": datelines.beside,
        "events": triggers.families,
        "fields.toml": fields.subjects,
        "names.toml": names.listed_names,
        "offices/bodies.toml": offices.bodies,
        "offices/descriptions.toml": descriptions.descriptions,
        "offices/domains.toml": offices.domains,
        "offices/links.toml": offices.links,
        "offices/offices.toml": offices.families,
        "offices/qualifiers.toml": offices.qualifiers,
        "offices/tongues.toml": tongues.homes,
        "organisations.toml": organisations.organisations,
        "outlets.toml": outlets.kinds,
        "places.toml": places.venues,
        "references.toml": references.families,
        "reliability.toml": desk.reliability,
        "reporting/answers.toml": reporting.answers,
        "reporting/cues": reporting.families,
        "reporting/frames.toml": reporting.frames,
        "reporting/stances": stances.signs,
        "reporting/words.toml": reporting.words,
        "same.toml": same.joined,
        "states.toml": states.states,
        "times": times.grammar,
        "watch.toml": desk.watch_list,
    }
)


def own_words(folder: str | PathLike[str]) -> own.OwnWords:
    """Return a desk's own words, every file of them judged. They are in use when this returns.

    Raises LexiconError, which names file, table and field, where one of them is wrong or has no known name.
    """
    found = own.gathered(folder)
    for name in found.files:
        if _loader(name) is None:
            known = ", ".join(sorted(LOADERS))
            raise LexiconError(f"{found.folder}/{name}", "", f"no file of words has this name ({known})")
    before = own.in_use()
    own.use(found)
    try:
        for name in sorted(found.files):
            if load := _loader(name):
                load()
    except LexiconError:
        own.use(before)
        raise
    return found


def _loader(name: str) -> Callable[[], Any] | None:
    return LOADERS.get(name) or LOADERS.get(name.rpartition("/")[0])
