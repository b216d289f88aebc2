"""What many articles together report of one saying: a line of the ledger of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from rasad.consolidate.counting import counted, evidence, in_time, most
from rasad.model import ClaimLine, Line, Observation, Reply, Telling

Item = tuple[str, str]  # an article's id, and that of an item of its record


def claims(lines: Iterable[Line], copies: Mapping[str, str], known: Mapping[Item, str]) -> list[ClaimLine]:
    """Return each line of claims summed up, with the claims that it answers and those that answer it.

    ``copies`` leads from an article to the first of those that print the same text, ``known`` from an item of
    an article to the id of its line: of claims, of events and of persons.
    """
    found = {line.id: _claim(line, copies, known) for line in lines}
    answers = {
        id: line.about
        for id, line in found.items()
        if line.about and line.about in found and line.about != id
    }
    answered: dict[str, list[Reply]] = {}
    for id, about in answers.items():
        answered.setdefault(about, []).append(_reply(found[id]))
    return [
        replace(
            line,
            answers=(_reply(found[answers[id]]),) if id in answers else (),
            answered_by=tuple(answered.get(id, ())),
        )
        for id, line in found.items()
    ]


def _claim(line: Line, copies: Mapping[str, str], known: Mapping[Item, str]) -> ClaimLine:
    seen = in_time(line.observations)
    speakers = [one.facts["speaker"] for one in seen]
    names = dict.fromkeys(name for one in seen for name in one.facts.get("names", ()))
    return ClaimLine(
        line.id,
        most(map(_name, speakers)) or "",
        most(speaker["code"] for speaker in speakers),
        _first(known, [(one.article, one.facts["speaker"].get("item")) for one in seen]),
        seen[0].facts["stance"],
        max((one.facts["content"] for one in seen), key=lambda words: (len(words), words)),
        seen[0].published,
        tuple(_tellings(seen)),
        _first(known, [(one.article, one.facts["about"]) for one in seen]),
        tuple(names),
        (),
        (),
        counted(seen, copies),
        evidence(seen),
    )


def _first(known: Mapping[Item, str], items: Iterable[tuple[str, str | None]]) -> str | None:
    return next((known[article, item] for article, item in items if item and (article, item) in known), None)


def _tellings(seen: Iterable[Observation]) -> Iterator[Telling]:
    for one in seen:
        chain = tuple(map(_name, reversed(one.facts["chain"])))
        yield Telling(one.article, one.published, one.outlet, chain, one.facts["mode"])


def _name(link: Mapping[str, Any]) -> str:
    return str(link["name"] or link["words"])


def _reply(line: ClaimLine) -> Reply:
    return Reply(line.id, line.speaker, line.stance)
