"""Rules on who says what: one side alone and no answer, denials."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rasad.model import Observation, Statement
from rasad.views.brief.desk import Desk, Event, Source
from rasad.views.brief.wording import clean, quoted

_ANSWERS = ("deny", "decline")
_MATTERS = ("AID",)  # deeds of which several tellings are of one matter
_MOST = 2
_NEAR = 40  # letters at the beginning of what is said


def says_and_denies(desk: Desk) -> Iterator[Statement]:
    """Yield for what is laid at a participant's door: who says it, one voice a state, and who answers."""
    for matter in matters(desk)[:_MOST]:
        said = _sayers(desk, matter)
        if len({claim.article for claims in said.values() for claim in claims}) > 1:
            yield _told(desk, matter, said)


def matters(desk: Desk) -> list[list[Event]]:
    """Return deeds between participants that somebody tells of; supplies of one direction are one matter."""
    sides = set(desk.sides)
    groups: dict[tuple[str, ...], list[Event]] = {}
    for event in desk.known.events:
        by, to = set(event.sum.actors) & sides, set(event.sum.recipients) & sides
        if event.sum.type not in _MATTERS or event.sum.id in desk.story.lines or not by or not (to - by):
            continue
        if event.sum.status not in ("planned", "possible"):
            groups.setdefault((event.sum.type, min(by), min(to - by)), []).append(event)
    told = [
        g
        for g in groups.values()
        if any(map(desk.tells, g)) and len({o.article for e in g for o in e.seen}) > 1
    ]
    return sorted(told, key=lambda g: (-len(g), g[0].sum.id))


def _sayers(desk: Desk, matter: list[Event]) -> dict[str, list[Observation]]:
    """Return the claims that tell of a matter and name a side of it, by the state or body that speaks."""
    found: dict[str, list[Observation]] = {}
    sides = {side for event in matter for side in (*event.sum.actors, *event.sum.recipients)}
    for claim in desk.known.claims:
        who = _side(desk, claim)
        named = any(desk.cast.lies_in(claim.facts["content"], side) for side in sides)
        tells = named and claim.facts["stance"] not in _ANSWERS
        if who and tells and any(_covers(claim, one, near=True) for e in matter for one in e.seen):
            found.setdefault(who, []).append(claim)
    return found


def _covers(claim: Observation, one: Observation, *, near: bool = False) -> bool:
    """Whether the words of an event stand in what is said; ``near``: at its beginning, so it is asserted."""
    content = claim.spans[0]
    end = min(content.end, content.start + _NEAR) if near else content.end
    return claim.article == one.article and any(s.start < end and content.start < s.end for s in one.spans)


def _side(desk: Desk, claim: Observation) -> str | None:
    """Return the state or body that speaks: the speaker's own code, else whose office he holds."""
    speaker = claim.facts["speaker"]
    person = desk.cast.person(claim.article, speaker["name"])
    office = desk.cast.office(person) if person else None
    return speaker["code"] or (office and office.of) or (speaker["name"] and clean(speaker["name"]))


def _told(desk: Desk, matter: list[Event], said: Mapping[str, list[Observation]]) -> Statement:
    told = [claim for claims in said.values() for claim in claims]
    first = min(told, key=lambda c: (c.published or "", c.article, c.spans[0]))
    by, event = list(said), matter[0].sum
    voices = desk.listed(
        f"{speaker(desk, c)} {desk.refs([Source(c.article, _chain(desk, c))])}" for c in _one_each(desk, told)
    )
    pattern = "says.one" if len(by) == 1 else "says.several"
    text = desk.say(
        pattern,
        words=quoted(first.facts["content"]),
        state=desk.cast.state(by[0]),
        voices=voices,
    )
    answers = _answers(desk, matter, told)
    accused = next(side for side in event.actors if side in desk.sides)
    if answers:
        who = desk.listed(
            f"{speaker(desk, c)} {desk.refs([Source(c.article, _chain(desk, c))])}" for c in answers[:2]
        )
        text += desk.book.say["comma"] + desk.say(f"answer.{answers[0].facts['stance']}", who=who)
    elif accused not in said:
        text += desk.book.say["comma"] + desk.say("answer.none", state=desk.cast.state(accused))
    return desk.state("who-says-who-denies", text + desk.book.say["stop"], *told[:4], *answers[:2])


def _one_each(desk: Desk, told: list[Observation]) -> list[Observation]:
    found: dict[str, Observation] = {}
    for claim in sorted(told, key=lambda c: (c.published or "", c.article, c.spans[0])):
        found.setdefault(speaker(desk, claim), claim)
    return list(found.values())[:3]


def speaker(desk: Desk, claim: Observation) -> str:
    """Return what the speaker of a claim is called."""
    told = claim.facts["speaker"]
    person = desk.cast.person(claim.article, told["name"])
    return desk.cast.full(person) if person else clean(told["words"])


def _chain(desk: Desk, claim: Observation) -> tuple[str, ...]:
    return tuple(clean(link["words"]) for link in reversed(claim.facts["chain"]))


def _answers(desk: Desk, matter: list[Event], told: list[Observation]) -> list[Observation]:
    """Return denials of a matter and refusals to speak of it, by what they answer or stand in."""
    items = {(one.article, one.item) for e in matter for one in e.seen} | {(c.article, c.item) for c in told}
    return [
        claim
        for claim in desk.known.claims
        if claim.facts["stance"] in _ANSWERS
        and (
            (claim.article, claim.facts["about"]) in items
            or any(_covers(claim, one) for e in matter for one in e.seen)
        )
    ]
