"""What the example story comes to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad import Article
from rasad.api.dossier import Dossier
from rasad.model import Question


@pytest.fixture(scope="module")
def dossier(story: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    place: Path = tmp_path_factory.mktemp("story") / "story.db"
    with rasad.open(place, create=True) as opened:
        list(opened.add_articles(story))
        yield opened


def offices(dossier: Dossier, name: str) -> set[tuple[str, str | None, str | None, str | None]]:
    [person] = [line for line in dossier.people() if name in line.names and line.offices]
    return {(o.post, o.first_seen, o.last_seen, o.until) for o in person.offices}


def test_one_man_in_two_spellings_is_one_person(dossier: Dossier) -> None:
    [minister] = [line for line in dossier.people() if "حسين أمير عبداللهيان" in line.names]

    assert "حسين أمير عبد اللهيان" in minister.names


def test_a_king_and_a_prince_who_share_a_name_stay_apart(dossier: Dossier) -> None:
    names = [line.name for line in dossier.people() if "سلمان" in line.name]

    assert sorted(names) == ["سلمان بن عبد العزيز", "محمد بن سلمان"]


def test_an_office_ends_where_an_article_says_so(dossier: Dossier) -> None:
    assert offices(dossier, "علي شمخاني") == {
        ("security_council_secretary", "2022-04-24", "2023-03-10", "2023-05-23")
    }
    assert offices(dossier, "علي أكبر أحمديان") == {
        ("security_council_secretary", "2023-05-23", "2023-05-23", None)
    }


def test_who_held_an_office_is_asked_by_day(dossier: Dossier) -> None:
    held = dossier.people(Question(state="IRN", on="2023-01-01"))

    assert "علي شمخاني" in {line.name for line in held}
    assert "علي أكبر أحمديان" not in {line.name for line in held}


def test_an_announced_meeting_and_the_meeting_are_one_event(dossier: Dossier) -> None:
    [meeting] = [line for line in dossier.timeline() if line.date == "2023-04-06" and line.type == "CONSULT"]

    assert {"story-06", "story-07", "story-10"} <= {e.article for e in meeting.evidence}
    assert meeting.status == "happened"


def test_what_was_not_yet_published_is_not_known(dossier: Dossier, story: list[Article]) -> None:
    published = {article.id for article in story if (article.published or "") <= "2023-04-04"}
    asked = Question(type="CONSULT", since="2023-04-06", until="2023-04-06", as_of="2023-04-04")
    [meeting] = dossier.timeline(asked)

    assert meeting.status == "planned"
    assert "story-06" in {e.article for e in meeting.evidence} <= published


def test_a_wire_story_in_two_papers_is_one_source(dossier: Dossier) -> None:
    [agreed] = [line for line in dossier.timeline() if line.type == "AGREE" and line.sources.articles == 2]

    assert (agreed.sources.independent, agreed.sources.at_least) == (1, True)


def test_a_denied_deal_shows_who_denies_it(dossier: Dossier) -> None:
    [deal] = [line for line in dossier.agreements() if line.kind == "arms_deal"]

    assert (deal.status, deal.disputed_by) == ("denied", ("IRN",))


def test_every_line_leads_to_its_words(dossier: Dossier, story: list[Article]) -> None:
    texts = {article.id: article.text for article in story}
    for lines in (dossier.timeline(), dossier.people(), dossier.agreements()):
        for line in lines:
            told = dossier.explain(line.id)
            assert line.id in told
            assert all(texts[e.article][slice(*e.span)].strip() for e in line.evidence)


def test_any_observation_leads_to_its_line(dossier: Dossier) -> None:
    line = max(dossier.people(), key=lambda person: len(person.evidence))
    ids = {word for word in dossier.explain(line.id).split() if word.startswith("p-")}

    assert len(ids) > 1
    assert len({dossier.explain(id) for id in ids}) == 1
