"""What was said: the claims of a story's articles, each with its chain, told twice only once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rasad.model import Stance, Statement
from rasad.views.brief.beside import sentences_beside
from rasad.views.brief.claims import Said, claims, source
from rasad.views.brief.desk import Desk
from rasad.views.brief.happened import lead_sentences
from rasad.views.brief.wording import clean, quoted, stems

_MOST = 8  # claims of one brief
_EACH = 3  # claims of one speaker
_SAME = 0.6  # of the words of the shorter one, that two tellings of one claim share
_SHORTEST = 3  # words that tell something: below, a quotation tells nothing by itself
_WORDS = re.compile(r"\S+")


def said(desk: Desk) -> Iterator[Statement]:
    """Yield what was said, by those who take part before others; what two articles have is told once."""
    for tellings in chosen(desk):
        yield _sentence(desk, tellings)


def chosen(desk: Desk) -> list[list[Said]]:
    """Return the claims that a brief repeats, each with its tellings, those of a speaker side by side."""
    leads = lead_sentences(desk)
    elsewhere = {*leads.items(), *sentences_beside(desk)}
    told = [
        c for c in _once(claims(desk)) if _tells(desk, c) and (c.seen.article, c.sentence) not in elsewhere
    ]
    people = {person.sum.id for person in desk.people}
    groups = _grouped(told)
    place = {
        id(g): sum(o[0].seen.article == g[0].seen.article for o in groups[:i]) for i, g in enumerate(groups)
    }
    ranked = sorted(
        groups,
        key=lambda g: (
            not _takes_part(desk, g[0], people),
            -len(g),
            _unnamed(g[0]),
            place[id(g)],
        ),
    )
    counts: dict[str, int] = {}
    kept: list[list[Said]] = []
    for group in ranked:
        who, most = group[0].who, _EACH + (group[0].who in people)
        counts[who] = counts.get(who, 0) + 1
        if counts[who] <= most and len(kept) < _MOST:
            kept.append(group)
    order = {group[0].who: 0 for group in kept}
    order = {who: place for place, who in enumerate(order)}
    return sorted(kept, key=lambda g: (order[g[0].who], groups.index(g)))


def _grouped(told: list[Said]) -> list[list[Said]]:
    """Return claims with those beside them that other articles tell of the same speaker in the same words."""
    groups: list[list[Said]] = []
    for claim in told:
        likely = [g for g in groups if g[0].who == claim.who and _alike(g[0], claim)]
        if likely:
            max(likely, key=lambda g: len(_common(g[0], claim))).append(claim)
        else:
            groups.append([claim])
    return groups


def _unnamed(claim: Said) -> bool:
    return claim.person is None and claim.code is None


def _once(told: list[Said]) -> list[Said]:
    """Return claims without those that stand in the clause of another one."""
    return [
        claim
        for claim in told
        if not any(
            other is not claim
            and other.seen.article == claim.seen.article
            and other.clause
            and claim.words in other.clause
            and (len(other.words), other.seen.id) > (len(claim.words), claim.seen.id)
            for other in told
        )
    ]


def _takes_part(desk: Desk, claim: Said, people: set[str]) -> bool:
    return bool(claim.person and claim.person.sum.id in people) or (
        claim.code is not None and claim.code in desk.sides
    )


def _tells(desk: Desk, claim: Said) -> bool:
    """Whether a claim can be told: it says something, and is no predicate whose subject stands elsewhere."""
    told = claim.link is not None and claim.link.split()[-1] in desk.words.links
    if claim.clause:
        return len(stems(claim.words)) > 1 + (claim.link in desk.words.whole)
    free = claim.direct and claim.free
    if claim.words.endswith("…") or not (free or told or _fits(desk, claim)):
        return False
    if told and not _follows(desk, claim):
        return False
    return len(stems(claim.words)) >= _SHORTEST


def _fits(desk: Desk, claim: Said) -> bool:
    """Whether words that are no clause fit behind the verb of their stance: أدان الهجوم, دعا إلى الهدوء."""
    link = desk.book.sayings[claim.seen.facts["stance"]].link
    return claim.near and link != desk.book.say["colon"] and link == (claim.link or "")


def _follows(desk: Desk, claim: Said) -> bool:
    """Whether a clause fits behind the verb of its stance: no pronoun, no other preposition before أن."""
    front, _, last = (claim.link or "").rpartition(" ")
    saying = desk.book.sayings[claim.seen.facts["stance"]]
    return last not in desk.words.dangling and (not front or saying.that.startswith(front))


def _alike(one: Said, other: Said) -> bool:
    fewer = min(len(set(stems(claim.words))) for claim in (one, other))
    common = len(_common(one, other))
    return one.seen.article != other.seen.article and common >= 2 and common >= _SAME * fewer


def _common(one: Said, other: Said) -> set[str]:
    return set(stems(one.words)) & set(stems(other.words))


def _sentence(desk: Desk, tellings: list[Said]) -> Statement:
    shortest = min(tellings, key=lambda c: len(c.words))
    text = told(desk, shortest)
    refs = desk.refs(source(desk, claim) for claim in tellings)
    longest = max(tellings, key=lambda c: len(c.words))
    added = _added(shortest.words, longest.words)
    if added and longest is not shortest:
        more = desk.say("said.more", words=quoted(added), refs=desk.refs([source(desk, longest)]))
        refs += desk.book.say["comma"] + more
    return desk.state("said", f"{text} {refs}{desk.book.say['stop']}", *(c.seen for c in tellings))


def _added(short: str, long: str) -> str:
    """Return what the longer telling has behind the last word that both have, if a clause begins there."""
    common = set(stems(short))
    last = max((f.end() for f in _WORDS.finditer(long) if set(stems(f[0])) & common), default=0)
    head, comma, tail = long[last:].partition("،")
    if not comma or len(head.split()) > 1:
        return ""
    return clean(tail) if len(stems(tail)) >= _SHORTEST else ""


def told(desk: Desk, claim: Said) -> str:
    """Return a claim as a sentence: the article's own clause where it can stand alone, else وقال …: «…»."""
    if desk.lang == "ar" and claim.clause:
        return desk.say("said.clause", clause=claim.clause)
    linked = desk.lang == "ar" and claim.link is not None and claim.link.split()[-1] in desk.words.links
    saying = desk.book.sayings[_stance(desk, claim, linked)]
    verb = saying.she if desk.cast.feminine(claim.speaker, claim.code, claim.person) else saying.he
    link = f" {saying.that}" if linked else saying.link if saying.link in ("", ":") else f" {saying.link}"
    words = claim.words if linked and not claim.direct else quoted(claim.words)
    return desk.say("said", verb=verb, who=claim.speaker, link=link, words=words)


def _stance(desk: Desk, claim: Said, linked: bool) -> Stance:
    """Return the stance whose verb can report a claim: what is quoted, or denied, is said (قال: لا نعتزم)."""
    stance: Stance = claim.seen.facts["stance"]
    plain = claim.direct and not linked and not _fits(desk, claim)
    negated = stance == "deny" and bool(set(claim.words.split()) & set(desk.words.negations))
    return "assert" if desk.lang == "ar" and (negated or plain) else stance
