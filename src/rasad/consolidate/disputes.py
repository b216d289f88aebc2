"""Who denies what: the claims of an article that deny what another line of it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rasad.model import Line, Observation, Span

Denials = list[tuple[Span, str]]


def disputes(lines: Iterable[Line], claims: Iterable[Observation]) -> Mapping[str, tuple[str, ...]]:
    """Return, for the ids of observations, who denies them.

    These are the speakers of denials in whose words they stand, of denials of such claims (accused by some,
    denied by the accused), and of denials that answer them.
    """
    by_article: dict[str, list[Observation]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    words = {article: list(_denied(found)) for article, found in by_article.items()}
    items = {
        (article, claim.facts["about"]): _who(claim)
        for article, found in by_article.items()
        for claim in found
        if claim.facts["stance"] == "deny" and claim.facts["about"]
    }
    return {
        one.id: told
        for line in lines
        for one in line.observations
        if (told := _deniers(one, words.get(one.article, []), items.get((one.article, one.item))))
    }


def _denied(claims: Iterable[Observation]) -> Iterator[tuple[Span, str]]:
    """Yield the words that denials of an article deny, with their speakers."""
    claims = list(claims)
    said = {claim.item: claim.spans[0] for claim in claims}
    for claim in claims:
        if claim.facts["stance"] == "deny":
            yield claim.spans[0], _who(claim)
            if answered := said.get(claim.facts["about"]):
                yield answered, _who(claim)


def _deniers(one: Observation, denials: Denials, by: str | None) -> tuple[str, ...]:
    found = (who for denied, who in denials if any(denied.start <= s.start < denied.end for s in one.spans))
    return tuple(dict.fromkeys((*found, *([by] if by else []))))


def _who(claim: Observation) -> str:
    speaker = claim.facts["speaker"]
    return str(speaker["code"] or speaker["name"] or speaker["words"])
