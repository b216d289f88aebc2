"""Articles pasted or uploaded: shown before they are stored."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect
from tests.web.conftest import STORY, served

import rasad

PASTED = (
    "وزير الخارجية العماني يزور طهران\n\nزار وزير الخارجية العماني بدر البوسعيدي طهران يوم الأحد 5 مايو 2024."
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    dossier = str(tmp_path / "empty.db")
    rasad.open(dossier, create=True).__exit__()
    with served(dossier) as at:
        yield at


def _until_stored(page: httpx.Client, batch: str) -> str:
    for _ in range(100):
        told = page.get(batch).text
        if "hx-trigger" not in told.partition('id="stored"')[2][:200]:
            return told
        time.sleep(0.1)
    raise AssertionError("still storing after ten seconds")


def test_a_pasted_text_is_shown_with_its_marks_and_then_stored(browser: Browser, empty: str) -> None:
    with browser.new_context(base_url=empty) as context:
        page = context.new_page()
        page.goto("/timeline")
        assert "وسّع المدة" in page.locator("main").inner_text()
        page.goto("/add")
        page.locator("textarea").fill(PASTED)
        page.locator("input[type=date]").fill("2024-05-06")
        page.locator("main button").click()

        expect(page.locator(".text .m.person").last).to_contain_text("البوسعيدي")
        page.locator("main button").click()

        expect(page.locator("a.way")).to_be_visible()
        page.locator("a.way").click()
        expect(page.locator("tbody tr").first).to_contain_text("زيارة")


def test_a_file_of_many_articles_is_stored_whole(empty: str) -> None:
    with httpx.Client(base_url=empty, follow_redirects=True, timeout=60) as page:
        batch = _send(page, {"files": ("story.jsonl", STORY.read_bytes())})
        page.post(batch, data={"csrf": _token(page)})

        assert "جديد: 12" in _until_stored(page, batch)
        assert len(page.get("/api/timeline").json()) > 5


def test_what_cannot_be_read_is_named_and_nothing_of_it_is_stored(empty: str, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros.txt", b"\0" * 300_000_000)
    with httpx.Client(base_url=empty, follow_redirects=True, timeout=60) as page:
        told = page.get(_send(page, {"files": ("../../bomb.zip", bomb.read_bytes())})).text

        assert "ما تُرك ولماذا" in told and "bomb.zip" in told


def test_nobody_sees_what_another_browser_sent(empty: str) -> None:
    with (
        httpx.Client(base_url=empty, follow_redirects=True) as page,
        httpx.Client(base_url=empty, follow_redirects=True) as stranger,
    ):
        batch = _send(page, {}, text=PASTED)

        assert stranger.get(batch).status_code == 404


def _token(page: httpx.Client) -> str:
    return re.findall(r'name="csrf" value="(\w+)"', page.get("/add").text)[0]


def _send(page: httpx.Client, files: dict[str, tuple[str, bytes]], text: str = "") -> str:
    files = files or {"files": ("", b"")}
    answer = page.post("/add", data={"csrf": _token(page), "text": text}, files=files)
    assert answer.status_code == 200, answer.text[-500:]
    return answer.url.path
