"""An office is seen held on the days of what its holder did in it."""

from __future__ import annotations

from datetime import date

import pytest

import rasad
from rasad import Article
from rasad.model import Office


def offices(tmp_path: object, text: str) -> list[Office]:
    with rasad.open(f"{tmp_path}/d.db", create=True) as dossier:
        list(dossier.add_articles([Article("one", text, published="2024-05-02", day=date(2024, 5, 2))]))
        return [office for line in dossier.people() for office in line.offices]


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("زار وزير الخارجية العماني بدر البوسعيدي طهران في 11 أبريل 2024.", "2024-04-11", "2024-05-02"),
        ("زار وزير الدفاع الروسي سيرغي شويغو طهران مطلع العام.", "2024-01-01", "2024-05-02"),
        ("زار الرئيس الإيراني محمد خاتمي الرياض في 16 مايو 1999.", "1999-05-16", "1999-05-16"),
        ("وزير الخارجية العماني بدر البوسعيدي في طهران.", "2024-05-02", "2024-05-02"),
    ],
)
def test_deeds_with_days_tell_when_an_office_was_held(
    tmp_path: object, text: str, first: str, last: str
) -> None:
    assert [(office.first_seen, office.last_seen) for office in offices(tmp_path, text)] == [(first, last)]
