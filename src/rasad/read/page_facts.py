"""What a page says of itself: headline, day, author, outlet, address, each with where it says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from rasad.read.dates import moment
from rasad.read.given import Facts

_DEPTH = 12  # of nested JSON-LD: what lies deeper describes something else
_ARTICLES = ("Article", "BlogPosting", "NewsArticle", "Report")  # schema.org: AnalysisNewsArticle …
_NO_ARTICLES = frozenset({"CollectionPage", "SearchResultsPage", "WebSite", "ProfilePage", "ItemList"})
_TITLES = ("og:title", "twitter:title", "dc.title")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publication_date", "pubdate",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d?)[/-]?(\d\d?)(?=\D|$)")


class Page(NamedTuple):
    """What a page says of itself. ``declares``: it calls itself an article, or something else, or neither."""

    facts: Facts
    body: str | None
    declares: bool | None


def page(tree: HtmlElement, address: str | None) -> Page:
    """Return what a page says of itself; ``address`` is where it was fetched."""
    linked, other = _linked(tree)
    meta = _meta(tree)
    canonical = _canonical(tree, meta) or address
    dates = [*_of(meta, _DATES), *_times(tree), *_in_path(canonical)]
    found = (
        ("title", [*_told(linked, "headline"), *_of(meta, _TITLES), *_headings(tree)]),
        ("published", [*_told(linked, "datePublished"), *dates]),
        ("author", [*_told(linked, "author"), *_of(meta, _AUTHORS)]),
        ("outlet", [*_told(linked, "publisher"), *_of(meta, _OUTLETS), *_host(canonical)]),
    )  # fmt: skip
    facts = {field: first for field, some in found if (first := _first(field, some))}
    if "title" in facts:
        facts["title"] = (_without_outlet(facts), facts["title"][1])
    if canonical:
        facts["url"] = (canonical, "address" if canonical == address else "link canonical")
    body = linked.get("articleBody")
    return Page(facts, body if isinstance(body, str) else None, _declares(linked, other, meta))


def _first(field: str, some: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    for value, where in some:
        value = " ".join(value.split())
        told = moment(value) if field == "published" else value
        if told and not (field == "author" and "//" in told):
            return told, where
    return None


def _linked(tree: HtmlElement) -> tuple[Mapping[str, Any], set[str]]:
    """Return the first article that the page's JSON-LD describes, and what else it describes."""
    kinds: set[str] = set()
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            told = json.loads((script.text or "").strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(told, 0):
            names = thing.get("@type")
            types = {str(t) for t in (names if isinstance(names, list) else [names])}
            if any(t.endswith(_ARTICLES) for t in types):
                return thing, kinds
            kinds |= types
    return {}, kinds


def _things(told: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(told, dict):
        yield told
        told = list(told.values())
    if isinstance(told, list):
        for inner in told:
            yield from _things(inner, depth + 1)


def _told(linked: Mapping[str, Any], field: str) -> Iterator[tuple[str, str]]:
    value = linked.get(field)
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip():
            yield name, f"JSON-LD {field}"


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if name and (content := (element.get("content") or "").strip()):
            found.setdefault(name.lower(), content)
    return found


def _of(meta: Mapping[str, str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((meta[name], f"meta {name}") for name in names if name in meta)


def _headings(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for name in ("h1", "title"):
        for element in tree.iterfind(f".//{name}"):
            yield element.text_content(), name


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield what a page marks as a time, then what it calls a date and shows, below its headline first.

    What stands above the headline is as a rule the day of the visit, and below navigation another article's.
    """
    around = [e for name in ("nav", "aside", "footer") for e in tree.iter(name)]
    left = {inner for element in around for inner in element.iter()}
    places = {element: place for place, element in enumerate(tree.iter())}
    headline = min((places[element] for element in tree.iter("h1")), default=-1)
    marked = sorted(tree.iter("time"), key=lambda e: (places[e] < headline, places[e]))
    for element in marked:
        yield element.get("datetime") or element.text_content(), "time element"
    for element in tree.iterfind(".//*[@class]"):
        if element not in left and places[element] > headline and _is_date(element.get("class", "").lower()):
            text = element.text_content()
            if len(text) < 120:
                yield text, "date shown"


def _is_date(names: str) -> bool:
    """Return whether an element's classes call it a date: of publication, as far as they say."""
    return any(word in names for word in ("date", "publish", "time")) and "updat" not in names


def _in_path(address: str | None) -> Iterator[tuple[str, str]]:
    if address and (found := _IN_PATH.search(urlsplit(address).path)):
        yield "-".join((found[1], found[2].zfill(2), found[3].zfill(2))), "address"


def _host(address: str | None) -> Iterator[tuple[str, str]]:
    if address and (host := urlsplit(address).hostname):
        yield host.removeprefix("www."), "address"


def _canonical(tree: HtmlElement, meta: Mapping[str, str]) -> str | None:
    """Return the address that a page gives itself, not heard where that is the site's front page."""
    links = (link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']"))
    for address in (*links, meta.get("og:url", "")):
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
            return address.strip()
    return None


def _without_outlet(facts: Facts) -> str:
    """Return the headline without the outlet's name, which many pages hang on it behind a bar or a dash."""
    title = facts["title"][0]
    outlet = facts["outlet"][0] if "outlet" in facts else ""
    bare = re.sub(rf"\s*[|–—:-]\s*{re.escape(outlet)}\s*$", "", title) if outlet else title
    return bare or title


def _declares(linked: Mapping[str, Any], other: set[str], meta: Mapping[str, str]) -> bool | None:
    if linked or meta.get("og:type", "").lower() in ("article", "news", "news.article"):
        return True
    return False if other & _NO_ARTICLES or meta.get("og:type", "").lower() == "website" else None
