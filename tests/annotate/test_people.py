"""People and their offices in sentences of our own, family by family: the files of ``people/``.

A block is a text and, in lines that open with ``- ``, everybody whom it names: all forms of the name, then
each office as written, its post and whose it is. Nobody else may be found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rasad.annotate.actors import actors
from rasad.model import Entity, Role
from rasad.text import document


class Case(NamedTuple):
    """A text and the people in it as lines."""

    text: str
    people: tuple[str, ...]


def _cases(file: Path) -> Iterator[Case]:
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        people = tuple(line for line in lines if line.startswith("- "))
        if text := "\n".join(line for line in lines if not line.startswith("- ")):
            yield Case(text, people)


def _shown(person: Entity) -> str:
    names = " / ".join([person.name, *(n for n in person.names if n != person.name)])
    offices = "; ".join(map(_office, person.roles))
    return " ".join((f"- {names}: {offices}" if offices else f"- {names}").split())


def _office(role: Role) -> str:
    former = "former " if role.former else ""
    return f"{role.title} = {former}{role.post} {role.of or ''}".rstrip()


CASES = [
    pytest.param(case, id=f"{file.stem}-{number}")
    for file in sorted((Path(__file__).parent / "people").glob("*.txt"))
    for number, case in enumerate(_cases(file), 1)
]


@pytest.mark.parametrize("case", CASES)
def test_everybody_is_found_with_his_offices(case: Case) -> None:
    found = [_shown(e) for e in actors(document(case.text)).entities if e.kind == "person"]

    assert found == [*case.people]
