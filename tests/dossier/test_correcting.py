"""What a desk puts right holds, also after the article is read again."""

from __future__ import annotations

import pytest

import rasad
from rasad import Article
from rasad.api.dossier import Dossier
from rasad.model import EventLine
from tests.dossier.conftest import answers

BY = {"why": "a test says so", "author": "tester"}


def visit(dossier: Dossier) -> EventLine:
    [line] = [e for e in dossier.timeline() if e.type == "CONSULT" and e.date in ("2023-08-18", "2023-08-17")]
    return line


def test_a_corrected_date_holds_after_the_article_is_taken_down_and_added_again(
    place: str, story: list[Article]
) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        dossier.correct(visit(dossier).id, "date", "2023-08-17", **BY)
        assert visit(dossier).date == "2023-08-17"

        dossier.remove("story-11")
        list(dossier.add_articles(story))

        assert visit(dossier).date == "2023-08-17"


def test_a_rejected_observation_stands_in_no_answer(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        wrong = visit(dossier)

        dossier.reject(wrong.id, **BY)

        assert wrong.id not in {line.id for line in dossier.timeline()}


def test_participants_are_put_right_by_their_codes(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))

        dossier.correct(visit(dossier).id, "actors", "IRN, SAU, OMN", **BY)

        assert visit(dossier).actors == ("IRN", "OMN", "SAU")


@pytest.mark.parametrize(
    "field, value, told",
    [("date", "soon", "no date"), ("status", "done", "none of"), ("colour", "red", "no field")],
)
def test_what_makes_no_sense_is_refused(
    story: list[Article], tmp_path: object, field: str, value: str, told: str
) -> None:
    with rasad.open(f"{tmp_path}/d.db", create=True) as dossier:
        list(dossier.add_articles(story[-2:-1]))
        before = answers(dossier)
        with pytest.raises(rasad.UsageError, match=told):
            dossier.correct(visit(dossier).id, field, value, **BY)
        assert answers(dossier) == before


def test_reliability_and_credibility_are_never_one_number(story: list[Article], tmp_path: object) -> None:
    with rasad.open(f"{tmp_path}/d.db", create=True) as dossier:
        list(dossier.add_articles(story))
        before = visit(dossier)

        dossier.rate("مكتب الرصد (مثال)", "B", **BY)

        assert visit(dossier).outlets == (("مكتب الرصد (مثال)", "B"),)
        assert visit(dossier).credibility == before.credibility
        with pytest.raises(rasad.UsageError, match="no grade"):
            dossier.rate("مكتب الرصد (مثال)", "Z", **BY)
