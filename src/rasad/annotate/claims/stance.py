"""What a speaker does with what he says, told by the content where the cue says nothing."""

from __future__ import annotations

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.evidence import evidence
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.signs import Shown
from rasad.lexicon.stances import STANCES, weights
from rasad.model import Stance


def stance(page: Page, draft: Draft, seen: Shown) -> Stance:
    """Return the stance of a claim under a neutral cue: the one for which most speaks."""
    weigh = weights().get
    rows = [row for name in evidence(page, draft, seen) if (row := weigh(name))]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    return STANCES[sums.index(max(sums))] if sums else "assert"
