"""Make lexicon/data/words/common.txt from raw news: the words that are nobody's name.

    python tools/common_words.py ../shared/articles/raw.jsonl.gz

A word counts as common where enough articles have it, unless it looks and stands like a name: beside
words that the lists know as names, spelt as names are. The list is committed; run this when names.toml
changes. The other lists of the folder are kept by hand.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from rasad.lexicon.names import Names, names
from rasad.text import key

_DATA = Path(__file__).parents[1] / "src/rasad/lexicon/data/words"
_WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d3]+|[^\s\u0620-\u06d3]")
_FOLDED = lru_cache(1 << 20)(key)


class Counts:
    """How often each word stands in raw news, in how many articles, and how often beside a name."""

    def __init__(self, raw: Path, listed: Names) -> None:
        self.all: Counter[str] = Counter()
        self.articles: Counter[str] = Counter()
        self.near: Counter[str] = Counter()
        self.last: Counter[str] = Counter()
        self._sure = (listed.given | listed.family) - listed.ambiguous
        for words in _articles(raw):
            self._count(words)

    def _count(self, words: list[str]) -> None:
        sure = [w in self._sure for w in words]
        for at, word in enumerate(words):
            before, behind = at > 0 and sure[at - 1], at + 1 < len(words) and sure[at + 1]
            self.near[word] += before or behind
            self.last[word] += before
        self.all.update(words)
        self.articles.update(set(words))

    def beside(self, word: str) -> float:
        """Return the share of a word's places that are beside a name."""
        return self.near[word] / self.all[word]

    def closing(self, word: str) -> float:
        """Return the share of a word's places that are behind a name."""
        return self.last[word] / self.all[word]


class Likeness:
    """How much the letters of a word look like a name's: above 0 more than a common word's."""

    def __init__(self, counts: Counts, listed: Names) -> None:
        known = listed.given | listed.family | listed.particles
        plain = [
            w for w, n in counts.articles.items() if n >= 60 and w not in known and counts.beside(w) < 0.15
        ]
        self._names = _ngrams_of((listed.given | listed.family) - listed.ambiguous)
        self._plain = _ngrams_of(plain)
        self._sizes = self._names.total() + 3e4, self._plain.total() + 3e4

    def __call__(self, word: str) -> float:
        grams = _ngrams(word)
        names_size, plain_size = self._sizes
        return sum(
            math.log((self._names[g] + 0.3) / names_size) - math.log((self._plain[g] + 0.3) / plain_size)
            for g in grams
        ) / len(grams)


def main(raw: Path) -> None:
    listed = names()
    counts = Counts(raw, listed)
    likeness = Likeness(counts, listed)
    common = [w for w in counts.articles if _is_common(w, counts, likeness, listed)]
    (_DATA / "common.txt").write_text("\n".join(sorted(common)) + "\n", encoding="utf-8")
    print(len(common), "common words")


def _is_common(word: str, counts: Counts, likeness: Likeness, listed: Names) -> bool:
    known = listed.given | listed.family | listed.particles
    if counts.articles[word] < 6 or len(word) < 2 or word in known or not "ء" <= word[0] <= "ي":
        return False
    if word.startswith("ال"):
        return not _is_surname(word, counts)
    if word[0] in "وف" or word.startswith(("لل", "بال")):
        return True
    often, alike, near = counts.articles[word], likeness(word), counts.beside(word)
    if often < 150 and ((alike > 0.25 and near >= 0.25) or (alike > 0.6 and near >= 0.12)):
        return False
    return not (often < 60 and alike > 0.15 and word[0] not in "يت")


def _is_surname(word: str, counts: Counts) -> bool:
    """Tell whether a rare word with ال stands behind names: السهلاوي، الشلهوب."""
    often = counts.articles[word]
    if word.endswith("ي") and often < 50 and counts.closing(word) >= 0.08:
        return True
    bare = counts.articles[word[2:]] < 0.35 * often
    plural = word.endswith(("ين", "ون", "ات", "ان"))
    return often < 250 and counts.closing(word) >= 0.3 and bare and not plural


def _articles(raw: Path) -> Iterator[list[str]]:
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [_FOLDED(w) for w in _WORD.findall(json.loads(line)["text"])]


def _ngrams(word: str) -> list[str]:
    marked = f"^{word}$"
    return [marked[i : i + size] for size in (2, 3, 4) for i in range(len(marked) - size + 1)]


def _ngrams_of(words: Iterable[str]) -> Counter[str]:
    return Counter(gram for word in words for gram in _ngrams(word))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
