"""Learn what each piece of evidence weighs for each stance: ``reporting/stance_weights.json``.

    python tools/train_stances.py            # learn from all but the even dev articles, and write the weights
    python tools/train_stances.py --check    # learn without the part set aside, and print how many are right

The examples are claims whose cue leaves the stance to the content: those of the gold records of
``../shared/gold`` whose content the reader found (even dev articles only check), those of
``tools/data/stances.jsonl``, claims of ``../shared/articles/raw.jsonl.gz`` whose stance a language model
reader told, and the sentences that signs find. A softmax over the evidence, drawn to what a sign is taken to
weigh before anything is learned; full batch, the same bytes each time.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rasad.annotate.actors import actors
from rasad.annotate.claims import drafts
from rasad.annotate.claims.evidence import evidence
from rasad.annotate.claims.page import page
from rasad.annotate.claims.settle import distinct
from rasad.annotate.claims.signs import shown
from rasad.annotate.times import times
from rasad.lexicon.stances import STANCES, signs
from rasad.model import Article
from rasad.read import day
from rasad.sources import articles
from rasad.text import document

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tools" / "data" / "stances.jsonl"
WEIGHTS = ROOT / "src" / "rasad" / "lexicon" / "data" / "reporting" / "stance_weights.json"
RARE = 3  # a word must stand in so many examples
PENALTY = 1.0
SMALL = 0.3  # what a word counts beside a sign: its weight is punished more
KEPT = 5  # hundredths: rows with nothing heavier are left out
STEPS = 300
PROOF = 4  # how often a sign's own sentence counts
TOLD = 2.0  # what a sign is taken to weigh for its stance before anything is learned
HINTED = 0.5  # the same for one that stands far off, or is told of somebody else


class Example(NamedTuple):
    """The evidence of one claim, its stance, and ``learn``, ``check`` or ``even``."""

    evidence: frozenset[str]
    stance: str
    part: str


def examples() -> Iterator[Example]:
    """Yield the examples of the gold records and our own."""
    for article in articles([str(SHARED / "articles" / "dev.jsonl")]):
        gold = json.loads((SHARED / "gold" / f"{article.id}.gold.json").read_text(encoding="utf-8"))
        number = re.fullmatch(r"dev-(\d+)", article.id)
        part = "even" if number and int(number[1]) % 2 == 0 else "learn"
        spans, start = [], Counter[str]()
        for claim in gold["claims"]:
            at = gold["text"].find(claim["content"], start[claim["content"]])
            start[claim["content"]] = at + 1
            spans.append((at, at + len(claim["content"]), claim["stance"], part))
        yield from _read(article, spans)
    yield from _own()
    for name, sign in signs().items():
        for told in sign.finds:
            text = f"قال الرئيس المصري: «{told.text}»"
            span = (text.index("«") + 1, len(text) - 1, name.partition(".")[0], "learn")
            yield from _read(Article(name, text), [span] * PROOF)


def _own() -> Iterator[Example]:
    wanted: dict[str, list[tuple[int, int, str, str]]] = {}
    for line in OWN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        span = (row["start"], row["end"], row["stance"], row["part"])
        wanted.setdefault(row["article"], []).append(span)
    with gzip.open(SHARED / "articles" / "raw.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line[8 : line.index('"', 8)] in wanted:
                raw = json.loads(line)
                published = day(raw["published"])
                article = Article(raw["id"], raw["text"], published=raw["published"], day=published)
                yield from _read(article, wanted[raw["id"]])


def _read(article: Article, spans: list[tuple[int, int, str, str]]) -> Iterator[Example]:
    """Yield an example for each claim that the reader found where one was coded."""
    doc = document(article.text)
    read = page(doc, actors(doc, times(doc, article.day)))
    found, seen = distinct(drafts(read)), shown(doc)
    for start, end, stance, part in spans:
        draft = max(found, key=lambda d: _shared(d.content.span(read), (start, end)), default=None)
        if draft and _shared(draft.content.span(read), (start, end)) >= 0.5 and draft.stance is None:
            yield Example(evidence(read, draft, seen), stance, part)


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, inside) / (max(one[1], other[1]) - min(one[0], other[0]))


def learned(known: list[Example]) -> dict[str, list[int]]:
    """Return the weights, in hundredths, of all evidence that is not rare."""
    count = Counter(name for example in known for name in example.evidence)
    names = sorted(_signs().union(n for n, seen in count.items() if seen >= (RARE if _is_word(n) else 1)))
    place = {name: i for i, name in enumerate(names)}
    seen = np.zeros((len(known), len(names)))
    for row, example in enumerate(known):
        for name in example.evidence & place.keys():
            seen[row, place[name]] = SMALL if _is_word(name) else 1.0
    wanted = np.zeros((len(known), len(STANCES)))
    wanted[np.arange(len(known)), [STANCES.index(e.stance) for e in known]] = 1.0
    scale = np.array([[SMALL if _is_word(name) else 1.0] for name in names])
    prior = np.array([_prior(name) for name in names])
    hundredths = np.rint(_softmax(seen, wanted, prior) * scale * 100).astype(int)
    kept = zip(names, hundredths.tolist(), strict=True)
    return {name: row for name, row in kept if max(map(abs, row)) > KEPT}


def _signs() -> frozenset[str]:
    """The names of all evidence that signs may give."""
    return frozenset(f"{name}{mark}" for name in signs() for mark in ("", "~", "+", "?"))


def _is_word(name: str) -> bool:
    return name.startswith(("word.", "head."))


def _prior(name: str) -> list[float]:
    """What evidence weighs before anything is learned: a sign speaks for its stance."""
    stance, _, sign = name.partition(".")
    weight = HINTED if name.endswith(("~", "?")) else TOLD
    return [weight if sign and stance == other else 0.0 for other in STANCES]


def _softmax(seen: Any, wanted: Any, prior: Any) -> Any:
    """Return the weights (evidence by stance) that Adam finds, drawn to those held before."""
    weights = prior.copy()
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = seen @ weights
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = (seen.T @ (chance - wanted) + PENALTY * (weights - prior)) / len(seen)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.05 if step < 0.6 * STEPS else 0.01
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def right(weights: dict[str, list[int]], asked: list[Example]) -> int:
    """Return how many stances the weights tell."""
    total = 0
    for example in asked:
        rows = [weights[name] for name in example.evidence if name in weights]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        total += STANCES[sums.index(max(sums))] == example.stance
    return total


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="leave the part set aside out, and ask it")
    asked = parser.parse_args()
    known = list(examples())
    parts = ("learn",) if asked.check else ("learn", "check")
    weights = learned([example for example in known if example.part in parts])
    for part in ("learn", "check", "even"):
        those = [example for example in known if example.part == part]
        print(f"{part}: {right(weights, those)} of {len(those)} right")
    if not asked.check:
        rows = ",\n".join(f"{json.dumps(n, ensure_ascii=False)}: {json.dumps(r)}" for n, r in weights.items())
        WEIGHTS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
