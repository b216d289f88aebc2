"""Doubtful pairs judged on the page, and judgements taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.conftest import STORY, served

import rasad


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The example story in a dossier of its own: judgements change it."""
    dossier = str(tmp_path / "own.db")
    with rasad.open(dossier, create=True) as opened:
        list(opened.add(STORY))
    with served(dossier) as at:
        yield at, dossier


@pytest.fixture
def review(browser: Browser, own: tuple[str, str]) -> Iterator[Page]:
    with browser.new_context(base_url=own[0]) as context:
        page = context.new_page()
        page.goto("/review")
        yield page


def _lines(dossier: str) -> list[str]:
    with rasad.open(dossier) as opened:
        asked = (opened.timeline, opened.people, opened.agreements, opened.claims)
        return sorted(line.id for ask in asked for line in ask())


def test_a_pair_judged_to_be_two_is_parted_and_joined_again_by_undo(
    review: Page, own: tuple[str, str]
) -> None:
    before = _lines(own[1])
    doubt = review.locator("article.doubt", has_text="مجموعان الآن").first
    doubt.locator("input[name=why]").fill("لقاءان لا لقاء")

    doubt.locator("button[value=two]").click()

    expect(review.locator("ul.plain li").first).to_contain_text("لقاءان لا لقاء")
    assert len(_lines(own[1])) == len(before) + 1
    review.locator("ul.plain button").first.click()
    expect(review.locator("ul.plain li")).to_have_count(0)
    assert _lines(own[1]) == before


def test_a_judged_pair_leaves_the_queue(review: Page) -> None:
    first = review.locator("article.doubt input[name=left]").first.get_attribute("value")
    other = review.locator("article.doubt input[name=right]").first.get_attribute("value")

    review.locator("article.doubt button[value=one]").first.click()

    expect(review.locator("ul.plain li").first).to_contain_text(first or "")
    pairs = review.locator("article.doubt").evaluate_all(
        "all => all.map(one => ['left', 'right'].map(side => one.querySelector(`[name=${side}]`).value))"
    )
    assert [first, other] not in pairs


def test_two_persons_are_merged_from_the_page_of_one(review: Page, own: tuple[str, str]) -> None:
    before = _lines(own[1])
    with rasad.open(own[1]) as dossier:
        one, other = [line.id for line in dossier.people()][:2]
    review.goto(f"/actor/{one}")
    review.locator(".judging summary").click()
    review.locator(".judging input[name=right]").fill(other)
    review.locator(".judging input[name=why]").fill("رجل واحد")

    review.locator(".judging button[value=one]").click()

    expect(review.locator("ul.plain li").first).to_contain_text("رجل واحد")
    assert len(_lines(own[1])) == len(before) - 1
    review.locator("ul.plain button").first.click()
    expect(review.locator("ul.plain li")).to_have_count(0)
    assert _lines(own[1]) == before
