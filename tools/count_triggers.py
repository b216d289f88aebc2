"""Make lexicon/data/trigger_counts.toml: in how many raw articles each word that names events stands.

    python tools/count_triggers.py ../shared/articles/raw.jsonl.gz

Run it when words of lexicon/data/events change. Inflected forms, particles and pronouns count for their word;
of a family with complements a word counts only where one of them stands close behind.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rasad import model
from rasad.lexicon.clauses import classes
from rasad.lexicon.trie import Match, Trie
from rasad.lexicon.trigger_counts import listed
from rasad.lexicon.trigger_forms import complements, forms
from rasad.lexicon.triggers import Named, families
from rasad.text import document

_TABLE = Path(__file__).parents[1] / "src/rasad/lexicon/data/trigger_counts.toml"
_REACH = 7  # words between a trigger and its complement, as the reader of events has it
Word = tuple[str, str]  # a type and a word of it


def main() -> None:
    """Count in the file of the command line and write the table."""
    found: Counter[Word] = Counter()
    words = Trie((form, (word, named)) for named in families() for word, form, _ in forms(named))
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            found.update(set(_words(words, document(json.loads(line)["text"]))))
    _TABLE.write_text("\n".join(_table(found)) + "\n", encoding="utf-8")


def _words(words: Trie[tuple[str, Named]], doc: model.Document) -> Iterator[Word]:
    for match in words.matches(doc):
        if match.last - match.first == 1 and _another_word(doc.words[match.first]):
            continue
        for word, named in match.values:
            if (
                not named.family.complements
                or word in named.family.phrases
                or complements(named) & _behind(doc, match)
            ):
                yield named.type.lower(), word


def _another_word(word: model.Word) -> bool:
    """Whether a form is mostly another word: here (هنا) is no congratulation."""
    return any("never" in classes().get(reading.key, ()) for reading in word.readings if not reading.front)


def _behind(doc: model.Document, match: Match[tuple[str, Named]]) -> set[str]:
    near = doc.words[match.last : match.last + _REACH]
    return {reading.key for word in near for reading in word.readings}


def _table(found: Counter[Word]) -> Iterator[str]:
    yield "# Made by tools/count_triggers.py: how many of the 41,000 articles of raw.jsonl.gz have a word."
    for kind, words in sorted(listed().items()):
        yield f"\n[{kind}]"
        yield from (f'"{word}" = {found[kind, word]}' for word in sorted(words))


if __name__ == "__main__":
    main()
