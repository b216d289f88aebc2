"""What stands at the page's door: hostile articles, other hosts, forged forms, the login."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser
from tests.web.conftest import served

import rasad
from rasad.web import hashed

HOSTILE = {
    "id": "hostile/1?x=<b>",
    "title": "<script>document.title='taken'</script> التقى الرئيس نظيره",
    "published": "2024-05-01",
    "outlet": "<img src=x onerror=document.title='taken'>",
    "url": "javascript:document.title='taken'",
    "text": "زار الرئيس الروسي فلاديمير بوتين <script>document.title='taken'</script> طهران، "
    "\u202eوقال الرئيس\u202c الإيراني إن «{{ 7*7 }} اللقاء <svg onload=document.title='taken'> مثمر».",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    news = folder / "news.jsonl"
    news.write_text(json.dumps(HOSTILE), encoding="utf-8")
    with rasad.open(str(folder / "h.db"), create=True) as dossier:
        list(dossier.add(news))
    with served(str(folder / "h.db")) as at:
        yield at


def test_whatever_an_article_holds_is_shown_as_text(browser: Browser, hostile: str) -> None:
    wrong: list[str] = []
    with browser.new_context(base_url=hostile) as context:
        page = context.new_page()
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
        for path in ("/timeline", "/claims", "/actors"):
            page.goto(path)
            if page.locator("td a").count():
                page.locator("td a").first.click()
                page.locator("#panel blockquote a").first.click()
                assert "<script>" in page.locator(".text").inner_text()
                assert page.locator("a[href^='javascript']").count() == 0
            assert "taken" not in page.title().split("·")[0].replace("='taken'", "")
        assert "{{ 7*7 }}" in page.locator("body").inner_text() or page.url.endswith("/actors")
    assert wrong == []


def test_every_answer_forbids_scripts_and_frames_of_others(address: str) -> None:
    for path in ("/timeline", "/nothing", "/static/desk.css", "/api/timeline"):
        policy = httpx.get(address + path).headers["content-security-policy"]

        assert "script-src 'self'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy


def test_no_page_holds_a_script_or_a_style_of_its_own(address: str) -> None:
    for path in ("/timeline", "/actors", "/agreements", "/claims"):
        told = httpx.get(address + path).text

        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", told)


def test_another_host_is_not_answered(address: str) -> None:
    assert httpx.get(f"{address}/timeline", headers={"Host": "evil.example"}).status_code == 400


def test_a_forged_form_changes_nothing(address: str) -> None:
    assert httpx.post(f"{address}/logout", data={"csrf": "guessed"}).status_code == 403


def test_too_much_at_once_is_refused_before_it_is_read(address: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(f"POST /logout HTTP/1.1\r\nHost: {host}\r\nContent-Length: {1 << 40}\r\n\r\n".encode())

        assert wire.recv(64).split()[1] == b"413"


@pytest.fixture(scope="module")
def locked(story: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    users: Path = tmp_path_factory.mktemp("users") / "users.txt"
    users.write_text(hashed("salma", "open sesame") + "\n", encoding="utf-8")
    with served(story, users=str(users)) as at:
        yield at


def _login(client: httpx.Client, name: str, password: str, to: str = "/timeline") -> httpx.Response:
    [token] = re.findall(r'name="csrf" value="(\w+)"', client.get("/login").text)
    return client.post("/login", data={"csrf": token, "name": name, "password": password, "to": to})


def test_behind_a_login_nothing_is_shown_to_strangers(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        for path in ("/timeline", "/api/timeline", "/api/openapi.json", "/article/x"):
            answer = client.get(path)
            assert answer.status_code == 303 and answer.headers["location"].startswith("/login")

        assert _login(client, "salma", "wrong").status_code == 401
        assert _login(client, "nobody", "open sesame").status_code == 401

        assert _login(client, "salma", "open sesame").headers["location"] == "/timeline"
        assert client.get("/timeline").status_code == 200


def test_a_link_to_the_login_leads_nobody_away(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        assert _login(client, "salma", "open sesame", "//evil.example").headers["location"] == "/"


def test_after_five_wrong_passwords_a_name_waits(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        for _ in range(5):
            _login(client, "hind", "wrong")

        assert _login(client, "hind", "wrong").status_code == 401
