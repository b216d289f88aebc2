"""What an article is about: one about a match, a film, a cure tells nothing of what states do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.signs import Signs
from rasad.lexicon.fields import POLITICS
from rasad.model import Document

Weight = Literal["political", "mixed", "other"]
_OTHER = 1.5  # as many words of another field as this, for each word of politics
_MIXED = 1.0
_FEW = 3  # words of a field do not make an article
_STRICT = frozenset({"sport"})
_LENIENT = frozenset({"markets"})  # trade and tariffs are told in words of the market


def weight(doc: Document, signs: Sequence[Signs]) -> Weight:
    """Tell whether an article is about politics, about something else, or about both."""
    fields: Counter[str] = Counter()
    for at, sign in enumerate(signs):
        if sign.fields and doc.tokens[at].kind == "word":
            for field in sign.fields:
                fields[field] += 1
    politics = fields.pop(POLITICS, 0)
    leading, count = max(fields.items(), key=lambda item: item[1], default=("", 0))
    if count < _FEW:
        return "political"
    share = count / (politics + 1)
    if share < _MIXED:
        return "political"
    if leading in _LENIENT:
        return "mixed"
    return "other" if share >= _OTHER or leading in _STRICT else "mixed"


def kept(drafts: list[Draft], weighed: Weight) -> list[Draft]:
    """Return the drafts that count: in a mixed article those between two that have codes."""
    return drafts if weighed == "political" else [draft for draft in drafts if _between_coded(draft)]


def _between_coded(draft: Draft) -> bool:
    return len({p.code for p in (*draft.cast.actors, *draft.cast.recipients) if p.code}) > 1
