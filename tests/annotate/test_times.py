"""Times: the rules' own sentences, properties on any text, and the score on the gold records."""

from __future__ import annotations

import itertools
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.annotate.times import times
from rasad.annotate.times.matching import fits
from rasad.errors import LexiconError
from rasad.lexicon.times import TimeFound, grammar
from rasad.model import Time
from rasad.text import document
from tests.strategies import ANY_TEXT, CONTROLS, MARKS

FINDS = [(name, found) for name, rule in grammar().rules.items() for found in rule.finds]
LEAVES = [(name, text) for name, rule in grammar().rules.items() for text in rule.leaves]
TIMES = st.lists(
    st.sampled_from([phrase for phrase, _, _ in grammar().entries])
    | st.sampled_from(
        ["3", "12", "31", "1439", "2018", "17.40", "0935", "13.9.2024", "-", "و", "ثلاثة", "الخامس"]
    ),
    max_size=12,
).map(" ".join)
A_DAY = date(2018, 5, 23)
DAY = r"\d{4}-\d\d-\d\d"
PART = rf"(?:{DAY}|\d{{4}}-\d\d|\d{{4}})"
VALUE = re.compile(
    rf"{DAY}|{DAY}T(?:\d\d:\d\d|MO|AF|EV|NI)|\d{{4}}-\d\d|\d{{4}}-(?:W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{{2,4}}"
    rf"|{PART}(?:T\w\w)?/{PART}(?:T\w\w)?|(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:(?:\d+(?:\.\d+)?|X)[YMWD])*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?"
)


def shown(text: str, time: Time) -> tuple[str, str, str | None, str | None]:
    return text[time.span.start : time.span.end], time.type, time.value, time.mod


@pytest.mark.parametrize(("name", "found"), FINDS, ids=lambda x: x if isinstance(x, str) else x.time)
def test_a_rule_finds_its_own_examples(name: str, found: TimeFound) -> None:
    own = [shown(found.text, t) for t in times(document(found.text), found.published) if t.rule == name]

    assert own == [(found.time, found.type, found.value, found.mod)]


@pytest.mark.parametrize(("name", "text"), LEAVES)
def test_a_rule_leaves_its_counter_examples(name: str, text: str) -> None:
    assert [shown(text, t) for t in times(document(text), A_DAY) if t.rule == name] == []


def test_without_a_day_of_publication_only_absolute_times_have_a_value() -> None:
    text = "قال أمس إنه سيزور باريس الجمعة، وكان التقاه في 5 مايو 2017، ولا تعليق حتى الآن."

    found = {text[t.span.start : t.span.end]: t.value for t in times(document(text), None)}

    assert found == {"أمس": None, "الجمعة": None, "5 مايو 2017": "2017-05-05", "الآن": "PRESENT_REF"}


def test_a_story_of_the_day_before_is_read_from_its_own_day() -> None:
    text = "أعلنت الوزارة أمس الاثنين موقفها. وتجتمع اللجنة اليوم."

    found = [t.value for t in times(document(text), date(2018, 3, 14))]

    assert found == ["2018-03-12", "2018-03-13"]


def test_an_hour_has_the_day_of_its_sentence() -> None:
    text = "أقلعت الطائرة مساء السبت عند الساعة 20:15 من المطار."

    found = [t.value for t in times(document(text), date(2018, 6, 4))]

    assert found == ["2018-06-02TEV", "2018-06-02T20:15"]


@given(ANY_TEXT | TIMES, st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_value_is_well_formed(text: str, published: date | None) -> None:
    found = times(document(text), published)

    assert [t.id for t in found] == [f"t{n}" for n in range(1, len(found) + 1)]
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert [t for t in found if t.value is not None and not VALUE.fullmatch(t.value)] == []
    assert [t for t in found if t.rule not in grammar().rules] == []


@given(st.sampled_from(FINDS), st.data())
@settings(max_examples=100, deadline=None)
def test_marks_that_change_no_word_change_no_time(
    example: tuple[str, TimeFound], data: st.DataObject
) -> None:
    text, published = example[1].text, example[1].published
    place = data.draw(st.integers(1, len(text)))
    inserted = data.draw(CONTROLS | MARKS if text[place - 1].isalpha() else CONTROLS)

    plain = [(t.type, t.value, t.mod) for t in times(document(text), published)]
    marked = times(document(text[:place] + inserted + text[place:]), published)

    assert [(t.type, t.value, t.mod) for t in marked] == plain


def test_a_pattern_with_an_unknown_name_names_its_rule() -> None:
    from rasad.annotate.times.patterns import Patterns

    with pytest.raises(LexiconError, match=r"times/dates\.date.*'mnoth'"):
        Patterns(frozenset({"month"}), {}).compile("day mnoth", "times/dates.date")


def test_the_longest_pattern_wins() -> None:
    from rasad.annotate.times.board import board

    doc = document("13 سبتمبر 2024")

    assert next(fit.last for fit in fits(board(doc), 0)) == 3


def test_the_score_on_gold_records_does_not_slip(shared: Path) -> None:
    lines = (shared / "articles" / "dev.jsonl").read_text(encoding="utf-8").strip().split("\n")
    articles = {a["id"]: a for a in map(json.loads, lines)}
    right = predicted = wanted = 0
    for path in sorted((shared / "gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        published = articles[gold["id"]]["published"]
        found = times(document(gold["text"]), date.fromisoformat(published[:10]) if published else None)
        left = [(t["text"], t["type"], t["value"]) for t in gold["times"]]
        predicted, wanted = predicted + len(found), wanted + len(left)
        for time in found:
            read = shown(gold["text"], time)[:3]
            if read in left:
                left.remove(read)
                right += 1

    assert 2 * right / (predicted + wanted) >= 0.93
