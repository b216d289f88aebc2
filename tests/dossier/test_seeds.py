"""What the five seed articles come to (they lie outside the project: skipped where they are absent)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad import Article
from rasad.api.dossier import Dossier
from rasad.model import AgreementLine, PersonLine, Question
from rasad.sources import articles
from rasad.text.days import days
from tests.dossier.conftest import answers


@pytest.fixture(scope="module")
def seeds(shared: Path) -> list[Article]:
    found = articles([str(shared / "articles" / "seeds.jsonl")])
    return [article for article in found if isinstance(article, Article)]


@pytest.fixture(scope="module")
def dossier(seeds: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with rasad.open(tmp_path_factory.mktemp("seeds") / "seeds.db", create=True) as opened:
        list(opened.add_articles(seeds))
        yield opened


def person(dossier: Dossier, name: str) -> PersonLine:
    [found] = [line for line in dossier.people() if name in line.names]
    return found


def posts(line: PersonLine) -> dict[str, tuple[str | None, str | None]]:
    return {office.post: (office.last_seen, office.until) for office in line.offices}


def agreement(dossier: Dossier, kind: str, words: str) -> AgreementLine:
    [found] = [line for line in dossier.agreements() if line.kind == kind and words in line.name]
    return found


def test_any_order_and_split_give_the_same_bytes(
    seeds: list[Article], dossier: Dossier, tmp_path: Path
) -> None:
    for seed in range(3):
        shuffled = random.Random(seed).sample(seeds, len(seeds))
        with rasad.open(tmp_path / f"{seed}.db", create=True) as other:
            list(other.add_articles(shuffled[: seed + 1]))
            list(other.add_articles(shuffled[seed + 1 :]))
            assert answers(other) == answers(dossier)


def test_three_spellings_are_one_president(dossier: Dossier) -> None:
    president = person(dossier, "مسعود بزشكيان")

    assert {"بزشكيان", "بيزشكيان"} <= set(president.names)
    assert [(o.post, o.of) for o in president.offices] == [("head_of_state", "IRN")]


def test_shoigu_is_minister_first_and_secretary_later(dossier: Dossier) -> None:
    held = posts(person(dossier, "سيرغي شويغو"))
    seen = {office.post: office.first_seen for office in person(dossier, "سيرغي شويغو").offices}

    assert seen["defence_minister"] == "2024-01-01"  # مطلع العام
    assert (held["defence_minister"][0] or "") < (held["security_council_secretary"][0] or "")


def test_patrushev_was_secretary_before(dossier: Dossier) -> None:
    assert posts(person(dossier, "نيكولاي باتروشيف"))["security_council_secretary"] == ("2024-04-26", None)


def test_raisi_is_president_and_late_after(dossier: Dossier) -> None:
    assert posts(person(dossier, "إبراهيم رئيسي"))["head_of_state"] == ("2024-04-26", "2024-09-13")


def test_the_meeting_at_ashgabat_is_one_event_of_two_articles(dossier: Dossier) -> None:
    meetings = [
        line
        for line in dossier.timeline()
        if line.type == "CONSULT" and line.date == "2024-10-11" and {"RUS", "IRN"} <= set(line.actors)
    ]

    assert [{e.article for e in line.evidence} >= {"seed-003", "seed-004"} for line in meetings] == [True]


def test_the_partnership_has_one_life_line_over_three_articles(dossier: Dossier) -> None:
    treaty = agreement(dossier, "treaty", "شراكة")

    assert {"seed-000", "seed-001", "seed-003"} <= {state.article for state in treaty.states}
    assert ("expected", "2025-01-17") in {(state.status, state.date) for state in treaty.states}


def test_the_missiles_are_alleged_by_the_west_and_denied_by_tehran(dossier: Dossier) -> None:
    missiles = agreement(dossier, "arms_deal", "صواريخ قصيرة المدى")
    accused = [c for c in dossier.claims() if c.stance == "accuse" and "صواريخ قصيرة المدى" in c.content]

    assert (missiles.status, missiles.disputed_by) == ("denied", ("IRN",))
    assert [(claim.speaker, [reply.stance for reply in claim.answered_by]) for claim in accused] == [
        ("الغرب", ["deny"])
    ]
    assert [
        line.status
        for line in dossier.timeline()
        if line.type == "AID" and "صواريخ قصيرة المدى" in line.title
    ] == ["alleged"]


def test_drones_and_aircraft_are_two_arms_deals(dossier: Dossier) -> None:
    drones = agreement(dossier, "arms_deal", "اتفاق")
    aircraft = next(line for line in dossier.agreements() if any("Yak-130" in item for item in line.items))

    assert drones.id != aircraft.id
    assert drones.value == "1.7 مليار دولار"
    assert [(state.status, state.date) for state in drones.states] == [("signed", "2022")]
    assert ("agreed", "2023-11") in {(state.status, state.date) for state in aircraft.states}
    assert "delivered" in {state.status for state in aircraft.states}


def test_the_summit_at_kazan_is_planned_in_one_article_past_in_another_and_one_event(
    dossier: Dossier,
) -> None:
    [summit] = [
        line
        for line in dossier.timeline()
        if line.mode == "multilateral" and "كازان" in (line.place or "") and line.date
    ]

    assert {"seed-001", "seed-004"} <= {e.article for e in summit.evidence}
    assert (summit.status, summit.date) == ("happened", "2024-10-23/2024-10-24")
    [before] = [
        line
        for line in dossier.timeline(Question(as_of="2024-10-12"))
        if {e.span for e in line.evidence} & {e.span for e in summit.evidence}
        and "seed-004" in {e.article for e in line.evidence}
        and line.mode == "multilateral"
        and line.date == summit.date
    ]
    assert before.status != "happened"


def test_two_visits_of_ahmadian_are_two(dossier: Dossier) -> None:
    april = [
        line
        for line in dossier.timeline()
        if line.type == "CONSULT" and any("باتروشيف" in name for name in line.persons)
    ]
    september = [
        line
        for line in dossier.timeline()
        if line.type == "CONSULT" and line.place == "موسكو" and "علي أكبر أحمديان" in line.persons
    ]

    assert april
    assert september
    assert all({e.article for e in line.evidence} == {"seed-002"} for line in april)
    assert all({e.article for e in line.evidence} == {"seed-000"} for line in september)


def test_the_timeline_holds_twenty_dated_events_in_order_none_twice(dossier: Dossier) -> None:
    dated = [line for line in dossier.timeline() if line.date]
    told = [(line.date, line.type, line.actors, line.recipients, line.title) for line in dated]

    assert len(dated) >= 20
    firsts = [found.first for line in dated if (found := days(line.date))]
    assert firsts == sorted(firsts) and len(firsts) == len(dated)
    assert len(told) == len(set(told))
