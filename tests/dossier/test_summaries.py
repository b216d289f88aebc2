"""What is noted of lines finds the same answers as summing all of them up."""

from __future__ import annotations

from dataclasses import replace

import pytest

import rasad
from rasad import Article, consolidate
from rasad.api import questions
from rasad.api.dossier import Dossier
from rasad.model import Question
from tests.dossier.conftest import answers

KINDS = ("event", "person", "agreement", "claim")
ASKED = [
    Question(),
    Question(state="IRN"),
    Question(state="SAU", type="CONSULT"),
    Question(status="planned"),
    Question(status="planned", as_of="2023-04-04"),
    Question(since="2023-03-01", until="2023-06-30"),
    Question(on="2023-04-06"),
    Question(on="2023-01-01", state="IRN"),
    Question(person="شمخاني"),
    Question(person="بن فرحان", as_of="2023-06-01"),
    Question(independent=2),
    Question(state="IRN", since="2023-01-01", as_of="2023-05-01"),
    Question(stance="deny"),
    Question(speaker="IRN", since="2023-01-01"),
]


@pytest.fixture
def dossier(place: str, story: list[Article]) -> Dossier:
    """The story as it comes to stand after articles came, went and were put right."""
    opened = rasad.open(place, create=True)
    list(opened.add_articles(story))
    opened.remove(story[3].id)
    wrong = next(line for line in opened.timeline() if line.type == "CONSULT" and line.date)
    opened.correct(wrong.id, "status", "denied", why="a test says so", author="tester")
    list(opened.add_articles([replace(story[5], text=story[5].text + " انتهى."), story[3]]))
    left, right, *_ = [line.id for line in opened.people()]
    opened.merge(left, right, why="a test says so", author="tester")
    return opened


def test_every_question_finds_what_summing_all_finds(dossier: Dossier) -> None:
    with dossier, dossier._store.reading() as reading:
        for asked in ASKED:
            lines = {kind: questions.known(reading, reading.lines(kind), asked.as_of) for kind in KINDS}
            events = questions.events(reading, lines["event"])
            people = [consolidate.person(line) for line in lines["person"]]
            agreed = questions.agreements(reading, lines["agreement"])
            claims = questions.claims(reading, lines["claim"], asked.as_of)

            assert dossier.timeline(asked) == consolidate.asking.events(events, asked), asked
            assert dossier.people(asked) == sorted(consolidate.asking.people(people, asked), key=by_id), asked
            assert dossier.agreements(asked) == sorted(
                consolidate.asking.agreements(agreed, asked), key=by_id
            ), asked
            assert dossier.claims(asked) == consolidate.asking.claims(claims, asked), asked


def by_id(line: rasad.model.PersonLine | rasad.model.AgreementLine) -> str:
    return line.id


def test_a_page_is_a_part_of_the_whole_answer(dossier: Dossier) -> None:
    with dossier:
        for ask in (dossier.timeline, dossier.people, dossier.agreements, dossier.claims):
            for asked in (Question(), Question(as_of="2023-04-04")):
                assert ask(asked, most=3, skip=2) == ask(asked)[2:5]


def test_what_is_noted_does_not_hang_on_the_order_of_adding(story: list[Article], tmp_path: object) -> None:
    with (
        rasad.open(f"{tmp_path}/one.db", create=True) as one,
        rasad.open(f"{tmp_path}/two.db", create=True) as two,
    ):
        list(one.add_articles(story))
        list(two.add_articles(story[::-1]))
        assert answers(one) == answers(two)
        assert all(one.timeline(asked) == two.timeline(asked) for asked in ASKED)
