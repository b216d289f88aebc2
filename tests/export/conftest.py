"""A dossier to export: the example story, with articles on what is still to come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import rasad
from rasad import Article
from rasad.model import Contents
from tests.conftest import ROOT

TO_COME = (
    "من المقرر أن يلتقي وزير الخارجية الإيراني حسين أمير عبد اللهيان نظيره العراقي فؤاد حسين في جدة، "
    "يوم 6 أكتوبر المقبل.",
    "من المقرر أن تعقد السعودية وإيران محادثات في جدة في ديسمبر المقبل.",
    "من المقرر أن تعقد السعودية وإيران محادثات في مسقط عام 2025.",
    "وقّعت روسيا وإيران عقداً لشراء طائرات مسيّرة بقيمة 1.7 مليار دولار.",
)


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier's file."""
    place = tmp_path_factory.mktemp("export") / "story.db"
    day = date(2023, 9, 12)
    more = [
        Article(
            f"to come/{n}", text, published=day.isoformat(), day=day, url=f"https://example.org/{n}?a=1&b=2"
        )
        for n, text in enumerate(TO_COME)
    ]
    with rasad.open(place, create=True) as opened:
        list(opened.add(ROOT / "examples" / "story.jsonl"))
        list(opened.add_articles(more))
    return place


@pytest.fixture(scope="session")
def contents(dossier: Path) -> Contents:
    """All that it answers."""
    with rasad.open(dossier) as opened:
        return opened.contents()
