"""The cells of each kind of line as people read them, Arabic last: for text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from rasad.lexicon.labels import label, side
from rasad.model import (
    AgreementLine,
    Arms,
    Change,
    Changed,
    ClaimLine,
    EventLine,
    Hit,
    LifeState,
    Member,
    Office,
    Period,
    PersonLine,
    Sources,
    Spelling,
    Tie,
)
from rasad.views.dates import in_words
from rasad.views.look import Look

NOTHING = "–"
_STEERING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # white space apart


class Cell(NamedTuple):
    """A column as people read it: the name of its heading, and how a line is told in it."""

    name: str
    told: Callable[[Any, Look], str]


def on_one_line(words: str) -> str:
    """Return words that others wrote on one line, without what steers a terminal or turns its text around."""
    return " ".join(_STEERING.sub("", words).split())


def cells(kind: type) -> tuple[Cell, ...]:
    """Return the cells of a kind of line."""
    return _CELLS[kind]


def day(value: str | None, look: Look) -> str:
    """Return a date: as ISO writes it in English, in words in Arabic."""
    if look.lang == "ar" or value is None:
        return in_words(value, look.lang, look.months)
    return value


def when(line: EventLine, look: Look) -> str:
    """Return when an event was: its date, else its bounds, else what the day of its first article says of it.

    ≤ (حتى): no later than that day; in brackets: told on that day, still to come.
    """
    if line.date:
        return day(line.date, look)
    if line.not_before and line.not_after:
        return f"{day(line.not_before, look)} .. {day(line.not_after, look)}"
    if line.status in ("planned", "possible"):
        return f"({label('words', 'told', look.lang)} {day(line.first_told, look)})"
    if last := line.not_after or line.first_told:
        return f"{label('words', 'by', look.lang)} {day(last, look)}"
    return day(None, look)


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


def _signed(score: float) -> str:
    return f"{score:+g}".replace("-", "−") if score else "0"


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
    return f"{title} ({held})" if (held := _held(office, look)) != NOTHING else title


def _held(office: Office, look: Look) -> str:
    """Return from when to when an office was seen held, and by when it was over."""
    seen = " – ".join(dict.fromkeys(day(d, look) for d in (office.first_seen, office.last_seen) if d))
    until = f"{label('words', 'until', look.lang)} {day(office.until, look)}" if office.until else ""
    return ("، " if look.lang == "ar" else ", ").join(part for part in (seen, until) if part) or NOTHING


def _life(states: Iterable[LifeState], look: Look) -> str:
    told = (_state(s.status, s.date or "", look) for s in states)
    return (" ← " if look.lang == "ar" else " → ").join(told)


def _said(line: ClaimLine, look: Look) -> str:
    """Return who says it through whom, as the outlet's page has it: nearest to the page first."""
    chain = (name for name in line.tellings[0].chain if name != line.speaker)
    return " ← ".join((*chain, line.speaker))


def _answers(line: ClaimLine, look: Look) -> str:
    replies = (
        *((reply, "answers") for reply in line.answers),
        *((r, "answered_by") for r in line.answered_by),
    )
    told = (f"{label('column', how, look.lang)} {reply.speaker}" for reply, how in replies)
    return ("؛ " if look.lang == "ar" else "; ").join(dict.fromkeys(told)) or NOTHING


def _between(line: Spelling | Tie, look: Look) -> str:
    return " – ".join(dict.fromkeys(day(d, look) for d in (line.first, line.last) if d)) or NOTHING


def _change(line: Change, look: Look) -> str:
    """Return what changed: that a line is new, or its fields, from what to what."""
    if line.new:
        return label("words", "new", look.lang)
    return ("؛ " if look.lang == "ar" else "; ").join(_changed(one, look) for one in line.changed)


def _changed(one: Changed, look: Look) -> str:
    name, arrow = label("column", one.field, look.lang), " ← " if look.lang == "ar" else " → "
    before, after = (_values(one.field, values, look) for values in (one.before, one.after))
    if one.field in _SEVERAL:
        return f"{name}: " + ", ".join(
            f"{sign}{told}" for sign, told in (("+", after), ("−", before)) if told
        )
    return f"{name}: {before or NOTHING}{arrow}{after or NOTHING}"


_SEVERAL = ("actors", "recipients", "parties", "names", "offices", "states", "items", "disputed_by")


def _values(field: str, values: Iterable[str], look: Look) -> str:
    parted = "، " if look.lang == "ar" else ", "
    if field == "date":
        return parted.join(day(value, look) for value in values)
    if field in ("status", "stance"):
        return parted.join(label(field, value, look.lang) for value in values)
    if field == "states":
        return parted.join(_state(*value.partition(" ")[::2], look) for value in values)
    if field == "offices":
        return parted.join(_post(*value.split(" ", 2), look=look) for value in values)
    return listed(values, look)


def _state(status: str, told: str, look: Look) -> str:
    return f"{label('status', status, look.lang)} {day(told, look) if told else ''}".strip()


def _post(post: str, of: str = "", rest: str = "", *, look: Look) -> str:
    return " ".join(part for part in (label("post", post, look.lang), side(of, look.lang), rest) if part)


_CELLS: Mapping[type, tuple[Cell, ...]] = MappingProxyType(
    {
        EventLine: (
            Cell("date", when),
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
        Office: (
            Cell("held", _held),
            Cell("post", lambda line, look: label("post", line.post, look.lang)),
            Cell("of", lambda line, look: side(line.of, look.lang) if line.of else NOTHING),
            Cell("title", lambda line, look: line.title),
        ),
        Spelling: (
            Cell("articles", lambda line, look: str(line.articles)),
            Cell("seen", _between),
            Cell("name", lambda line, look: line.name),
        ),
        Period: (
            Cell("period", lambda line, look: day(line.period, look)),
            Cell("events", lambda line, look: str(line.events)),
            Cell("meetings", lambda line, look: str(line.meetings)),
            Cell("cooperation", lambda line, look: _signed(line.cooperation)),
            Cell("conflict", lambda line, look: _signed(line.conflict)),
            Cell("net", lambda line, look: _signed(line.cooperation + line.conflict)),
        ),
        Tie: (
            Cell("events", lambda line, look: str(line.events)),
            Cell("meetings", lambda line, look: str(line.meetings)),
            Cell("cooperation", lambda line, look: _signed(line.cooperation)),
            Cell("conflict", lambda line, look: _signed(line.conflict)),
            Cell("seen", _between),
            Cell("left", lambda line, look: side(line.left, look.lang)),
            Cell("right", lambda line, look: side(line.right, look.lang)),
        ),
        Member: (
            Cell("events", lambda line, look: str(line.events)),
            Cell("ties", lambda line, look: str(line.ties)),
            Cell("name", lambda line, look: side(line.name, look.lang)),
        ),
        Change: (
            Cell("date", lambda line, look: day(line.when, look)),
            Cell("kind", lambda line, look: label("thing", line.kind, look.lang)),
            Cell("id", lambda line, look: line.id),
            Cell("change", _change),
            Cell("title", lambda line, look: line.title),
        ),
        Hit: (
            Cell("date", lambda line, look: day(line.published, look)),
            Cell("found", lambda line, look: str(line.found)),
            Cell("article", lambda line, look: line.article),
            Cell("outlet", lambda line, look: line.outlet or NOTHING),
            Cell("sentence", lambda line, look: line.sentence),
        ),
        Arms: (
            Cell("id", lambda line, look: line.id),
            Cell("supplier", lambda line, look: side(line.supplier, look.lang)),
            Cell("recipient", lambda line, look: side(line.recipient, look.lang)),
            Cell("ordered", lambda line, look: line.ordered or NOTHING),
            Cell("year_of_order", lambda line, look: line.year_of_order or NOTHING),
            Cell("delivered", lambda line, look: line.delivered or NOTHING),
            Cell("years_of_delivery", lambda line, look: line.years_of_delivery or NOTHING),
            Cell("status", lambda line, look: label("status", line.status, look.lang)),
            Cell("designation", lambda line, look: line.designation or NOTHING),
            Cell("description", lambda line, look: line.description),
        ),
    }
)
