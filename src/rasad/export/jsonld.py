"""A dossier as schema.org JSON-LD; its context stands in the file, nothing is fetched.

``NewsArticle``, ``Person``, ``Country`` and ``Organization``, ``Event``, ``Claim``; an agreement is a
``CreativeWork``, evidence a ``Quotation`` in its article. ``rasad:`` terms hold what schema.org has no term
for: status, stance, the chain, who does it to whom, the first and last day seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from rasad.export.cited import URN, by_id, hashed, lines, quote, urn
from rasad.lexicon.labels import side
from rasad.lexicon.organisations import codes
from rasad.lexicon.states import states
from rasad.model import (
    AgreementLine,
    Article,
    ClaimLine,
    Contents,
    EventLine,
    Evidence,
    PersonLine,
    StoredLine,
)
from rasad.text.days import days

Thing: TypeAlias = dict[str, Any]
CONTEXT = {
    "@vocab": "https://schema.org/",
    "rasad": f"{URN}:term:",
    "id": "@id",
    "type": "@type",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "startDate": {"@id": "https://schema.org/startDate", "@type": "xsd:date"},
    "endDate": {"@id": "https://schema.org/endDate", "@type": "xsd:date"},
}
_TO_COME = ("planned", "possible")


def to_jsonld(contents: Contents) -> str:
    """Return one document: everything in ``@graph``, each thing with an address of its own."""
    graph = [
        *map(_article, contents.articles),
        *(_participant(name) for name in sorted(set(_participants(contents)))),
        *map(_person, contents.people),
        *map(_event, contents.events),
        *map(_agreement, contents.agreements),
        *map(_claim, contents.claims),
        *_quotations(contents),
    ]
    document = {"@context": CONTEXT, "@graph": [_filled(thing) for thing in graph]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _filled(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "", [])}


def _link(kind: str, id: str) -> Thing:
    return {"id": urn(kind, id)}


def _article(article: Article) -> Thing:
    return {
        "id": urn("article", article.id),
        "type": "NewsArticle",
        "identifier": article.id,
        "headline": article.title or article.text.strip().split("\n", 1)[0],
        "datePublished": article.published,
        "publisher": {"type": "Organization", "name": article.outlet} if article.outlet else None,
        "author": {"type": "Person", "name": article.author} if article.author else None,
        "url": article.url,
        "inLanguage": article.language,
    }


def _participants(contents: Contents) -> Iterator[str]:
    for event in contents.events:
        yield from (*event.actors, *event.recipients)
    for agreement in contents.agreements:
        yield from agreement.parties
    for claim in contents.claims:
        yield from filter(None, (claim.code,))
    for person in contents.people:
        yield from (office.of for office in person.offices if office.of)


def _participant(name: str) -> Thing:
    kind = "Country" if name in states() else "Organization" if name in codes() else "Thing"
    return {
        "id": urn("side", name),
        "type": kind,
        "name": side(name, "ar"),
        "identifier": name if kind != "Thing" else None,
    }


def _person(line: PersonLine) -> Thing:
    return {
        "id": urn("person", line.id),
        "type": "Person",
        "name": line.name,
        "alternateName": list(line.names[1:]),
        "memberOf": [
            _filled(
                {
                    "type": "OrganizationRole",
                    "roleName": office.title,
                    "memberOf": _link("side", office.of) if office.of else None,
                    "endDate": office.until,
                    "rasad:post": office.post,
                    "rasad:firstSeen": office.first_seen,
                    "rasad:lastSeen": office.last_seen,
                }
            )
            for office in line.offices
        ],
    }


def _event(line: EventLine) -> Thing:
    when = days(line.date)
    return {
        "id": urn("event", line.id),
        "type": "Event",
        "identifier": line.id,
        "name": line.title,
        "startDate": when.first.isoformat() if when else None,
        "endDate": when.last.isoformat() if when else None,
        "eventStatus": {"id": "https://schema.org/EventScheduled"} if line.status in _TO_COME else None,
        "location": {"type": "Place", "name": line.place} if line.place else None,
        "rasad:date": line.date,
        "rasad:notBefore": line.not_before,
        "rasad:notAfter": line.not_after,
        "rasad:plover": line.type,
        "rasad:mode": line.mode,
        "rasad:status": line.status,
        "rasad:actor": [_link("side", name) for name in line.actors],
        "rasad:recipient": [_link("side", name) for name in line.recipients],
        "rasad:independentSources": line.sources.independent,
        "rasad:credibility": line.credibility.grade,
        "subjectOf": _stands_on(line),
    }


def _agreement(line: AgreementLine) -> Thing:
    return {
        "id": urn("agreement", line.id),
        "type": "CreativeWork",
        "additionalType": f"{URN}:term:Agreement",
        "identifier": line.id,
        "name": line.name,
        "rasad:kind": line.kind,
        "rasad:party": [_link("side", name) for name in line.parties],
        "rasad:status": line.status,
        "rasad:state": [
            _filled(
                {
                    "rasad:status": state.status,
                    "rasad:date": state.date,
                    "subjectOf": _link("article", state.article),
                }
            )
            for state in line.states
        ],
        "rasad:disputedBy": list(line.disputed_by),
        "rasad:item": list(line.items),
        "rasad:value": line.value,
        "subjectOf": _stands_on(line),
    }


def _claim(line: ClaimLine) -> Thing:
    speaker = {"type": "Thing", "name": line.speaker} if not line.code else _link("side", line.code)
    seen = [_link("article", one.article) for one in line.tellings]
    return {
        "id": urn("claim", line.id),
        "type": "Claim",
        "identifier": line.id,
        "text": line.content,
        "author": _link("person", line.person) if line.person else speaker,
        "rasad:speaker": line.speaker,
        "datePublished": line.date,
        "firstAppearance": seen[0],
        "appearance": seen,
        "rasad:stance": line.stance,
        "rasad:chain": {"@list": list(line.tellings[0].chain)} if line.tellings[0].chain else None,
        "rasad:answers": [_link("claim", reply.claim) for reply in line.answers],
        "subjectOf": _stands_on(line),
    }


def _stands_on(line: StoredLine) -> list[Thing]:
    return [{"id": _quotation(line.id, one)} for one in line.evidence]


def _quotation(line: str, one: Evidence) -> str:
    return f"{urn('quotation', line)}:{hashed(one.article)}:{one.span.start}-{one.span.end}"


def _quotations(contents: Contents) -> Iterator[Thing]:
    articles: Mapping[str, Article] = by_id(contents)
    for _, line in lines(contents):
        for one in line.evidence:
            yield {
                "id": _quotation(line.id, one),
                "type": "Quotation",
                "text": quote(articles, one),
                "isPartOf": _link("article", one.article),
                "rasad:start": one.span.start,
                "rasad:end": one.span.end,
            }
