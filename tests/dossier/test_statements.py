"""Every statement in every view has its evidence, and ``explain`` shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import rasad
from rasad import Article
from rasad.api.dossier import Dossier
from rasad.model import Answer, Evidence, Hit, Part, Question
from rasad.model.answers import AnyLine
from rasad.sources import articles
from rasad.views import arms

_MARKED = re.compile(r"⟦(.*?)⟧")
_DAYS = 40  # days that are briefed
_ASKED = 12  # persons and pairs of states that are asked for


def answers(dossier: Dossier) -> Iterator[Answer]:
    """Yield what every view says of a dossier."""
    lists = {"timeline": dossier.timeline(), "people": dossier.people(), "agreements": dossier.agreements()}
    lists["claims"] = dossier.claims()  # type: ignore[assignment]
    for name, lines in lists.items():
        yield Answer(name, (Part(name, tuple(lines)),))
    yield arms(dossier.agreements())
    net = dossier.network()
    yield net
    for line in dossier.people()[:_ASKED]:
        yield dossier.who(line.id)
    states = [tie for tie in net.parts[0].lines if tie.kind == "state"]  # type: ignore[union-attr]
    for tie in states[:_ASKED]:
        yield dossier.relations(tie.left, tie.right)  # type: ignore[union-attr]
    yield dossier.changes("2000-01-01")
    yield dossier.search("وزير الخارجية")


def check(dossier: Dossier, texts: dict[str, str]) -> int:
    shown: dict[str, set[str]] = {}
    count = 0
    for answer in answers(dossier):
        for line in (line for part in answer.parts for line in part.lines):
            check_one(dossier, texts, shown, answer, line)
            count += 1
    for id in statements(dossier):
        told = _MARKED.findall(dossier.explain(id))
        assert told and all(told), id
        count += 1
    for brief in dossier.brief(most=3):
        sentences = (brief.headline, *brief.event, *brief.meaning, *brief.due, *brief.sources)
        for sentence in sentences:
            assert sentence.evidence, sentence
            assert all(_MARKED.search(dossier.explain(id)) for id in sentence.evidence if id[0] != "d"), (
                sentence
            )
            count += 1
    return count


def statements(dossier: Dossier) -> set[str]:
    """Return what the sentences of all briefs stand on."""
    days = {line.date for line in dossier.timeline() if line.date and len(line.date) == 10}
    made = [one for day in sorted(days)[-_DAYS:] for one in dossier.brief(Question(since=day, until=day))]
    told = [s for b in made for s in (b.headline, b.kind, *b.event, *b.meaning, *b.due, *b.sources)]
    assert all(s.evidence and s.text and s.rule for s in told)
    return {id for s in told for id in s.evidence}


def check_one(
    dossier: Dossier, texts: dict[str, str], shown: dict[str, set[str]], answer: Answer, line: AnyLine
) -> None:
    """Check that a line has evidence, or sums up lines that have, and that it is shown by their ids."""
    if isinstance(line, Hit):
        assert all(words(texts, e) in line.sentence for e in line.evidence) and line.evidence
        return
    of = getattr(line, "of", None)
    sums = of if isinstance(of, tuple) else (getattr(line, "id", None) or person_of(answer),)
    evidence: Iterable[Evidence] = getattr(line, "evidence", ())
    assert evidence or isinstance(of, tuple), line
    assert all(words(texts, e) for e in evidence), line
    for id in sums:
        if id not in shown:
            shown[id] = {" ".join(marked.split()) for marked in _MARKED.findall(dossier.explain(id))}
        assert shown[id], line
    told = set().union(*(shown[id] for id in sums))
    for e in evidence:
        assert any(words(texts, e) in marked for marked in told), (line, e)


def words(texts: dict[str, str], e: Evidence) -> str:
    return " ".join(texts[e.article][slice(*e.span)].split())


def person_of(answer: Answer) -> str:
    """Return the id of the person whose file an answer is."""
    return answer.parts[0].lines[0].id  # type: ignore[union-attr]


def test_every_statement_on_the_example_story_has_evidence_that_explain_shows(
    story: list[Article], tmp_path: Path
) -> None:
    with rasad.open(tmp_path / "story.db", create=True) as dossier:
        list(dossier.add_articles(story))

        assert check(dossier, {article.id: article.text for article in story}) > 100


def test_every_statement_on_the_coded_articles_has_evidence_that_explain_shows(
    shared: Path, tmp_path: Path
) -> None:
    found = [a for a in articles([str(shared / "articles" / "dev.jsonl")]) if isinstance(a, Article)]
    with rasad.open(tmp_path / "dev.db", create=True) as dossier:
        list(dossier.add_articles(found))

        assert check(dossier, {article.id: article.text for article in found}) > 1000
