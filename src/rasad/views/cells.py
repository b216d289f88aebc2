"""The cells of each kind of line as people read them, Arabic last: for text and Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from rasad.lexicon.labels import label, side
from rasad.model import AgreementLine, ClaimLine, EventLine, LifeState, Office, PersonLine, Sources
from rasad.views.dates import in_words
from rasad.views.look import Look

NOTHING = "–"


class Cell(NamedTuple):
    """A column as people read it: the name of its heading, and how a line is told in it."""

    name: str
    told: Callable[[Any, Look], str]


def cells(kind: type) -> tuple[Cell, ...]:
    """Return the cells of a kind of line."""
    return _CELLS[kind]


def day(value: str | None, look: Look) -> str:
    """Return a date: as ISO writes it in English, in words in Arabic."""
    if look.lang == "ar" or value is None:
        return in_words(value, look.lang, look.months)
    return value


def listed(codes: Iterable[str], look: Look) -> str:
    """Return participants in a row."""
    return ("، " if look.lang == "ar" else ", ").join(side(code, look.lang) for code in codes)


def towards(actors: Iterable[str], recipients: Iterable[str], look: Look) -> str:
    """Return who does it, and to whom; in Arabic the arrow points left, where one reads on."""
    told = (listed(actors, look), listed(recipients, look))
    return (" ← " if look.lang == "ar" else " → ").join(part for part in told if part) or NOTHING


def counted(sources: Sources) -> str:
    """Return how many independent sources there are, with a plus where more may be."""
    return f"{sources.independent}{'+' if sources.at_least else ''}"


def _type(line: EventLine, look: Look) -> str:
    if look.lang == "en":
        return f"{line.type} {line.mode}" if line.mode else line.type
    return label("mode", line.mode, "ar") if line.mode in _PLAIN_MODES else label("type", line.type, "ar")


_PLAIN_MODES = ("visit", "multilateral", "phone", "third-party")  # say in Arabic what the type says, and more


def _offices(line: PersonLine, look: Look) -> str:
    return ("؛ " if look.lang == "ar" else "; ").join(_office(one, look) for one in line.offices) or NOTHING


def _office(office: Office, look: Look) -> str:
    if look.lang == "ar":
        title = office.title or label("post", office.post, "ar")
    else:
        title = f"{office.post} {office.of or ''}".strip()
    held = " – ".join(dict.fromkeys(day(d, look) for d in (office.first_seen, office.last_seen) if d))
    until = f"{label('words', 'until', look.lang)} {day(office.until, look)}" if office.until else ""
    inside = ("، " if look.lang == "ar" else ", ").join(part for part in (held, until) if part)
    return f"{title} ({inside})" if inside else title


def _life(states: Iterable[LifeState], look: Look) -> str:
    told = (f"{label('status', s.status, look.lang)} {day(s.date, look) if s.date else ''}" for s in states)
    return (" ← " if look.lang == "ar" else " → ").join(part.strip() for part in told)


def _said(line: ClaimLine, look: Look) -> str:
    """Return who says it through whom, as the outlet's page has it: nearest to the page first."""
    return " ← ".join((*line.tellings[0].chain, line.speaker))


def _answers(line: ClaimLine, look: Look) -> str:
    replies = (
        *((reply, "answers") for reply in line.answers),
        *((r, "answered_by") for r in line.answered_by),
    )
    told = (f"{label('column', how, look.lang)} {reply.speaker}" for reply, how in replies)
    return ("؛ " if look.lang == "ar" else "; ").join(dict.fromkeys(told)) or NOTHING


_CELLS: Mapping[type, tuple[Cell, ...]] = MappingProxyType(
    {
        EventLine: (
            Cell("date", lambda line, look: day(line.date, look)),
            Cell("type", _type),
            Cell("status", lambda line, look: label("status", line.status, look.lang)),
            Cell("sides", lambda line, look: towards(line.actors, line.recipients, look)),
            Cell("sources", lambda line, look: counted(line.sources)),
            Cell("id", lambda line, look: line.id),
            Cell("title", lambda line, look: line.title),
        ),
        PersonLine: (
            Cell("id", lambda line, look: line.id),
            Cell("offices", _offices),
            Cell("names", lambda line, look: "، ".join(line.names)),
        ),
        AgreementLine: (
            Cell("id", lambda line, look: line.id),
            Cell("kind", lambda line, look: label("kind", line.kind, look.lang)),
            Cell("parties", lambda line, look: listed(line.parties, look) or NOTHING),
            Cell("status", lambda line, look: label("status", line.status, look.lang)),
            Cell("states", lambda line, look: _life(line.states, look)),
            Cell("name", lambda line, look: line.name),
        ),
        ClaimLine: (
            Cell("date", lambda line, look: day(line.date, look)),
            Cell("stance", lambda line, look: label("stance", line.stance, look.lang)),
            Cell("sources", lambda line, look: counted(line.sources)),
            Cell("id", lambda line, look: line.id),
            Cell("answers", _answers),
            Cell("speaker", _said),
            Cell("content", lambda line, look: line.content),
        ),
    }
)
