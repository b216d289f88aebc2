"""Who is who: which persons of different articles are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rasad.consolidate.joining import WEAK
from rasad.consolidate.names import likeness, parts, sounds
from rasad.lexicon.desk import aliases
from rasad.model import Mark, Observation
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


def marks(who: Who) -> Iterator[Mark]:
    """Yield what two tellings of one person have in common: how the family name or two names sound.

    Those of one state stand together, then those of one name.
    """
    if not who.name:
        return
    place = f"{' '.join(who.states)} {' '.join(who.name)}"
    yield Mark(f"person {sounds(who.name[-1])}", place)
    if any(post in _BY_GIVEN_NAME for post, _ in who.offices):
        yield Mark(f"person {sounds(who.name[0])}", place)
    if len(who.name) > 1:
        yield Mark(f"person {sounds(who.name[0])} {sounds(who.name[1])}", place)


def score(a: Who, b: Who) -> tuple[float, str] | None:
    """Return how sure it is that two are one person, and why; ``None`` where nothing says so."""
    if (found := _score(a, b)) is None:
        return None
    reason = f"names agree ({' '.join(a.name)} / {' '.join(b.name)})"
    if common := sorted(post for post, _ in set(a.offices) & set(b.offices)):
        reason += f", both {', '.join(common)}"
    return found, reason


def _score(a: Who, b: Who) -> float | None:
    agree, apart = likeness(a.name, b.name), _differ(a.states, b.states)
    shared, known = set(a.offices) & set(b.offices), bool(set(a.states) & set(b.states))
    if agree >= _FULL:
        return None if apart else agree - 0.2 + 0.1 * known + 0.05 * bool(shared)
    if agree >= _SHORT and known and (shared or not (a.offices and b.offices)):
        return 0.5 + 0.2 * bool(shared)
    if agree >= _GIVEN and any(post in _BY_GIVEN_NAME for post, _ in shared):
        return 0.7
    return WEAK if agree >= _SHORT and not apart else None


def _differ(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two tell of other states: both name some, none in common."""
    return bool(some and others) and set(some).isdisjoint(others)


def told_apart(a: Who, b: Who) -> bool:
    """Whether two that one article names are two: both by full names that differ."""
    return len(a.name) > 1 and len(b.name) > 1 and a.name != b.name


class Known(NamedTuple):
    """All names and all sets of states by which a group of tellings knows a person."""

    names: frozenset[tuple[str, ...]]
    states: frozenset[tuple[str, ...]]


def whole(who: Who) -> Known:
    """Return by what one telling knows a person."""
    return Known(frozenset((who.name,)), frozenset((who.states,)))


def together(left: Known, right: Known) -> Known | None:
    """Return by what both know one person; ``None`` where names or states contradict each other."""
    if any(likeness(x, y) < _GIVEN for x in left.names for y in right.names):
        return None
    if any(_differ(x, y) for x in left.states for y in right.states):
        return None
    return Known(left.names | right.names, left.states | right.states)
