"""Articles come from files, folders and streams; what is wrong is told and nothing else is lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from rasad.errors import ReadError
from rasad.model import Article
from rasad.sources import articles


def _write(path: Path, *lines: object) -> str:
    path.write_bytes(
        b"\n".join(x if isinstance(x, bytes) else json.dumps(x, ensure_ascii=False).encode() for x in lines)
    )
    return str(path)


def test_a_text_file_has_its_headline_and_the_date_that_was_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("عنوان\n\nوصل الوفد.", encoding="utf-8")

    [article] = articles([str(tmp_path / "a.txt")], published=date(2024, 10, 11))

    assert isinstance(article, Article)
    assert (article.title, article.published, article.day) == ("عنوان", "2024-10-11", date(2024, 10, 11))


def test_a_folder_is_read_deeply_in_a_fixed_order_with_relative_ids(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", "b/1.txt", ".hidden/x.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("وصل الوفد.", encoding="utf-8")

    found = list(articles([str(tmp_path)]))

    assert [a.id for a in found if isinstance(a, Article)] == ["a.txt", "b/1.txt", "b/2.txt"]


def test_a_title_that_the_text_lacks_is_put_in_front(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "a.jsonl",
        {"title": "عنوان", "text": "وصل الوفد."},
        {"title": "عنوان", "text": "عنوان\nوصل الوفد."},
    )

    texts = [a.text for a in articles([path]) if isinstance(a, Article)]

    assert texts == ["عنوان\n\nوصل الوفد.", "عنوان\nوصل الوفد."]


def test_an_article_without_an_id_is_known_by_its_text(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.jsonl", {"text": "وصل."}, {"text": "وصل."}, {"text": "غادر."})

    ids = [a.id for a in articles([path]) if isinstance(a, Article)]

    assert ids[0] == ids[1] != ids[2]


def test_an_offset_of_the_publication_time_is_kept(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.jsonl", {"text": "وصل.", "published": "2024-10-11T23:30:00+03:00"})

    [article] = articles([path])

    assert isinstance(article, Article)
    assert (article.published, article.day) == ("2024-10-11T23:30:00+03:00", date(2024, 10, 11))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": ', "broken JSON"),
        (b'{"text": "\xff\xfe"}', "not UTF-8"),
        ({"id": "x"}, "field text: missing or empty"),
        ({"text": "  \n "}, "field text: missing or empty"),
        ({"text": 7}, "field text: a string is expected, not int"),
        ({"text": "وصل.", "published": "2024-02-30"}, "field published: '2024-02-30' is no date"),
        ({"text": "وصل.", "title": ["x"]}, "field title: a string is expected, not list"),
        ([1, 2], "not a JSON object"),
        (b'{"text": "\\ud800"}', "half a surrogate pair"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: object, reason: str) -> None:
    path = _write(tmp_path / "a.jsonl", {"text": "وصل."}, line, {"text": "غادر."})

    first, bad, last = articles([path])

    assert isinstance(first, Article) and isinstance(last, Article) and isinstance(bad, ReadError)
    assert str(bad).startswith(f"{path}:2: ") and reason in str(bad)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    [error] = articles([str(tmp_path / "none.txt")])
    assert isinstance(error, ReadError) and "none.txt" in str(error) and "No such file" in str(error)


def test_bytes_that_are_no_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("عنوان\n".encode() + "وصل".encode("windows-1256"))
    [error] = articles([str(tmp_path / "a.txt")])
    assert isinstance(error, ReadError) and "a.txt:2" in str(error) and "not UTF-8" in str(error)
