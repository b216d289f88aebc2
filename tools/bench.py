"""Print how fast Rasad reads: articles a second, time per stage, peak memory, and two ratios.

python tools/bench.py [ARTICLES.jsonl] [--count N]

On the same articles: dateparser's search_dates (a peer for one of the five stages, on the first few
articles only, since it is slow) and a floor, which is decoding, folding and splitting into words alone.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from rasad import views
from rasad.annotate.actors import actors
from rasad.annotate.agreements import agreements
from rasad.annotate.claims import claims
from rasad.annotate.events import events
from rasad.annotate.times import times
from rasad.api import Record, quiet_collector
from rasad.read.lines import json_lines
from rasad.text import document, fold

ROOT = Path(__file__).resolve().parent.parent
STREAM = ROOT.parent / "shared" / "articles" / "stream.jsonl"
EXAMPLES = ROOT / "examples" / "articles.jsonl"
PEER_ARTICLES = 20


def main() -> None:
    """Time each stage over the articles and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, default=STREAM if STREAM.exists() else EXAMPLES)
    parser.add_argument("--count", type=int, default=2000, help="how many articles, evenly spread")
    chosen = parser.parse_args()
    quiet_collector()
    lines = _spread(chosen.articles.read_bytes().splitlines(), chosen.count)
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    print(f"{platform.machine()}, Python {platform.python_version()}, one process")
    print(f"{chosen.articles.name}: {len(lines)} articles, {words / len(lines):.0f} words each")
    _print(lines, *_stages(chosen.articles, lines))


def _spread(lines: list[bytes], count: int) -> list[bytes]:
    return lines[:: max(1, len(lines) // count)]


def _stages(path: Path, lines: list[bytes]) -> tuple[dict[str, float], int]:
    """Return seconds for each stage over all articles, from a cold start."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[..., Any], *given: Any) -> Any:
        began = time.process_time()
        result = work(*given)
        spent[name] = spent.get(name, 0.0) + time.process_time() - began
        return result

    wanted = set(lines)
    found = timed("read", lambda: list(_articles(path, wanted)))
    for article in found:
        doc = timed("text", document, article.text)
        when = timed("times", times, doc, article.day)
        who = timed("actors", actors, doc, when)
        said = timed("claims", claims, doc, who)
        happened = timed("events", partial(events, published=article.day), doc, who, said, when)
        agreed = timed("agreements", agreements, doc, who, happened, when)
        record = Record(article, article.text, when, who.entities, who.mentions, said, happened, agreed)
        timed("write", views.to_json, record)
    return spent, len(found)


def _articles(path: Path, wanted: set[bytes]) -> Iterable[Any]:
    return json_lines(path.name, (line for line in path.read_bytes().splitlines() if line in wanted))


def _floor(lines: list[bytes]) -> float:
    began = time.process_time()
    for line in lines:
        fold(json.loads(line)["text"]).text.split()
    return time.process_time() - began


def _peer(lines: list[bytes]) -> float | None:
    """Return seconds an article for dateparser, or None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    few = _spread(lines, PEER_ARTICLES)
    began = time.process_time()
    for line in few:
        search_dates(json.loads(line)["text"], languages=["ar"])
    return (time.process_time() - began) / len(few)


def _print(lines: list[bytes], spent: dict[str, float], count: int) -> None:
    total = sum(spent.values())
    for name, seconds in spent.items():
        print(f"  {name:<11} {1000 * seconds / count:7.2f} ms an article  {100 * seconds / total:5.1f} %")
    print(f"  {'all':<11} {1000 * total / count:7.2f} ms an article")
    print(f"articles a second: {count / total:.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"peak memory: {peak / (1024 if sys.platform != 'darwin' else 1024**2):.0f} MB")
    floor = _floor(lines)
    print(f"ratio to the floor (decode, fold, split): {total / floor:.1f} times its time")
    if (peer := _peer(lines)) is not None:
        print(f"ratio to dateparser.search_dates: {peer / (total / count):.1f} times as fast")


if __name__ == "__main__":
    main()
