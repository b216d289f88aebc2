"""A dossier: many articles as one record that can be asked."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from os import PathLike, fspath
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple

from rasad import consolidate, views
from rasad.api import questions
from rasad.api.briefing import knowledge
from rasad.api.checking import faults
from rasad.api.joining import move, nodes_of, part, put, redraw, renew, withdraw
from rasad.api.reading import Record, outcomes, read_article
from rasad.api.results import Answer, Lines, shown
from rasad.api.summing import left_of, sum_up
from rasad.api.worded import WordedStore
from rasad.errors import ReadError, UsageError
from rasad.lexicon import desk
from rasad.lexicon.labels import Lang
from rasad.lexicon.own import in_use, use
from rasad.lexicon.rules import purposes
from rasad.model import (
    AgreementLine,
    AnyLine,
    Article,
    Brief,
    ClaimLine,
    Contents,
    Correction,
    Doubt,
    EventLine,
    Fault,
    Judgement,
    Line,
    Observation,
    PersonLine,
    Place,
    Question,
    StoredLine,
    WatchList,
)
from rasad.model.dossier import ObservationKind
from rasad.sources import articles
from rasad.store import Reading
from rasad.views import Quote
from rasad.views.look import Naming
from rasad.views.scores import By

What = Literal["new", "changed", "known"]


class Added(NamedTuple):
    """What became of an article: it is new, it replaces an older text, or it was there already."""

    article: str
    what: What


class Reread(NamedTuple):
    """What reading an article again changed: by kind, how many observations are new and how many gone."""

    article: str
    new: Mapping[str, int]
    gone: Mapping[str, int]


class Read(NamedTuple):
    """An article as the dossier holds it: its record as JSON, the dossier's id of each item of it."""

    record: Mapping[str, Any]
    ids: Mapping[str, str]


class Dossier:
    """Articles, what was observed in them, and what is held to be one thing. Used in ``with``."""

    def __init__(self, store: WordedStore) -> None:
        self._store = store
        self._draw_again()

    @property
    def store(self) -> WordedStore:
        """Return what is on disk, for the other modules of the api."""
        return self._store

    def __enter__(self) -> Dossier:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._store.close()

    def add(
        self,
        *paths: str | PathLike[str],
        published: date | None = None,
        jobs: int = 1,
        allow_private: bool = False,
    ) -> Iterator[Added | ReadError]:
        """Read articles and store them, each in one transaction; yield what became of each.

        What is there already with the same text is passed over, unless other rules read it then. Files,
        folders and addresses may be given; ``allow_private`` fetches from one's own network too.
        """
        found = articles([fspath(p) for p in paths], published=published, allow_private=allow_private)
        return self.add_articles(found, jobs=jobs)

    def add_articles(
        self, found: Iterable[Article | ReadError], *, jobs: int = 1
    ) -> Iterator[Added | ReadError]:
        """Read and store articles that are at hand already."""
        known: list[str] = []
        for outcome in outcomes(self._unknown(found, known), jobs=jobs, words=self._store.words):
            yield from _passed(known)
            yield outcome if isinstance(outcome, ReadError) else self.add_record(outcome)
        yield from _passed(known)

    def _unknown(
        self, found: Iterable[Article | ReadError], known: list[str]
    ) -> Iterator[Article | ReadError]:
        """Yield what has to be read; the ids of all else are noted in ``known``."""
        for article in found:
            if isinstance(article, ReadError) or self._stored(article) != (_hash(article), rules()):
                yield article
            else:
                known.append(article.id)

    def _stored(self, article: Article) -> tuple[str, str] | None:
        with self._store.reading() as reading:
            return reading.hash(article.id)

    def add_record(self, record: Record) -> Added:
        """Store a record that was read elsewhere, in one transaction."""
        article = record.article
        with self._store.writing() as writing:
            known = writing.hash(article.id)
            left = withdraw(writing, article.id) if known else set()
            sum_up(writing, redraw(writing, left | put(writing, record, _hash(article), rules()), left))
        return Added(article.id, "changed" if known else "new")

    def _draw_again(self) -> None:
        """Work out again what a migration forgot: all of it or, if that is cut short, nothing."""
        with self._store.reading() as reading:
            if not reading.undrawn():
                return
        with self._store.writing() as writing:
            changed = {line for id in writing.articles() for line in redraw(writing, renew(writing, id))}
            sum_up(writing, changed)

    def remove(self, article: str) -> None:
        """Take an article down: its text, what was observed in it, and every line that stands on it alone."""
        with self._store.writing() as writing:
            if writing.hash(article) is None:
                raise UsageError(f"the dossier holds no article {article!r}")
            left = withdraw(writing, article)
            writing.remove(article)
            sum_up(writing, redraw(writing, left, left))

    def merge(self, left: str, right: str, *, why: str, author: str) -> None:
        """Judge that two lines are one thing."""
        self._judge(left, right, same=True, why=why, author=author)

    def split(self, left: str, right: str, *, why: str, author: str) -> None:
        """Judge that two observations of a line are not of one thing."""
        self._judge(left, right, same=False, why=why, author=author)

    def _judge(self, left: str, right: str, *, same: bool, why: str, author: str) -> None:
        with self._store.writing() as writing:
            one, other = _known(writing, left), _known(writing, right)
            if one.kind != other.kind or one.id == other.id:
                raise UsageError(f"{left} and {right}: two lines of one kind are needed")
            first, second = sorted((one.id, other.id))
            writing.overrule(first, second)
            writing.judge([Judgement(first, second, same, why, 1.0, author)])
            touched = part(writing, one, other) if not same else nodes_of(writing, one, other)
            sum_up(writing, redraw(writing, touched, touched))

    def undo(self, left: str, right: str) -> None:
        """Take back what persons judged of two observations; the rules' judgement stands again.

        Raises UsageError where nobody judged of them.
        """
        with self._store.writing() as writing:
            one, other = _known(writing, left), _known(writing, right)
            first, second = sorted((one.id, other.id))
            if not any({j.left, j.right} == {first, second} for j in writing.by_hand([first, second])):
                raise UsageError(f"nobody judged of {left} and {right}")
            touched = nodes_of(writing, one, other)
            writing.overrule(first, second)
            touched |= {id for seen in (one, other) for id in move(writing, seen)}
            sum_up(writing, redraw(writing, touched, touched))

    def doubts(self, *, most: int = 50, skip: int = 0) -> list[Doubt]:
        """Return what rules hold for one thing by the narrowest margin and no person judged yet."""
        with self._store.reading() as reading:
            return reading.doubts(most=most, skip=skip)

    def judgements(self, *, most: int = 50) -> list[Judgement]:
        """Return what persons judged, the newest first, without what was taken back."""
        with self._store.reading() as reading:
            return reading.judged_by_hand(most=most)

    def correct(self, observation: str, field: str, value: str, *, why: str, author: str) -> None:
        """Put a field of an observation right: it holds after the article is read again, too."""
        with self._store.writing() as writing:
            seen = _known(writing, observation)
            told = consolidate.correcting.value(seen, field, value)
            writing.correct(Correction(seen.id, field, told, why, author))
            touched = move(writing, seen)
            sum_up(writing, redraw(writing, touched, touched))

    def reject(self, observation: str, *, why: str, author: str) -> None:
        """Take an observation out of every answer; what was read stays in the article's record."""
        with self._store.writing() as writing:
            seen = _known(writing, observation)
            writing.correct(Correction(seen.id, consolidate.correcting.REJECTED, None, why, author))
            touched = move(writing, seen)
            sum_up(writing, redraw(writing, touched, touched))

    def rate(self, outlet: str, grade: str, *, why: str, author: str) -> None:
        """Say how reliable an outlet is: the Admiralty code's A (completely) to E (not), F (not known)."""
        if grade not in tuple("ABCDEF"):
            raise UsageError(f"{grade!r} is no grade of reliability: A, B, C, D, E or F")
        with self._store.writing() as writing:
            writing.rate(outlet, grade, reason=why, author=author)

    def reread(self, *, jobs: int = 1) -> Iterator[Reread]:
        """Read again what other rules read; yield for each article what came of it."""
        with self._store.reading() as reading:
            stale = reading.stale(rules())
            before = {article.id: reading.ids(article.id) for article in stale}
        for added in self.add_articles(stale, jobs=jobs):
            if isinstance(added, Added):
                with self._store.reading() as reading:
                    now, then = reading.ids(added.article), before[added.article]
                yield Reread(added.article, _counted(now, then), _counted(then, now))

    def people(
        self, asked: Question | None = None, *, most: int | None = None, skip: int = 0
    ) -> Lines[PersonLine]:
        """Return everybody that a question asks for, in the order of their ids; ``most`` after ``skip``."""
        with self._store.reading() as reading:
            return Lines(PersonLine, questions.people(reading, asked or Question(), most=most, skip=skip))

    def timeline(
        self, asked: Question | None = None, *, most: int | None = None, skip: int = 0
    ) -> Lines[EventLine]:
        """Return every event that a question asks for, in order of date, undated ones last.

        With ``most`` no more than so many are returned, and loaded, after the first ``skip`` ones.
        """
        with self._store.reading() as reading:
            return Lines(EventLine, questions.timeline(reading, asked or Question(), most=most, skip=skip))

    def counts(self, kind: ObservationKind, asked: Question, *, letters: int = 7) -> Mapping[str, int]:
        """Return how many lines a question means, by month (or the first ``letters`` of their first day).

        Lines without a date are counted under nothing. Nothing is loaded, so that it takes the same time in a
        large dossier; a person's name may count some too many.
        """
        with self._store.reading() as reading:
            told, by_keys = consolidate.summaries.sought(kind, asked)
            return reading.counts(kind, told, by_keys, letters=letters)

    def places(self, asked: Question, *, most: int = 200, newest: int = 2) -> list[Place]:
        """Return where the events of a question were, as far as known; of each place the newest ones."""
        with self._store.reading() as reading:
            return questions.places(reading, asked, most=most, newest=newest)

    def most_named(self, *, most: int, skip: int = 0) -> list[PersonLine]:
        """Return the persons whom most articles name."""
        with self._store.reading() as reading:
            return questions.most_named(reading, most=most, skip=skip)

    def agreements(
        self, asked: Question | None = None, *, most: int | None = None, skip: int = 0
    ) -> Lines[AgreementLine]:
        """Return the agreements that a question asks for, by their ids; ``most`` after ``skip``."""
        with self._store.reading() as reading:
            return Lines(AgreementLine, questions.agreed(reading, asked or Question(), most=most, skip=skip))

    def claims(
        self, asked: Question | None = None, *, most: int | None = None, skip: int = 0
    ) -> Lines[ClaimLine]:
        """Return the claims that a question asks for, as first published; ``most`` of them after ``skip``."""
        with self._store.reading() as reading:
            return Lines(ClaimLine, questions.said(reading, asked or Question(), most=most, skip=skip))

    def contents(self, asked: Question | None = None) -> Contents:
        """Return every line that a question asks for, and the articles in which their evidence stands."""
        asked = asked or Question()
        found = Contents(
            events=tuple(self.timeline(asked)),
            people=tuple(self.people(asked)),
            agreements=tuple(self.agreements(asked)),
            claims=tuple(self.claims(asked)),
        )
        lines: tuple[StoredLine, ...] = (*found.events, *found.people, *found.agreements, *found.claims)
        cited = {one.article for line in lines for one in line.evidence}
        with self._store.reading() as reading:
            articles = tuple(reading.whole_articles(cited))
        return replace(found, articles=articles)

    def check(self) -> Iterator[Fault]:
        """Yield everything that is wrong with what is stored; nothing where the dossier is sound."""
        with self._store.checking() as checking:
            yield from faults(checking, _hash)

    def backup(self, file: str | PathLike[str]) -> None:
        """Copy the dossier into a new file while it is in use, as it stands at one moment."""
        self._store.backup(Path(file))

    def watch_list(self) -> WatchList:
        """Return whose news the desk wants first: ``watch.toml`` in the folder of its own words."""
        use(self._store.words)
        return desk.watch_list()

    def line(self, id: str) -> AnyLine:
        """Return the line in which an observation stands, as persons left it."""
        with self._store.reading() as reading:
            kind = _known(reading, id).kind
            stored = reading.line(id)
            for line in left_of(reading, [stored] if stored else []):
                return questions.summed(reading, kind, [line])[0]
        raise UsageError(f"{id} was rejected, or stands in no line")

    def article(self, id: str) -> Read:
        """Return an article's record, and under which id the dossier knows each of its items."""
        with self._store.reading() as reading:
            if (record := reading.record(id)) is None:
                raise UsageError(f"the dossier holds no article {id!r}")
            return Read(json.loads(record), reading.items_of(id))

    def preview(self, article: Article) -> Mapping[str, Any]:
        """Return the record of an article, as JSON, without storing anything."""
        told: Mapping[str, Any] = json.loads(read_article(article, words=self._store.words).to_json())
        return told

    def quotes(self, id: str, *, most: int | None = None) -> list[Quote]:
        """Return the sentences that a line stands on, with the words marked out; of the ``most`` newest."""
        with self._store.reading() as reading:
            line = reading.line(id) or Line((_known(reading, id),))
            newest = sorted(line.observations, key=lambda one: (one.published or "", one.id))[-(most or 0) :]
            records = {one.article: json.loads(reading.record(one.article) or "{}") for one in newest}
        return views.quotes(Line(tuple(newest)), records)

    def who(self, name: str, *, as_of: str | None = None) -> Answer:
        """Return the file on a person, by any part of the name or by a line's id."""
        with self._store.reading() as reading:
            return shown(questions.who(reading, name, as_of))

    def relations(self, one: str, other: str, *, as_of: str | None = None, by: By = "year") -> Answer:
        """Return what two sides, by their codes or names, do with and to each other over time."""
        with self._store.reading() as reading:
            return shown(questions.relations(reading, one, other, as_of, by))

    def newest(self) -> str | None:
        """Return the day on which the newest article was published; nothing where no day is known."""
        with self._store.reading() as reading:
            return reading.newest()

    def network(self, asked: Question | None = None, *, most: int | None = None) -> Answer:
        """Return who has to do with whom in the events that a question asks for."""
        return shown(views.network(self.timeline(asked), most=most))

    def changes(
        self, since: str, *, by: Literal["added", "published"] = "added", as_of: str | None = None
    ) -> Answer:
        """Return what is new or has changed since a moment (ISO 8601): of adding, or of publication."""
        with self._store.reading() as reading:
            return shown(questions.changes(reading, since, by=by, as_of=as_of, watch=desk.watch_list()))

    def search(self, words: str, *, as_of: str | None = None, most: int = 20) -> Answer:
        """Return the articles in which words stand, in any form, the newest first."""
        with self._store.reading() as reading:
            return shown(questions.search(reading, words, as_of=as_of, most=most))

    def brief(
        self,
        asked: Question | None = None,
        *,
        topic: str | None = None,
        most: int = 5,
        lang: Lang = "ar",
        months: Naming = "january",
    ) -> tuple[Brief, ...]:
        """Return a brief for each story of the days asked for, the most important first.

        ``topic`` is a state, a person or an agreement. Without days, the newest day with a story is told.
        Nothing that was published after ``asked.as_of`` is used, by default after ``asked.until``.
        """
        asked = asked or Question()
        asked, watch = replace(asked, as_of=asked.as_of or asked.until), self.watch_list()
        with self._store.reading() as reading:
            return views.briefs(knowledge(reading, asked, topic, most, watch), lang, months)

    def told(self, observation: str) -> list[Quote]:
        """Return the sentences in which one article tells an observation, with the words marked out."""
        with self._store.reading() as reading:
            seen = _known(reading, observation)
            return views.quotes(
                Line((seen,)), {seen.article: json.loads(reading.record(seen.article) or "{}")}
            )

    def explain(self, id: str) -> str:
        """Return what a line stands on: its observations with words and rules, and what joins them."""
        with self._store.reading() as reading:
            line = reading.line(id) or Line((_known(reading, id),))
            held = {one.id: reading.node_of(one.id) or one.id for one in line.observations}
            members = {*held, *held.values()}
            judged = [*reading.judged(set(held.values())), *reading.by_hand(held)]
            joins = [j for j in judged if {j.left, j.right} <= members]
            records = {
                one.article: json.loads(reading.record(one.article) or "{}") for one in line.observations
            }
        return views.explain_line(line, held, joins, records, purposes())


def _passed(known: list[str]) -> Iterator[Added]:
    while known:
        yield Added(known.pop(0), "known")


def _counted(some: Mapping[str, str], others: Mapping[str, str]) -> dict[str, int]:
    """Return by kind how many ids stand in the one and not in the other."""
    return dict(Counter(kind for id, kind in some.items() if id not in others))


def _known(reading: Reading, id: str) -> Observation:
    if (found := reading.observation(id)) is None:
        raise UsageError(f"the dossier holds nothing by the id {id!r}")
    return found


def _hash(article: Article) -> str:
    told = json.dumps([article.text, article.published, article.outlet, article.url, article.title])
    return hashlib.sha256(told.encode()).hexdigest()


@cache
def rules() -> str:
    """Return which rules read here: the first letters of a hash over our lexicon and the desk's words."""
    told = hashlib.sha256()
    # what a reader is shown for a code, or as a brief, is no rule of reading
    for path in sorted(files("rasad.lexicon").joinpath("data").rglob("*.*"), key=str):  # type: ignore[attr-defined]
        if path.name != "labels.toml" and path.parent.name != "brief":
            told.update(path.read_bytes())
    told.update(in_use().version().encode())
    return told.hexdigest()[:12]
