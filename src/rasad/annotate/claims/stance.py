"""What a speaker does with what he says, told by the content where the cue says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rasad.annotate.claims.content import Content
from rasad.annotate.claims.page import Page
from rasad.lexicon.reporting import Manner, manners
from rasad.lexicon.trie import Trie
from rasad.model import Stance
from rasad.text.inflect import conjugate
from rasad.text.nominals import nominal

_SHORT = 2  # letters of a form that is too often another word
_HEAD = 7  # words from the head of the content within which its verb stands
_NEAR = 8  # words from the head of the content within which its stance shows
_OWN = frozenset(("بلاده", "بلادها", "بلادهم", "بلادنا", "حكومته", "حكومتها", "ادارته", "جيشه", "قواته"))


@cache
def _signs() -> Trie[tuple[Stance, bool]]:
    return Trie(
        (form, (stance, opens))
        for stance, manner in manners().items()
        for opens, forms in ((False, _forms(manner)), (True, iter(manner.opens)))
        for form in forms
    )


def _forms(manner: Manner) -> Iterator[str]:
    """Yield the words of a stance in all their forms."""
    yield from manner.words
    for own, pairs in ((False, manner.verbs), (True, manner.own)):
        for pair in pairs:
            for form, features in conjugate(*pair.split()).items():
                if len(form) > _SHORT and (not own or all(f.person == 1 for f in features)):
                    yield form
    for noun in manner.nouns:
        yield from (noun, f"ال{noun}", f"{noun}ا")
    for word in manner.nominals:
        yield from nominal(word)


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
    return "commit" if _promises(page, content) else "assert"


def _promises(page: Page, content: Content) -> bool:
    """Whether the head of the content has a future of one's own: سنعمل …، بلاده ستقدم …"""
    for index in range(content.first, min(content.last, content.first + _HEAD)):
        word = page.doc.tokens[index].word
        if word.proclitics.endswith("س"):
            return index == content.first or page.form(index - 1) in _OWN or word.form.startswith(("سن", "سا"))
    return False
