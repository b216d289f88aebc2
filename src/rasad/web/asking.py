"""What an address asks of the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rasad.model import Question

_WORDS = ("state", "person", "type", "status", "speaker", "about", "stance")
_DAYS = ("since", "until", "as_of", "on")


def question(asked: Mapping[str, str]) -> tuple[Question, dict[str, str]]:
    """Return the question of an address, and what of it cannot be understood: field and value."""
    wrong = {name: asked[name] for name in _DAYS if asked.get(name) and not _is_day(asked[name])}
    told = {name: asked[name].strip() for name in _DAYS if asked.get(name) and name not in wrong}
    told |= {name: asked[name].strip() for name in _WORDS if asked.get(name)}
    least = asked.get("independent", "")
    if least and not least.isdigit():
        wrong["independent"] = least
    return Question(**told, independent=int(least) if least.isdigit() else 0), wrong


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value.strip())
    except ValueError:
        return False
    return True
