"""Count how often the lemmas of reporting occur: ``lexicon/data/reporting/seen.toml``.

    python tools/count_cues.py

Counted are the words of ``../shared/articles/raw.jsonl.gz`` that a form of the lemma may be, و or ف before it
and a pronoun behind it allowed for: a verb's third person and its participle, a noun with and without ال, a
phrase of attribution word for word. Forms of two lemmas count for both (علق has commented and has hung), so
the counts tell how common the forms are, not how often they report.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rasad.annotate.claims.vocabulary import KINDS, forms
from rasad.lexicon.reporting import families, frames
from rasad.text import key, word

ROOT = Path(__file__).parent.parent
RAW = ROOT.parent / "shared" / "articles" / "raw.jsonl.gz"
SEEN = ROOT / "src" / "rasad" / "lexicon" / "data" / "reporting" / "seen.toml"
HEAD = "# How often the forms of each lemma stand in ../shared/articles/raw.jsonl.gz (tools/count_cues.py).\n"
_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652\u0670\u0640]+")
_CONJUNCTIONS = ("", "و", "ف")


def lemmas() -> dict[str, list[str]]:
    """Return the lemmas by kind."""
    found: dict[str, list[str]] = {
        f"{kind}s": sorted({lemma for family in families().values() for lemma in getattr(family, f"{kind}s")})
        for kind in KINDS
    }
    found["frames"] = sorted({phrase for frame in frames().values() for phrase in frame.words})
    return found


def counted() -> dict[str, Counter[str]]:
    """Return how often each lemma's forms stand in the raw articles."""
    listed = lemmas()
    places: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind in KINDS:
        for lemma in listed[f"{kind}s"]:
            for form in {form for form, _ in forms(kind, (lemma,))}:
                places[form].append((f"{kind}s", lemma))
    out = {kind: Counter[str]() for kind in listed}
    words, phrases = _read(listed["frames"])
    out["frames"] = phrases
    for spelt, times in words.items():
        readings = [r for r in word(spelt).readings if r.proclitics in _CONJUNCTIONS]
        for kind, lemma in {place for r in readings for place in places.get(r.key, ())}:
            out[kind][lemma] += times
    return out


def _read(frames: list[str]) -> tuple[Counter[str], Counter[str]]:
    words, phrases = Counter[str](), Counter[str]()
    wanted = [(phrase, f" {key(phrase)} ") for phrase in frames]
    for text in _texts():
        found = _WORD.findall(text)
        words.update(found)
        folded = f" {key(' '.join(found))} "
        for phrase, sought in wanted:
            phrases[phrase] += folded.count(sought)
    return words, phrases


def _texts() -> Iterator[str]:
    with gzip.open(RAW, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            yield f"{raw.get('title') or ''} {raw['text']}"


def main() -> int:
    seen = counted()
    tables = (
        f"\n[{kind}]\n" + "".join(f'"{lemma}" = {seen[kind][lemma]}\n' for lemma in listed)
        for kind, listed in lemmas().items()
    )
    SEEN.write_text(HEAD + "".join(tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
