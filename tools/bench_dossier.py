"""Print what one more article costs in dossiers of several sizes, and what it takes to keep and to ask them.

python tools/bench_dossier.py [SIZE…] [--read] [--articles ARTICLES.jsonl]

Articles are made out of the stream by ``tools/more_articles.py``. The first copy of the stream is read; the
records of further ones are made directly out of those (names, figures and days changed, spans as they are),
since reading 100,000 articles takes a quarter of an hour and is not what is measured; ``--read`` reads all.
For each size: processor time of the last 200 articles added, without reading them (median, 95th percentile,
longest), and of three questions (a page of 200 events, those of one state in a month, one person's line).
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import rasad
from more_articles import STREAM, Copies, articles
from rasad.api import Record, quiet_collector, read_article
from rasad.api.dossier import Dossier
from rasad.model import Article, Question

SIZES = (1_000, 10_000, 100_000)
LAST = 200


def main() -> None:
    """Fill a dossier and print a line at each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--read", action="store_true", help="read every article instead of copying records")
    parser.add_argument("--articles", type=Path, default=STREAM)
    chosen = parser.parse_args()
    quiet_collector()
    records = _records(articles(chosen.articles), reading=chosen.read)
    with tempfile.TemporaryDirectory(prefix="rasad-bench-") as folder:
        _fill(f"{folder}/bench.db", records, sorted(chosen.sizes))


def _records(first: list[Article], *, reading: bool) -> Iterator[Record]:
    copies, read = Copies(one.text for one in first), list[Record]()
    for number in count():
        for place, one in enumerate(first):
            if number == 0:
                read.append(read_article(one))
            if number == 0 or reading:
                yield read[place] if number == 0 else read_article(copies.article(one, number))
            else:
                yield copies.record(read[place], number)


def _fill(place: str, records: Iterator[Record], sizes: list[int]) -> None:
    print(
        "   articles   median ms   95 % ms   longest ms   MB on disk   peak MB   three questions, ms",
        flush=True,
    )
    spent: list[float] = []
    with rasad.open(place, create=True) as dossier:
        for size in sizes:
            while len(spent) < size:
                record = next(records)
                began = time.process_time()
                dossier.add_record(record)
                spent.append(1000 * (time.process_time() - began))
            _print(size, sorted(spent[-LAST:]), _on_disk(place), _asked(dossier))


def _asked(dossier: Dossier) -> list[float]:
    """Return milliseconds for three questions, each asked a second time."""
    month = Question(state="IRN", since="2018-05-01", until="2018-05-31")
    asked: list[Callable[[], object]] = [
        lambda: dossier.timeline(most=200),
        lambda: dossier.timeline(month, most=200),
        lambda: dossier.people(Question(person="روحاني"), most=200),
    ]
    took = []
    for ask in asked * 2:
        began = time.process_time()
        ask()
        took.append(1000 * (time.process_time() - began))
    return took[len(asked) :]


def _print(size: int, last: list[float], disk: float, asked: list[float]) -> None:
    high = last[int(0.95 * len(last))]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1024**2
    )
    print(
        f"{size:>11} {statistics.median(last):>11.1f} {high:>9.1f} {last[-1]:>12.1f}"
        f" {disk:>12.0f} {peak:>9.0f}   {'  '.join(f'{ms:.0f}' for ms in asked)}",
        flush=True,
    )


def _on_disk(place: str) -> float:
    return sum(path.stat().st_size for path in Path(place).parent.iterdir()) / 1e6


if __name__ == "__main__":
    main()
