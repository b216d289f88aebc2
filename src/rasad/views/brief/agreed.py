"""Rules on agreements: from which stage to which, who alone says so, who says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import AgreementLine, Observation, Seen, Statement
from rasad.views.brief.claims import Said, claims, source
from rasad.views.brief.desk import Desk, Source
from rasad.views.brief.happened import lead_sentences
from rasad.views.brief.wording import bare, clean, quoted, shortened, stems

Deal = Seen[AgreementLine]
_MOST = 2
_HOSTILE = (
    "ASSAULT",
    "COERCE",
    "THREATEN",
    "ACCUSE",
    "SANCTION",
    "PROTEST",
    "MOBILIZE",
)
_KINDS = {  # of agreements that bear on an event, on a hostile one fewer
    False: (
        "treaty",
        "memorandum",
        "declaration",
        "contract",
        "arms_deal",
        "ceasefire",
        "loan",
    ),
    True: ("arms_deal", "ceasefire"),
}
_LONGEST = 90  # characters of a name
_STAGES = (  # in the order in which an agreement comes to them
    "mooted", "negotiating", "expected", "agreed", "signed", "ratified", "in_force", "part_delivered",
    "delivered", "suspended", "ended", "denied",
)  # fmt: skip
_OPEN = ("mooted", "negotiating", "expected")  # stages that do not last
_NAMED = 2  # words of a name, that tell one agreement from all others


def relevant(desk: Desk) -> list[Deal]:
    """Return the agreements of the main event's sides that the story names, the best known first."""
    sides = set(desk.sides)
    found = [
        deal
        for deal in desk.known.agreements
        if deal.sum.kind in _KINDS[desk.main.sum.type in _HOSTILE]
        and len(sides & set(deal.sum.parties)) > 1
        and any(one.article in desk.articles for one in deal.seen)
        and len(stems(deal.sum.name)) >= _NAMED
    ]
    return sorted(found, key=lambda d: (-len(d.seen), d.sum.id))[:_MOST]


def named(deal: Deal, one: Observation) -> str:
    """Return what an article calls an agreement; where that is a bare noun, what others call it."""
    told = one.facts["name"] if len(stems(one.facts["name"])) >= _NAMED else deal.sum.name
    return shortened(bare(clean(told)), _LONGEST)


def moved(desk: Desk) -> Iterator[Statement]:
    """Yield for each agreement from which stage it came to which one, or that its stage is the same."""
    for deal in relevant(desk):
        now = [one for one in deal.seen if one.article in desk.articles]
        first = min((one.published or "" for one in now), default="")
        before = [
            one for one in deal.seen if one.article not in desk.articles and (one.published or "") < first
        ]
        if before and _tells(desk, before[-1], now[-1]):
            yield _moved(desk, deal, before[-1], now)


def _tells(desk: Desk, before: Observation, now: Observation) -> bool:
    """Whether two tellings are of one agreement, and the story, which is about it, tells something new."""
    words = [set(stems(" ".join((o.facts["name"], *_goods(o))))) for o in (before, now)]
    codes = [{p["code"] for p in o.facts["parties"] if p["code"]} for o in (before, now)]
    then, stage = before.facts["status"], now.facts["status"]
    same = then == stage and stage in _OPEN
    further = _STAGES.index(then) < _STAGES.index(stage)
    one = bool(words[0] & words[1] - set(stems(" ".join(desk.words.heads)))) and len(codes[0] & codes[1]) > 1
    return one and (same or further) and _is_topic(desk, now)


def _goods(one: Observation) -> list[str]:
    return [item["text"] for item in one.facts["items"]]


def _is_topic(desk: Desk, now: Observation) -> bool:
    """Whether an agreement stands in the headline, in the lead, or in the words of somebody named."""
    page, lead = desk.pages[now.article], lead_sentences(desk).get(now.article)
    held = {page.sentence(span.start) for span in now.spans}
    spoken = any(claim.person for claim in _about(desk, now))
    return lead in held or any(map(page.heading, held)) or spoken


def _moved(desk: Desk, deal: Deal, before: Observation, now: list[Observation]) -> Statement:
    newest = now[-1]
    then, stage = before.facts["status"], newest.facts["status"]
    told = desk.say(
        "agreement.same" if then == stage else "agreement.moved",
        name=quoted(named(deal, newest)),
        before=desk.book.stages[then],
        stage=desk.book.stages[stage],
        report=desk.say("by_report", date=desk.date(before.published)),
        old=desk.refs([Source(before.article)]),
        new=desk.refs(Source(one.article) for one in now),
    )
    seen = [before, *now]
    if said := _about(desk, newest):
        last = said[-1]
        told += desk.book.say["comma"] + desk.say(
            "agreement.said",
            who=last.speaker,
            words=quoted(last.words),
            refs=desk.refs([source(desk, last)]),
        )
        seen.append(last.seen)
    return desk.state("agreement-moved", told + desk.book.say["stop"], *seen)


def _about(desk: Desk, deal: Observation) -> list[Said]:
    """Return the story's claims that speak of an agreement by its name."""
    name = set(stems(deal.facts["name"]))
    return [c for c in claims(desk) if name <= set(stems(c.words)) or _inside(deal, c)]


def _inside(deal: Observation, claim: Said) -> bool:
    content = claim.seen.spans[0]
    return deal.article == claim.seen.article and any(
        content.start <= span.start < content.end for span in deal.spans[:1]
    )


def alone(desk: Desk) -> Iterator[Statement]:
    """Yield that one voice alone speaks of an agreement, and which of the participants says nothing of it."""
    if len(desk.seen) < 2 or len(desk.people) < 2:
        return
    for deal in relevant(desk)[:1]:
        now = [one for one in deal.seen if one.article in desk.articles]
        told = [claim for one in now for claim in _about(desk, one)]
        if len({one.article for one in now}) > 1 or not told or len({c.who for c in told}) > 1:
            continue
        name = quoted(named(deal, now[0]))
        text = desk.say(
            "alone",
            name=name,
            who=told[0].speaker,
            refs=desk.refs([source(desk, told[0])]),
        )
        silent = [p for p in desk.people[:2] if p.sum.id not in {c.who for c in told}]
        if silent and len(silent) < 2:
            refs = desk.refs(Source(article) for article in desk.articles)
            text += desk.book.say["comma"] + desk.say("silent", who=desk.cast.short(silent[0]), refs=refs)
        yield desk.state(
            "single-source",
            text + desk.book.say["stop"],
            told[0].seen,
            *now,
            *desk.seen,
        )
