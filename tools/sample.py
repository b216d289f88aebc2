"""Draw items at random from what Rasad reads, show them in their context, and tally a reader's verdicts.

python tools/sample.py draw people --count 300 --seed 3 > docs/checks/3-people.jsonl
python tools/sample.py show docs/checks/3-people.jsonl
python tools/sample.py tally docs/checks/3-people.jsonl

A row holds an article's id, offsets and codes, never its words. A reader writes ``verdict`` ("right", "wrong"
or "unclear") and, for a wrong one, ``why``; a row may hold further verdicts, such as ``speaker_verdict``.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from rasad.api import quiet_collector, read_article
from rasad.model import Article
from rasad.read.lines import json_lines
from rasad.views import to_dict

ROOT = Path(__file__).resolve().parent.parent
STREAM = ROOT.parent / "shared" / "articles" / "stream.jsonl"
AROUND = 160  # characters of context on each side
Item = dict[str, Any]


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=Path, default=STREAM, help="JSON Lines (the stream by default)")
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="read all the articles and draw items from them at random")
    draw.add_argument("kind", choices=sorted(ITEMS))
    draw.add_argument("--count", type=int, default=100)
    draw.add_argument("--seed", type=int, default=0)
    draw.add_argument("--sections", default="", help="only articles of these: sport,culture")
    commands.add_parser("show", help="print rows in their context").add_argument("rows", type=Path)
    commands.add_parser("tally", help="print the precision of judged rows").add_argument("rows", type=Path)
    chosen = parser.parse_args()
    if chosen.command == "draw":
        sections = frozenset(filter(None, chosen.sections.split(",")))
        for row in drawn(chosen.articles, chosen.kind, chosen.count, chosen.seed, sections):
            print(json.dumps(row, ensure_ascii=False))
    elif chosen.command == "show":
        show(chosen.articles, _rows(chosen.rows))
    else:
        tally(_rows(chosen.rows))


def drawn(path: Path, kind: str, count: int, seed: int, sections: frozenset[str] = frozenset()) -> list[Item]:
    """Return ``count`` items of ``kind``, every item of all the articles being as likely as any other."""
    quiet_collector()
    chosen = (a for a in _articles(path) if not sections or a.id.split("-")[1] in sections)
    items = [item for article in chosen for item in ITEMS[kind](to_dict(read_article(article)))]
    return random.Random(seed).sample(items, min(count, len(items)))


def show(path: Path, rows: list[Item]) -> None:
    """Print each row with its words in their context."""
    texts = {article.id: article.text for article in _articles(path)}
    for number, row in enumerate(rows, 1):
        text = texts[row["article"]]
        print(f"[{number}] {row['article']} {row.get('verdict', '?')} {row.get('why', '')}".rstrip())
        for key, value in row.items():
            if isinstance(value, list) and len(value) == 2 and all(isinstance(v, int) for v in value):
                print(f"    {key}: «{text[slice(*value)]}»")
            elif key not in ("article", "verdict", "why"):
                print(f"    {key}: {value}")
        start, end = row["at"]
        around = f"{text[max(0, start - AROUND) : start]}【{text[start:end]}】{text[end : end + AROUND]}"
        print("    " + " ".join(around.split()))


def tally(rows: list[Item]) -> None:
    """Print the precision of every verdict that rows hold (with Wilson's 95 % interval) and errors."""
    for field in sorted({key for row in rows for key in row if key.endswith("verdict")}):
        verdicts = Counter(row[field] for row in rows if row.get(field))
        right, judged = verdicts["right"], verdicts["right"] + verdicts["wrong"]
        low, high = wilson(right, judged)
        print(f"{field}: {dict(verdicts)}")
        print(f"  precision {right}/{judged} = {right / max(judged, 1):.3f} ({low:.3f} to {high:.3f})")
    for why, count in Counter(row["why"] for row in rows if row.get("why")).most_common():
        print(f"  {count:4} {why}")


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Return the score interval of a proportion (E. B. Wilson, 1927)."""
    if not of:
        return 0.0, 1.0
    share = right / of
    middle = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


def _articles(path: Path) -> Iterable[Article]:
    found = json_lines(path.name, path.read_bytes().splitlines())
    return (article for article in found if isinstance(article, Article))


def _rows(path: Path) -> list[Item]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _row(record: Item, at: Item, **fields: Any) -> Item:
    return {"article": record["article"]["id"], "at": _pair(at), **fields, "verdict": ""}


def _pair(span: Item | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None


def _mentions(*kinds: str) -> Callable[[Item], Iterable[Item]]:
    """Return what yields the namings of entities of these kinds."""

    def items(record: Item) -> Iterable[Item]:
        chosen = {e["id"]: e for e in record["entities"] if e["kind"] in kinds}
        named = [m for m in record["mentions"] if m["entity"] in chosen]
        return (
            _row(record, m, kind=chosen[m["entity"]]["kind"], code=chosen[m["entity"]]["code"]) for m in named
        )

    return items


def _roles(record: Item) -> Iterable[Item]:
    for entity in record["entities"]:
        for role in entity["roles"]:
            named = next(m for m in record["mentions"] if m["entity"] == entity["id"])
            yield _row(
                record, role, person=_pair(named), of=role["of"], post=role["post"], former=role["former"]
            )


def _claims(record: Item) -> Iterable[Item]:
    for claim in record["claims"]:
        chain = {f"chain_{n}": _pair(link) for n, link in enumerate(claim["chain"])}
        spans = {
            "speaker": _pair(claim["speaker"]),
            "cue": _pair(claim["cue"]),
            "content": _pair(claim["content"]),
        }
        yield _row(record, claim["cue"] or claim["content"], **spans, **chain, stance=claim["stance"])


def _events(record: Item) -> Iterable[Item]:
    for event in record["events"]:
        sides = {side: [p["code"] or p["name"] for p in event[side]] for side in ("actors", "recipients")}
        coded = {
            "type": event["type"],
            **sides,
            "date": event["date"],
            "status": event["status"],
            "main": event["main"],
        }
        yield _row(record, event["triggers"][0], **coded)


def _articles_with_events(record: Item) -> Iterable[Item]:
    """One row for the article: how many events it gives, and where the first stands. None needs no reader."""
    events = record["events"]
    first = events[0]["triggers"][0] if events else {"start": 0, "end": min(1, len(record["text"]))}
    row = _row(record, first, events=len(events), rule=events[0]["rule"] if events else None)
    yield row if events else {**row, "verdict": "right"}


def _times(record: Item) -> Iterable[Item]:
    return (_row(record, t, type=t["type"], value=t["value"]) for t in record["times"])


def _agreements(record: Item) -> Iterable[Item]:
    for agreement in record["agreements"]:
        parties = [p["code"] or p["name"] for p in agreement["parties"]]
        coded = {"kind": agreement["kind"], "parties": parties, "status": agreement["status"]}
        yield _row(record, agreement["name"], **coded)


def _references(record: Item) -> Iterable[Item]:
    """Yield the words that point back, with the first naming of each whom they mean."""
    named: dict[str, Item] = {}
    for mention in record["mentions"]:
        if not mention.get("rule"):
            named.setdefault(mention["entity"], mention)
    codes = {e["id"]: e["code"] for e in record["entities"]}
    meant: dict[tuple[int, int], list[Item]] = {}
    for mention in record["mentions"]:
        if mention.get("rule"):
            meant.setdefault((mention["start"], mention["end"]), []).append(mention)
    for whom in meant.values():
        spans = {f"means_{n}": _pair(named.get(m["entity"])) for n, m in enumerate(whom)}
        yield _row(record, whom[0], **spans, codes=[codes[m["entity"]] for m in whom], rule=whom[0]["rule"])


ITEMS = {
    "people": _mentions("person"),
    "bodies": _mentions("state", "organisation", "group", "place", "outlet"),
    "roles": _roles,
    "claims": _claims,
    "events": _events,
    "times": _times,
    "agreements": _agreements,
    "articles": _articles_with_events,
    "references": _references,
}


if __name__ == "__main__":
    main()
