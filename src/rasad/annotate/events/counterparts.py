"""The other side where no mention names it: whom the article shows as the partner of the one who is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import state
from rasad.annotate.events.whole import Whole
from rasad.lexicon.triggers import Side

_AIMED = frozenset({"SANCTION", "THREATEN", "REJECT", "AGREE", "REQUEST"})
_TOGETHER = frozenset({"CONSULT", "SUPPORT", "AGREE"})
_OFTEN = 2  # events that show two as each other's partners


def completed(page: Page, wholes: Sequence[Whole]) -> None:
    """Add the usual partner of a lone doer to demands, threats, sanctions and meetings that name one side."""
    lone = [(whole, code) for whole in wholes if (code := _lone(whole))]
    partners = _partners(wholes) if lone else {}
    for whole, doer in lone:
        known = partners.get(doer)
        if not known:
            continue
        code, times = known.most_common(1)[0]
        often = times >= _OFTEN and times > sum(known.values()) - times
        if often and _about(page, whole, code):
            side: Side = "actor" if _mutual(whole) else "recipient"
            whole.cast = whole.cast.add(side, (state(page, code),))


def _about(page: Page, whole: Whole, code: str) -> bool:
    """Whether the opening names the partner, and so does a mention's sentence or the one before."""
    named = {page.doc.sentence_of[p.first] for p in page.actors.phrases if p.code == code}
    near = any({d.sentence, d.sentence - 1} & named for d in whole.drafts)
    return near and bool(named & {0, 1})


def _lone(whole: Whole) -> str | None:
    """The code of a doer who stands alone in an event of two."""
    named, cast = whole.drafts[0].sense.named, whole.cast
    if len(cast.actors) != 1 or cast.recipients or named.family.mode in ("multilateral", "third-party"):
        return None
    return cast.actors[0].code if named.type in _AIMED or _mutual(whole) else None


def _mutual(whole: Whole) -> bool:
    """Whether both sides do it: they meet, sign, agree with each other."""
    named = whole.drafts[0].sense.named
    return named.type in _TOGETHER and named.family.object == "actor"


def _partners(wholes: Sequence[Whole]) -> dict[str, Counter[str]]:
    """For each code how often each other code takes part in an event of the two."""
    out: dict[str, Counter[str]] = {}
    for whole in wholes:
        codes = sorted({p.code for p in (*whole.cast.actors, *whole.cast.recipients) if p.code})
        if len(codes) == 2:
            for one, other in (codes, reversed(codes)):
                out.setdefault(one, Counter())[other] += 1
    return out
