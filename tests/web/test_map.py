"""Places of events on a map."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_places_stand_on_the_map_and_in_the_table(page: Page) -> None:
    page.goto("/map")

    circles, rows = page.locator("#map path.leaflet-interactive"), page.locator("tbody tr")

    expect(circles.first).to_be_visible()
    assert circles.count() == rows.count() > 0
