"""Briefs of a dossier on both databases, in whatever order its articles came, and for a desk that watches."""

from __future__ import annotations

import random
from pathlib import Path

import rasad
from rasad import Article
from rasad.model import Question
from rasad.views import Look, render_briefs

VISIT = Question(since="2023-11-11", until="2023-11-11")
SPRING = Question(since="2023-03-10", until="2023-04-06")


def test_contacts_of_two_states_are_found_on_both_databases(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        [made] = dossier.brief(VISIT)

    [contacts] = [s.text for s in made.meaning if s.rule == "contacts-since"]
    assert contacts.startswith("وهو رابع اتصال ثنائي يعرفه الملف بين إيران والسعودية منذ استئناف العلاقات")


def test_articles_in_any_order_make_the_same_briefs(story: list[Article], tmp_path: Path) -> None:
    shown = set()
    for seed in range(3):
        with rasad.open(tmp_path / f"{seed}.db", create=True) as dossier:
            list(dossier.add_articles(random.Random(seed).sample(story, len(story))))
            briefs = (*dossier.brief(SPRING), *dossier.brief(VISIT))
            shown.add(render_briefs(briefs, Look(format="json")))

    assert len(shown) == 1


def test_what_a_desk_watches_is_briefed_first(story: list[Article], tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "watch.toml").write_text('states = ["USA"]\n', encoding="utf-8")
    with rasad.open(tmp_path / "story.db", create=True, lexicon=words) as dossier:
        list(dossier.add_articles(story))
        watched = dossier.brief(SPRING, most=1)
    with rasad.open(tmp_path / "other.db", create=True) as dossier:
        list(dossier.add_articles(story))
        usual = dossier.brief(SPRING, most=1)

    assert [one.headline.text for one in watched] == ["واشنطن ترحب باتفاق بكين وإسرائيل تنتقده"]
    assert [one.headline.text for one in usual] == ["لقاء مرتقب بين وزيري خارجية السعودية وإيران في بكين"]
