"""Events as POLECAT's weekly file: forty columns parted by tabs, with evidence in four more behind them.

The order of columns is that of the published files; countries are ISO 3166-1 alpha-3. What POLECAT fills from
Wikipedia, GeoNames and the Correlates of War stays empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from rasad.export.parts import context, country, recoded, sector
from rasad.lexicon.plover import coded

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
    "Story Locations", "Language", "Version",
)  # fmt: skip
EVIDENCE = ("Evidence Article", "Evidence Start", "Evidence End", "Status")
_QUADS = {
    "VC": "VERBAL COOPERATION",
    "MC": "MATERIAL COOPERATION",
    "VX": "VERBAL CONFLICT",
    "MX": "MATERIAL CONFLICT",
}


def header() -> str:
    """Return the line of column names."""
    return "\t".join((*COLUMNS, *EVIDENCE))


def to_polecat(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the events of a record as lines of the file: those with a day and an actor, as in POLECAT."""
    for event in record["events"]:
        published = (record["article"]["published"] or "")[:10]
        if event["actors"] and (day := event["date"] or published):
            cells = {**_what(record, event, day), **_story(record, published), **_evidence(record, event)}
            yield "\t".join(_cell(cells.get(column, "")) for column in (*COLUMNS, *EVIDENCE))


def _what(record: Mapping[str, Any], event: Mapping[str, Any], day: str) -> dict[str, Any]:
    type = recoded(event)
    scored = coded(type, event["mode"])
    place = event["place"]
    named = record["text"][place["start"] : place["end"]] if place else ""
    return {
        "Event ID": f"{record['article']['id']}:{event['id']}",
        "Event Date": day.partition("/")[0],
        "Event Type": type,
        "Event Mode": event["mode"],
        "Intensity": scored.score,
        "Quad Code": _QUADS[scored.quad],
        "Contexts": "; ".join(context(event)),
        **_sides(record, event["actors"], "Actor"),
        **_sides(record, event["recipients"], "Recipient"),
        "Placename": named,
        "Raw Placename": named,
    }


def _sides(record: Mapping[str, Any], sides: Sequence[Mapping[str, Any]], name: str) -> dict[str, str]:
    """Return the cells of one side; several participants are parted by semicolons, as in POLECAT."""
    by_id = {entity["id"]: entity for entity in record["entities"]}
    entities = [by_id.get(side["entity"]) for side in sides]
    raw = [
        side.get("name") or (e["name"] if e else side["code"])
        for side, e in zip(sides, entities, strict=True)
    ]
    codes = [country(side["code"]) for side in sides]
    sectors = [sector(e, side["code"]) for side, e in zip(sides, entities, strict=True)]
    titles = [e["roles"][0]["title"] if e and e["roles"] else "" for e in entities]
    return {
        f"{name} Name": _joined(raw),
        f"{name} Country": _joined(codes),
        f"Primary {name} Sector": sectors[0] if sectors else "",
        f"{name} Sectors": _joined(sectors),
        f"{name} Title": _joined(titles),
        f"{name} Name Raw": _joined(raw),
    }


def _joined(values: Any) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


def _story(record: Mapping[str, Any], published: str) -> dict[str, str]:
    def named(*kinds: str) -> str:
        return _joined(e["name"] for e in record["entities"] if e["kind"] in kinds)

    return {
        "Source": record["article"]["outlet"] or "",
        "Publication Date": published,
        "Story People": named("person"),
        "Story Organizations": named("organisation", "group", "outlet"),
        "Story Locations": named("state", "place"),
        "Language": "arabic",
        "Version": f"rasad {version('rasad')}",
    }


def _evidence(record: Mapping[str, Any], event: Mapping[str, Any]) -> dict[str, Any]:
    first = event["triggers"][0]
    return {
        "Evidence Article": record["article"]["id"],
        "Evidence Start": first["start"],
        "Evidence End": first["end"],
        "Status": event["status"],
    }


def _cell(value: Any) -> str:
    """Return a cell's text: no tab and no line break, which would break the table."""
    return " ".join(str("" if value is None else value).split())
