"""The network as GEXF 1.3, dynamic: Gephi shows it on its timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from xml.etree import ElementTree as ET

from rasad.export.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute, GraphEdge, graph, plain
from rasad.model import Contents

_NAMESPACE = "http://gexf.net/1.3"
_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}


def to_gexf(contents: Contents) -> str:
    """Return the network as GEXF: days, both included, as the lifetime of each edge and each node."""
    nodes, edges = graph(contents)
    root = ET.Element("gexf", {"xmlns": _NAMESPACE, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "Rasad"
    ET.SubElement(meta, "description").text = "Who has to do with whom, by Arabic news"
    dynamic = {
        "mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date",
        "timerepresentation": "interval",
    }  # fmt: skip
    top = ET.SubElement(root, "graph", dynamic)
    _declare(top, "node", NODE_ATTRIBUTES)
    _declare(top, "edge", EDGE_ATTRIBUTES)
    lives = _lifetimes(edges)
    inside = ET.SubElement(top, "nodes")
    for node in nodes:
        life = _life(*lives[node.id])
        element = ET.SubElement(inside, "node", {"id": plain(node.id), "label": plain(node.label), **life})
        _values(element, NODE_ATTRIBUTES, {"kind": node.kind, "code": node.code})
    inside = ET.SubElement(top, "edges")
    for edge in edges:
        told = {
            "id": edge.id, "source": plain(edge.source), "target": plain(edge.target),
            "kind": str(edge.told["relation"]), "label": str(edge.told["type"]), "weight": "1.0",
        }  # fmt: skip
        _values(ET.SubElement(inside, "edge", told | _life(edge.start, edge.end)), EDGE_ATTRIBUTES, edge.told)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _declare(top: ET.Element, kind: str, attributes: Mapping[str, type]) -> None:
    declared = ET.SubElement(top, "attributes", {"class": kind})
    for name, type in attributes.items():
        ET.SubElement(declared, "attribute", {"id": name, "title": name, "type": _TYPES[type]})


def _values(element: ET.Element, attributes: Mapping[str, type], told: Mapping[str, Attribute]) -> None:
    values = ET.SubElement(element, "attvalues")
    for name in attributes:
        if (value := told.get(name, "")) != "":
            ET.SubElement(values, "attvalue", {"for": name, "value": written(value)})


def written(value: Attribute) -> str:
    """Return a value as XML has it."""
    return str(value).lower() if isinstance(value, bool) else plain(str(value))


def _life(start: date | None, end: date | None) -> dict[str, str]:
    told = {"start": start, "end": end}
    return {name: day.isoformat() for name, day in told.items() if day}


def _lifetimes(edges: list[GraphEdge]) -> dict[str, tuple[date | None, date | None]]:
    """Return for each node from when to when it has edges; open where one of them is."""
    held: dict[str, list[GraphEdge]] = {}
    for edge in edges:
        for id in (edge.source, edge.target):
            held.setdefault(id, []).append(edge)
    return {
        id: (_bound(min, [e.start for e in of]), _bound(max, [e.end for e in of])) for id, of in held.items()
    }


def _bound(choose: Callable[[list[date]], date], days: list[date | None]) -> date | None:
    known = [day for day in days if day]
    return choose(known) if len(known) == len(days) else None
