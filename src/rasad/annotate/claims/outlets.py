"""The article's own outlet: whoever spoke to it came through nobody."""

from __future__ import annotations

import re
from functools import cache

from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import Speaker
from rasad.lexicon.reporting import words
from rasad.text import key

_WORD = re.compile(r"\w+")


def is_own(page: Page, link: Speaker, outlet: str | None) -> bool:
    """Whether a link of a chain is the outlet that prints the article: CNN in «CNN بالعربية»."""
    own = _naming(outlet) if outlet else frozenset()
    entity = page.actors.by_id.get(link.link.entity or "")
    names = (page.doc.text[slice(*link.link.span)], *(entity.names if entity else ()))
    return any(told <= own for name in names if own and (told := _naming(name)))


@cache
def _naming(name: str) -> frozenset[str]:
    """The folded words that name an outlet, without those for what it is: قناة، صحيفة."""
    return frozenset(_WORD.findall(key(name))) - _media()


@cache
def _media() -> frozenset[str]:
    return frozenset(key(word) for word in words().media)
