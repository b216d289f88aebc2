"""What a speaker does with what he says, told by the content where the cue says nothing."""

from __future__ import annotations

from functools import cache

from rasad.annotate.claims.content import Content
from rasad.annotate.claims.page import Page
from rasad.lexicon.reporting import manners
from rasad.lexicon.trie import Trie
from rasad.model import Stance

_NEAR = 24  # words from the head of the content within which its stance shows
_OWN = frozenset(("بلاده", "بلادها", "بلادهم", "بلادنا", "حكومته", "حكومتها", "ادارته", "جيشه", "قواته"))


@cache
def _signs() -> Trie[tuple[Stance, bool]]:
    return Trie(
        (word, (stance, opens))
        for stance, manner in manners().items()
        for opens, listed in ((False, manner.words), (True, manner.opens))
        for word in listed
    )


def signs(page: Page) -> dict[int, tuple[tuple[Stance, bool], ...]]:
    """Return where words of the document tell a stance."""
    return {match.first: match.values for match in _signs().matches(page.doc)}


def stance(page: Page, content: Content, found: dict[int, tuple[tuple[Stance, bool], ...]]) -> Stance:
    """Return the stance of a content under a neutral cue."""
    seen = {
        stance
        for index in range(content.first, min(content.last, content.first + _NEAR))
        for stance, opens in found.get(index, ())
        if not opens or index == content.first
    }
    for candidate in manners():
        if candidate in seen:
            return candidate
    return _future(page, content)


def _future(page: Page, content: Content) -> Stance:
    """A future of one's own is a promise, of others a prediction."""
    for index in range(content.first, min(content.last, content.first + 7)):
        word = page.doc.tokens[index].word
        if "س" in word.proclitics:
            own = index == content.first or page.form(index - 1) in _OWN or word.form.startswith(("سن", "سا"))
            return "commit" if own else "predict"
    return "assert"
