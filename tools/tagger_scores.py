"""How well the tagger of names does: ``PYTHONPATH=src python tools/tagger_scores.py --shared ../shared``.

Prints exact spans, the tagger alone, on what its training left out: every sixth block of ANERcorp's training
part, the annotated sentences kept aside, the even coded articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rasad.lexicon.tagger import Tagger
from tagger_corpora import CHECKED_ON, Coded, Labelled, Spans, anercorp, annotated, coded, spans

Pairs = list[tuple[Spans, Spans]]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Tell how well the tagger finds names.")
    parser.add_argument("--shared", type=Path, required=True)
    for line in figures(parser.parse_args().shared, Tagger.load()):
        print(line)


def figures(shared: Path, tagger: Tagger) -> Iterator[str]:
    """Yield a line for each figure."""
    held = anercorp(shared)[1]
    by_kind = {kind: found(held, kind, tagger) for kind in ("PERS", "ORG", "LOC")}
    yield f"ANERcorp, every sixth block, all: {score(pair for pairs in by_kind.values() for pair in pairs)}"
    for kind, pairs in by_kind.items():
        yield f"ANERcorp, every sixth block, {kind}: {score(pairs)}"
    yield f"annotated sentences kept aside, PERS: {score(found(annotated(shared)[1], 'PERS', tagger))}"
    yield f"even dev, PERS: {score(persons(article, tagger) for article in coded(shared, CHECKED_ON))}"


def found(sentences: Sequence[Labelled], kind: str, tagger: Tagger) -> Pairs:
    """Return for each sentence the labelled spans of one kind and those that the tagger finds."""
    return [(spans(s.labels, kind), spans(tagger.tag(s.words), kind)) for s in sentences]


def persons(article: Coded, tagger: Tagger) -> tuple[Spans, Spans]:
    """Return the coded spans of persons and those that the tagger finds."""
    return article.persons, spans(tagger.labels(article.doc), "PERS")


def score(pairs: Iterable[tuple[Spans, Spans]]) -> str:
    """Return precision, recall and F1 of exact spans."""
    right = said = true = 0
    for coded_spans, told in pairs:
        right += len(set(coded_spans) & set(told))
        said += len(told)
        true += len(coded_spans)
    precision, recall = right / max(said, 1), right / max(true, 1)
    return f"P {precision:.1%} R {recall:.1%} F {2 * right / max(said + true, 1):.1%}"


if __name__ == "__main__":
    main()
