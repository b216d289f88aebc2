"""Counterparts: نظيره has the office of somebody else, in another state."""

from __future__ import annotations

from dataclasses import replace

from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.annotate.actors.titles import title
from rasad.lexicon import offices
from rasad.model import Gender, Number


def read(scan: Scan, at: int, office: Title) -> Title | None:
    """Read نظيره with a nationality as a title; it takes over the ``office`` told before."""
    links = offices.links()
    reading = next((r for r in scan.tokens[at].word.readings if r.back and r.key in links.counterparts), None)
    if reading is None:
        return None
    match = scan.named.get(at + 1)
    value = match.values[0] if match and not match.front and match.values[0].kind == "adjective" else None
    last = match.last if match and value else at + 1
    number: Number = "singular" if reading.key in links.counterpart else "plural"
    gender: Gender = "feminine" if reading.key.endswith("ه") else "masculine"
    found = replace(
        office, head=replace(office.head, gender=gender), number=number, first=at, last=last, end=last,
        front=reading.front, proclitics=reading.proclitics, former=False, then=False, body=None,
        counterpart=True,
        code=value.code if value else None, code_number=value.number if value else None,
    )  # fmt: skip
    past = scan.qualifiers.get(last)
    if past and past.values[0].kind == "former":
        found.former, found.end = True, past.last
    return found


def told(scan: Scan, found: Title) -> Title | None:
    """Return the counterpart's own office where it is told: نظيره الروسي سكرتير مجلس الأمن القومي."""
    match = scan.heads.get(found.end)
    office = title(scan, match) if match and not match.front else None
    if office is None or not office.post or not (office.complement or office.code):
        return None
    office.code = office.code or found.code
    return office
