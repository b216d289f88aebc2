"""What in a claim tells its stance: signs of the lexicon, words, whose deed it is, when, and how it is told.

Every piece of evidence has a name, and what a name weighs is learned (``tools/train_stances.py``):
``urge.must`` is a sign near the head of the content, ``urge.must~`` one farther on, ``commit.pledges+`` a
verb of the speaker's own and ``commit.pledges?`` one of somebody else's; ``any.urge`` says that there is some
sign of a stance; ``word.عواقب``, ``head.عواقب`` and ``far.عواقب`` are words of the content, of its beginning
and of its end; ``speaker.person``, ``post.spokesperson``, ``who.مصادر`` and ``said.اكد`` tell whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.signs import FIRST, THIRD, Meaning, Shown
from rasad.annotate.claims.telling import manner, teller, wording
from rasad.lexicon.stances import signs
from rasad.lexicon.trie import Match

_NEAR = 5  # words from the head of the content within which a sign tells most
_FAR = 24  # words within which it still tells
_TENSE = 6  # words within which the verb of the content shows its tense
_HEAD = 4  # words within which the first subject and its verb stand
_PRONOUNS = frozenset(("ه", "ها", "هم", "هما", "نا", "ني", "ي"))
_WE = frozenset(("نحن", "انا", "اننا", "اني"))
_NOT = frozenset(("لا", "لم", "لن", "ليس", "ليست", "لسنا", "ما"))
_THAT = "ان"


def head(draft: Draft) -> range:
    """The tokens of a claim's content whose signs tell its stance."""
    first, last = draft.content.first, draft.content.last
    return range(first, min(last, first + _FAR))


def evidence(page: Page, draft: Draft, seen: Shown) -> frozenset[str]:
    """Return the names of all that speaks for one stance or another in a claim."""
    code = _code(page, draft)
    whose = _whose(page, draft, seen, code)
    found = {"all", f"cue.{draft.rule}", f"whose.{whose}"}
    found.update(_tense(page, draft, whose), manner(page, draft, code))
    found.update(teller(page, draft), wording(page, draft))
    for name in _shown(page, draft, seen, whose):
        found.update((name, f"any.{name.partition('.')[0]}"))
    return frozenset(found)


def _tense(page: Page, draft: Draft, whose: str) -> Iterator[str]:
    """As a question, as future, with a negation."""
    first, last = draft.content.first, draft.content.last
    if "؟" in (page.form(last), page.form(last - 1)):
        yield "question"
    for index in range(first, min(last, first + _TENSE)):
        word = page.doc.tokens[index].word
        if word.proclitics.endswith("س") or word.form == "سوف":
            yield f"future.{whose}"
        if word.form in _NOT and index < first + _HEAD:
            yield f"not.{whose}"
            yield f"{word.form}.{whose}"


def _shown(page: Page, draft: Draft, seen: Shown, whose: str) -> Iterator[str]:
    for index in head(draft):
        if match := seen.get(index):
            yield from _told(page, match, index - draft.content.first, whose)


def _told(page: Page, match: Match[Meaning], at: int, whose: str) -> Iterator[str]:
    """The signs that a word or phrase shows, ``at`` so many words from the head of the content."""
    behind_not = any(page.form(match.first - step) in _NOT for step in (1, 2) if at >= step)
    for meaning in match.values:
        sign = signs()[meaning.sign]
        if (sign.negated and not behind_not) or (sign.others and whose == "own"):
            continue
        if meaning.opens:
            if at == 0:
                yield meaning.sign
        elif meaning.person == FIRST:
            yield f"{meaning.sign}+"
        elif meaning.person == THIRD:
            if at < _HEAD:
                yield f"{meaning.sign}{'+' if whose == 'own' else '?'}"
        else:
            yield meaning.sign if at < _NEAR else f"{meaning.sign}~"


def _whose(page: Page, draft: Draft, seen: Shown, code: str | None) -> str:
    """Whose deed it is that the content opens with: the speaker's ``own``, some ``other``'s, or ``none``."""
    first, last = draft.content.first, draft.content.last
    if _pronoun(page, first - 1):
        return "own"
    who = draft.speaker.link.entity
    for index in range(first, min(last, first + _HEAD)):
        if _is_own(page, index, seen):
            return "own"
        number = page.actors.at.get(index)
        if number is not None:
            phrase = page.actors.phrases[number]
            same = (phrase.entity and phrase.entity == who) or (phrase.code and phrase.code == code)
            return "own" if same else "other"
    return "none"


def _is_own(page: Page, index: int, seen: Shown) -> bool:
    """Whether a word speaks of the speaker's side: نحن، بلاده، سنعمل، نرفض."""
    word = page.doc.tokens[index].word
    if word.form in _WE or page.meaning(index, "own") or word.enclitic in ("نا", "ني"):
        return True
    if word.proclitics.endswith("س") and word.form.startswith(("سن", "سا")):
        return True
    match = seen.get(index)
    return match is not None and any(meaning.person == FIRST for meaning in match.values)


def _pronoun(page: Page, index: int) -> bool:
    """Whether أنه, إنها or إننا stands before the content: the speaker tells of himself."""
    readings = page.doc.tokens[index].word.readings if index >= 0 else ()
    return any(r.key == _THAT and r.enclitic in _PRONOUNS for r in readings)


def _code(page: Page, draft: Draft) -> str | None:
    """The state or body that the speaker stands for."""
    number = page.actors.at.get(draft.speaker.first)
    if number is not None and page.actors.phrases[number].code:
        return page.actors.phrases[number].code
    entity = page.actors.by_id.get(draft.speaker.link.entity or "")
    return entity.code if entity else None
