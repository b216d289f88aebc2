"""Labels for sentences that nobody labelled in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from unittest.mock import patch

from rasad.annotate.actors import actors
from rasad.lexicon.tagger import Tagger
from rasad.model import Document, Word
from tagger_corpora import Coded, Labelled

Label = Callable[[Sequence[Word]], list[str]]
SHORTEST = 4  # words of a sentence


def persons_given(article: Coded, label: Label) -> Iterator[Labelled]:
    """Label a coded article: persons as coded, organisations and places as the labeller sees them."""
    yield from _sentences(article.doc, _marked(article.doc, article.persons), label)


def names_given(sentences: Iterable[Labelled], label: Label) -> Iterator[Labelled]:
    """Label annotated sentences: names as annotated, further organisations and places by the labeller."""
    for words, labels in sentences:
        yield _filled(words, labels, label)


def persons_read(doc: Document, tagger: Tagger) -> Iterator[Labelled]:
    """Label a raw article as the actors stage reads it with a tagger for its witness.

    Sentences in which the tagger alone sees more persons than the stage are left out: one of them is wrong.
    """
    with patch.object(Tagger, "load", return_value=tagger):
        found = actors(doc)
    people = {entity.id for entity in found.entities if entity.kind == "person"}
    named = [(m.first, m.last) for m in found.mentions if m.form == "name" and m.entity in people]
    for words, labels in _sentences(doc, _marked(doc, named), tagger.tag):
        seen = zip(tagger.tag(words), labels, strict=True)
        if len(words) >= SHORTEST and all(read.endswith("PERS") for t, read in seen if t.endswith("PERS")):
            yield Labelled(words, labels)


def _marked(doc: Document, persons: Iterable[tuple[int, int]]) -> list[str]:
    labels = ["O"] * len(doc.tokens)
    for first, last in persons:
        labels[first:last] = ["B-PERS"] + ["I-PERS"] * (last - first - 1)
    return labels


def _sentences(doc: Document, labels: Sequence[str], label: Label) -> Iterator[Labelled]:
    for s in doc.sentences:
        yield _filled(doc.words[s.first : s.last], labels[s.first : s.last], label)


def _filled(words: Sequence[Word], labels: Sequence[str], label: Label) -> Labelled:
    """Add the organisations and places that a labeller sees to known names."""
    guessed = (guess if not guess.endswith("PERS") else "O" for guess in label(words))
    both = [known if known != "O" else guess for known, guess in zip(labels, guessed, strict=True)]
    return Labelled(list(words), [_opened(both, n) for n in range(len(both))])


def _opened(labels: Sequence[str], place: int) -> str:
    """Return the label at a place, as the first of its name where the word before is of another kind."""
    label = labels[place]
    before = labels[place - 1] if place else "O"
    return "B" + label[1:] if label[0] == "I" and before[2:] != label[2:] else label
