"""The files and ledgers that a desk asks a dossier for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import rasad
from rasad import Article, UsageError
from rasad.api.dossier import Dossier
from rasad.model import Answer, Change, Hit, Question
from rasad.model.answers import AnyLine


@pytest.fixture(scope="module")
def dossier(story: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with rasad.open(tmp_path_factory.mktemp("asking") / "story.db", create=True) as opened:
        list(opened.add_articles(story))
        yield opened


def part(answer: Answer, name: str) -> tuple[AnyLine, ...]:
    [found] = [part.lines for part in answer.parts if part.name == name]
    return found


def test_a_file_on_a_person_holds_offices_meetings_and_spellings(dossier: Dossier) -> None:
    told = dossier.who("عبداللهيان")

    assert told.subject == "حسين أمير عبد اللهيان"
    assert [office.title for office in part(told, "offices")] == ["وزير الخارجية الإيراني"]  # type: ignore[union-attr]
    assert "2023-04-06" in {event.date for event in part(told, "meetings")}  # type: ignore[union-attr]
    assert {"حسين أمير عبد اللهيان", "حسين أمير عبداللهيان"} <= {
        spelling.name
        for spelling in part(told, "spellings")  # type: ignore[union-attr]
    }


def test_every_claim_in_a_file_is_the_persons_own(dossier: Dossier) -> None:
    told = dossier.who("عبداللهيان")
    [person] = part(told, "person")

    assert part(told, "claims")
    assert {claim.person for claim in part(told, "claims")} == {person.id}  # type: ignore[union-attr]


def test_a_file_knows_no_more_than_was_published(dossier: Dossier) -> None:
    told = dossier.who("أحمديان", as_of="2023-05-23")
    assert told.subject == "علي أكبر أحمديان"
    with pytest.raises(UsageError, match="names nobody"):
        dossier.who("أحمديان", as_of="2023-05-22")


def test_somebody_who_shares_the_name_is_named_beside(dossier: Dossier) -> None:
    told = dossier.who("سلمان")

    assert {told.subject, *(line.name for line in part(told, "others"))} == {  # type: ignore[union-attr]
        "سلمان بن عبد العزيز",
        "محمد بن سلمان",
    }


def test_a_relation_is_told_from_both_sides_alike(dossier: Dossier) -> None:
    one, other = dossier.relations("IRN", "SAU"), dossier.relations("SAU", "IRN")

    assert part(one, "years") == part(other, "years")
    assert {"2016", "2023"} <= {period.period for period in part(one, "years")}  # type: ignore[union-attr]


def test_on_the_eve_of_a_meeting_it_is_due(dossier: Dossier) -> None:
    due = part(dossier.relations("IRN", "SAU", as_of="2023-04-04"), "due")

    assert "2023-04-06" in {event.date for event in due}  # type: ignore[union-attr]


def test_changes_tell_what_is_new_and_what_became_of_what_was_known(dossier: Dossier) -> None:
    told = part(dossier.changes("2023-04-06", by="published", as_of="2023-04-06"), "changes")
    found = [change for change in told if isinstance(change, Change)]

    assert all(e.article == "story-07" for change in found for e in change.evidence)
    assert any(
        one.field == "status" and (one.before, one.after) == (("planned",), ("happened",))
        for change in found
        for one in change.changed
    )
    assert any(change.new and change.kind == "claim" for change in found)


def test_nothing_changes_after_the_last_addition(dossier: Dossier) -> None:
    assert part(dossier.changes("2999-01-01"), "changes") == ()
    assert len(part(dossier.changes("2000-01-01"), "changes")) >= len(dossier.timeline(Question()))


def test_search_finds_any_form_of_all_words_on_both_databases(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as opened:
        list(opened.add_articles(story))

        assert found(opened, "طائرة السودان") == ["story-11"]
        assert found(opened, '"اتفاق بكين"') == ["story-12", "story-04"]
        assert found(opened, '"بكين اتفاق"') == []
        assert found(opened, "مسيّر*") == ["story-11"]
        assert found(opened, "دعوة سلمان", as_of="2023-04-01") == ["story-05"]


def test_a_family_name_is_found_in_all_its_spellings(dossier: Dossier) -> None:
    written_once = set(found(dossier, '"عبداللهيان"'))

    assert written_once == {"story-06"}
    assert set(found(dossier, "عبداللهيان")) > written_once | {"story-05", "story-10"}


def test_what_is_taken_down_or_put_right_is_found_as_it_stands_now(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as opened:
        list(opened.add_articles(story[:2]))
        list(opened.add_articles([Article("story-01", "زار الوزير مسقط.")]))
        opened.remove("story-02")

        assert found(opened, "شمخاني") == []
        assert found(opened, "مسقط") == ["story-01"]


def test_a_hit_shows_the_sentence_and_where_the_words_stand(dossier: Dossier, story: list[Article]) -> None:
    texts = {article.id: article.text for article in story}
    [hit] = part(dossier.search("الطائرات المسيّرة"), "search")

    assert isinstance(hit, Hit)
    assert "السودان" in hit.sentence
    assert [texts[e.article][slice(*e.span)] for e in hit.evidence] == ["طائرات", "مسيّرة"]


def test_nothing_to_search_for_is_said(dossier: Dossier) -> None:
    with pytest.raises(UsageError, match="no word"):
        dossier.search("؟ …")


def found(dossier: Dossier, words: str, as_of: str | None = None) -> list[str]:
    return [hit.article for hit in part(dossier.search(words, as_of=as_of), "search")]  # type: ignore[union-attr]
