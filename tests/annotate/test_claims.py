"""Who said what, through whom: every rule finds its own examples and leaves what it should leave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rasad.annotate.actors import actors
from rasad.annotate.claims import claims
from rasad.lexicon.reporting import Found, families, frames, manners
from rasad.model import Claim, Document
from rasad.text import document

RULES = {**families(), **frames()}
FINDS = [pytest.param(ex, id=f"{name}-{n}") for name, r in RULES.items() for n, ex in enumerate(r.finds)]
LEAVES = [pytest.param(t, id=f"{name}-{n}") for name, r in RULES.items() for n, t in enumerate(r.leaves)]
TELLS = [pytest.param(s, t.text, id=f"{s}-{n}") for s, m in manners().items() for n, t in enumerate(m.finds)]
SILENT = [pytest.param(s, t, id=f"{s}-{n}") for s, m in manners().items() for n, t in enumerate(m.leaves)]


def said(text: str) -> tuple[Document, tuple[Claim, ...]]:
    doc = document(text)
    return doc, claims(doc, actors(doc))


def matching(doc: Document, found: tuple[Claim, ...], example: Found) -> Iterator[Claim]:
    for claim in found:
        speaker, content = doc.text[slice(*claim.speaker.span)], doc.text[slice(*claim.content)]
        if (speaker, content) == (example.speaker, example.content):
            yield claim


@pytest.mark.parametrize("example", FINDS)
def test_a_rule_finds_its_own_examples(example: Found) -> None:
    doc, found = said(example.text)

    told = [(doc.text[slice(*c.speaker.span)], doc.text[slice(*c.content)]) for c in found]
    claim = next(matching(doc, found, example), None)

    assert claim is not None, told
    assert example.mode in (None, claim.mode)
    assert example.stance in (None, claim.stance)
    assert example.chain in (None, tuple(doc.text[slice(*link.span)] for link in claim.chain))


@pytest.mark.parametrize("text", LEAVES)
def test_a_rule_leaves_what_it_should_leave(text: str) -> None:
    doc, found = said(text)

    assert [doc.text[slice(*claim.content)] for claim in found] == []


@pytest.mark.parametrize(("stance", "text"), TELLS)
def test_content_tells_its_stance(stance: str, text: str) -> None:
    _, [claim] = said(f"قال الرئيس المصري: «{text}»")

    assert claim.stance == stance


@pytest.mark.parametrize(("stance", "text"), SILENT)
def test_content_is_not_read_into(stance: str, text: str) -> None:
    _, [claim] = said(f"قال الرئيس المصري: «{text}»")

    assert claim.stance != stance
