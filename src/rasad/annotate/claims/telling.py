"""Who tells a claim, with which word, how it is told, and with which words: evidence of its stance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.model import Word
from rasad.text.memo import by_word

_BEGINNING = 5  # words that count more than those behind them
_NEAR = 24  # words of the content that count as its words
_FAR = 40  # words that still count, as words that stand far off
_NAMED = 20  # words within which it tells whom it speaks of
_SHORT, _MEDIUM, _LONG = 4, 9, 18  # words of content
_POSTS = 2  # posts of a speaker that count
_WHO = 2  # words of the speaker's naming that count
_ARTICLES = ("ال", "لل")


class Names(NamedTuple):
    """The names that a word has as evidence, by where it stands."""

    beginning: str
    near: str
    far: str
    first: str
    before: str
    who: str
    said: str


@by_word
def names(word: Word) -> Names:
    """Return what a word is called as evidence."""
    stem = word.stem
    bare = stem[2:] if stem.startswith(_ARTICLES) and len(stem) > 3 else stem
    return Names(
        f"head.{bare}",
        f"word.{bare}",
        f"far.{bare}",
        f"first.{word.form}",
        f"before.{word.form}",
        f"who.{word.form}",
        f"said.{word.key}",
    )


def wording(page: Page, draft: Draft) -> list[str]:
    """The words of the content themselves, names of actors left out."""
    first, last = draft.content.first, min(draft.content.last, draft.content.first + _FAR)
    tokens, at = page.doc.tokens, page.actors.at
    told = [
        (i, names(tokens[i].word)) for i in range(first, last) if tokens[i].kind == "word" and i not in at
    ]
    beginning, near = first + _BEGINNING, first + _NEAR
    out = [named.near if i < near else named.far for i, named in told]
    return out + [named.beginning for i, named in told[:_BEGINNING] if i < beginning]


def teller(page: Page, draft: Draft) -> Iterator[str]:
    """Who speaks, by kind, post and words, and the word that attributes it to him."""
    speaker, tokens = draft.speaker, page.doc.tokens
    entity = page.actors.by_id.get(speaker.link.entity or "")
    yield f"speaker.{(entity.kind if entity else speaker.kind) or 'described'}"
    if entity:
        yield from (f"post.{role.post}" for role in entity.roles[:_POSTS])
    for index in range(speaker.first, min(speaker.last, speaker.first + _WHO)):
        yield names(tokens[index].word).who
    yield names(tokens[draft.at].word).said


def manner(page: Page, draft: Draft, code: str | None) -> Iterator[str]:
    """How it is told: in marks, how long, in a heading, with numbers, naming the speaker's side or others."""
    first, last = draft.content.first, draft.content.last
    yield draft.content.mode(page)
    yield f"long.{(last - first >= _SHORT) + (last - first >= _MEDIUM) + (last - first >= _LONG)}"
    if page.sentence(draft.at).heading:
        yield "heading"
    if code:
        yield "speaker.coded"
    tokens = page.doc.tokens
    if any(token.kind == "number" for token in tokens[first : min(last, first + _FAR)]):
        yield "number"
    yield names(tokens[first].word).first
    if first:
        yield names(tokens[first - 1].word).before
    for named in _named(page, first, min(last, first + _NAMED)):
        yield "names.own" if named == code else "names.other"


def _named(page: Page, first: int, last: int) -> Iterator[str]:
    """The states and bodies that stand near the head of the content."""
    at, phrases = page.actors.at, page.actors.phrases
    for index in range(first, last):
        number = at.get(index)
        if number is not None and (phrase := phrases[number]).first == index and phrase.code:
            yield phrase.code
