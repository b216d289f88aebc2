"""Whether a desk's own rules do what they say: their sentences are read, as our tests read those of ours."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rasad.api.reading import Record, read_text
from rasad.lexicon.own import OwnWords
from rasad.model import Fault, Participant, Span

_DAY = date(2024, 5, 15)  # of articles that proofs could stand in
_PHRASES = ("organisations.toml", "outlets.toml", "places.toml", "states.toml")


def unproved(words: OwnWords) -> Iterator[Fault]:
    """Yield each own sentence that a desk's rule does not find as it says, or does not leave alone.

    Events, words of reporting and lists of names are proved; what other files say is only judged for form.
    """
    for file, content in sorted(words.files.items()):
        told, family = tomllib.loads(content), file.removesuffix(".toml")
        if file.startswith("events/"):
            for name, rule in _tables(told):
                yield from _of_events(f"{family}.{name}", rule, words)
        elif file.startswith("reporting/cues/"):
            for name, rule in _tables(told):
                yield from _of_claims(f"{family}.{name}", rule, words)
        elif file in _PHRASES:
            yield from _of_phrases(family, told, words)


def _tables(told: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return ((name, rule) for name, rule in told.items() if isinstance(rule, dict))


def _of_events(name: str, rule: Mapping[str, Any], words: OwnWords) -> Iterator[Fault]:
    for found in rule.get("finds", ()):
        record = _read(found["text"], words)
        seen = [e for e in record.events if any(found["trigger"] in _cut(record, t) for t in e.triggers)]
        if not seen:
            yield Fault("rule", name, f"finds no {found['trigger']} in: {found['text']}")
            continue
        event = seen[0]
        for field, wanted, got in (
            ("actors", sorted(found.get("actors", ())), _sides(event.actors)),
            ("recipients", sorted(found.get("recipients", ())), _sides(event.recipients)),
            ("status", found.get("status", "happened"), event.status),
        ):
            if wanted != got:
                yield Fault("rule", name, f"{field} are {got}, not {wanted}, in: {found['text']}")
    for text in rule.get("leaves", ()):
        if any(event.rule == name for event in _read(text, words).events):
            yield Fault("rule", name, f"does not leave alone: {text}")


def _of_claims(name: str, rule: Mapping[str, Any], words: OwnWords) -> Iterator[Fault]:
    for found in rule.get("finds", ()):
        record = _read(found["text"], words)
        told = [(_cut(record, c.speaker.span), _cut(record, c.content)) for c in record.claims]
        if (found["speaker"], found["content"]) not in told:
            yield Fault("rule", name, f"finds {told or 'nothing'} in: {found['text']}")
    for text in rule.get("leaves", ()):
        if any(claim.rule == name for claim in _read(text, words).claims):
            yield Fault("rule", name, f"does not leave alone: {text}")


def _of_phrases(name: str, told: Mapping[str, Any], words: OwnWords) -> Iterator[Fault]:
    for found in told.get("finds", ()):
        record = _read(found["text"], words)
        codes = {entity.id: entity.code for entity in record.entities}
        named = [m for m in record.mentions if found["phrase"] in _cut(record, m.span)]
        if not any(found.get("code") in (None, codes[m.entity]) for m in named):
            yield Fault("rule", name, f"{found['phrase']} names nothing of that kind in: {found['text']}")


def _read(text: str, words: OwnWords) -> Record:
    return read_text(text, published=_DAY, words=words)


def _cut(record: Record, span: Span) -> str:
    return record.text[span.start : span.end]


def _sides(parties: tuple[Participant, ...]) -> list[str]:
    return sorted(party.code or party.name or "" for party in parties)
