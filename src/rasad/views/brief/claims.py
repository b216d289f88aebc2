"""The claims of a story's articles as a brief repeats them: who says it, through whom, in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasad.model import Observation
from rasad.views.brief.cast import Person
from rasad.views.brief.clauses import clause, link
from rasad.views.brief.desk import Desk, Source
from rasad.views.brief.wording import Page, clean

_BETWEEN = 3  # words, a quotation mark among them


@dataclass(frozen=True)
class Said:
    """One claim of an article as a brief repeats it.

    ``speaker`` is the speaker's name, ``code`` the state or body, ``person`` who it is among the people;
    ``clause`` is the article's own clause from the verb of saying on, with the speaker in it, where it can
    stand alone; ``link`` the word that ties what is said to the verb. ``free`` words begin behind a
    colon or begin a sentence: they are no part of one of the article's own. ``near`` words follow at once.
    """

    seen: Observation
    speaker: str
    code: str | None
    person: Person | None
    words: str
    clause: str | None
    link: str | None
    direct: bool
    free: bool
    near: bool
    sentence: int

    @property
    def who(self) -> str:
        """What tells the speaker from others."""
        return self.person.sum.id if self.person else self.code or self.speaker


def claims(desk: Desk) -> list[Said]:
    """Return every claim of the story's articles."""
    by_article: dict[str, list[Observation]] = {}
    for one in desk.known.claims:
        by_article.setdefault(one.article, []).append(one)
    return [
        read(desk, page, one)
        for article, page in desk.pages.items()
        if desk.known.copies.get(article, article) == article or article == desk.articles[0]
        for one in sorted(by_article.get(article, ()), key=lambda o: o.spans[0])
        if not page.heading(page.sentence(one.spans[0].start))
    ]


def read(desk: Desk, page: Page, seen: Observation) -> Said:
    """Return a claim with the words around it that a sentence of its own needs."""
    found = next(c for c in page.record["claims"] if c["id"] == seen.item)
    speaker = seen.facts["speaker"]
    person = desk.cast.person(seen.article, speaker["name"])
    name = desk.cast.short(person) if person else _name(desk, speaker)
    content = page.text[found["content"]["start"] : found["content"]["end"]]
    return Said(
        seen,
        name,
        speaker["code"],
        person,
        clean(content),
        clause(desk, page, found, name),
        link(desk, page, found),
        found["mode"] == "direct",
        _is_free(page, found["content"]["start"]),
        _is_near(page, found),
        page.sentence(found["content"]["start"]),
    )


def _name(desk: Desk, speaker: Mapping[str, Any]) -> str:
    """Return what a speaker is called who is no known person: the words as written, in the nominative."""
    words = clean(speaker["words"])
    first, *rest = words.split()
    if not first.endswith("ين") or len(first) < 5 or first.endswith("تين"):
        return words
    plural = [first[:-2] + "ون"]
    while rest and rest[0].endswith("ين"):
        plural.append(rest.pop(0)[:-2] + "ون")
    return " ".join((*plural, *rest))


def source(desk: Desk, claim: Said) -> Source:
    """Return where a claim stands: the article, the chain, the speaker."""
    chain = [_short(desk, claim.seen.article, link) for link in reversed(claim.seen.facts["chain"])]
    return Source(claim.seen.article, (*chain, claim.speaker))


def _short(desk: Desk, article: str, link: Mapping[str, Any]) -> str:
    person = desk.cast.person(article, link["name"])
    return desk.cast.short(person) if person else clean(link["words"])


def _is_free(page: Page, start: int) -> bool:
    """Whether a quotation begins behind a colon, or begins a sentence."""
    before = page.text[:start].rstrip(' \n"“«')
    return before.endswith(":") or not before or page.sentence(len(before) - 1) != page.sentence(start)


def _is_near(page: Page, found: Mapping[str, Any]) -> bool:
    """Whether what is said follows behind the verb or the speaker, with no more than two words between."""
    start = found["content"]["start"]
    ends = [part["end"] for part in (found["cue"], found["speaker"]) if part and part["end"] <= start]
    return bool(ends) and len(page.text[max(ends) : start].split()) <= _BETWEEN
