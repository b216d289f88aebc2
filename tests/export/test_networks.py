"""The network opens in networkx, from GEXF and from GraphML, with dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rasad.export.cited import people
from rasad.export.gexf import to_gexf
from rasad.export.graph import graph
from rasad.export.graphml import to_graphml
from rasad.model import Contents

networkx = pytest.importorskip("networkx")


def test_networkx_reads_the_gexf_with_days(contents: Contents, tmp_path: Path) -> None:
    file = tmp_path / "network.gexf"
    file.write_text(to_gexf(contents), encoding="utf-8")

    read = networkx.read_gexf(file, version="1.3")

    nodes, edges = graph(contents)
    assert {id: told["label"] for id, told in read.nodes(data=True)} == {n.id: n.label for n in nodes}
    found = {told["id"]: told for _, _, told in read.edges(data=True)}
    assert set(found) == {edge.id for edge in edges}
    for edge in edges:
        assert found[edge.id].get("start") == (edge.start and edge.start.isoformat())
        assert found[edge.id].get("end") == (edge.end and edge.end.isoformat())
        assert {name: found[edge.id][name] for name in edge.told if edge.told[name] != ""} == {
            name: value for name, value in edge.told.items() if value != ""
        }


def test_networkx_reads_the_graphml_with_days(contents: Contents, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    file.write_text(to_graphml(contents), encoding="utf-8")

    read = networkx.read_graphml(file)

    nodes, edges = graph(contents)
    assert {id: told["label"] for id, told in read.nodes(data=True)} == {n.id: n.label for n in nodes}
    found = {key: told for _, _, key, told in read.edges(keys=True, data=True)}
    assert set(found) == {edge.id for edge in edges}
    for edge in edges:
        assert found[edge.id].get("start") == (edge.start and edge.start.isoformat())
        assert found[edge.id].get("score", 0) == edge.told.get("score", 0)


def test_gephi_finds_what_it_needs_for_its_timeline(contents: Contents) -> None:
    root = ET.fromstring(to_gexf(contents).encode())
    name = "{http://gexf.net/1.3}"
    top = root.find(f"{name}graph")
    assert top is not None

    assert root.get("version") == "1.3"
    assert (top.get("mode"), top.get("timeformat")) == ("dynamic", "date")
    dated = [e for e in top.iter(f"{name}edge") if e.get("start")]
    assert dated and all(date.fromisoformat(e.get("start") or "") for e in dated)
    assert all(e.get("start", "") <= e.get("end", "9") for e in top.iter(f"{name}edge"))
    assert all(node.get("label") for node in top.iter(f"{name}node"))


def test_edges_lead_from_who_does_it_to_whom_it_is_done(contents: Contents) -> None:
    _, edges = graph(contents)
    by_line = {event.id: event for event in contents.events}

    events = [edge for edge in edges if edge.told["relation"] == "event"]

    assert events
    assert all(edge.told["mutual"] == (not by_line[str(edge.told["line"])].recipients) for edge in events)
    known = people(contents)
    for edge in events:
        event = by_line[str(edge.told["line"])]
        ends = event.recipients or event.actors
        assert edge.source in {known.get(name, name) for name in event.actors}
        assert edge.target in {known.get(name, name) for name in ends}
    assert any(not edge.told["mutual"] for edge in events)
    assert {"agreement", "office"} <= {str(edge.told["relation"]) for edge in edges}


def test_a_text_that_xml_cannot_hold_is_written_without_those_letters() -> None:
    from rasad.export.graph import plain

    assert plain("حرف\x00 و\x0bآخر\ufffe") == "حرف وآخر"
