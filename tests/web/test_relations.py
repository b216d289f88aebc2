"""The network, two sides over time, and the search that answers as one types."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_a_tie_of_the_network_leads_to_what_the_two_did(page: Page) -> None:
    page.goto("/relations")
    page.locator("tbody a").first.click()

    expect(page).to_have_url(re.compile(r"a=\w+.*b=\w+"))
    expect(page.locator("svg.chart rect.cooperation").first).to_be_attached()
    page.locator("td a[href*='/event/']").first.click()
    expect(page.locator("#panel blockquote").first).to_be_visible()


def test_the_slider_lets_the_ties_of_other_months_step_back(page: Page) -> None:
    page.goto("/relations")
    slider = page.locator("#month")
    assert page.locator(".thread line.gone").count() == 0

    slider.focus()
    page.keyboard.press("ArrowUp")

    expect(page.locator("output bdi")).to_have_text(re.compile(r"\d{4}"))
    assert page.locator(".thread line.gone").count() > 0


def test_what_is_typed_is_searched_for_on_any_page(page: Page) -> None:
    page.goto("/timeline")
    page.keyboard.press("/")

    page.keyboard.type("شمخاني", delay=20)

    expect(page.locator("#found article.hit").first).to_be_visible()
    expect(page.locator("#found a[href*='/actor/']").first).to_contain_text("شمخاني")
    expect(page).to_have_url(re.compile("/search"))
