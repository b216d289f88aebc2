"""What the brief of 11 and 12 October 2024 says of the seeds (outside of the project: skipped where absent).

The statements are those of ``../shared/coding/example-brief.md``, whose rules are called R1 to R7.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad.api.dossier import Dossier
from rasad.model import Brief, Question
from rasad.views import Look, render_briefs

ASKED = Question(since="2024-10-11", until="2024-10-12", as_of="2024-10-12")


@pytest.fixture(scope="module")
def dossier(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with rasad.open(tmp_path_factory.mktemp("brief") / "seeds.db", create=True) as opened:
        list(opened.add(shared / "articles" / "seeds.jsonl"))
        yield opened


@pytest.fixture(scope="module")
def made(dossier: Dossier) -> Brief:
    [found] = dossier.brief(ASKED)
    return found


def meaning(made: Brief, rule: str) -> str:
    [text] = [s.text for s in made.meaning if s.rule == rule]
    return text


def test_the_meeting_is_told_once_from_both_articles(made: Brief) -> None:
    meeting = made.event[0].text

    assert "الرئيس الروسي فلاديمير بوتين" in meeting
    assert "الرئيس الإيراني مسعود بزشكيان" in meeting
    assert {"seed-003", "seed-004"} <= set(
        meeting.replace("]", " ").replace("[", " ").replace("؛", " ").split()
    )


def test_what_only_one_account_has_stands_with_it_alone(made: Brief) -> None:
    meeting = made.event[0].text

    assert "يوم الجمعة 11 أكتوبر 2024 [seed-004]" in meeting
    assert "ساعة تقريبا [seed-003]" in meeting


def test_a_line_of_two_accounts_is_told_once_with_both_chains_and_what_one_adds(made: Brief) -> None:
    [priority] = [s.text for s in made.event if "أولوية" in s.text]

    assert (
        "[seed-004، وكالة الأنباء الروسية ريا نوفوستي ← بوتين؛ seed-003، وسائل إعلام روسية ← بوتين]"
        in priority
    )
    assert "وحجم التجارة آخذ في الازدياد» [seed-003، وسائل إعلام روسية ← بوتين]" in priority


def test_every_quoted_line_has_its_chain(made: Brief) -> None:
    said = [s.text for s in made.event if s.rule == "said"]

    assert len(said) >= 5
    assert any("[seed-004، قناة برس تي في الإيرانية الحكومية ← بزشكيان]" in text for text in said)
    assert any("[seed-003، بزشكيان]" in text for text in said)


def test_an_invitation_that_is_no_claim_is_told_too(made: Brief) -> None:
    [also] = [s.text for s in made.event if s.rule == "also"]

    assert also.startswith("ووجّه بوتين دعوة إلى")
    assert also.endswith("[seed-004].")


def test_words_that_need_their_object_keep_it(made: Brief) -> None:
    assert any("ووصف بوتين مواقف إيران وروسيا" in s.text for s in made.event)


def test_r1_first_meeting_since_and_the_last_contact_with_a_predecessor(made: Brief) -> None:
    first = meaning(made, "first-meeting")

    assert "أول اجتماع مباشر لهما منذ انتخاب" in first
    assert "ولا يعرف الملف لقاءً أسبق بين الاثنين" in first
    assert "إبراهيم رئيسي" in first
    assert "15–21 أبريل 2024 [seed-002]" in first


def test_r2_contacts_since_the_election(made: Brief) -> None:
    contacts = meaning(made, "contacts-since")

    assert "اتصال ثنائي يعرفه الملف بين روسيا وإيران منذ انتخاب" in contacts
    assert "في أغسطس 2024 [seed-000]" in contacts
    assert "أحمديان في موسكو بحسب خبر 13 سبتمبر 2024 [seed-000]" in contacts
    assert "زيارة ميخائيل ميشوستين إلى العاصمة الإيرانية في 30 سبتمبر 2024 [seed-004]" in contacts


def test_r3_the_stage_of_the_partnership_has_not_changed(made: Brief) -> None:
    [moved] = [s.text for s in made.meaning if s.rule == "agreement-moved" and "الشراكة" in s.text]

    assert "لم تتغير مرحلة «اتفاق الشراكة الاستراتيجية»" in moved
    assert "بحسب خبر 13 سبتمبر 2024 [seed-000] وفي هذا الخبر [seed-003]" in moved
    assert "قمة قازان" in moved


def test_r4_one_voice_alone_and_a_silent_party(made: Brief) -> None:
    alone = meaning(made, "single-source")

    assert "وعلى لسان بزشكيان وحده [seed-003، بزشكيان]" in alone
    assert "ولا يُروى عن بوتين في هذا الخبر قول فيه" in alone


def test_r6_one_side_says_it_and_nobody_answers(made: Brief) -> None:
    says = meaning(made, "who-says-who-denies")

    assert "طرف واحد هو الولايات المتحدة" in says
    assert "وزارة الدفاع الأمريكية [seed-000]" in says
    assert "أنتوني بلينكن [seed-004]" in says
    assert "وليس في الملف إلى هذا اليوم جواب عنه من إيران" in says


def test_r7_days_since_the_attack_and_a_threat_still_open(made: Brief) -> None:
    around = meaning(made, "days-since")

    assert "بعد عشرة أيام من هجوم إيران على إسرائيل في 1 أكتوبر 2024 [seed-004]" in around
    assert "وفي اليوم نفسه" in around
    assert "تنفيذًا لهذا التهديد" in around
    assert "نتنياهو" in around


def test_the_summit_is_due_next(made: Brief) -> None:
    assert made.due[0].text.startswith("23–24 أكتوبر 2024")
    assert "كازان" in made.due[0].text


def test_the_signing_is_due_as_long_as_nobody_tells_of_it(made: Brief) -> None:
    assert any("(منتظَر): توقيع «اتفاق الشراكة الاستراتيجية» [seed-003]" in s.text for s in made.due)


def test_the_sources_are_those_of_the_event_and_of_the_background(made: Brief) -> None:
    event, background, independent = (s.text for s in made.sources)

    assert "seed-004 (11 أكتوبر 2024، بلا ناشر)" in event
    assert "seed-002 (26 أبريل 2024، صدى نيوز)" in background
    assert "2 على الأقل" in independent


def test_what_was_published_later_has_no_say(dossier: Dossier) -> None:
    for format in ("text", "json"):
        shown = render_briefs(dossier.brief(ASKED), Look(format=format))  # type: ignore[arg-type]
        assert "seed-001" not in shown
        assert "2025" not in shown


def test_every_statement_leads_to_words_published_by_then(dossier: Dossier, made: Brief) -> None:
    for statement in (made.headline, *made.event, *made.meaning, *made.due, *made.sources):
        assert statement.evidence
        for id in statement.evidence:
            assert "⟦" in dossier.explain(id)
            assert "seed-001:" not in dossier.explain(id).split("\n", 2)[1]
