"""Labels for articles that nobody labelled in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from rasad.lexicon.names import names
from rasad.model import Document, Word
from tagger_corpora import Coded, Labelled, spans

Label = Callable[[Sequence[Word]], list[str]]


def persons_given(article: Coded, label: Label) -> Iterator[Labelled]:
    """Label a coded article: persons as coded, organisations and places as the labeller sees them."""
    inside = {place: "I" for first, last in article.persons for place in range(first, last)}
    inside.update({first: "B" for first, _ in article.persons})
    for sentence in article.doc.sentences:
        places = range(sentence.first, sentence.last)
        words = [article.doc.tokens[i].word for i in places]
        guessed = (g if not g.endswith("PERS") else "O" for g in label(words))
        labels = [f"{inside[i]}-PERS" if i in inside else g for i, g in zip(places, guessed, strict=True)]
        yield Labelled(words, [_opened(labels, n) for n in range(len(labels))])


def persons_kept(doc: Document, label: Label, common: Set[str]) -> Iterator[Labelled]:
    """Label a raw article; the last part of a full name names the same person wherever it stands."""
    cut = [[doc.tokens[i].word for i in range(s.first, s.last)] for s in doc.sentences]
    labels = [label(words) for words in cut]
    last = {
        words[end - 1].key
        for words, found in zip(cut, labels, strict=True)
        for start, end in spans(found, "PERS")
        if end - start > 1 and len(words[end - 1].key) > 2
    }
    last -= names().seconds | names().ambiguous | common
    for words, found in zip(cut, labels, strict=True):
        marked = [
            "B-PERS" if word.key in last and not tag.endswith("PERS") else tag
            for word, tag in zip(words, found, strict=True)
        ]
        yield Labelled(words, [_opened(marked, n) for n in range(len(marked))])


def _opened(labels: Sequence[str], place: int) -> str:
    """Return the label at a place, as the first of its name where the word before is of another kind."""
    label = labels[place]
    before = labels[place - 1] if place else "O"
    return "B" + label[1:] if label[0] == "I" and before[2:] != label[2:] else label
