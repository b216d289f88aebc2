"""A dossier whose desk has words of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad import Article
from rasad.lexicon import own
from rasad.views import watched, watched_first

INSTITUTE = '[organisations.desk]\nkind = "ngo"\nhome = "JOR"\nnames = ["معهد النهرين للأبحاث"]\n'


@pytest.fixture(autouse=True)
def _ours_again() -> Iterator[None]:
    yield
    own.use(own.NONE)


def test_words_beside_the_dossier_are_its_words_and_reread_knows(
    tmp_path: Path, story: list[Article]
) -> None:
    place = tmp_path / "news.db"
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:2]))
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "organisations.toml").write_text(INSTITUTE, encoding="utf-8")

    with rasad.open(place) as dossier:
        again = list(dossier.reread())
        known = list(dossier.reread())

    assert [one.article for one in again] == [article.id for article in story[:2]]
    assert known == []


def test_a_watch_list_asks_for_no_reading_again(tmp_path: Path, story: list[Article]) -> None:
    place = tmp_path / "news.db"
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:2]))
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "watch.toml").write_text('states = ["CHN"]\n', encoding="utf-8")

    with rasad.open(place) as dossier:
        assert list(dossier.reread()) == []
        assert dossier.watch_list().states == ("CHN",)


def test_news_of_the_watch_list_comes_first(tmp_path: Path, story: list[Article]) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "watch.toml").write_text(
        'names = ["شمخاني"]\nstates = ["CHN"]\nagreements = ["مذكرة التفاهم"]\n', encoding="utf-8"
    )
    with rasad.open(tmp_path / "news.db", create=True, lexicon=tmp_path / "words") as dossier:
        list(dossier.add_articles(story))
        watch, events, people = dossier.watch_list(), dossier.timeline(), dossier.people()

    first = watched_first(events, watch)

    assert sorted(e.id for e in first) == sorted(e.id for e in events)
    hits = [bool(watched(event, watch)) for event in first]
    assert any(hits) and not all(hits) and hits == sorted(hits, reverse=True)
    assert all(
        "CHN" in watched(event, watch) for event in events if "CHN" in (*event.actors, *event.recipients)
    )
    assert [p.name for p in people if "شمخاني" in watched(p, watch)] == ["علي شمخاني"]


def test_outlets_are_as_reliable_as_the_desk_says_unless_somebody_rated_them(
    tmp_path: Path, story: list[Article]
) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "reliability.toml").write_text(
        'B = ["صحيفة أمثلة"]\nC = ["وكالة أمثلة"]\n', encoding="utf-8"
    )
    with rasad.open(tmp_path / "news.db", create=True) as dossier:
        list(dossier.add_articles(story))
        dossier.rate("وكالة أمثلة", "A", why="checked for a year", author="desk")
        grades = {grade for event in dossier.timeline() for grade in event.outlets}

    assert ("صحيفة أمثلة", "B") in grades
    assert ("وكالة أمثلة", "A") in grades and ("وكالة أمثلة", "C") not in grades


def test_two_names_of_one_person_are_one(tmp_path: Path) -> None:
    def texts() -> list[Article]:
        told = "قال رئيس الوزراء الأردني سمير الزعبوط إن المحادثات مستمرة."
        again = "قال رئيس الوزراء الأردني فراس النعمان إن المحادثات انتهت."
        return [Article("one", told), Article("two", again)]

    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "aliases.toml").write_text(
        'people = [["سمير الزعبوط", "فراس النعمان"]]\n', encoding="utf-8"
    )
    with rasad.open(tmp_path / "plain.db", create=True) as dossier:
        list(dossier.add_articles(texts()))
        assert len(dossier.people()) == 2
    with rasad.open(tmp_path / "own.db", create=True, lexicon=tmp_path / "words") as dossier:
        list(dossier.add_articles(texts()))
        [person] = dossier.people()

    assert set(person.names) == {"سمير الزعبوط", "فراس النعمان"}


def test_changes_tell_of_what_is_watched_first(tmp_path: Path, story: list[Article]) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "watch.toml").write_text('states = ["CHN"]\n', encoding="utf-8")
    with rasad.open(tmp_path / "news.db", create=True, lexicon=tmp_path / "words") as dossier:
        list(dossier.add_articles(story))
        [part] = dossier.changes("2000-01-01").parts
        china = {e.id for e in dossier.timeline() if "CHN" in (*e.actors, *e.recipients)}

    told = [change.id in china for change in part.lines if change.kind == "event"]

    assert any(told) and not all(told) and told == sorted(told, reverse=True)
