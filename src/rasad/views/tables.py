"""A dossier's lines as text: one line each, columns parted by tabs, Arabic last."""

from __future__ import annotations

from rasad.model import AgreementLine, EventLine, PersonLine


def line_to_text(line: EventLine | PersonLine | AgreementLine) -> str:
    """Return one line as text. Columns are parted by tabs, so that it opens in a spreadsheet."""
    if isinstance(line, EventLine):
        return _event(line)
    return _person(line) if isinstance(line, PersonLine) else _agreement(line)


def _event(line: EventLine) -> str:
    sides = ", ".join(line.actors) + (f" → {', '.join(line.recipients)}" if line.recipients else "")
    kind = f"{line.type} {line.mode}" if line.mode else line.type
    told = f"{line.sources.articles} articles" if line.sources.articles > 1 else "1 article"
    return "\t".join((line.date or "undated", kind, line.status, sides or "–", told, line.id, line.title))


def _person(line: PersonLine) -> str:
    offices = "; ".join(
        f"{office.post} {office.of or ''} {_span(office.first_seen, office.last_seen)}".strip()
        + (f", until {office.until}" if office.until else "")
        for office in line.offices
    )
    return "\t".join((line.id, offices or "–", "، ".join(line.names)))


def _span(first: str | None, last: str | None) -> str:
    return f"({first} to {last})" if first and last and first != last else f"({first})" if first else ""


def _agreement(line: AgreementLine) -> str:
    states = " → ".join(f"{state.status} {state.date or ''}".strip() for state in line.states)
    return "\t".join((line.id, line.kind, ", ".join(line.parties) or "–", line.status, states, line.name))
