"""Learn what each piece of evidence weighs for each stance: ``reporting/stance_weights.json.z``.

    python tools/train_stances.py            # learn from all but the even dev articles, and write the weights
    python tools/train_stances.py --check    # learn without the part set aside, and print how many are right

The examples are claims whose cue leaves the stance to the content: those of the gold records of
``../shared/gold`` whose content the reader found (even dev articles only check), those of
``tools/data/stances.jsonl``, claims of ``../shared/articles/raw.jsonl.gz`` whose stance a language model
reader told, and the sentences that signs find. A softmax over the evidence, drawn to what a sign is taken to
weigh before anything is learned, and over the sums of word vectors (``stance_vectors.py``); what the vectors
weigh is then written down word by word, so that reading only looks words up. ``--vectors FILE`` keeps the
vectors (4 minutes to make) for the next time.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import zlib
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
from stance_vectors import DIMENSIONS, vectors

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tools" / "data" / "stances.jsonl"
WEIGHTS = ROOT / "src" / "rasad" / "lexicon" / "data" / "reporting" / "stance_weights.json.z"
RARE = 3  # a word must stand in so many examples
PENALTY = 2.0
SMALL = 0.3  # what a word counts beside a sign: its weight is punished more
DIPLOMATIC = 2.0  # what an example of the gold records counts beside one of any news
ALONE = {"word.": 1 / 3, "head.": 1 / 2}  # which words have vectors, and how much those count
LOOKED_UP = ("word.", "head.", "far.", "who.", "said.", "first.", "before.")
KEPT = 5  # hundredths: rows with nothing heavier are left out
STEPS = 200
PROOF = 4  # how often a sign's own sentence counts
TOLD = 2.0  # what a sign is taken to weigh for its stance before anything is learned
HINTED = 0.5  # the same for one that stands far off, or is told of somebody else


class Example(NamedTuple):
    """The evidence of one claim, its stance, and ``gold``, ``learn``, ``check`` or ``even``."""

    evidence: frozenset[str]
    stance: str
    part: str


def examples() -> Iterator[Example]:
    """Yield the examples of the gold records and our own."""
    for article in articles([str(SHARED / "articles" / "dev.jsonl")]):
        gold = json.loads((SHARED / "gold" / f"{article.id}.gold.json").read_text(encoding="utf-8"))
        number = re.fullmatch(r"dev-(\d+)", article.id)
        part = "even" if number and int(number[1]) % 2 == 0 else "gold"
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
    found, seen = distinct(drafts(read)), shown(doc, range(len(doc.tokens)))
    for start, end, stance, part in spans:
        draft = max(found, key=lambda d: _shared(d.content.span(read), (start, end)), default=None)
        if draft and _shared(draft.content.span(read), (start, end)) >= 0.5 and draft.stance is None:
            yield Example(evidence(read, draft, seen), stance, part)


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, inside) / (max(one[1], other[1]) - min(one[0], other[0]))


def learned(known: list[Example], by_stem: dict[str, Any]) -> dict[str, list[int]]:
    """Return the weights, in hundredths, of all evidence that is not rare and of all words with vectors."""
    count = Counter(name for example in known for name in example.evidence)
    names = sorted(_signs().union(n for n, seen in count.items() if seen >= (RARE if _is_word(n) else 1)))
    seen = _seen(known, names)
    dense = np.array([_summed(example, by_stem) for example in known])
    weights, direction = _softmax(seen, dense, known, np.array([_prior(name) for name in names]))
    rows = {name: row * (SMALL if _is_word(name) else 1.0) for name, row in zip(names, weights, strict=True)}
    for number, (place, scale) in enumerate(ALONE.items()):
        half = direction[number * DIMENSIONS : (number + 1) * DIMENSIONS]
        for stem, vector in by_stem.items():
            rows[place + stem] = rows.get(place + stem, 0.0) + scale * vector @ half
    hundredths = {name: np.rint(row * 100).astype(int).tolist() for name, row in sorted(rows.items())}
    return {name: row for name, row in hundredths.items() if max(map(abs, row)) > KEPT}


class Seen(NamedTuple):
    """Which example shows which evidence, and how much it counts: by example, and again by evidence."""

    example: Any
    name: Any
    counts: Any
    starts: Any
    by_name: Any
    name_starts: Any


def _seen(known: list[Example], names: list[str]) -> Seen:
    place = {name: number for number, name in enumerate(names)}
    pairs = [(i, place[n]) for i, e in enumerate(known) for n in sorted(e.evidence) if n in place]
    example, name = (np.array(column) for column in zip(*pairs, strict=True))
    counts = np.array([[SMALL if _is_word(names[n]) else 1.0] for n in name])
    by_name = np.argsort(name, kind="stable")
    starts = np.searchsorted(example, np.arange(len(known)))
    used = np.unique(name)
    return Seen(example, name, counts, starts, by_name, np.searchsorted(name[by_name], used))


def _summed(example: Example, by_stem: dict[str, Any]) -> Any:
    """The sums of the vectors of an example's words, one for each place that has them."""
    sums = []
    for place, scale in ALONE.items():
        stems = (name[len(place) :] for name in sorted(example.evidence) if name.startswith(place))
        found = [by_stem[stem] for stem in stems if stem in by_stem]
        sums.append(scale * np.sum(found, axis=0) if found else np.zeros(DIMENSIONS))
    return np.concatenate(sums)


def _signs() -> frozenset[str]:
    """The names of all evidence that signs may give."""
    return frozenset(f"{name}{mark}" for name in signs() for mark in ("", "~", "+", "?"))


def _is_word(name: str) -> bool:
    return name.startswith(LOOKED_UP)


def _prior(name: str) -> list[float]:
    """What evidence weighs before anything is learned: a sign speaks for its stance."""
    stance, _, sign = name.partition(".")
    weight = HINTED if name.endswith(("~", "?")) else TOLD
    return [weight if sign and stance == other else 0.0 for other in STANCES]


def _softmax(seen: Seen, dense: Any, known: list[Example], prior: Any) -> tuple[Any, Any]:
    """Return what evidence and vectors weigh, by stance, as Adam finds it: drawn to what was held before."""
    wanted = np.zeros((len(known), len(STANCES)))
    wanted[np.arange(len(known)), [STANCES.index(e.stance) for e in known]] = 1.0
    counts = np.array([[DIPLOMATIC if e.part == "gold" else 1.0] for e in known])
    used = np.unique(seen.name)
    weights = _Learned(prior.copy())
    direction = _Learned(np.zeros((dense.shape[1], len(STANCES))))
    for step in range(1, STEPS + 1):
        told = np.add.reduceat(weights.value[seen.name] * seen.counts, seen.starts, axis=0)
        told += dense @ direction.value
        chance = np.exp(told - told.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        wrong = (chance - wanted) * counts
        slope = PENALTY * (weights.value - prior)
        pulled = (wrong[seen.example] * seen.counts)[seen.by_name]
        slope[used] += np.add.reduceat(pulled, seen.name_starts, axis=0)
        weights.step(slope / counts.sum(), step)
        direction.step((dense.T @ wrong + PENALTY * direction.value) / counts.sum(), step)
    return weights.value, direction.value


class _Learned:
    """Weights on their way down a slope (Adam)."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self._mean, self._square = np.zeros_like(value), np.zeros_like(value)

    def step(self, slope: Any, number: int) -> None:
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.99 * self._square + 0.01 * slope**2
        rate = 0.08 if number < 0.6 * STEPS else 0.02
        mean, square = self._mean / (1 - 0.9**number), self._square / (1 - 0.99**number)
        self.value = self.value - rate * mean / (np.sqrt(square) + 1e-8)


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
    parser.add_argument("--vectors", type=Path, help="where the word vectors are kept (.npz)")
    parser.add_argument("--check", action="store_true", help="leave the part set aside out, and ask it")
    asked = parser.parse_args()
    known = list(examples())
    by_stem = _vectors(asked.vectors)
    parts = ("gold", "learn") if asked.check else ("gold", "learn", "check")
    weights = learned([example for example in known if example.part in parts], by_stem)
    for part in ("gold", "learn", "check", "even"):
        those = [example for example in known if example.part == part]
        print(f"{part}: {right(weights, those)} of {len(those)} right")
    if not asked.check:
        told = json.dumps(weights, ensure_ascii=False, separators=(",", ":"))
        WEIGHTS.write_bytes(zlib.compress(told.encode("utf-8"), 9))
    return 0


def _vectors(kept: Path | None) -> dict[str, Any]:
    if kept and kept.exists():
        held = np.load(kept)
        return dict(zip(held["stems"].tolist(), held["rows"], strict=True))
    made = vectors(SHARED / "articles" / "raw.jsonl.gz")
    if kept:
        np.savez(kept, stems=np.array(list(made)), rows=np.array(list(made.values())))
    return made


if __name__ == "__main__":
    sys.exit(main())
