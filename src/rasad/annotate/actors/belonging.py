"""Where a place lies and to which state a body belongs; which nouns with a name are what is named."""

from __future__ import annotations

from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import places, states
from rasad.lexicon.naming import Naming

Where = tuple[str | None, tuple[float, float] | None]
_LOCATED = frozenset({"place", "outlet", "organisation", "group"})
_STATES = frozenset({"countries", "sides"})  # families of describing nouns


def is_itself(scan: Scan, title: Title) -> bool:
    """Tell whether a noun and a name are one place: مدينة جدة is جدة, ريف دمشق is not دمشق."""
    keys = {r.key for r in scan.tokens[title.first].word.readings}
    town = title.naming is not None and title.naming.kind in ("city", "region")
    return town and not places.proper().isdisjoint(keys)


def named_by(title: Title) -> Naming | None:
    """Return the name behind a noun that only says what is named: حركة حماس، شبكة «سكاي نيوز» البريطانية."""
    description, naming = title.head.description, title.naming
    if description is None or naming is None or description.kind not in _LOCATED:
        return None
    whole = title.body is not None and title.last == title.body[1]
    outlet = naming.kind == "outlet" and description.kind in ("outlet", "organisation")
    return naming if whole or outlet else None


def is_a_state(title: Title) -> bool:
    """Tell whether a noun and a nationality are the state itself: الدولة المغربية، الجانب الروسي."""
    named = title.number == "singular" and title.head.family in _STATES
    return named and title.code in states.states()


def where(kind: str, found: Found) -> Where:
    """Return the state where a place lies or to which a body belongs, by the lists or its nationality.

    The second value is the latitude and longitude of the town that is named.
    """
    if kind not in _LOCATED:
        return None, None
    title = found.title
    naming = title.naming if title else found.naming
    if naming and naming.home:
        return naming.home, naming.point
    return title.code if title and title.code in states.states() else None, None
