"""Who is who: which persons of different articles are one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from rasad.consolidate.joining import WEAK
from rasad.consolidate.names import likeness, parts, sounds
from rasad.lexicon.desk import aliases
from rasad.model import Observation
from rasad.text import key

_FULL, _SHORT, _GIVEN = 0.8, 0.5, 0.4  # likeness of full names; of a family or given name and a full one
_BY_GIVEN_NAME = frozenset(("head_of_state", "crown_prince"))  # الملك سلمان, الشيخ تميم


class Who(NamedTuple):
    """What tells a person: the words of the fullest name, the states and bodies served, the offices."""

    name: tuple[str, ...]
    states: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]  # (post, of)


def tell(seen: Observation) -> Who:
    """Return what tells the person that was observed."""
    facts = seen.facts
    offices = sorted({(role["post"], role["of"] or "") for role in facts["roles"]})
    states = {of for _, of in offices if of} or set(filter(None, (facts["code"],)))
    name = aliases().get(key(facts["name"]), facts["name"])
    return Who(parts(name), tuple(sorted(states)), tuple(offices))


def marks(who: Who) -> Iterator[str]:
    """Yield what two tellings of one person have in common: how the family name or two names sound."""
    if not who.name:
        return
    yield f"person {sounds(who.name[-1])}"
    if any(post in _BY_GIVEN_NAME for post, _ in who.offices):
        yield f"person {sounds(who.name[0])}"
    if len(who.name) > 1:
        yield f"person {sounds(who.name[0])} {sounds(who.name[1])}"


def score(a: Who, b: Who) -> tuple[float, str] | None:
    """Return how sure it is that two are one person, and why; ``None`` where nothing says so."""
    if (found := _score(a, b)) is None:
        return None
    reason = f"names agree ({' '.join(a.name)} / {' '.join(b.name)})"
    if common := sorted(post for post, _ in set(a.offices) & set(b.offices)):
        reason += f", both {', '.join(common)}"
    return found, reason


def _score(a: Who, b: Who) -> float | None:
    agree, apart = likeness(a.name, b.name), _of_other_states(a, b)
    shared, known = set(a.offices) & set(b.offices), bool(set(a.states) & set(b.states))
    if agree >= _FULL:
        return None if apart else agree - 0.2 + 0.1 * known + 0.05 * bool(shared)
    if agree >= _SHORT and known and (shared or not (a.offices and b.offices)):
        return 0.5 + 0.2 * bool(shared)
    if agree >= _GIVEN and any(post in _BY_GIVEN_NAME for post, _ in shared):
        return 0.7
    return WEAK if agree >= _SHORT and not apart else None


def _of_other_states(a: Who, b: Who) -> bool:
    return bool(a.states and b.states) and not set(a.states) & set(b.states)


def told_apart(a: Who, b: Who) -> bool:
    """Whether two that one article names are two: both by full names that differ."""
    return len(a.name) > 1 and len(b.name) > 1 and a.name != b.name


def fits(left: Collection[Who], right: Collection[Who]) -> bool:
    """Whether two groups may be one person: no names and no states that contradict each other."""
    return all(likeness(x.name, y.name) >= _GIVEN and not _of_other_states(x, y) for x in left for y in right)
