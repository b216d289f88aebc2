"""What a brief of the example story says, each sentence with what it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad.api.dossier import Dossier
from rasad.model import Brief, Question, Statement
from rasad.views import Look, brief_to_dict, render_briefs
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    place: Path = tmp_path_factory.mktemp("brief") / "story.db"
    with rasad.open(place, create=True) as opened:
        list(opened.add(ROOT / "examples" / "story.jsonl"))
        yield opened


def brief(dossier: Dossier, day: str, **asked: str) -> Brief:
    return dossier.brief(Question(since=day, until=day, **asked))[0]


def told(statements: tuple[Statement, ...], rule: str) -> str:
    return "\n".join(s.text for s in statements if s.rule == rule)


def everything(made: Brief) -> tuple[Statement, ...]:
    return (made.headline, made.kind, *made.event, *made.meaning, *made.due, *made.sources)


def test_what_happened_is_told_in_the_words_of_the_article_with_its_source(dossier: Dossier) -> None:
    [lead] = [s for s in brief(dossier, "2023-06-17").event if s.rule == "lead"]

    assert lead.text.startswith("زار وزير الخارجية السعودي فيصل بن فرحان طهران")
    assert lead.text.endswith("[story-10].")


def test_a_dateline_is_no_part_of_what_happened(dossier: Dossier) -> None:
    assert told(brief(dossier, "2023-03-10").event, "lead").startswith("اتفقت السعودية وإيران")


def test_a_quoted_line_names_the_speaker(dossier: Dossier) -> None:
    said = told(brief(dossier, "2023-06-17").event, "said")

    assert "وقال أمير عبد اللهيان في مؤتمر صحافي" in said
    assert "[story-10، حسين أمير عبد اللهيان]" in said


def test_two_papers_with_one_wire_story_are_one_source(dossier: Dossier) -> None:
    made = brief(dossier, "2023-03-10")

    assert "[story-02؛ story-03]" in told(made.event, "lead")
    assert "1 على الأقل" in told(made.sources, "independent")


def test_contacts_are_counted_and_listed_since_what_the_article_counts_from(dossier: Dossier) -> None:
    told_so = told(brief(dossier, "2023-11-11").meaning, "contacts-since")

    assert "رابع اتصال ثنائي يعرفه الملف بين إيران والسعودية منذ استئناف العلاقات" in told_so
    assert "في 6 أبريل 2023" in told_so
    assert "زيارة فيصل بن فرحان إلى طهران في 17 يونيو 2023" in told_so


def test_the_article_alone_answers_for_calling_a_visit_the_first(dossier: Dossier) -> None:
    first = told(brief(dossier, "2023-11-11").meaning, "first-meeting")

    assert "وصف الخبر الزيارة بأنها «أول زيارة لرئيس إيراني إلى السعودية" in first


def test_what_is_planned_is_due_until_it_has_been(dossier: Dossier) -> None:
    [before] = brief(dossier, "2023-06-06").due
    after = brief(dossier, "2023-06-17").due

    assert before.text.startswith("17 يونيو 2023 (مقرر): يزور")
    assert not after


def test_nothing_published_later_has_a_say(dossier: Dossier) -> None:
    ids = {f"story-{number:02}" for number in range(7, 13)}
    shown = render_briefs(dossier.brief(Question(as_of="2023-04-03")), Look())

    assert "story-06" in shown
    assert not [id for id in ids if id in shown]


def test_a_thin_dossier_makes_a_short_brief(dossier: Dossier) -> None:
    assert brief(dossier, "2022-04-24").meaning == ()


def test_every_sentence_of_every_day_leads_to_its_words(dossier: Dossier) -> None:
    days = {line.date for line in dossier.timeline() if line.date and len(line.date) == 10}
    made = [b for day in sorted(days) for b in dossier.brief(Question(since=day, until=day))]
    statements = [s for one in made for s in everything(one)]

    assert len(made) > 5
    assert all(s.text and s.rule and s.evidence for s in statements)
    assert all("⟦" in dossier.explain(id) for id in {id for s in statements for id in s.evidence})


def test_what_stands_in_quotation_marks_stands_in_an_article_that_is_named(dossier: Dossier) -> None:
    days = {line.date for line in dossier.timeline() if line.date and len(line.date) == 10}
    made = [b for day in sorted(days) for b in dossier.brief(Question(since=day, until=day))]
    quoted = [
        (words, s) for one in made for s in everything(one) for words in re.findall("«([^«»]+)»", s.text)
    ]
    quoted += [(s.text.split(" [")[0], s) for one in made for s in one.event if s.rule == "lead"]

    assert len(quoted) > 8
    for words, statement in quoted:
        shown = "\n".join(map(dossier.explain, statement.evidence))
        articles = set(re.findall(r"= (story-\d\d):", shown))
        texts = " ".join(letters(dossier.article(id).record["text"]) for id in articles)
        assert letters(words) in texts, (words, articles)


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


@pytest.mark.parametrize("topic", ["IRN", "إيران", "رئيسي", "اتفاق بكين"])
def test_a_topic_leads_to_the_newest_day_that_tells_of_it(dossier: Dossier, topic: str) -> None:
    [newest] = dossier.brief(topic=topic)

    assert newest.day == "2023-11-11"


def test_a_topic_that_nobody_tells_of_gives_no_brief(dossier: Dossier) -> None:
    assert dossier.brief(topic="BRA") == ()
    assert render_briefs((), Look()) == ""


def test_the_same_brief_in_english_keeps_the_words_of_the_articles(dossier: Dossier) -> None:
    [made] = dossier.brief(Question(since="2023-06-17", until="2023-06-17"), lang="en")

    assert "second contact" in told(made.meaning, "contacts-since")
    assert "علاقات البلدين تسير في الاتجاه الصحيح" in told(made.event, "said")


def test_months_have_the_names_that_are_asked_for(dossier: Dossier) -> None:
    [made] = dossier.brief(Question(since="2023-06-17", until="2023-06-17"), months="kanun")

    assert "17 حزيران 2023" in told(made.sources, "sources")


def test_json_has_a_rule_and_evidence_for_each_sentence_and_csv_a_row(dossier: Dossier) -> None:
    made = brief(dossier, "2023-06-17")
    plain = brief_to_dict(made)
    csv = render_briefs((made,), Look(format="csv", bom=True))

    assert plain["headline"]["evidence"]
    assert [s["rule"] for s in plain["event"]] == [s.rule for s in made.event]
    assert csv.startswith("\ufeffbrief,day,part,rule,text,evidence")
    assert csv.count("\r\n") == 1 + len(made.event) + len(made.meaning) + len(made.due) + len(made.sources)


def test_markdown_reads_from_right_to_left(dossier: Dossier) -> None:
    shown = render_briefs((brief(dossier, "2023-06-17"),), Look(format="markdown"))

    assert shown.startswith('<div dir="rtl">\n\n## فيصل بن فرحان يزور طهران')
    assert "**الرأي:**" in shown
