"""How well the boundaries of claims agree with gold: exact, and how much is shared.

    python tools/claim_boundaries.py ../shared/gold records.jsonl ['dev-?[13579]']

Records are those of ``rasad read ../shared/articles/dev.jsonl``. A claim of gold and one of a record are one
where they share half of what both hold, as in ``../shared/coding/score.py``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

Stretch = tuple[int, int]


def shared(one: Stretch, other: Stretch) -> float:
    """Characters in both, as a share of those in either."""
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / (one[1] - one[0] + other[1] - other[0] - both)


def placed(text: str, contents: list[str]) -> Iterator[Stretch]:
    """Where each content stands: a repeated one takes its next place."""
    taken: set[Stretch] = set()
    for content in contents:
        start = text.find(content)
        while start >= 0 and (start, start + len(content)) in taken:
            start = text.find(content, start + 1)
        if start >= 0:
            taken.add((start, start + len(content)))
            yield start, start + len(content)


def pairs(gold: list[Stretch], found: list[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Claims that are one, the best agreement first, each taken once."""
    ranked = sorted(((shared(g, f), g, f) for g in gold for f in found), reverse=True)
    done: set[tuple[str, Stretch]] = set()
    for agreement, g, f in ranked:
        if agreement >= 0.5 and ("gold", g) not in done and ("found", f) not in done:
            done |= {("gold", g), ("found", f)}
            yield g, f


def agreeing(gold_folder: Path, records: Path, only: str) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the pairs of all articles whose id fits a pattern."""
    for line in records.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        path = gold_folder / f"{record['article']['id']}.gold.json"
        if path.exists() and fnmatch(record["article"]["id"], only):
            gold = json.loads(path.read_text(encoding="utf-8"))
            contents = [claim["content"] for claim in gold["claims"]]
            found = [(c["content"]["start"], c["content"]["end"]) for c in record["claims"]]
            yield from pairs(list(placed(record["text"], contents)), found)


def main(gold_folder: str, records: str, only: str = "*") -> None:
    """Print how many pairs begin, end and are alike, and what they share on average."""
    found = list(agreeing(Path(gold_folder), Path(records), only))
    count = len(found) or 1
    for name, alike in (
        ("begin alike", sum(g[0] == f[0] for g, f in found)),
        ("end alike", sum(g[1] == f[1] for g, f in found)),
        ("are the same", sum(g == f for g, f in found)),
    ):
        print(f"{name:<14}{alike:>5} of {len(found)}  {alike / count:.3f}")
    print(f"{'share':<14}{sum(shared(g, f) for g, f in found) / count:>18.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
