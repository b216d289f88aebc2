"""Who is who: observations of persons that are of one person."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rasad.consolidate.joining import WEAK
from rasad.consolidate.names import likeness, parts, sounds
from rasad.model import Judgement, Observation

RULE = "rule:people"
_FULL, _SHORT, _GIVEN = 0.8, 0.5, 0.4  # likeness of full names; of a family or given name and a full one
_BY_GIVEN_NAME = frozenset(("head_of_state", "crown_prince"))  # الملك سلمان, الشيخ تميم


@dataclass(frozen=True, slots=True)
class Who:
    """What tells a person: the names, fullest first, the state, the offices as (post, of)."""

    article: str
    names: tuple[tuple[str, ...], ...]
    code: str | None
    offices: frozenset[tuple[str, str | None]]

    @property
    def states(self) -> frozenset[str]:
        """The states and bodies whose person this is."""
        return frozenset(of for _, of in self.offices if of) or frozenset(filter(None, (self.code,)))


@lru_cache(1 << 12)
def _who(
    article: str, names: tuple[str, ...], code: str | None, offices: frozenset[tuple[str, str | None]]
) -> Who:
    return Who(article, tuple(dict.fromkeys(map(parts, names))), code, offices)


def who(seen: Observation) -> Who:
    """Return what tells the person that was observed."""
    facts = seen.facts
    offices = frozenset((role["post"], role["of"]) for role in facts["roles"])
    return _who(seen.article, (facts["name"], *facts["names"]), facts["code"], offices)


def keys(seen: Observation) -> Iterator[str]:
    """Yield what two observations of one person have in common: how the family name or two names sound."""
    full = who(seen).names[0]
    yield f"person {sounds(full[-1])}"
    if any(post in _BY_GIVEN_NAME for post, _ in who(seen).offices):
        yield f"person {sounds(full[0])}"
    if len(full) > 1:
        yield f"person {sounds(full[0])} {sounds(full[1])}"


def judge(left: Observation, right: Observation) -> Judgement | None:
    """Return that two observations are of one person, and how sure that is, or ``None``."""
    a, b = who(left), who(right)
    if left.article == right.article or (score := _score(a, b)) is None:
        return None
    reason = f"names agree ({' '.join(a.names[0])} / {' '.join(b.names[0])})"
    if common := sorted(post for post, _ in a.offices & b.offices):
        reason += f", both {', '.join(common)}"
    return Judgement(left.id, right.id, True, reason, score, RULE)


def _score(a: Who, b: Who) -> float | None:
    agree = likeness(a.names[0], b.names[0])
    shared, apart = bool(a.offices & b.offices), _of_other_states(a, b)
    if agree >= _FULL:
        if apart:
            return None
        return agree - 0.2 + 0.1 * bool(a.states & b.states) + 0.05 * shared
    known = bool(a.states & b.states)
    if agree >= _SHORT and known and (shared or not (a.offices and b.offices)):
        return 0.5 + 0.2 * shared
    if agree >= _GIVEN and any(post in _BY_GIVEN_NAME for post, _ in a.offices & b.offices):
        return 0.7
    return WEAK if agree >= _SHORT and not apart else None


def _of_other_states(a: Who, b: Who) -> bool:
    return bool(a.states and b.states) and not a.states & b.states


def fits(left: Collection[Observation], right: Collection[Observation]) -> bool:
    """Whether two groups may be one person: no names, states or articles that contradict each other."""
    a, b = {who(seen) for seen in left}, {who(seen) for seen in right}
    if {w.article for w in a} & {w.article for w in b}:
        return False
    return all(_agree(x, y) for x in a for y in b)


def _agree(x: Who, y: Who) -> bool:
    return likeness(x.names[0], y.names[0]) >= _GIVEN and not _of_other_states(x, y)
