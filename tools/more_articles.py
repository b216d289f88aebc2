"""Make many articles out of few, to see how a dossier bears them: distinct ones, of the same make-up.

python tools/more_articles.py 10000 > ARTICLES.jsonl

The recipe. Every copy of the articles differs from every other one in
- names: each given and each family name that the lexicon knows, and each word that stands there less
  than RARE times (mostly names of people and places too), becomes another one of its list and of its length;
- figures: every number but a year becomes another one of its length, days of a month (two digits up to 31)
  another day;
- dates: each copy is published SHIFT days (full weeks, so weekdays stay true) after the one before it.
The first copy is the articles as they are. Words keep their length, so offsets into a text hold in its copies
and a record can be copied without being read again. What comes of it stays outside the project.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from itertools import count, islice
from pathlib import Path

from rasad.api import Record
from rasad.lexicon.names import names
from rasad.model import Article
from rasad.read.lines import json_lines

STREAM = Path(__file__).resolve().parent.parent.parent / "shared" / "articles" / "stream.jsonl"
RARE = 20
SHIFT = 35
_WORD = re.compile(r"[\u0621-\u064a]+|\d+")
_PARTICLES = "وفبلك"


def main() -> None:
    """Print as many articles as asked for, as JSON Lines."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("--articles", type=Path, default=STREAM)
    chosen = parser.parse_args()
    for article in islice(more(articles(chosen.articles)), chosen.count):
        told = {
            "id": article.id, "text": article.text, "title": article.title, "published": article.published,
            "outlet": article.outlet, "url": article.url,
        }  # fmt: skip
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def articles(path: Path) -> list[Article]:
    """Return the articles of a file."""
    return [one for one in json_lines(path.name, path.read_bytes().splitlines()) if isinstance(one, Article)]


def more(first: Sequence[Article]) -> Iterator[Article]:
    """Yield articles without end: those that are given, then copies of them."""
    copies = Copies(one.text for one in first)
    for number in count():
        yield from (copies.article(one, number) for one in first)


class Copies:
    """What the words of articles become in their copies."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.seen = Counter(word for text in texts for word in _WORD.findall(text))

    @cached_property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """For each word that changes all that it may become, itself among them."""
        rare = (word for word, seen in self.seen.items() if seen < RARE and not word.isdigit())
        by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name, words in (("given", names().given), ("family", names().family), ("rare", rare)):
            for word in sorted(words):
                by_length[name, len(word)].append(word)
        return {word: tuple(words) for words in reversed(by_length.values()) for word in words}

    def article(self, one: Article, number: int) -> Article:
        """Return an article's copy of a number; that of number 0 is the article itself."""
        if not number:
            return one
        day = one.day + timedelta(SHIFT * number) if one.day else None
        return replace(
            one,
            id=f"{one.id}~{number}",
            text=self.words(one.text, number),
            title=self.words(one.title, number) if one.title else None,
            day=day,
            published=day.isoformat() if day else None,
        )

    def record(self, one: Record, number: int) -> Record:
        """Return the record of an article's copy, names and days changed, spans as they are."""
        if not number:
            return one
        entities = tuple(
            replace(
                entity,
                name=self.words(entity.name, number),
                names=tuple(self.words(name, number) for name in entity.names),
            )
            for entity in one.entities
        )
        events = tuple(
            replace(
                event,
                date=_later(event.date, number),
                not_before=_later(event.not_before, number),
                not_after=_later(event.not_after, number),
            )
            for event in one.events
        )
        article = self.article(one.article, number)
        return replace(
            one, article=article, text=self.words(one.text, number), entities=entities, events=events
        )

    def words(self, text: str, number: int) -> str:
        """Return a text with other names and figures, every word as long as it was."""
        return _WORD.sub(lambda found: self.word(found[0], number), text)

    def word(self, word: str, number: int) -> str:
        if word.isdigit():
            return _figure(word, number)
        if word in self.lists:
            return _one_of(self.lists[word], word, number)
        if word[0] in _PARTICLES and word[1:] in self.lists:
            return word[0] + _one_of(self.lists[word[1:]], word[1:], number)
        return word


def _one_of(words: Sequence[str], word: str, number: int) -> str:
    return words[_hash(word, number) % len(words)]


def _figure(figure: str, number: int) -> str:
    size, value = len(figure), int(figure)
    if not figure.isascii() or (size == 4 and figure[:2] in ("19", "20")) or size > 12:
        return figure
    if size == 2 and 10 <= value <= 31:
        return str(10 + _hash(figure, number) % 18)
    lowest = 10 ** (size - 1)
    return str(lowest + _hash(figure, number) % (9 * lowest))


def _later(value: str | None, number: int) -> str | None:
    """Return a day that many copies later; wider dates stay."""
    if value is None or len(value) != len("2024-01-01") or value[5] == "W":
        return value
    return (date.fromisoformat(value) + timedelta(SHIFT * number)).isoformat()


def _hash(word: str, number: int) -> int:
    return int.from_bytes(hashlib.blake2b(f"{number} {word}".encode(), digest_size=6).digest(), "big")


if __name__ == "__main__":
    main()
