"""Articles come into a dossier whole, once, in any order."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

import rasad
from rasad import Article
from rasad.consolidate import blocks, cells
from tests.dossier.conftest import answers

ORDERS = 4


def test_the_same_article_twice_adds_nothing(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        first = [added.what for added in dossier.add_articles(story)]
        before = answers(dossier)

        second = [added.what for added in dossier.add_articles(story)]

        assert (set(first), set(second)) == ({"new"}, {"known"})
        assert answers(dossier) == before


def test_any_order_and_any_split_give_one_dossier(place: str, story: list[Article], tmp_path: object) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        expected = answers(dossier)
    for seed in range(ORDERS):
        shuffled = random.Random(seed).sample(story, len(story))
        with rasad.open(f"{tmp_path}/{seed}.db", create=True) as dossier:
            for cut in (slice(0, seed + 1), slice(seed + 1, None)):
                list(dossier.add_articles(shuffled[cut]))
            assert answers(dossier) == expected


@pytest.mark.parametrize("width, largest", [(1, 3), (2, 6)])
def test_any_order_gives_one_dossier_where_blocks_and_cells_are_too_small_for_all(
    story: list[Article], tmp_path: object, monkeypatch: pytest.MonkeyPatch, width: int, largest: int
) -> None:
    monkeypatch.setattr(blocks, "WIDTH", width)
    monkeypatch.setattr(cells, "LARGEST", largest)
    told = []
    for seed in range(ORDERS):
        shuffled = random.Random(seed).sample(story, len(story))
        with rasad.open(f"{tmp_path}/{seed}.db", create=True) as dossier:
            list(dossier.add_articles(shuffled))
            whole = answers(dossier)
            for article in story[-4:]:
                dossier.remove(article.id)
            told.append((whole, answers(dossier)))

    assert all(other == told[0] for other in told)


def test_a_corrected_article_takes_the_place_of_the_older_text(place: str, story: list[Article]) -> None:
    visit = next(a for a in story if a.id == "story-10")
    corrected = replace(visit, text=visit.text.replace("طهران، اليوم", "مسقط، اليوم"))
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        plain = answers(dossier)

        changed = [added.what for added in dossier.add_articles([corrected])]
        assert changed == ["changed"]
        assert answers(dossier) != plain

        list(dossier.add_articles([visit]))
        assert answers(dossier) == plain


def test_a_taken_down_article_leaves_nothing_behind(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:-1]))
        without = answers(dossier)
        list(dossier.add_articles(story[-1:]))
        assert answers(dossier) != without

        dossier.remove(story[-1].id)

        assert answers(dossier) == without
        with pytest.raises(rasad.UsageError, match="no article"):
            dossier.remove(story[-1].id)


def test_processes_read_and_the_dossier_is_the_same(story: list[Article], tmp_path: object) -> None:
    with (
        rasad.open(f"{tmp_path}/one.db", create=True) as one,
        rasad.open(f"{tmp_path}/two.db", create=True) as two,
    ):
        list(one.add_articles(story, jobs=1))
        list(two.add_articles(story, jobs=2))
        assert answers(one) == answers(two)
