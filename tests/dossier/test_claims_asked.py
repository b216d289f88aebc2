"""Claims that a question asks for are found by their keys, and none is missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import rasad
from rasad import Article
from rasad.api.dossier import Dossier
from rasad.consolidate import asking
from rasad.model import Question

ASKED = [
    Question(speaker="IRN"),
    Question(speaker="عبد اللهيان"),
    Question(speaker="وانغ"),
    Question(about="IRN"),
    Question(about="الحوثيين"),
    Question(about="رئيسي"),
    Question(about="الطائرات المسيّرة", stance="deny"),
    Question(about="العلاقات", since="2023-03-10", until="2023-03-20"),
    Question(about="IRN", as_of="2023-03-19"),
    Question(speaker="nobody"),
]


@pytest.fixture(scope="module")
def dossier(story: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with rasad.open(tmp_path_factory.mktemp("claims") / "story.db", create=True) as opened:
        list(opened.add_articles(story))
        yield opened


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_what_is_found_by_keys_is_what_looking_at_all_finds(dossier: Dossier, asked: Question) -> None:
    every = dossier.claims(Question(as_of=asked.as_of))

    assert dossier.claims(asked) == asking.claims(every, asked)


def test_most_of_these_questions_have_an_answer(dossier: Dossier) -> None:
    assert sum(bool(dossier.claims(asked)) for asked in ASKED) >= len(ASKED) - 2


def test_claims_about_a_line_are_asked_by_its_id(dossier: Dossier) -> None:
    [reports] = [claim for claim in dossier.claims() if claim.answered_by]
    [answer] = dossier.claims(Question(about=reports.id))

    assert (answer.about, answer.stance) == (reports.id, "decline")
    assert [reply.claim for reply in answer.answers] == [reports.id]
