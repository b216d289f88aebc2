"""A dossier as FollowTheMoney entities: Aleph, OpenAleph, OpenSanctions' tools.

| Rasad | FollowTheMoney |
| --- | --- |
| article | Article |
| person, office | Person; Position and Occupancy |
| state, organisation of states, another participant | PublicBody, Organization, LegalEntity |
| event | Event |
| contract, arms deal, loan | Contract, each party by an UnknownLink |
| treaty and other agreements | Event with the keyword ``agreement`` |
| claim | Note on its speaker |
| evidence | Documentation: which words of which article a thing stands on |

What the schema has no place for is told in docs/export.md.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from rasad.export.cited import by_id, hashed, lines, people, quote
from rasad.lexicon.labels import side
from rasad.lexicon.organisations import codes
from rasad.lexicon.states import states
from rasad.model import AgreementLine, Article, ClaimLine, Contents, EventLine, PersonLine
from rasad.text.days import days

Entity: TypeAlias = dict[str, Any]
_CONTRACTS = ("contract", "arms_deal", "loan")


def to_ftm(contents: Contents) -> Iterator[str]:
    """Yield entities as JSON, one a line: what is named by others comes before them."""
    for entity in _entities(contents):
        yield json.dumps(entity, ensure_ascii=False) + "\n"


def _entities(contents: Contents) -> Iterator[Entity]:
    known = people(contents)
    yield from map(_article, contents.articles)
    for name in sorted(set(_participants(contents))):
        if name not in known:
            yield _participant(name)
    yield from _positions(contents)
    for person in contents.people:
        yield _person(person)
        yield from _offices(person)
    for event in contents.events:
        yield _event(event, known)
    for agreement in contents.agreements:
        yield from _agreement(agreement, known)
    persons = {person.id for person in contents.people}
    for claim in contents.claims:
        speaker = claim.person if claim.person in persons else None
        yield _note(claim, speaker or _who(claim.code or claim.speaker, known))
    yield from _documentations(contents)


def _made(id: str, schema: str, told: Mapping[str, Any]) -> Entity:
    """Return an entity; every property is a list of texts, those that say nothing are left out."""
    properties = {
        name: [value] if isinstance(value, str) else list(value or ()) for name, value in told.items()
    }
    filled = {name: found for name, values in properties.items() if (found := [v for v in values if v])}
    return {"id": id, "schema": schema, "properties": filled}


def _article(article: Article) -> Entity:
    told = {
        "title": article.title or article.text.strip().split("\n", 1)[0],
        "publishedAt": (article.published or "")[:10],
        "publisher": article.outlet,
        "author": article.author,
        "sourceUrl": article.url,
        "language": "ara",
        "bodyText": article.text,
        "fileName": article.id,
    }
    return _made(_document(article.id), "Article", told)


def _document(article: str) -> str:
    return f"d-{hashed(article)}"


def _participants(contents: Contents) -> Iterator[str]:
    for event in contents.events:
        yield from (*event.actors, *event.recipients)
    for agreement in contents.agreements:
        yield from agreement.parties
    for claim in contents.claims:
        yield claim.code or claim.speaker
    for person in contents.people:
        yield from (office.of for office in person.offices if office.of)


def _participant(name: str) -> Entity:
    if name in states():
        told = {"name": side(name, "ar"), "alias": states()[name].names, "country": _country(name)}
        return _made(_body(name), "PublicBody", told)
    if name in codes():
        return _made(_body(name), "Organization", {"name": name, "abbreviation": name})
    return _made(_body(name), "LegalEntity", {"name": name})


def _body(name: str) -> str:
    """Return the id of a participant: a code stands for itself, a name for its hash."""
    return f"o-{name}" if name.isascii() and name.isalnum() else f"o-{hashed(name)}"


def _who(name: str, known: Mapping[str, str]) -> str:
    return known.get(name) or _body(name)


@cache
def _two_letters() -> Mapping[str, str]:
    return tomllib.loads(files("rasad.export").joinpath("iso_3166_1.toml").read_text(encoding="utf-8"))


def _country(code: str | None) -> str:
    return str(_two_letters().get(code or "", ""))


def _person(person: PersonLine) -> Entity:
    told = {
        "name": person.name,
        "alias": person.names[1:],
        "position": [office.title for office in person.offices],
        "country": sorted({_country(office.of) for office in person.offices}),
    }
    return _made(person.id, "Person", told)


def _positions(contents: Contents) -> Iterator[Entity]:
    """Yield each post of each state or body once, with every title by which it is written."""
    titles: dict[tuple[str, str | None], set[str]] = {}
    for person in contents.people:
        for office in person.offices:
            titles.setdefault((office.post, office.of), set()).add(office.title)
    for (post, of), written in sorted(titles.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        told = {
            "name": " ".join(filter(None, (post.replace("_", " "), of))),
            "alias": sorted(written),
            "country": _country(of),
            "organization": _body(of) if of in codes() else None,
        }
        yield _made(_post(post, of), "Position", told)


def _post(post: str, of: str | None) -> str:
    return f"q-{hashed(f'{post} {of}')}"


def _offices(person: PersonLine) -> Iterator[Entity]:
    """Yield who holds which post. ``date``: the days on which it was seen held."""
    for office in person.offices:
        post = _post(office.post, office.of)
        told = {
            "holder": person.id,
            "post": post,
            "date": sorted({day for day in (office.first_seen, office.last_seen) if day}),
            "endDate": office.until,
            "status": "ended" if office.until else "unknown",
            "description": office.title,
        }
        yield _made(f"k-{hashed(f'{person.id} {post}')}", "Occupancy", told)


def _event(line: EventLine, known: Mapping[str, str]) -> Entity:
    when = days(line.date)
    sides = (*line.actors, *line.recipients, *(name for name in line.persons if name in known))
    told = {
        "name": line.title,
        "startDate": when.first.isoformat() if when else line.not_before,
        "endDate": when.last.isoformat() if when else line.not_after,
        "location": line.place,
        "involved": list(dict.fromkeys(_who(name, known) for name in sides)),
        "keywords": [line.type, line.mode, f"status: {line.status}"],
        "notes": f"{line.sources.independent} independent sources; credibility {line.credibility.grade}",
        "recordId": line.id,
        "proof": _proof(line),
    }
    return _made(line.id, "Event", told)


def _proof(line: EventLine | AgreementLine) -> list[str]:
    return list(dict.fromkeys(_document(one.article) for one in line.evidence))


def _agreement(line: AgreementLine, known: Mapping[str, str]) -> Iterator[Entity]:
    life = [f"{state.status} {state.date or ''} ({state.article})" for state in line.states]
    parties = [_who(name, known) for name in line.parties]
    if line.kind not in _CONTRACTS:
        told = {
            "name": line.name, "involved": parties, "description": life, "recordId": line.id,
            "keywords": ["agreement", line.kind, f"status: {line.status}"], "proof": _proof(line),
        }  # fmt: skip
        yield _made(line.id, "Event", told)
        return
    told = {
        "title": line.name, "name": line.name, "type": line.kind, "status": line.status,
        "description": [*life, *line.items, line.value or ""], "proof": _proof(line),
    }  # fmt: skip
    yield _made(line.id, "Contract", told)
    for party in parties:
        link = {"subject": party, "object": line.id, "role": "party"}
        yield _made(f"l-{hashed(f'{line.id} {party}')}", "UnknownLink", link)


def _note(line: ClaimLine, speaker: str) -> Entity:
    told = {
        "entity": speaker,
        "name": f"{line.speaker}: {line.stance}",
        "description": line.content,
        "keywords": [f"stance: {line.stance}", *(f"via: {name}" for name in line.tellings[0].chain)],
        "publisher": sorted({one.outlet for one in line.tellings if one.outlet}),
    }
    return _made(line.id, "Note", told)


def _documentations(contents: Contents) -> Iterator[Entity]:
    """Yield for each line and article the words that the line stands on."""
    articles = by_id(contents)
    for _, line in lines(contents):
        for article in dict.fromkeys(one.article for one in line.evidence):
            seen = [one for one in line.evidence if one.article == article and article in articles]
            if seen:
                yield _documentation(line.id, articles[article], [quote(articles, one) for one in seen], seen)


def _documentation(line: str, article: Article, words: Iterable[str], seen: Iterable[Any]) -> Entity:
    told = {
        "entity": line,
        "document": _document(article.id),
        "role": "evidence",
        "summary": list(words),
        "recordId": [f"{one.span.start}-{one.span.end}" for one in seen],
        "date": (article.published or "")[:10],
        "publisher": article.outlet,
        "sourceUrl": article.url,
    }
    return _made(f"n-{hashed(f'{line} {article.id}')}", "Documentation", told)
