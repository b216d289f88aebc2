"""The clause of an article that reports what somebody said, so that it can stand in a brief."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasad.views.brief.desk import Desk
from rasad.views.brief.wording import Page, clean, printed

_ALIKE = 0.7  # of the letters of two spellings of a name
_LONGEST = 400  # characters of a clause
_CLOSER = re.compile(r"[”»\"]")


def clause(desk: Desk, page: Page, found: Mapping[str, Any], name: str) -> str | None:
    """Return the words from the verb of saying to the end of what is said, with the speaker's name.

    ``None`` where the verb is no finite one, stands in a relative clause, has a pronoun for its object, or
    where another sentence begins between.
    """
    cue, content, speaker = found["cue"], found["content"], found["speaker"]
    if not cue or not cue["start"] < content["start"]:
        return None
    if page.sentence(cue["start"]) != page.sentence(content["start"]):
        return None
    verb = _bare(page.text[cue["start"] : cue["end"]])
    if (
        not verb
        or verb.endswith(desk.words.not_verbs)
        or re.match(desk.words.verbal_nouns, verb)
        or _relative(desk, page, cue["start"])
    ):
        return None
    closed = _CLOSER.match(page.text, content["end"])
    end = closed.end() if closed else content["end"]
    if cue["end"] <= speaker["start"] < content["start"]:
        rest = _renamed(
            page.text[cue["end"] : end],
            speaker["end"] - speaker["start"],
            speaker["start"] - cue["end"],
            name,
        )
    else:
        rest = page.text[cue["end"] : end]
        rest = rest if rest.split()[:1] == [name] else f" {name} {rest.lstrip()}"
    if page.text[cue["end"]].isalpha() or not _agrees(desk, page, found, name):
        return None  # an object pronoun hangs on the verb: وصفها
    words = clean(_spoken(name, printed(f"{verb}{rest}")))
    return words if len(words) <= _LONGEST and not words.endswith("…") else None


def _spoken(name: str, clause: str) -> str:
    """Return a clause with a colon between the speaker and a quotation that follows at once."""
    last = re.escape(name.split()[-1])
    return re.sub(rf"({last}) *:? *«(?=[^«»]{{15,}}»?$)", r"\1: «", clause)


def _renamed(rest: str, length: int, start: int, name: str) -> str:
    """Return words with one spelling of the speaker's name for another; a title and other names stay."""
    told = rest[start : start + length]
    spelt = " " not in told + name and len(set(told) & set(name)) > _ALIKE * len(set(told) | set(name))
    return f"{rest[:start]}{name}{rest[start + length :]}" if spelt else rest


def _bare(words: str) -> str:
    """Return a verb without the و or ف before it; nothing for several words."""
    told = clean(words)
    return re.sub("^[وف](?=.{3})", "", told) if " " not in told else ""


def _agrees(desk: Desk, page: Page, found: Mapping[str, Any], name: str) -> bool:
    """Whether a pronoun behind إن may be the speaker's: قالت طهران إنه tells of something else."""
    tie = (link(desk, page, found) or "").split()[-1:]
    if not tie or tie[0] not in desk.words.about_himself:
        return True
    entity = next(
        (e for e in page.record["entities"] if e["id"] == found["speaker"]["entity"]),
        None,
    )
    person = desk.cast.person(page.record["article"]["id"], entity["name"]) if entity else None
    she = desk.cast.feminine(name, entity["code"] if entity else None, person)
    return (tie[0] in desk.words.about_herself) == she


def _relative(desk: Desk, page: Page, start: int) -> bool:
    before = page.text[max(0, start - 12) : start].split()[-1:]
    return bool(before) and before[0].strip("،") in desk.words.relatives


def link(desk: Desk, page: Page, found: Mapping[str, Any]) -> str | None:
    """Return the words that tie what is said to the verb: إن، على أن، ب."""
    start = found["content"]["start"]
    if start and page.text[start - 1] in desk.words.prepositions:
        return page.text[start - 1]
    before = re.split(r"[\s\"“«:،]+", page.text[max(0, start - 24) : start].rstrip(' "“«:،'))[-2:]
    if before and before[-1] in desk.words.links:
        return " ".join(before if len(before) > 1 and before[0] in desk.words.prepositions else before[-1:])
    return before[-1] if before and before[-1] in desk.words.prepositions else None
