"""An analyst's way through the page, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

AXE = (Path(__file__).parent / "vendor/axe.min.js").read_text(encoding="utf-8")
PAGES = (
    "/",
    "/?lang=en",
    "/timeline",
    "/timeline?lang=en",
    "/actors",
    "/agreements",
    "/claims",
    "/relations",
    "/map",
    "/search?q=طهران",
    "/login",
)


def test_from_the_timeline_every_event_leads_to_the_very_words(page: Page) -> None:
    page.goto("/timeline")
    page.locator("td a").first.click()

    page.locator("#panel blockquote a").first.click()

    marked = page.locator(".text .at").first
    expect(marked).to_be_visible()
    assert "event" in (marked.get_attribute("class") or "")


def test_a_mark_tells_what_was_read_and_leads_to_the_claim_and_its_chain(page: Page) -> None:
    page.goto("/claims")
    href = page.locator("td a[href*='/claim/']").first.get_attribute("href")
    page.goto(href or "")

    expect(page.locator("svg.chain .card.speaker")).to_have_count(1)
    page.locator(".quote a.m").first.click()
    page.locator("#panel a.way").last.click()

    expect(page).to_have_url(re.compile("/(claim|event)/"))


def test_marks_stand_from_right_to_left_as_the_text_runs(page: Page) -> None:
    page.goto("/timeline")
    page.locator("td a").first.click()
    page.locator("#panel blockquote a").first.click()

    first, second = (page.locator(".text h1 a.m").nth(n).bounding_box() for n in (0, 1))

    assert first and second
    assert (first["y"], -first["x"]) < (second["y"] + second["height"] / 2, -second["x"])


def test_arrow_keys_walk_from_mark_to_mark(page: Page) -> None:
    page.goto("/timeline")
    page.locator("td a").first.click()
    page.locator("#panel blockquote a").first.click()
    marks = page.locator(".text a.m")
    marks.nth(0).focus()

    page.keyboard.press("ArrowLeft")

    expect(marks.nth(1)).to_be_focused()


def test_a_slash_goes_to_the_search_field(page: Page) -> None:
    page.goto("/timeline")

    page.keyboard.press("/")

    expect(page.locator("#q")).to_be_focused()


def test_the_other_language_keeps_the_address(page: Page) -> None:
    page.goto("/timeline?state=IRN")

    page.locator("a.tongue").click()

    expect(page.locator("body")).to_have_attribute("dir", "ltr")
    assert "state=IRN" in page.url


def test_without_scripts_a_line_still_leads_to_its_words(browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/timeline")
        page.locator("td a").first.click()
        page.locator(".quote a.m").first.click()

        expect(page.locator(".text .at").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_read_by_everybody(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(path)

    page.evaluate(f"() => {{ {AXE}; }}")
    found = page.evaluate("() => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})")

    told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found["violations"]]
    assert told == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)

    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390


def test_every_sentence_of_todays_brief_leads_to_its_words(page: Page) -> None:
    page.goto("/")
    said = page.locator("article.brief a.said")
    assert said.count() > 3

    said.nth(1).click()

    expect(page.locator("#panel blockquote").first).to_be_visible()
