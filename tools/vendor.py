"""Copies what the page uses of others into the wheel: make vendor.

``tools/vendor/package.json`` pins the versions; the files under ``src/rasad/web/static/vendor`` are
committed, so that neither a user nor a test needs npm or the network.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "vendor"
MODULES = HERE / "node_modules"
TARGET = Path(__file__).parents[1] / "src/rasad/web/static/vendor"
PLEX = "@fontsource/ibm-plex-sans-arabic"
NASKH = "@fontsource-variable/noto-naskh-arabic"
FILES = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "htmx.LICENSE": "htmx.org/LICENSE",
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "leaflet.LICENSE": "leaflet/LICENSE",
    "countries.LICENSE": "world-atlas/LICENSE",
    "plex.LICENSE": f"{PLEX}/LICENSE",
    "naskh.LICENSE": f"{NASKH}/LICENSE",
    "naskh-arabic.woff2": f"{NASKH}/files/noto-naskh-arabic-arabic-wght-normal.woff2",
    "naskh-latin.woff2": f"{NASKH}/files/noto-naskh-arabic-latin-wght-normal.woff2",
    **{
        f"plex-{script}-{weight}.woff2": f"{PLEX}/files/ibm-plex-sans-arabic-{script}-{weight}-normal.woff2"
        for script in ("arabic", "latin")
        for weight in (400, 600)
    },
}
_ANTARCTICA = "010"  # runs round the pole, and makes no news
# under MPL-2.0: for tests, not in the wheel
TESTS = Path(__file__).parents[1] / "tests/web/vendor"
FOR_TESTS = {"axe.min.js": "axe-core/axe.min.js", "axe.LICENSE": "axe-core/LICENSE"}


def main() -> None:
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=HERE, check=True)
    for folder, wanted in ((TARGET, FILES), (TESTS, FOR_TESTS)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, source in wanted.items():
            shutil.copyfile(MODULES / source, folder / name)
            print(folder / name)
    atlas = json.loads((MODULES / "world-atlas/countries-110m.json").read_text(encoding="utf-8"))
    (TARGET / "countries.json").write_text(
        json.dumps(outlines(atlas), separators=(",", ":")), encoding="utf-8"
    )


def outlines(atlas: dict[str, Any]) -> dict[str, Any]:
    """Return the countries of a TopoJSON atlas (Natural Earth, 1:110m) as GeoJSON, which the map draws."""
    scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = [_arc(steps, scale, shift) for steps in atlas["arcs"]]
    countries = [c for c in atlas["objects"]["countries"]["geometries"] if c.get("id") != _ANTARCTICA]
    drawn = [_polygons(shape, arcs) for shape in countries]
    shapes = [{"type": "MultiPolygon", "coordinates": polygons} for polygons in drawn if polygons]
    return {"type": "GeometryCollection", "geometries": shapes}


def _arc(steps: list[list[int]], scale: list[float], shift: list[float]) -> list[list[float]]:
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append([round(x * scale[0] + shift[0], 2), round(y * scale[1] + shift[1], 2)])
    return points


def _polygons(shape: dict[str, Any], arcs: list[list[list[float]]]) -> list[list[list[list[float]]]]:
    if shape.get("type") == "Polygon":
        return [[_ring(ring, arcs) for ring in shape["arcs"]]]
    return [[_ring(ring, arcs) for ring in polygon] for polygon in shape.get("arcs", [])]


def _ring(ring: list[int], arcs: list[list[list[float]]]) -> list[list[float]]:
    """Return the points of a ring; an arc below zero is the complement's, run backwards."""
    points: list[list[float]] = []
    for arc in ring:
        run = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += run[1:] if points else run
    return _unwrapped(points)


def _unwrapped(points: list[list[float]]) -> list[list[float]]:
    """Return a ring that runs on beyond 180° instead of jumping to the map's other side."""
    turned = [points[0]]
    for x, y in points[1:]:
        jump = x - turned[-1][0]
        turned.append([round(x - 360 * round(jump / 360), 2), y])
    return turned


if __name__ == "__main__":
    main()
