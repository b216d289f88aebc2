"""What pure views make of lines: scores, ties, what is due, arms."""

from __future__ import annotations

from dataclasses import replace

from rasad.model import AgreementLine, Answer, Goods, LifeState, Period, Tie
from rasad.model.answers import AnyLine
from rasad.views import arms, network, relations
from tests.views.test_answers import MEETING, WORDS

ATTACK = replace(
    MEETING, id="e-2", type="ASSAULT", mode="aerial", date="2024-10-01", recipients=("ISR",), persons=()
)
PLANNED = replace(MEETING, id="e-3", status="planned", date="2024-11-02")
PAST = replace(PLANNED, id="e-4", date="2024-03")
DENIED = replace(MEETING, id="e-5", status="denied", date="2024-02-02")
UNDATED = replace(PLANNED, id="e-6", date=None, last_told="2024-09-01")
LONG_AGO = replace(UNDATED, id="e-7", last_told="2019-09-01")


def part(answer: Answer, name: str) -> tuple[AnyLine, ...]:
    [found] = [part.lines for part in answer.parts if part.name == name]
    return found


def test_a_relation_is_summed_by_plovers_scores_of_what_happened() -> None:
    told = relations("IRN", "OMN", [MEETING, ATTACK, PLANNED, DENIED], [], today="2024-10-12")

    assert part(told, "years") == (Period("2024", 1, 1, 4.0, 0, ("e-1",)),)


def test_conflict_and_cooperation_stand_apart() -> None:
    hit = replace(ATTACK, recipients=("OMN",))
    told = relations("OMN", "IRN", [MEETING, hit], [], today="2024-10-12", by="month")

    assert part(told, "months") == (Period("2024-10", 2, 1, 4.0, -9.5, ("e-1", "e-2")),)


def test_what_is_due_is_still_to_come_or_was_told_in_the_year_before() -> None:
    told = relations("IRN", "OMN", [PLANNED, PAST, UNDATED, LONG_AGO], [], today="2024-10-12")

    assert [line.id for line in part(told, "due")] == ["e-3", "e-6"]  # type: ignore[union-attr]


def test_a_network_ties_who_does_to_whom_it_is_done_and_persons_who_meet() -> None:
    met = replace(MEETING, persons=("بدر البوسعيدي", "عباس عراقجي"))
    ties = part(network([met, ATTACK]), "ties")

    assert {(t.left, t.right, t.kind) for t in ties if isinstance(t, Tie)} == {
        ("IRN", "OMN", "state"),
        ("IRN", "ISR", "state"),
        ("بدر البوسعيدي", "عباس عراقجي", "person"),
    }


def test_a_network_keeps_the_heaviest_ties() -> None:
    again = replace(MEETING, id="e-9")
    [tie] = part(network([MEETING, again, ATTACK], most=1), "ties")

    assert isinstance(tie, Tie)
    assert (tie.right, tie.events, [m.period for m in tie.months]) == ("OMN", 2, ["2024-10"])


def test_arms_are_listed_in_the_columns_of_the_register() -> None:
    deal = AgreementLine(
        "a-1", "صفقة", "arms_deal", ("IRN", "RUS"), "part_delivered",
        (LifeState("signed", "2023-11", "a1"), LifeState("part_delivered", "2024-10-11", "a2")), ("IRN",), (),
        None, WORDS, ("RUS",), ("IRN",),
        (Goods("24 مقاتلة سوخوي 35", "24", "سوخوي 35", "2", None, ("delivered",), WORDS),),
    )  # fmt: skip
    [row] = part(arms([deal, replace(deal, kind="loan")]), "arms")

    assert (row.supplier, row.recipient, row.ordered, row.delivered) == ("RUS", "IRN", "24", "2?")  # type: ignore[union-attr]
    assert (row.year_of_order, row.years_of_delivery, row.designation) == ("2023", "2024", "سوخوي 35")  # type: ignore[union-attr]
