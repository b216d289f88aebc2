"""A side that goes without saying: the state of which the article tells most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import state
from rasad.annotate.events.whole import Whole
from rasad.lexicon.triggers import Side

_HELD = frozenset({"COERCE", "RETREAT"})  # whoever holds or frees somebody
_LEADING = 2  # of the states named most
_OFTEN = 2  # times that an article must name it


def with_unsaid(page: Page, wholes: Sequence[Whole]) -> None:
    """Add the state that holds whom an arrest or a release names, and the one against which people protest.

    An accusation or criticism that names nobody is against it as well.
    """
    for whole in wholes:
        if side := _unsaid(whole):
            codes = _scene(page, whole) or _most_told(page, whole)
            whole.cast = whole.cast.add(side, tuple(state(page, code) for code in codes))


def _unsaid(whole: Whole) -> Side | None:
    """The side that is missing and goes without saying."""
    cast, kind = whole.cast, whole.drafts[0].sense.named.type
    if kind in _HELD and cast.recipients and not cast.actors:
        return "actor"
    if cast.recipients:
        return None
    return "recipient" if kind == "PROTEST" or (kind == "ACCUSE" and not cast.actors) else None


def _scene(page: Page, whole: Whole) -> list[str]:
    """The state in which people protest: احتجاجات في إيران."""
    if whole.drafts[0].sense.named.type != "PROTEST":
        return []
    apart = {p.code for p in whole.cast.actors}
    for at in (draft.trigger.last for draft in whole.drafts):
        phrase = page.phrase(at + 1) if at + 1 < len(page.small) and "places" in page.small[at] else None
        if phrase and phrase.code and phrase.code in page.states and phrase.code not in apart:
            return [phrase.code]
    return []


def _most_told(page: Page, whole: Whole) -> list[str]:
    """The code of the state that the article names most, those who take part left out."""
    apart = {p.code for p in (*whole.cast.actors, *whole.cast.recipients)}
    told = Counter(p.code for p in page.actors.phrases if p.code in page.states)
    told.update(page.lands.values())
    leading = told.most_common(_LEADING)
    return [code for code, times in leading if code and times >= _OFTEN and code not in apart][:1]
