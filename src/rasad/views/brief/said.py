"""What was said: the claims of a story's articles, each with its chain, told twice only once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rasad.model import Observation, Statement
from rasad.views.brief.beside import sentences_beside
from rasad.views.brief.cast import Person
from rasad.views.brief.desk import Desk, Source
from rasad.views.brief.happened import lead_sentences
from rasad.views.brief.wording import Page, clean, printed, quoted, stems

_MOST = 8  # claims of one brief
_EACH = 3  # claims of one speaker
_SAME = 0.6  # of the words of the shorter one, that two tellings of one claim share
_SHORTEST = 3  # words that tell something: below, a quotation tells nothing by itself
_LONGEST = 400  # characters of a clause
_WORDS = re.compile(r"\S+")
_CLOSER = re.compile(r"[”»\"]")
_SPOKEN = re.compile(r"(\w+) *:? *(«)(?=[^«»]{25})")  # a quotation of some length behind a word


@dataclass(frozen=True)
class Said:
    """One claim of an article as a brief repeats it.

    ``speaker`` is the speaker's name, ``code`` the state or body, ``person`` who it is among the people;
    ``clause`` is the article's own clause from the verb of saying on, with the speaker in it, where it can
    stand alone; ``link`` the word that ties what is said to the verb.
    """

    seen: Observation
    speaker: str
    code: str | None
    person: Person | None
    words: str
    clause: str | None
    link: str | None
    direct: bool
    sentence: int

    @property
    def who(self) -> str:
        """What tells the speaker from others."""
        return self.person.sum.id if self.person else self.code or self.speaker


def said(desk: Desk) -> Iterator[Statement]:
    """Yield what was said, by those who take part before others; what two articles have is told once."""
    for tellings in chosen(desk):
        yield _sentence(desk, tellings)


def claims(desk: Desk) -> list[Said]:
    """Return every claim of the story's articles."""
    by_article: dict[str, list[Observation]] = {}
    for one in desk.known.claims:
        by_article.setdefault(one.article, []).append(one)
    return [
        read(desk, page, one)
        for article, page in desk.pages.items()
        if desk.known.copies.get(article, article) == article or article == desk.articles[0]
        for one in sorted(by_article.get(article, ()), key=lambda o: o.spans[0])
        if not page.heading(page.sentence(one.spans[0].start))
    ]


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
        groups, key=lambda g: (not _takes_part(desk, g[0], people), -len(g), _unnamed(g[0]), place[id(g)])
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
    told = claim.link is not None and claim.link.split()[-1] in desk.book.links
    if claim.clause:
        return len(stems(claim.words)) > 1 + told
    if claim.words.endswith("…") or not (claim.direct or told or _fits(desk, claim)):
        return False
    if told and not _follows(desk, claim):
        return False
    return len(stems(claim.words)) >= _SHORTEST


def _fits(desk: Desk, claim: Said) -> bool:
    """Whether words that are no clause fit behind the verb of their stance: أدان الهجوم, دعا إلى الهدوء."""
    link = desk.book.sayings[claim.seen.facts["stance"]].link
    return link != desk.book.say["colon"] and link == (claim.link or "")


def _follows(desk: Desk, claim: Said) -> bool:
    """Whether a clause fits behind the verb of its stance: no pronoun, no other preposition before أن."""
    front, _, last = (claim.link or "").rpartition(" ")
    saying = desk.book.sayings[claim.seen.facts["stance"]]
    return last not in desk.book.dangling and (not front or saying.that.startswith(front))


def read(desk: Desk, page: Page, seen: Observation) -> Said:
    """Return a claim with the words around it that a sentence of its own needs."""
    found = next(c for c in page.record["claims"] if c["id"] == seen.item)
    speaker = seen.facts["speaker"]
    person = desk.cast.person(seen.article, speaker["name"])
    name = desk.cast.short(person) if person else _name(desk, speaker)
    content = page.text[found["content"]["start"] : found["content"]["end"]]
    return Said(
        seen,
        name,
        speaker["code"],
        person,
        clean(content),
        _clause(desk, page, found, name),
        _link(desk, page, found),
        found["mode"] == "direct",
        page.sentence(found["content"]["start"]),
    )


def _name(desk: Desk, speaker: Mapping[str, Any]) -> str:
    """Return what a speaker is called who is no known person: the words as written, in the nominative."""
    words = clean(speaker["words"])
    first, *rest = words.split()
    if not first.endswith("ين") or len(first) < 5 or first.endswith("تين"):
        return words
    plural = [first[:-2] + "ون"]
    while rest and rest[0].endswith("ين"):
        plural.append(rest.pop(0)[:-2] + "ون")
    return " ".join((*plural, *rest))


def _clause(desk: Desk, page: Page, found: Mapping[str, Any], name: str) -> str | None:
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
        or verb.endswith(desk.book.not_verbs)
        or re.match(desk.book.verbal_nouns, verb)
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
        rest = f" {name} {page.text[cue['end'] : end].lstrip()}"
    if page.text[cue["end"]].isalpha() or not _agrees(desk, page, found, name):
        return None  # an object pronoun hangs on the verb: وصفها
    words = clean(_SPOKEN.sub(lambda at: _colon(desk, at), printed(f"{verb}{rest}")))
    return words if len(words) <= _LONGEST and not words.endswith("…") else None


def _colon(desk: Desk, at: re.Match[str]) -> str:
    """Return a colon between a word and a quotation, where the word does not lead to it by itself: إن."""
    word = at[1].removeprefix("و")
    leads = word in (*desk.book.links, *desk.book.prepositions) or len(word) == 1
    return f"{at[1]}{' ' * (len(word) > 1)}{at[2]}" if leads else f"{at[1]}: {at[2]}"


def _renamed(rest: str, length: int, start: int, name: str) -> str:
    """Return words with one spelling of the speaker's name for another; a name with its title stays."""
    told = rest[start : start + length]
    return f"{rest[:start]}{name}{rest[start + length :]}" if " " not in told and " " not in name else rest


def _bare(words: str) -> str:
    """Return a verb without the و or ف before it; nothing for several words."""
    told = clean(words)
    return re.sub("^[وف](?=.{3})", "", told) if " " not in told else ""


def _agrees(desk: Desk, page: Page, found: Mapping[str, Any], name: str) -> bool:
    """Whether a pronoun behind إن may be the speaker's: قالت طهران إنه tells of something else."""
    link = (_link(desk, page, found) or "").split()[-1:]
    if not link or link[0] not in desk.book.about_himself:
        return True
    entity = next((e for e in page.record["entities"] if e["id"] == found["speaker"]["entity"]), None)
    person = desk.cast.person(page.record["article"]["id"], entity["name"]) if entity else None
    she = desk.cast.feminine(name, entity["code"] if entity else None, person)
    return (link[0] in desk.book.about_herself) == she


def _relative(desk: Desk, page: Page, start: int) -> bool:
    before = page.text[max(0, start - 12) : start].split()[-1:]
    return bool(before) and before[0].strip("،") in desk.book.relatives


def _link(desk: Desk, page: Page, found: Mapping[str, Any]) -> str | None:
    """Return the words that tie what is said to the verb: إن، على أن، ب."""
    start = found["content"]["start"]
    if start and page.text[start - 1] in desk.book.prepositions:
        return page.text[start - 1]
    before = re.split(r"[\s\"“«:،]+", page.text[max(0, start - 24) : start].rstrip(' "“«:،'))[-2:]
    if before and before[-1] in desk.book.links:
        return " ".join(before if len(before) > 1 and before[0] in desk.book.prepositions else before[-1:])
    return before[-1] if before and before[-1] in desk.book.prepositions else None


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
    stance = claim.seen.facts["stance"]
    if stance == "deny" and set(claim.words.split()) & set(desk.book.negations):
        stance = "assert"  # what is denied is told as it was said: لا نعتزم
    saying = desk.book.sayings[stance]
    she = desk.cast.feminine(claim.speaker, claim.code, claim.person)
    linked = desk.lang == "ar" and claim.link is not None and claim.link.split()[-1] in desk.book.links
    link = f" {saying.that}" if linked else saying.link if saying.link in ("", ":") else f" {saying.link}"
    words = claim.words if linked and not claim.direct else quoted(claim.words)
    return desk.say("said", verb=saying.she if she else saying.he, who=claim.speaker, link=link, words=words)


def source(desk: Desk, claim: Said) -> Source:
    """Return where a claim stands: the article, the chain, the speaker."""
    chain = [_short(desk, claim.seen.article, link) for link in reversed(claim.seen.facts["chain"])]
    return Source(claim.seen.article, (*chain, claim.speaker))


def _short(desk: Desk, article: str, link: Mapping[str, Any]) -> str:
    person = desk.cast.person(article, link["name"])
    return desk.cast.short(person) if person else clean(link["words"])
