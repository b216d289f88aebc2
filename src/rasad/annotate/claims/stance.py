"""What a speaker does with what he says, told by the content where the cue says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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


def stance(page: Page, content: Content) -> Stance:
    """Return the stance of a content under a neutral cue."""
    near = slice(content.first, min(content.last, content.first + _NEAR))
    head = replace(page.doc, tokens=page.doc.tokens[near], words=page.doc.words[near])
    seen = {
        stance
        for match in _signs().matches(head)
        for stance, opens in match.values
        if not opens or match.first == 0
    }
    told = next((candidate for candidate in manners() if candidate in seen), None)
    return told or ("commit" if _promises(page, content) else "assert")


def _promises(page: Page, content: Content) -> bool:
    """Whether the head of the content has a future of one's own: سنعمل …، بلاده ستقدم …"""
    for index in range(content.first, min(content.last, content.first + _HEAD)):
        word = page.doc.tokens[index].word
        if word.proclitics.endswith("س"):
            first_person = word.form.startswith(("سن", "سا"))
            return index == content.first or page.meaning(index - 1, "own") is not None or first_person
    return False
