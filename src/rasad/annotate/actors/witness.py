"""The second witness: what a statistical tagger takes for names of persons where the lists are in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rasad.annotate.actors.parts import Part, part
from rasad.annotate.actors.scan import Scan
from rasad.lexicon.tagger import Run, Tagger
from rasad.lexicon.words import function
from rasad.model import Word
from rasad.text.memo import by_word

_NEVER, _COMMON, _DOUBTFUL, _GIVEN, _KNOWN = "xcdgk"
_LONE = _DOUBTFUL + _GIVEN
_RUN: Final = re.compile("(?:c?[gk]c?|d)+")  # a common word may be a surname beside a known name


def heard(scan: Scan) -> Scan:
    """Return a scan that knows what the tagger takes for parts of persons' names of two words or more."""
    runs = list(_doubtful(scan))
    tagged: set[int] = set()
    begun: set[int] = set()
    alone: set[int] = set()
    for run, labels in zip(runs, Tagger.load().tag_runs(scan.doc.words, runs), strict=True):
        for at, label in enumerate(labels[1:], run.first + 1):
            if label == "I-PERS":
                tagged.update((at - 1, at))
                if labels[at - 1 - run.first] == "B-PERS":
                    begun.add(at - 1)
        alone.update(at for at, label in enumerate(labels, run.first) if label == "B-PERS")
    return replace(scan, tagged=frozenset(tagged), begun=frozenset(begun), alone=frozenset(alone - tagged))


def _doubtful(scan: Scan) -> Iterator[Run]:
    """Yield the runs of words that may be names, of which one at least is not known to be."""
    seen = list(map(_look, scan.doc.words))
    for at in scan.busy:
        seen[at] = _NEVER
    looks = "".join(seen)
    for sentence in scan.doc.sentences:
        for match in _RUN.finditer(looks, sentence.first, sentence.last):
            first, last = match.span()
            if looks[first] in _LONE if last == first + 1 else _some_unknown(looks, first, last):
                yield Run(first, last, sentence.first, sentence.last)


def _some_unknown(looks: str, first: int, last: int) -> bool:
    return looks.count(_KNOWN, first, last) + looks.count(_GIVEN, first, last) < last - first


@by_word
def _look(word: Word) -> str:
    """Return how a word looks as a part of a name."""
    first = word.key[:1]
    if not first.isalpha() or first.isascii() or word.form in function():
        return _NEVER
    kind = part(word)
    if kind < Part.LINK:
        return _COMMON if kind == Part.NONE else _DOUBTFUL
    return _GIVEN if kind == Part.GIVEN else _KNOWN
