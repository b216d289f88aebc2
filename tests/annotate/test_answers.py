"""What a denial, an accusation or a refusal to comment answers: a claim or an event of the same article."""

from __future__ import annotations

import pytest

import rasad


@pytest.mark.parametrize(
    ("text", "stance", "named"),
    [
        ("اتهمت أوكرانيا روسيا بقصف محطة الكهرباء.", "accuse", "قصف"),
        ("نفت إيران قصف القاعدة في أربيل.", "deny", "قصف"),
        ("رفض البنتاغون التعليق على الغارة في الصومال.", "decline", "الغارة"),
    ],
)
def test_a_claim_names_the_event_at_the_head_of_its_content(text: str, stance: str, named: str) -> None:
    record = rasad.read_text(text)

    [claim] = [c for c in record.claims if c.stance == stance]
    triggers = {e.id: [text[slice(*t)] for t in e.triggers] for e in record.events}

    assert claim.about in triggers
    assert any(named in trigger or trigger in named for trigger in triggers[claim.about])


@pytest.mark.parametrize(
    "text",
    [
        "نفت إيران صحة التقارير التي تحدثت قبل أيام عن قصف القاعدة.",
        "قال الرئيس المصري إن المحادثات بدأت أمس.",
        "أدانت النرويج القصف.",
    ],
)
def test_a_claim_names_no_event_that_it_does_not_answer(text: str) -> None:
    events = {e.id for e in rasad.read_text(text).events}

    assert not events & {claim.about for claim in rasad.read_text(text).claims}


def test_a_claim_that_answers_a_claim_keeps_that() -> None:
    record = rasad.read_text("اتهمت أوكرانيا روسيا بقصف المحطة. ونفت روسيا هذه الاتهامات.")

    accusation, denial = record.claims
    assert denial.about == accusation.id
