"""What persons put right, laid over what was observed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import get_args

from rasad.errors import UsageError
from rasad.model import (
    AgreementKind,
    AgreementStatus,
    Correction,
    EventStatus,
    EventType,
    Line,
    Observation,
    Stance,
)
from rasad.text.days import days

REJECTED = "rejected"
_FIELDS = {  # what may be put right, by kind of observation
    "person": ("name", "names", "code", "roles"),
    "event": ("type", "mode", "actors", "recipients", "date", "place", "status", "main", "background"),
    "agreement": (
        "name",
        "kind",
        "parties",
        "status",
        "date",
        "states",
        "items",
        "value",
        "suppliers",
        "recipients",
    ),
    "claim": ("speaker", "chain", "mode", "stance"),
}
_VALUES: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("event", "type"): get_args(EventType),
        ("event", "status"): get_args(EventStatus),
        ("agreement", "kind"): get_args(AgreementKind),
        ("agreement", "status"): get_args(AgreementStatus),
        ("claim", "stance"): get_args(Stance),
    }
)
_SIDES = ("actors", "recipients", "parties", "suppliers")


def value(seen: Observation, field: str, told: str) -> str:
    """Return the value of a field as it is kept. Raises UsageError for a field that the observation has not.

    Participants are told as codes or names parted by commas, all else as plain text or as JSON.
    """
    allowed = _FIELDS.get(seen.kind, ())
    if field not in allowed:
        raise UsageError(f"{seen.id}: no field {field!r} can be put right ({', '.join(allowed) or 'none'})")
    if field in _SIDES:
        return json.dumps(
            [_side(name.strip()) for name in told.split(",") if name.strip()], ensure_ascii=False
        )
    if field == "date" and days(told) is None:
        raise UsageError(f"{told!r} is no date (2024-10-11, 2024-10, 2024, or two parted by /)")
    if told not in _VALUES.get((seen.kind, field), (told,)):
        raise UsageError(f"{told!r} is none of {', '.join(_VALUES[seen.kind, field])}")
    try:
        return json.dumps(json.loads(told), ensure_ascii=False)
    except ValueError:
        return json.dumps(told, ensure_ascii=False)


def _side(name: str) -> dict[str, str | None]:
    code = name if name.isascii() and name.isupper() else None
    return {"code": code, "name": None if code else name, "person": None}


def corrected(seen: Observation, corrections: Iterable[Correction]) -> Observation | None:
    """Return an observation as persons left it; ``None`` where it was rejected."""
    facts = dict(seen.facts)
    for correction in corrections:
        if correction.observation == seen.id:
            if correction.field == REJECTED:
                return None
            facts[correction.field] = json.loads(correction.value or "null")
    return replace(seen, facts=facts) if facts != seen.facts else seen


def corrected_lines(lines: Iterable[Line], corrections: Iterable[Correction]) -> Iterator[Line]:
    """Yield lines as persons left them; a line of which nothing is left falls away."""
    by_observation: dict[str, list[Correction]] = {}
    for correction in corrections:
        by_observation.setdefault(correction.observation, []).append(correction)
    for line in lines:
        told = (corrected(one, by_observation.get(one.id, ())) for one in line.observations)
        if left := tuple(one for one in told if one):
            yield Line(left)
