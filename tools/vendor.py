"""Copies what the page uses of others into the wheel: make vendor.

``tools/vendor/package.json`` pins the versions; the files under ``src/rasad/web/static/vendor`` are
committed, so that neither a user nor a test needs npm or the network.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent / "vendor"
MODULES = HERE / "node_modules"
TARGET = Path(__file__).parents[1] / "src/rasad/web/static/vendor"
PLEX = "@fontsource/ibm-plex-sans-arabic"
NASKH = "@fontsource-variable/noto-naskh-arabic"
FILES = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "htmx.LICENSE": "htmx.org/LICENSE",
    "cytoscape.min.js": "cytoscape/dist/cytoscape.min.js",
    "cytoscape.LICENSE": "cytoscape/LICENSE",
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "leaflet.LICENSE": "leaflet/LICENSE",
    "countries-110m.json": "world-atlas/countries-110m.json",
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


if __name__ == "__main__":
    main()
