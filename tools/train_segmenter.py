"""Train the segmenter and write ``src/rasad/text/data/segmenter.json.z``.

    python tools/train_segmenter.py --shared ../shared

Learns from the words of UD Arabic PUD (every tenth sentence is held back) and of ``tools/data/splits.tsv``;
counts words in the ANT Corpus and in ANERcorp. The same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from rasad.text.fold import fold_word  # noqa: E402 (of this checkout, installed or not)
from rasad.text.segment import PRONOUNS, Cut, Model, best, candidates, features  # noqa: E402 (the same)

Gold = tuple[str, Cut]

WEIGHTS = ROOT / "src/rasad/text/data/segmenter.json.z"
SPLITS = ROOT / "tools/data/splits.tsv"
PUD = "corpora/ud-arabic-pud/ar_pud-ud-test.conllu"
HELD_BACK = 10  # every tenth sentence
ROUNDS = 12
OWN = 3  # a word split by hand counts as much as this many of the corpus
SEED = 20240913
RARE = 6  # a word seen less often in news is not kept
_ARABIC = re.compile(r"[ء-غف-يٱپچژڤکگی\u064b-\u065f\u0670ـ]+")


def main() -> None:
    """Read, count, learn, write, and say how good it is on the sentences held back."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, required=True, help="the folder with corpora/ and articles/")
    shared = parser.parse_args().shared
    learn, held = pud(shared / PUD)
    frequency = ranks(count(shared))
    model = train(learn + own(SPLITS) * OWN, frequency)
    WEIGHTS.write_bytes(pack(model))
    print(f"{WEIGHTS.stat().st_size:,} bytes; held back: {accuracy(held, model):.2%} of {len(held):,} words")


def pud(path: Path) -> tuple[list[Gold], list[Gold]]:
    """Return the words of the treebank that the grammar of cuts can express: to learn from, and held back."""
    learn: list[Gold] = []
    held: list[Gold] = []
    for number, sentence in enumerate(path.read_text("utf-8").strip().split("\n\n")):
        rows = [line.split("\t") for line in sentence.split("\n") if not line.startswith("#")]
        (held if number % HELD_BACK == 0 else learn).extend(_gold(rows))
    return learn, held


def _gold(rows: list[list[str]]) -> Iterator[Gold]:
    word: list[list[str]] = []
    for row in rows:
        if _ARABIC.fullmatch(row[1]):
            word.append(row)
        if word and ("SpaceAfter=No" not in row[9] or not _ARABIC.fullmatch(row[1])):
            yield from _cut(word)
            word = []
    yield from _cut(word)


def _cut(word: list[list[str]]) -> Iterator[Gold]:
    """Yield a word and its cut; nothing where it is not one of the candidates (words written together)."""
    pieces = [fold_word(row[1]) for row in word]
    form = "".join(pieces)
    front = back = 0
    for letters in ("وف", "بلكس"):
        if front < len(pieces) - 1 and pieces[front] in letters:
            front += 1
    if len(pieces) - front > 1 and pieces[-1] in PRONOUNS:
        back = 1
    elif front and pieces[-1] in PRONOUNS and pieces[front - 1] in "بلك" and word[-1][3] == "PRON":
        front, back = front - 1, 1  # له: the preposition is the stem
    if len(pieces) - front - back == 1:
        stem = _stem(word[front], pieces[:front], pieces[front])
        cut = ("".join(pieces[:front]), stem, "".join(pieces[len(pieces) - back :]))
        if cut in candidates(form):
            yield form, cut


def _stem(row: list[str], before: list[str], stem: str) -> str:
    """Give a stem behind للـ its ال back, which the treebank does not show."""
    if before[-1:] != ["ل"] or not stem.startswith("ل") or row[3] == "VERB":
        return stem
    lemma = fold_word(row[9].partition("LId=")[2])
    if lemma[:2] != stem[:2]:
        return "ا" + stem
    return "ال" + stem if "Definite=Def" in row[5] and row[3] != "PROPN" else stem


def own(path: Path) -> list[Gold]:
    """Return the words split by hand."""
    lines = path.read_text("utf-8").splitlines()
    return [_by_hand(line) for line in lines if not line.startswith("#")]


def _by_hand(line: str) -> Gold:
    proclitics, stem, enclitic = map(fold_word, line.split("\t"))
    form, cut = proclitics + _behind(proclitics, stem) + enclitic, (proclitics, stem, enclitic)
    if cut not in candidates(form):
        raise SystemExit(f"{SPLITS.name}: {line}: not a cut of {form}")
    return form, cut


def _behind(proclitics: str, stem: str) -> str:
    """Spell a stem behind its particles: السلطة gives للسلطة, اللجنة gives للجنة."""
    if proclitics.endswith("ل") and stem.startswith("ال"):
        return stem[2:] if stem.startswith("الل") else stem[1:]
    return stem


def count(shared: Path) -> Counter[str]:
    """Count folded words in news."""
    written: Counter[str] = Counter()
    with gzip.open(shared / "articles/raw.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            written.update(_ARABIC.findall(json.loads(line)["text"]))
    written.update(_ARABIC.findall((shared / "corpora/anercorp/train.txt").read_text("utf-8")))
    counts: Counter[str] = Counter()
    for word, times in written.items():
        counts[fold_word(word)] += times
    return counts


def ranks(counts: Counter[str]) -> dict[str, str]:
    """Return a letter for each word's frequency: ``a`` for the rarest that is kept, the next for twice it."""
    kept = ((word, times) for word, times in counts.items() if times >= RARE and len(word) > 1)
    return {word: chr(ord("a") + min(8, int(math.log2(times / RARE)))) for word, times in sorted(kept)}


def train(gold: list[Gold], frequency: dict[str, str]) -> Model:
    """Return the weights of an averaged perceptron."""
    shuffle = random.Random(SEED).shuffle
    seen = [(form, cut) for form, cut in gold if len(candidates(form)) > 1]
    weights: defaultdict[str, float] = defaultdict(float)
    totals: defaultdict[str, float] = defaultdict(float)
    step = 0
    for _ in range(ROUNDS):
        shuffle(seen)
        for form, right in seen:
            step += 1
            guess = best(form, candidates(form), Model(weights, frequency))
            for cut, change in ((right, 1.0), (guess, -1.0)) if guess != right else ():
                for feature in features(form, cut, frequency):
                    weights[feature] += change
                    totals[feature] += change * step
    averaged = {name: round(weight - totals[name] / step, 2) for name, weight in sorted(weights.items())}
    return Model({name: weight for name, weight in averaged.items() if weight}, frequency)


def accuracy(gold: Iterable[Gold], model: Model) -> float:
    """Return the share of words cut as they should be."""
    hits = [best(form, candidates(form), model) == cut for form, cut in gold]
    return sum(hits) / len(hits)


def pack(model: Model) -> bytes:
    """Return the file's bytes: weights, then the words of each frequency."""
    ordered = sorted(model.frequency.items(), key=lambda item: (item[1], item[0]))
    grouped = groupby(ordered, key=lambda item: item[1])
    words = [(letter, " ".join(word for word, _ in group)) for letter, group in grouped]
    return zlib.compress(json.dumps([model.weights, *words], ensure_ascii=False).encode(), 9)


if __name__ == "__main__":
    main()
