"""A desk's own words: they add, are judged strictly, and leave nothing behind when others are in use."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import rasad
from rasad.errors import LexiconError
from rasad.lexicon import desk, own
from rasad.lexicon.files import LOADERS
from rasad.lexicon.loading import names
from tests.conftest import ROOT

DATA = ROOT / "src" / "rasad" / "lexicon" / "data"
SHOWN = {"labels.toml", "brief/ar.toml", "brief/en.toml", "brief/words.toml"}
COUNTED = {"reporting/seen.toml", "trigger_counts.toml", "plover.toml", *SHOWN}  # no words of a desk


@pytest.fixture(autouse=True)
def _ours_again() -> Iterator[None]:
    yield
    own.use(own.NONE)


def folder(tmp_path: Path, **files: str) -> Path:
    for name, content in files.items():
        path = tmp_path / "words" / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path / "words"


INSTITUTE = '[organisations.desk]\nkind = "ngo"\nhome = "JOR"\nnames = ["معهد النهرين للأبحاث"]\n'
RETREAT = """
type = "CONSULT"
[retreat]
about = "Leaders withdraw for talks without an agenda."
nouns = ["خلوة"]
object = "actor"
prepositions = { "بين" = "actor" }
needs = ["both"]
leaves = ["قضى الرحالة أسبوعاً في خلوة بين الجبال."]
[[retreat.finds]]
text = "بدأت خلوة بين الأردن ومصر."
trigger = "خلوة"
actors = ["JOR", "EGY"]
"""


def test_an_organisation_of_the_desk_is_read(tmp_path: Path) -> None:
    words = rasad.own_words(folder(tmp_path, organisations=INSTITUTE))
    text = "أصدر معهد النهرين للأبحاث تقريراً عن المياه."

    [found] = rasad.read_text(text, words=words).entities

    assert (found.kind, found.name, found.country) == ("organisation", "معهد النهرين للأبحاث", "JOR")
    assert "معهد النهرين للأبحاث" not in [e.name for e in rasad.read_text(text).entities]


def test_a_state_gets_another_name(tmp_path: Path) -> None:
    words = rasad.own_words(folder(tmp_path, states='[states.RUS]\nnames = ["بلاد الصقيع"]\n'))

    record = rasad.read_text("زار الوزير بلاد الصقيع يوم الأحد.", words=words)

    assert "RUS" in [entity.code for entity in record.entities]


def test_a_rule_of_the_desk_reads_its_own_example_and_tells_what_it_is_for(tmp_path: Path) -> None:
    words = rasad.own_words(folder(tmp_path, events__desk=RETREAT))

    record = rasad.read_text("بدأت خلوة بين الأردن ومصر.", words=words)

    [event] = [e for e in record.events if e.rule == "events/desk.retreat"]
    assert [side.code for side in event.actors] == ["JOR", "EGY"]
    assert "Leaders withdraw" in rasad.api.explain(rasad.views.to_dict(record), event.id, words=words)


def test_words_in_use_leave_nothing_behind(tmp_path: Path) -> None:
    stories = ROOT / "examples" / "articles.jsonl"
    before = [record.to_json() for record in rasad.read(stories)]
    words = rasad.own_words(
        folder(tmp_path, states='[states.FRA]\nnames = ["السعودية"]\n', events__desk=RETREAT)
    )

    changed = [record.to_json() for record in rasad.read(stories, words=words)]

    assert changed != before
    assert [record.to_json() for record in rasad.read(stories)] == before


def test_every_memory_of_words_is_found_where_it_is_emptied() -> None:
    kinds = (type(functools.cache(len)), own.Memory)
    for module in pkgutil.walk_packages(rasad.__path__, "rasad."):
        if module.name.startswith(("rasad.annotate", "rasad.lexicon", "rasad.consolidate")):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, type) and value.__module__ == module.name:
                    hidden = [n for n, inner in vars(value).items() if isinstance(inner, kinds)]
                    assert not hidden, f"{module.name}.{name} remembers {hidden} where nobody empties it"


def test_workers_read_with_the_words_of_the_desk(tmp_path: Path) -> None:
    words = rasad.own_words(folder(tmp_path, organisations=INSTITUTE))
    page = tmp_path / "page.txt"
    page.write_text("تقرير\n\nأصدر معهد النهرين للأبحاث تقريراً عن المياه.\n", encoding="utf-8")

    [record] = rasad.read(page, words=words, jobs=2)

    assert "معهد النهرين للأبحاث" in [entity.name for entity in record.entities]


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("organisations", INSTITUTE.replace("kind", "knd"), ["organisations.toml: organisations.desk.k"]),
        ("outlets", '[outlets.agncy]\nJOR = [["وكالة"]]', ["outlets.toml: outlets.agncy"]),
        ("outlets", "[outlets.agency]\nJOR = [[7]]", ["outlets.toml: outlets.agency.JOR.0.0"]),
        ("states", '[states.RUS]\nnames = ["روسی"]', ["states.toml: states.RUS.names", "Persian letter"]),
        ("events/consult", 'type = "AID"', ["events/consult.toml: type", "change nothing"]),
        ("events/desk", RETREAT.replace("leaves", "leavs"), ["events/desk.toml: retreat.leav"]),
        ("watch", 'states = ["Iran"]', ["watch.toml", "Iran"]),
        ("reliability", 'A = ["وكالة"]\nB = ["وكالة"]', ["reliability.toml", "two grades"]),
        ("organizations", "", ["organizations.toml", "organisations.toml"]),
        ("names", "[given\n", ["names.toml", "line 1"]),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(
    tmp_path: Path, file: str, content: str, told: list[str]
) -> None:
    where = folder(tmp_path, **{file: content})

    with pytest.raises(LexiconError) as refused:
        rasad.own_words(where)

    assert all(part in str(refused.value) for part in [str(where), *told]), refused.value
    assert own.in_use() == own.NONE


def test_a_word_that_rasad_has_learned_since_is_no_fault(tmp_path: Path) -> None:
    rasad.own_words(folder(tmp_path, names='[given]\narabic = ["محمد", "ديمة"]\n'))

    assert desk.load("names.toml", rasad.lexicon.names.NamesFile).given["arabic"].count("محمد") == 1


def test_every_rule_file_of_ours_has_a_loader_for_the_desk_s_own() -> None:
    files = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.toml")} - COUNTED
    strangers = [f for f in files if f not in LOADERS and f.rpartition("/")[0] not in LOADERS]

    assert not strangers
    assert names("events") == tuple(sorted(f for f in files if f.startswith("events/")))


def test_the_watch_list_and_grades_of_outlets_are_told(tmp_path: Path) -> None:
    where = folder(
        tmp_path, watch='names = ["علي شمخاني"]\nstates = ["IRN"]', reliability='B = ["وكالة أمثلة"]'
    )
    words = rasad.own_words(where)

    assert (desk.watch_list().names, desk.watch_list().states) == (("علي شمخاني",), ("IRN",))
    assert desk.reliability() == {"وكالة أمثلة": "B"}
    assert words.version() == ""


def test_rules_of_the_desk_are_proved_by_their_own_sentences(tmp_path: Path) -> None:
    good = rasad.own_words(folder(tmp_path / "good", events__desk=RETREAT))
    wrong = RETREAT.replace('actors = ["JOR", "EGY"]', 'actors = ["JOR", "SYR"]').replace(
        "قضى الرحالة أسبوعاً في خلوة بين الجبال.", "عقدت خلوة بين الأردن ومصر."
    )
    bad = rasad.own_words(folder(tmp_path / "bad", events__desk=wrong))

    assert list(rasad.api.unproved(good)) == []
    found = list(rasad.api.unproved(bad))
    assert [fault.where for fault in found] == ["events/desk.retreat", "events/desk.retreat"]
    assert "JOR" in found[0].told and "does not leave alone" in found[1].told


def test_words_of_reporting_and_names_are_proved_too(tmp_path: Path) -> None:
    finds = """
[[finds]]
text = "أصدر معهد النهرين للأبحاث تقريراً."
phrase = "معهد النهرين للأبحاث"
kind = "organisation"
"""
    cue = """
[hint]
about = "A desk's own verb of saying."
verbs = ["لمّح يلمّح"]
takes = ["clause", "إلى"]
leaves = ["لمّح الرسام لوحته بلون فاتح."]
[[hint.finds]]
text = "لمّح الرئيس المصري إلى أن المحادثات ستستمر."
speaker = "الرئيس المصري"
content = "المحادثات ستستمر"
"""
    where = folder(tmp_path, organisations=INSTITUTE + finds, reporting__cues__desk=cue)
    words = rasad.own_words(where)

    assert list(rasad.api.unproved(words)) == []
    cue = cue.replace('content = "المحادثات ستستمر"', 'content = "المحادثات"')
    (where / "organisations.toml").write_text(
        INSTITUTE + finds.replace("أصدر معهد", "أصدر مركز"), encoding="utf-8"
    )
    (where / "reporting" / "cues" / "desk.toml").write_text(cue, encoding="utf-8")
    found = list(rasad.api.unproved(rasad.own_words(where)))
    assert [fault.where for fault in found] == ["organisations", "reporting/cues/desk.hint"]


def test_the_words_that_the_documentation_shows_are_taken_and_proved(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    files = ("organisations", "outlets", "reliability", "names", "aliases", "events__desk", "watch")
    blocks = [block.split("```")[0] for block in page.split("```toml\n")[1:]]

    words = rasad.own_words(folder(tmp_path, **dict(zip(files, blocks, strict=True))))

    assert list(rasad.api.unproved(words)) == []
    record = rasad.read_text("قال معهد النهرين للأبحاث في عمان إن الوضع هادئ.", words=words)
    assert "JOR" in [entity.country for entity in record.entities]


def test_the_error_that_the_documentation_shows_is_the_one_that_is_told(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    where = folder(tmp_path, outlets='[outlets.agncy]\nJOR = [["وكالة"]]')

    with pytest.raises(LexiconError) as refused:
        rasad.own_words(where)

    assert f"rasad: {str(refused.value).replace(str(where), 'our-words')}" in page
