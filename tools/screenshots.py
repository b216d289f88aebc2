"""Takes the pictures of the page that the README shows: make screenshots.

Serves the example story and looks at it with Debian's Chromium; writes docs/pictures/.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

import rasad
from rasad.web import create, free_port

TOP = Path(__file__).parents[1]
PICTURES = TOP / "docs/pictures"
PAGES = {"today": "/", "timeline": "/timeline", "relations": "/relations", "agreements": "/agreements"}
SIZE = {"width": 1280, "height": 900}


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, rasad.open(f"{folder}/story.db", create=True) as dossier:
        list(dossier.add(TOP / "examples/story.jsonl"))
        port = free_port("127.0.0.1")
        app = create(dossier, name="story.db")
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.05)
        _look(f"http://127.0.0.1:{port}")
        server.should_exit = True
        thread.join(10)


def _look(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, base_url=address)
        for name, path in PAGES.items():
            page.goto(path)
            _keep(page, name)
        page.goto("/timeline")
        page.locator("td a").first.click()
        page.locator("#panel blockquote a").first.click()
        page.locator(".text .at").first.wait_for()
        _keep(page, "article")
        page.goto("/claims")
        page.goto(page.locator("td a[href*='/claim/']").first.get_attribute("href") or "/claims")
        _keep(page, "claim")
        phone = browser.new_page(
            viewport={"width": 390, "height": 844}, base_url=address, color_scheme="dark"
        )
        phone.goto("/")
        phone.screenshot(path=PICTURES / "phone.png")
        browser.close()


def _keep(page: object, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")  # type: ignore[attr-defined]
    print(PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
