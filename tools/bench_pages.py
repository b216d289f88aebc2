"""Print how long the server takes for each page on a dossier of the whole stream.

    python tools/bench_pages.py [DOSSIER] [--times N]

The dossier is the one that bench_views makes. Each time is what the processor takes to draw the page's HTML;
the median and the slowest of some requests are printed, and the exit status is 1 where a median is above 200
milliseconds.
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path
from statistics import median
from urllib.parse import quote

from starlette.testclient import TestClient

import rasad
from rasad.web import create

ROOT = Path(__file__).resolve().parent.parent
MOST = 0.2  # seconds that the median of a page may take
LISTS = {
    "today": "/",
    "timeline": "/timeline",
    "timeline of a state": "/timeline?state=RUS",
    "timeline of a month": "/timeline?since=2018-05-01&until=2018-05-31",
    "actors": "/actors",
    "actors by name": f"/actors?person={quote('بوتين')}",
    "agreements": "/agreements",
    "claims": "/claims",
    "claims of a speaker": f"/claims?speaker={quote('بوتين')}",
    "relations": "/relations",
    "two sides": "/relations?a=RUS&b=USA",
    "map": "/map",
    "search": f"/search?q={quote('القمة العربية')}",
    "review": "/review",
    "add": "/add",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", type=Path, default=ROOT / "out" / "bench" / "stream.db")
    parser.add_argument("--times", type=int, default=5, help="requests of each page")
    chosen = parser.parse_args()
    with rasad.open(chosen.dossier) as dossier:
        desk = TestClient(create(dossier, name="stream", hosts=("testserver",)))
        print(f"{chosen.dossier.name}: median and slowest of {chosen.times} requests of each page")
        pages = LISTS | {
            kind: _first(desk, kind) for kind in ("event", "actor", "agreement", "claim", "article")
        }
        slow = [name for name, path in pages.items() if _time(desk, name, path, chosen.times) > MOST]
    raise SystemExit(f"slower than {1000 * MOST:.0f} ms: {', '.join(slow)}" if slow else 0)


def _first(desk: TestClient, kind: str) -> str:
    """Return the address of a page of one thing, as a list links to it."""
    if kind == "article":
        return _linked(desk, _first(desk, "event"), r"/article/[^\"?#]+")
    return _linked(
        desk, {"event": "/timeline", "actor": "/actors"}.get(kind, f"/{kind}s"), rf"/{kind}/[\w-]+"
    )


def _linked(desk: TestClient, path: str, pattern: str) -> str:
    return re.findall(pattern, desk.get(path).text)[0]


def _time(desk: TestClient, name: str, path: str, times: int) -> float:
    spent = []
    for _ in range(times):
        began = time.process_time()
        answer = desk.get(path)
        spent.append(time.process_time() - began)
        assert answer.status_code == 200, (path, answer.status_code)
    size = len(answer.content) // 1024
    print(
        f"  {name:<22} {1000 * median(spent):8.1f} ms  {1000 * max(spent):8.1f} ms  {size:6} kB", flush=True
    )
    return median(spent)


if __name__ == "__main__":
    main()
