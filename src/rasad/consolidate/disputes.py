"""Who denies what: the claims of an article that deny what another line of it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rasad.model import Line, Observation, Span


def disputes(lines: Iterable[Line], claims: Iterable[Observation]) -> Mapping[str, tuple[str, ...]]:
    """Return, for the ids of observations, who denies them: speakers of denials whose words they stand in."""
    denials: dict[str, list[tuple[Span, str]]] = {}
    for claim in claims:
        if claim.facts["stance"] == "deny":
            denials.setdefault(claim.article, []).append((claim.spans[0], _who(claim)))
    return {
        one.id: told
        for line in lines
        for one in line.observations
        if (told := _deniers(one.spans, denials.get(one.article, ())))
    }


def _deniers(spans: Iterable[Span], denials: Iterable[tuple[Span, str]]) -> tuple[str, ...]:
    found = (who for denied, who in denials if any(denied.start <= s.start < denied.end for s in spans))
    return tuple(dict.fromkeys(found))


def _who(claim: Observation) -> str:
    speaker = claim.facts["speaker"]
    return str(speaker["code"] or speaker["name"] or speaker["words"])
