"""What every rule of a brief gets: what is known, the story to tell, and how to say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from rasad.lexicon.labels import Lang
from rasad.lexicon.phrases import Book, Words, words
from rasad.lexicon.states import states
from rasad.model import EventLine, Knowledge, Observation, Seen, Statement, Story
from rasad.text.days import Days, days
from rasad.views.brief.cast import Cast, Person
from rasad.views.brief.wording import Page
from rasad.views.dates import in_words
from rasad.views.look import Naming

Event = Seen[EventLine]
_BEFORE_QUOTE = re.compile(r"(?<=[\s])([بلك]) ?«")


class Source(NamedTuple):
    """Where words stand: an article, and the voices through which it has them, the speaker last."""

    article: str
    voices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Desk:
    """One story, what a dossier knew on its day, and the words of a language."""

    known: Knowledge
    cast: Cast
    book: Book
    lang: Lang
    months: Naming
    story: Story

    @property
    def words(self) -> Words:
        """By which sentences of the articles are taken apart."""
        return words()

    @property
    def main(self) -> Event:
        """The main event as the story's articles tell it."""
        return self.story.event

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the story's articles."""
        return self.story.articles

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The story's articles, the first published first."""
        return {id: Page(self.known.records[id]) for id in self.articles}

    @property
    def seen(self) -> tuple[Observation, ...]:
        """The main event as the story's articles tell it, each article's best telling."""
        return self.main.seen

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who takes part in the main event by name."""
        return self.cast.persons(self.seen)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The codes of all who take part in the main event, those that act first."""
        told = (
            s["code"] for o in self.seen for s in (*o.facts["actors"], *o.facts["recipients"]) if s["code"]
        )
        return tuple(dict.fromkeys(told))

    @property
    def day(self) -> date | None:
        """The day of the event where it is known to a day, else that of its first article."""
        told = days(self.main.sum.date)
        if told and told.width == 1:
            return told.first
        published = self.seen[0].published if self.seen else None
        return date.fromisoformat(published) if published else None

    @cached_property
    def pair(self) -> frozenset[str] | None:
        """The two states that the main event is between; ``None`` where it is not between two."""
        states = self.states(self.main)
        return states if len(states) == 2 else None

    def states(self, event: Event) -> frozenset[str]:
        """Return the codes of the states in an event, but for one that only lends the place."""
        found = {side for side in (*event.sum.actors, *event.sum.recipients) if side in states()}
        hosts = {side for side in found if self.cast.lies_in(event.sum.place or "", side)}
        return frozenset(found - hosts if len(found) > 2 else found)

    def tells(self, event: Event) -> bool:
        """Whether the story's articles tell of another event beside the main one."""
        told = any(one.article in self.articles for one in event.seen)
        return told and event.sum.id not in self.story.lines

    def bears(self, event: Event) -> bool:
        """Whether an event bears on the story: its articles tell of it, or two of its sides are in it."""
        sides = {*event.sum.actors, *event.sum.recipients} & set(self.sides)
        return self.tells(event) or (len(sides) > 1 and event.sum.id not in self.story.lines)

    def when(self, event: Event) -> Days | None:
        """Return the days on which an event may have been: its own, else up to its first publication."""
        if told := days(event.sum.date):
            return told
        first, last = days(event.sum.not_before), days(event.sum.not_after)
        published = next((one.published for one in event.seen if one.published), None)
        end = last.last if last else date.fromisoformat(published) if published else None
        if end is None:
            return None
        return Days(first.first if first and first.first <= end else end, end)

    def say(self, pattern: str, **told: object) -> str:
        """Return a sentence of the phrase book; a preposition of one letter is tied to a quotation mark."""
        words = self.book.say[pattern].format(**told)
        return _BEFORE_QUOTE.sub("\\1ـ«", " ".join(words.split()))

    def state(self, rule: str, text: str, *seen: Observation) -> Statement:
        """Return a statement with its evidence."""
        return Statement(rule, text, tuple(dict.fromkeys(one.id for one in seen)))

    def date(self, value: str | None) -> str:
        """Return a date in words."""
        return in_words(value, self.lang, self.months)

    def listed(self, parts: Iterable[str]) -> str:
        """Return words as a list: أ وب, أ وب وج."""
        *front, last = list(parts) or [""]
        if not front:
            return last
        return self.book.say["and"].join((self.book.say["comma.list"].join(front), last))

    def refs(self, sources: Iterable[Source]) -> str:
        """Return sources in brackets: [seed-003؛ seed-004، وكالة ← بوتين]."""
        told = [
            source.article
            + (self.book.say["list"] + self.book.say["chain"].join(source.voices) if source.voices else "")
            for source in dict.fromkeys(sources)
        ]
        return f"[{self.book.say['sources'].join(told)}]" if told else ""

    def seen_in(self, event: Event) -> list[Source]:
        """Return the articles that tell an event, those first that report it as it is known now."""
        best = sorted(
            event.seen,
            key=lambda o: (
                o.facts["status"] != event.sum.status,
                o.facts["background"],
            ),
        )
        return list(dict.fromkeys(Source(one.article) for one in best))
