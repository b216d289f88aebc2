"""Each format is read back by the library of the tool that it is for."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from rasad.cli import app
from rasad.export import acled, left_out
from rasad.export.acled import to_acled
from rasad.export.ftm import to_ftm
from rasad.export.ics import to_ics
from rasad.export.jsonld import to_jsonld
from rasad.export.markdown import to_markdown
from rasad.export.webannotation import to_webannotation
from rasad.lexicon.states import states
from rasad.model import Contents
from rasad.text.days import days
from rasad.views import Look
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def entities(contents: Contents) -> list[dict[str, Any]]:
    return [json.loads(line) for line in to_ftm(contents)]


def test_followthemoney_takes_every_entity_and_every_value(entities: list[dict[str, Any]]) -> None:
    model = pytest.importorskip("followthemoney", exc_type=ImportError).model
    proxies = {one["id"]: model.get_proxy(one, cleaned=False) for one in entities}

    for one in entities:
        proxy = proxies[one["id"]]
        proxy.schema.validate(one)
        for name, values in one["properties"].items():
            assert len(proxy.get(name)) == len(set(values)), (one["schema"], name, values)
            prop = proxy.schema.get(name)
            if prop.type.name == "entity":
                for value in values:
                    assert proxies[value].schema.is_a(prop.range), (one["schema"], name, value)


def test_followthemoney_holds_people_offices_events_and_evidence(
    entities: list[dict[str, Any]], contents: Contents
) -> None:
    count: dict[str, int] = {}
    for one in entities:
        count[one["schema"]] = count.get(one["schema"], 0) + 1

    assert len({one["id"] for one in entities}) == len(entities)
    assert count["Article"] == len(contents.articles)
    assert count["Person"] == len(contents.people)
    assert count["Occupancy"] == sum(len({(o.post, o.of) for o in p.offices}) for p in contents.people)
    assert count["Contract"] >= 1 and count["UnknownLink"] >= 2
    assert count["Note"] == len(contents.claims)
    assert count["Event"] + count["Contract"] == len(contents.events) + len(contents.agreements)
    documented = {
        e for one in entities if one["schema"] == "Documentation" for e in one["properties"]["entity"]
    }
    lines = (*contents.events, *contents.people, *contents.agreements, *contents.claims)
    assert documented == {line.id for line in lines}


def test_followthemoney_has_a_country_for_every_state() -> None:
    registry = pytest.importorskip("followthemoney.types", exc_type=ImportError).registry
    from rasad.export.ftm import _country

    assert all(registry.country.clean(_country(code)) == _country(code) != "" for code in states())


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own use of it
def test_rdflib_reads_the_json_ld_without_a_network(
    contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    rdflib = pytest.importorskip("rdflib")
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("asked the network"))

    read = rdflib.Graph().parse(data=to_jsonld(contents), format="json-ld")

    schema, kind = rdflib.Namespace("https://schema.org/"), rdflib.RDF.type
    assert len(set(read.subjects(kind, schema.Event))) == len(contents.events)
    assert len(set(read.subjects(kind, schema.Person))) == len(contents.people)
    assert len(set(read.subjects(kind, schema.NewsArticle))) == len(contents.articles)
    assert len(set(read.subjects(kind, schema.Claim))) == len(contents.claims)
    event = contents.events[0]
    told = rdflib.URIRef(f"urn:rasad:event:{event.id}")
    assert read.value(told, schema.name) == rdflib.Literal(event.title)
    when = days(event.date)
    assert when and read.value(told, schema.startDate).toPython() == when.first
    for quotation in read.objects(told, schema.subjectOf):
        assert (quotation, kind, schema.Quotation) in read
        assert str(read.value(quotation, schema.text)) in event.title
    claim = next(c for c in contents.claims if c.tellings[0].chain)
    chain = read.value(rdflib.URIRef(f"urn:rasad:claim:{claim.id}"), rdflib.URIRef("urn:rasad:term:chain"))
    assert [str(link) for link in rdflib.collection.Collection(read, chain)] == list(claim.tellings[0].chain)


def test_both_selectors_of_an_annotation_lead_to_the_same_words(contents: Contents) -> None:
    texts = {a.url or f"urn:rasad:article:{a.id}": a.text for a in contents.articles}

    page = json.loads(to_webannotation(contents))

    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    lines = (*contents.events, *contents.people, *contents.agreements, *contents.claims)
    assert len(page["items"]) == sum(len(line.evidence) for line in lines)
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    for item in page["items"]:
        position, words = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == words["exact"] != ""
        assert f"{words['prefix']}{words['exact']}{words['suffix']}" in text


def test_icalendar_reads_what_is_due(contents: Contents) -> None:
    icalendar = pytest.importorskip("icalendar")
    told = to_ics(contents)

    read = icalendar.Calendar.from_ical(told)

    due = {
        event.id: event for event in contents.events if event.status in ("planned", "possible") and event.date
    }
    found = {str(entry["UID"]).removesuffix("@rasad"): entry for entry in read.walk("VEVENT")}
    assert len(found) >= 2 and set(found) < set(due)
    for id, entry in found.items():
        when = days(due[id].date)
        assert when and entry.start == when.first and entry.end == when.last + timedelta(days=1)
        assert due[id].title in str(entry["DESCRIPTION"])
        assert str(entry["SUMMARY"]).startswith("لقاء أو اتصال: ")
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))
    assert left_out(contents, "ics") == len(
        [e for e in contents.events if e.status in ("planned", "possible") and e.id not in found]
    )


def test_acled_s_columns_hold_what_came_about(contents: Contents) -> None:
    read = list(csv.DictReader(io.StringIO("".join(to_acled(contents)), newline="")))

    by_id = {event.id: event for event in contents.events}
    assert tuple(read[0]) == acled.COLUMNS
    assert len(read) + left_out(contents, "acled") == len(contents.events)
    for row in read:
        event = by_id[row["event_id_cnty"]]
        assert event.status in ("happened", "ongoing", "alleged")
        assert date.fromisoformat(row["event_date"]).year == int(row["year"])
        assert row["time_precision"] in "123" and row["fatalities"] == ""
        assert row["actor1"] == event.actors[0]


@pytest.mark.parametrize(("wide", "precision"), [("2023-03-10", "1"), ("2023-W10", "2"), ("2023-03", "3")])
def test_acled_s_precision_follows_the_date(contents: Contents, wide: str, precision: str) -> None:
    from dataclasses import replace

    event = replace(contents.events[0], date=wide, status="happened", actors=("SAU", "IRN"), recipients=())
    [row] = csv.DictReader(io.StringIO("".join(to_acled(replace(contents, events=(event,)))), newline=""))

    assert row["time_precision"] == precision
    assert (row["actor1"], row["actor2"], row["interaction"]) == ("SAU", "IRN", "State forces-State forces")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_markdown_has_every_line_and_its_words(contents: Contents, lang: Any) -> None:
    told = "".join(to_markdown(contents, Look("markdown", lang)))

    lines = (*contents.events, *contents.people, *contents.agreements, *contents.claims)
    assert all(told.count(f"- `{line.id}` «") == 1 for line in lines)
    assert told.count("\n## ") + told.startswith("## ") == 6


def test_the_same_contents_give_the_same_bytes(contents: Contents) -> None:
    for write in (to_jsonld, to_webannotation, to_ics):
        assert write(contents) == write(contents)


def test_records_become_annotations_too(tmp_path: Path) -> None:
    out = tmp_path / "annotations.json"
    records = ROOT / "examples" / "records.jsonl"

    done = CliRunner().invoke(app, ["export", str(records), "--format", "webannotation", "-o", str(out)])

    assert done.exit_code == 0, done.output
    items = json.loads(out.read_text(encoding="utf-8"))["items"]
    read = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    texts = {
        record["article"]["url"] or f"urn:rasad:article:{record['article']['id']}": record["text"]
        for record in read
    }
    assert len({item["id"] for item in items}) == len(items) > 100
    for item in items:
        position, words = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == words["exact"] != ""
