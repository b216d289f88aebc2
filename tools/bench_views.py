"""Print how long each view takes on a dossier of the whole stream: the median of questions as a desk asks.

python tools/bench_views.py [DOSSIER] [--articles ARTICLES.jsonl] [--questions N]

A dossier that is not there is made first, which takes some minutes. Each time is what the processor
takes to ask an open dossier and to write the answer as JSON. Who and what is asked for is drawn from the
dossier, the same every time.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from pathlib import Path
from statistics import median

import rasad
from rasad import views
from rasad.api.dossier import Dossier
from rasad.model import Answer, Part, Question
from rasad.views import Look

ROOT = Path(__file__).resolve().parent.parent
STREAM = ROOT.parent / "shared" / "articles" / "stream.jsonl"
MOST = 0.2  # seconds that the median of a view may take
Ask = Callable[[], object]


def main() -> None:
    """Time each view and print the table; the exit status is 1 where one is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", type=Path, default=ROOT / "out" / "bench" / "stream.db")
    parser.add_argument("--articles", type=Path, default=STREAM)
    parser.add_argument("--questions", type=int, default=9, help="how many of each view")
    chosen = parser.parse_args()
    if not chosen.dossier.exists():
        _make(chosen.dossier, chosen.articles)
    with rasad.open(chosen.dossier) as dossier:
        print(f"{chosen.dossier.name}: median and slowest of {chosen.questions} questions of each view")
        slow = [
            name for name, asked in _questions(dossier).items() if _time(name, asked, chosen.questions) > MOST
        ]
    raise SystemExit(f"slower than {1000 * MOST:.0f} ms: {', '.join(slow)}" if slow else 0)


def _make(place: Path, articles: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with rasad.open(place, create=True) as dossier:
        count = sum(1 for _ in dossier.add(articles))
    print(f"{place.name}: made of {count} articles")


def _time(name: str, asked: Iterator[Ask], count: int) -> float:
    spent = []
    for ask in islice(asked, count):
        began = time.process_time()
        ask()
        spent.append(time.process_time() - began)
    print(f"  {name:<22} {1000 * median(spent):8.1f} ms  {1000 * max(spent):8.1f} ms", flush=True)
    return median(spent)


def _questions(dossier: Dossier) -> dict[str, Iterator[Ask]]:
    """Return for each view questions without end, of states, persons and months that the dossier has."""
    events = dossier.timeline()
    told = Counter(code for event in events for code in (*event.actors, *event.recipients) if code.isupper())
    states = [code for code, _ in told.most_common(20)]
    people = [name for name, _ in Counter(p for event in events for p in event.persons).most_common(40)]
    dated = [event.date for event in events if event.date and event.sources.articles > 1]
    months = sorted({day[:7] for day in dated if day[5:7].isdigit()})[-12:]
    days = sorted({event.date for event in events if event.date and len(event.date) == 10 and event.news})[
        -90:
    ]
    draw = random.Random(1).choice

    def every(ask: Callable[[], object]) -> Iterator[Ask]:
        while True:
            yield ask

    def shown(name: str, lines: object) -> str:
        return views.render(Answer(name, (Part(name, tuple(lines)),)), Look("json"))  # type: ignore[arg-type]

    def answered(answer: Answer) -> str:
        return views.render(answer, Look("json"))

    def month() -> Question:
        told = draw(months)
        return Question(f"{told}-01", f"{told}-28", draw(states))

    def brief() -> str:
        day = draw(days)
        return views.render_briefs(dossier.brief(Question(since=day, until=day)), Look("json"))

    return {
        "brief, a day": every(brief),
        "timeline, a month": every(lambda: shown("timeline", dossier.timeline(month()))),
        "people, a name": every(lambda: shown("people", dossier.people(Question(person=draw(people))))),
        "agreements, a state": every(
            lambda: shown("agreements", dossier.agreements(Question(state=draw(states))))
        ),
        "claims, a speaker": every(lambda: shown("claims", dossier.claims(Question(speaker=draw(people))))),
        "who": every(lambda: answered(dossier.who(draw(people)))),
        "relations": every(lambda: answered(dossier.relations(*draw(list(pairwise(states)))))),
        "network, a month": every(lambda: answered(dossier.network(month(), most=50))),
        "changes, the last day": every(lambda: answered(dossier.changes(f"{months[-1]}-25", by="published"))),
        "search": every(lambda: answered(dossier.search(draw(people)))),
    }


if __name__ == "__main__":
    main()
