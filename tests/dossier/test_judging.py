"""Judgements by hand: they join and part lines, edit nothing, and can be taken back."""

from __future__ import annotations

import pytest

import rasad
from rasad import Article
from tests.dossier.conftest import answers, told

BY = {"why": "a test says so", "author": "tester"}


def test_a_merge_joins_two_lines_and_a_split_takes_it_back(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        before = answers(dossier)
        left, right, *_ = [line.id for line in dossier.people()]

        dossier.merge(left, right, **BY)
        assert len(dossier.people()) == len(told(before[1])) - 1
        assert dossier.explain(left) == dossier.explain(right)
        assert "a test says so" in dossier.explain(left)

        dossier.split(left, right, **BY)
        assert answers(dossier) == before


def test_a_split_parts_what_a_rule_joined(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        minister = next(line for line in dossier.people() if line.name == "فيصل بن فرحان")
        ids = sorted({w for w in dossier.explain(minister.id).split() if w.startswith("p-")})

        dossier.split(ids[0], ids[1], **BY)

        assert len([line for line in dossier.people() if line.name == "فيصل بن فرحان"]) == 2


def test_a_judgement_by_hand_outlives_what_is_added_later(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:6]))
        left, right, *_ = [line.id for line in dossier.people()]
        dossier.merge(left, right, **BY)

        list(dossier.add_articles(story[6:]))

        assert dossier.explain(left) == dossier.explain(right)


def test_unknown_and_unlike_lines_are_refused(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:3]))
        person, event = dossier.people()[0].id, dossier.timeline()[0].id
        with pytest.raises(rasad.UsageError, match="one kind"):
            dossier.merge(person, event, **BY)
        with pytest.raises(rasad.UsageError, match="nothing by the id"):
            dossier.merge(person, "p-unknown", **BY)
