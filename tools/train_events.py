"""Learn what each piece of evidence about events weighs: ``lexicon/data/event_weights.json``.

    python tools/train_events.py            # learn from all but the even dev articles, and write the weights
    python tools/train_events.py --check    # learn from four fifths of the articles at a time, ask the fifth

The examples are what the reader finds in the articles of ``../shared/gold`` (even dev articles only check)
and in those of ``tools/data/events.jsonl``, articles of ``../shared/articles/stream.jsonl`` whose events a
language model reader wrote down. One question is learned after the other, in the order in which the reader
asks them, with the answers learned before. Weights are drawn to what the rules say before anything is
learned; full batch, the same bytes each time.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from rasad.annotate.actors import actors
from rasad.annotate.claims import claims
from rasad.annotate.events import steps, where
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.state import tokens
from rasad.annotate.events.steps import Mentions
from rasad.annotate.events.whole import Whole
from rasad.annotate.events.worth import worth
from rasad.annotate.times import times
from rasad.lexicon import event_weights
from rasad.lexicon.event_weights import STATUSES
from rasad.lexicon.triggers import families
from rasad.model import Article
from rasad.sources import articles
from rasad.text import document

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tools" / "data" / "events.jsonl"
WEIGHTS = ROOT / "src" / "rasad" / "lexicon" / "data" / "event_weights.json"
FOLDS = 5
PROOF = 2  # how often a sentence of the lexicon counts
PROOFS = date(2024, 5, 15)  # when they are taken to be published
STEPS = 300
RARE = 3  # examples in which a piece of evidence must stand
KEPT = 3  # hundredths: what weighs less is left out
PENALTY = {"keep": 5.0, "place": 8.0, "status": 4.0}
LENIENT = {"keep": 0.7, "place": 1.2}  # what a yes is worth more than a no
BEFORE: Mapping[str, Mapping[str, float]] = {  # what is held before anything is learned
    "keep": {"all": 0.7},
    "place": {"all": -1.0, "before.in": 1.5, "before.ب": 1.5},
    "status": {f"ruled.{status}": 2.5 for status in STATUSES},
}


class Gold(NamedTuple):
    """An event as a reader wrote it down, its triggers wherever they stand in the text."""

    type: str
    spans: tuple[tuple[int, int], ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    date: str | None
    place: str | None
    status: str
    main: bool


class Read(NamedTuple):
    """An article with the mentions of events that the reader found in it, and its gold."""

    article: str
    text: str
    found: Mentions
    gold: tuple[Gold, ...]
    even: bool = False
    rule: str | None = None  # of a sentence of the lexicon, whose gold is what this family finds in it


class Example(NamedTuple):
    """The evidence, the answer, and of which article."""

    evidence: frozenset[str]
    answer: int
    article: str


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "coding" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    module.fold = cache(module.fold)
    module.same_name = cache(module.same_name)
    return module


score = _scorer()


def everything() -> list[Read]:
    """Read all articles that have gold."""
    out = [
        _read(article, _shared_gold(article))
        for article in articles([str(SHARED / "articles" / "dev.jsonl")])
    ]
    rows = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    own = {row["article"]: row["events"] for row in rows}
    stream = articles([str(SHARED / "articles" / "stream.jsonl")])
    out += [_read(article, _own_gold(article, own[article.id])) for article in stream if article.id in own]
    return [one for one in out if one]


def proofs() -> Iterator[Read]:
    """Yield the own sentences of the families of triggers."""
    for named in families():
        for found in named.family.finds:
            at = found.text.index(found.trigger)
            span = ((at, at + len(found.trigger)),)
            who = frozenset(map(score.fold, found.actors)), frozenset(map(score.fold, found.recipients))
            gold = Gold(named.type, span, *who, None, found.place, found.status, False)
            yield from _proof(named.rule, found.text, (gold,))
        for text in named.family.leaves:
            yield from _proof(named.rule, text, ())


def _proof(rule: str, text: str, gold: Sequence[Gold]) -> Iterator[Read]:
    read = _read(Article(rule, text, published=PROOFS.isoformat(), day=PROOFS), gold)
    if read:
        yield from [read._replace(rule=rule)] * PROOF


def _shared_gold(article: Article) -> Iterator[Gold]:
    gold = json.loads((SHARED / "gold" / f"{article.id}.gold.json").read_text(encoding="utf-8"))
    for event in gold["events"]:
        spans = [span for trigger in event["triggers"] for span in score.find_all(gold["text"], trigger)]
        yield _gold(event, spans, event.get("place"))


def _own_gold(article: Article, events: Sequence[Mapping[str, Any]]) -> Iterator[Gold]:
    for event in events:
        place = article.text[slice(*event["place"])] if event["place"] else None
        yield _gold(event, event["triggers"], place)


def _gold(event: Mapping[str, Any], spans: Iterable[Sequence[int]], place: str | None) -> Gold:
    return Gold(
        event["type"],
        tuple((start, end) for start, end in spans),
        frozenset(score.codes(event["actors"])),
        frozenset(score.codes(event["recipients"])),
        event.get("date"),
        place,
        event["status"],
        bool(event.get("main")),
    )


def _read(article: Article, gold: Iterable[Gold]) -> Read | None:
    doc = document(article.text)
    when_ = times(doc, article.day)
    who = actors(doc, when_)
    found = steps.mentions(doc, who, claims(doc, who), when_, article.day)
    number = re.fullmatch(r"dev-(\d+)", article.id)
    even = number is not None and int(number[1]) % 2 == 0
    return Read(article.id, article.text, found, tuple(gold), even) if found else None


def _bodies(parties: Iterable[Any]) -> set[str]:
    return {score.fold(p.code or p.name) for p in parties}


def _shares(gold: Gold, cast: Any) -> float:
    """How many of those who take part are the same."""
    theirs = _bodies((*cast.actors, *cast.recipients))
    mine = set(gold.actors | gold.recipients)
    return float(score.jaccard(mine, score.aligned(mine, theirs)))


def _touches(read: Read, gold: Gold, drafts: Iterable[Draft]) -> bool:
    told = [read.found.page.span(draft.trigger) for draft in drafts]
    return any(
        score.overlap(span, t) and t[1] - t[0] <= 3 * (span[1] - span[0]) + 12
        for span in gold.spans
        for t in told
    )


def matched(read: Read, wholes: Sequence[Whole]) -> dict[int, Gold]:
    """Return the gold event of each event that the reader found, as the scorer matches them."""
    pairs = []
    for i, gold in enumerate(read.gold):
        for j, whole in enumerate(wholes):
            if gold.type != whole.drafts[0].sense.named.type:
                continue
            touch = _touches(read, gold, whole.drafts)
            dated = bool(gold.date) and gold.date == whole.date
            if not (touch or dated):
                continue
            shares = _shares(gold, whole.cast)
            if touch or shares >= 0.5:
                pairs.append((1.0 + touch + shares + 0.5 * dated, i, j))
    return {j: read.gold[i] for i, j in score.greedy(pairs)}


def _keep(read: Read) -> Iterator[Example]:
    wholes = steps.joined(read.found)
    gold = matched(read, wholes)
    for number, whole in enumerate(wholes):
        asked = number in gold or read.rule in (None, whole.drafts[0].sense.named.rule)
        if asked:
            yield Example(frozenset(worth(read.found.page, whole, wholes)), int(number in gold), read.article)


def _place(read: Read) -> Iterator[Example]:
    page, wholes, gold = _kept(read)
    told = where.lands(page)
    for number, event in gold.items():
        if read.rule and not event.place:
            continue  # the sentences of the lexicon seldom say where
        for near, land in where.candidates(page, wholes[number], told):
            span = land.phrase.span
            named = bool(event.place) and score.same_name(event.place, read.text[span.start : span.end])
            names = where.belonging(page, wholes[number], land, near)
            yield Example(frozenset(names), int(named), read.article)


def _kept(read: Read) -> tuple[Page, list[Whole], dict[int, Gold]]:
    wholes = steps.counted(read.found.page, steps.joined(read.found))
    return read.found.page, wholes, matched(read, wholes)


def _status(read: Read) -> Iterator[Example]:
    page, wholes, gold = _kept(read)
    for number, event in gold.items():
        if steps.ahead(page, wholes[number]):
            continue
        names = tokens(page, wholes[number])
        yield Example(frozenset(names), STATUSES.index(event.status), read.article)


QUESTIONS: Mapping[str, Callable[[Read], Iterator[Example]]] = {
    "keep": _keep,
    "place": _place,
    "status": _status,
}


def learned(question: str, known: Sequence[Example]) -> dict[str, list[int]]:
    """Return the weights, in hundredths, of all evidence that is not rare."""
    held = BEFORE[question]
    count = Counter(name for example in known for name in example.evidence)
    names = sorted({name for name, seen in count.items() if seen >= RARE} | held.keys())
    place = {name: i for i, name in enumerate(names)}
    seen = np.zeros((len(known), len(names)))
    for row, example in enumerate(known):
        for name in example.evidence & place.keys():
            seen[row, place[name]] = 1.0
    columns = len(STATUSES) if question == "status" else 1
    prior = np.zeros((len(names), columns))
    for name, weight in held.items():
        column = STATUSES.index(name.removeprefix("ruled.")) if question == "status" else 0
        prior[place[name], column] = weight
    weights = _descent(seen, _slope(question, known), prior, PENALTY[question])
    if question in LENIENT:
        weights[place["all"], 0] += LENIENT[question]
    rows = zip(names, np.rint(weights * 100).astype(int).tolist(), strict=True)
    return {name: row for name, row in rows if max(map(abs, row)) > KEPT}


def _slope(question: str, known: Sequence[Example]) -> Callable[[Any], Any]:
    """Return what the scores of all examples must give way by: chance less answer."""
    answers = np.array([example.answer for example in known])
    if question == "status":
        wanted = np.eye(len(STATUSES))[answers]
        return lambda scores: _softmax(scores) - wanted
    return lambda scores: 1.0 / (1.0 + np.exp(-scores)) - answers[:, None]


def _softmax(scores: Any) -> Any:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _descent(seen: Any, slope: Callable[[Any], Any], prior: Any, penalty: float) -> Any:
    """Return the weights (evidence by answer) that Adam finds, drawn to those held before."""
    weights = prior.copy()
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        down = (seen.T @ slope(seen @ weights) + penalty * (weights - prior)) / len(seen)
        mean, square = 0.9 * mean + 0.1 * down, 0.99 * square + 0.01 * down**2
        rate = 0.05 if step < 0.6 * STEPS else 0.01
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def answers(
    question: str, weights: Mapping[str, list[int]], asked: Sequence[Example]
) -> Iterator[tuple[int, int]]:
    """Yield what the weights say and what is right."""
    sums = [_sum(weights, example, len(STATUSES) if question == "status" else 1) for example in asked]
    for example, told in zip(asked, sums, strict=True):
        said = told.index(max(told)) if question == "status" else int(told[0] > 0)
        yield said, example.answer


def _sum(weights: Mapping[str, list[int]], example: Example, columns: int) -> list[int]:
    rows = [weights[name] for name in example.evidence if name in weights]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * columns


def told(question: str, pairs: Sequence[tuple[int, int]]) -> str:
    """Say how good answers are."""
    right = sum(a == b for a, b in pairs)
    line = f"{question}: {right} of {len(pairs)} right"
    if question == "status":
        return line
    yes, found, wanted = sum(a and b for a, b in pairs), sum(a for a, _ in pairs), sum(b for _, b in pairs)
    return f"{line}, yes {yes} of {found} said and {wanted} wanted, F1 {2 * yes / max(1, found + wanted):.3f}"


def _crossed(question: str, known: Sequence[Example]) -> list[tuple[int, int]]:
    names = sorted({example.article for example in known})
    fold = {name: n % FOLDS for n, name in enumerate(names)}
    out: list[tuple[int, int]] = []
    for n in range(FOLDS):
        weights = learned(question, [e for e in known if fold[e.article] != n])
        out += answers(question, weights, [e for e in known if fold[e.article] == n])
    return out


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="say how good what is learned is on other articles"
    )
    asked = parser.parse_args()
    before = WEIGHTS.read_text(encoding="utf-8") if WEIGHTS.exists() else ""
    tables: dict[str, dict[str, list[int]]] = {name: {} for name in QUESTIONS}
    reads = [*everything(), *proofs()]
    for question, examples in QUESTIONS.items():
        known = [example for read in reads if not read.even for example in examples(read)]
        tables[question] = learned(question, known)
        if asked.check:
            print(told(question, _crossed(question, known)))
            even = [example for read in reads if read.even for example in examples(read)]
            print(f"  even {told(question, list(answers(question, tables[question], even)))}")
        _write(_written(tables))
    if asked.check:
        _write(before)
    return 0


def _write(text: str) -> None:
    """Write the weights, and let the reader forget those that it had."""
    WEIGHTS.write_text(text, encoding="utf-8")
    event_weights.weights.cache_clear()


def _written(tables: Mapping[str, Mapping[str, list[int]]]) -> str:
    parts = []
    for question, rows in tables.items():
        lines = ",\n".join(f"{json.dumps(n, ensure_ascii=False)}: {json.dumps(r)}" for n, r in rows.items())
        parts.append(f'"{question}": {{\n{lines}\n}}')
    return "{" + ",\n".join(parts) + "}\n"


if __name__ == "__main__":
    sys.exit(main())
