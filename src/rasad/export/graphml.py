"""The network as GraphML: yEd, igraph, Cytoscape, networkx. Dates are attributes of edges."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from rasad.export.gexf import written
from rasad.export.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, graph, plain
from rasad.model import Contents

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {str: "string", int: "int", float: "double", bool: "boolean"}


def to_graphml(contents: Contents) -> str:
    """Return the network as GraphML; ``start`` and ``end`` of an edge are days, both included."""
    nodes, edges = graph(contents)
    root = ET.Element("graphml", {"xmlns": _NAMESPACE})
    of_nodes = {"label": str, **NODE_ATTRIBUTES}
    of_edges = {"start": str, "end": str, **EDGE_ATTRIBUTES}
    for kind, attributes in (("node", of_nodes), ("edge", of_edges)):
        for name, type in attributes.items():
            told = {"id": f"{kind}.{name}", "for": kind, "attr.name": name, "attr.type": _TYPES[type]}
            ET.SubElement(root, "key", told)
    top = ET.SubElement(root, "graph", {"id": "rasad", "edgedefault": "directed"})
    for node in nodes:
        element = ET.SubElement(top, "node", {"id": plain(node.id)})
        for name, value in (("label", node.label), ("kind", node.kind), ("code", node.code)):
            _data(element, "node", name, value)
    for edge in edges:
        ends = {"id": edge.id, "source": plain(edge.source), "target": plain(edge.target)}
        element = ET.SubElement(top, "edge", ends)
        for name in ("start", "end"):
            day = edge.start if name == "start" else edge.end
            _data(element, "edge", name, day.isoformat() if day else "")
        for name in EDGE_ATTRIBUTES:
            _data(element, "edge", name, written(edge.told.get(name, "")))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _data(element: ET.Element, kind: str, name: str, value: str) -> None:
    if value:
        ET.SubElement(element, "data", {"key": f"{kind}.{name}"}).text = plain(value)
