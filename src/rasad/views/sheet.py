"""A record as a reader sees it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.model import Claim, Event, Link, Participant, Record, Role, Span
from rasad.views.cells import on_one_line

_WIDTH = 100


def to_text(record: Record) -> str:
    """Return what was read from one article, a heading for each kind of finding, ids for ``explain``."""
    article = record.article
    head = " · ".join(part for part in (article.id, article.published, article.outlet) if part)
    title = article.title or record.text.strip().split("\n", 1)[0]
    blocks = [f"{head}\n{_short(title)}"]
    sections = {
        "EVENTS": _events(record),
        "CLAIMS": _claims(record),
        "AGREEMENTS": _agreements(record),
        "PEOPLE": _people(record),
        "TIMES": _times(record),
    }
    blocks += [f"{name}\n" + "\n".join(lines) for name, found in sections.items() if (lines := list(found))]
    return "\n\n".join(blocks) + "\n"


def _events(record: Record) -> Iterator[str]:
    for event in sorted(record.events, key=lambda e: not e.main):
        what = "/".join(part for part in (event.type, event.mode) if part)
        words = ", ".join(dict.fromkeys(_cut(record, t) for t in event.triggers))
        where = _words(record, event.place)
        facts = " · ".join(part for part in (what, event.status, event.date, where) if part)
        yield f" {'*' if event.main else ' '} {event.id:<4} {facts} · {_sides(event)} · «{_short(words, 60)}»"


def _sides(event: Event) -> str:
    actors, recipients = _names(event.actors), _names(event.recipients)
    return f"{actors} → {recipients}" if recipients else actors or "?"


def _names(participants: Sequence[Participant]) -> str:
    return ", ".join(dict.fromkeys(p.code or _line(p.name or "?") for p in participants))


def _claims(record: Record) -> Iterator[str]:
    for claim in record.claims:
        content = _short(_cut(record, claim.content))
        yield f"   {claim.id:<4} {claim.stance} · {_source(record, claim)}: «{content}»"


def _source(record: Record, claim: Claim) -> str:
    return " ← ".join(_words(record, link) or "" for link in (*reversed(claim.chain), claim.speaker))


def _agreements(record: Record) -> Iterator[str]:
    for found in record.agreements:
        facts = filter(None, (found.kind, found.status, found.date, _names(found.parties)))
        yield f"   {found.id:<4} {' · '.join(facts)} · «{_short(_cut(record, found.name), 60)}»"


def _people(record: Record) -> Iterator[str]:
    for entity in record.entities:
        if entity.kind == "person":
            roles = "؛ ".join(map(_role, entity.roles))
            yield f"   {entity.id:<4} {_line(entity.name)}" + (f" · {roles}" if roles else "")


def _role(role: Role) -> str:
    of = f" {_line(role.of)}" if role.of else ""
    return f"{'(former) ' if role.former else ''}{_line(role.title)} [{role.post}{of}]"


def _times(record: Record) -> Iterator[str]:
    for time in record.times:
        yield f"   {time.id:<4} {time.value} · «{_short(_cut(record, time.span), 60)}»"


def _cut(record: Record, span: Span) -> str:
    return _line(record.text[span.start : span.end])


def _words(record: Record, link: Link | None) -> str | None:
    return _cut(record, link.span) if link else None


def _line(words: str) -> str:
    """Return words of a wrapped text on one line."""
    return on_one_line(words)


def _short(words: str, width: int = _WIDTH) -> str:
    words = _line(words)
    return words if len(words) <= width else words[: width - 1] + "…"
