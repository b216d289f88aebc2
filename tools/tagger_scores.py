"""How well names are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rasad.lexicon.tagger import Tagger
from tagger_corpora import Coded, Labelled, Spans, spans


def persons(article: Coded, tagger: Tagger) -> tuple[Spans, Spans]:
    """Return the coded spans of persons and those that the tagger finds."""
    return article.persons, spans(tagger.labels(article.doc), "PERS")


def report(sentences: Sequence[Labelled], tagger: Tagger) -> str:
    """Return how well each kind of name is found in sentences."""
    tags = [tagger.tag(s.words) for s in sentences]
    told = []
    for kind in ("PERS", "ORG", "LOC"):
        pairs = [
            (spans(s.labels, kind), spans(found, kind)) for s, found in zip(sentences, tags, strict=True)
        ]
        told.append(f"{kind} {score(pairs)}")
    return ", ".join(told)


def score(pairs: Iterable[tuple[Spans, Spans]]) -> str:
    """Return precision, recall and F1 of exact spans."""
    right = said = true = 0
    for coded_spans, found in pairs:
        right += len(set(coded_spans) & set(found))
        said += len(found)
        true += len(coded_spans)
    precision, recall = right / max(said, 1), right / max(true, 1)
    return f"P {precision:.1%} R {recall:.1%} F {2 * right / max(said + true, 1):.1%}"
