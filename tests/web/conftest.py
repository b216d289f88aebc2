"""A real server over the example story, and a real browser before it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

import rasad
from rasad.web import create, free_port

STORY = Path(__file__).parents[2] / "examples/story.jsonl"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example story as a dossier on disk."""
    dossier = str(tmp_path_factory.mktemp("web") / "story.db")
    with rasad.open(dossier, create=True) as opened:
        list(opened.add(STORY))
    return dossier


@pytest.fixture(scope="session")
def address(story: str) -> Iterator[str]:
    """Where the story is served."""
    with served(story) as at:
        yield at


@contextmanager
def served(story: str, **given: Any) -> Iterator[str]:
    """Serve a dossier as ``rasad serve`` does, and yield its address."""
    port = free_port("127.0.0.1")
    with rasad.open(story) as dossier:
        app = create(dossier, name="story.db", **given)
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.05)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where it is not installed, what needs it is skipped."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test on any error in its console and on any request to another host."""
    wrong: list[str] = []
    with browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}) as context:
        shown = context.new_page()
        shown.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
        shown.on("pageerror", lambda error: wrong.append(str(error)))
        shown.on(
            "request",
            lambda asked: None if asked.url.startswith((address, "data:")) else wrong.append(asked.url),
        )
        yield shown
    assert wrong == []


def _outside(url: str, address: str, wrong: list[str]) -> None:
    if not url.startswith((address, "data:")):
        wrong.append(url)
