"""Whose an office is: the state or body that a title names, or that the document tells."""

from __future__ import annotations

from collections import Counter

from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.titles import Title
from rasad.text import inner

_ONE_HOLDER = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "crown_prince",
    "security_council_secretary",
})  # fmt: skip
_OWN_BODY = frozenset({"head_of_organisation", "party_leader", "expert", "official", "other", "journalist"})
_STATE_ALWAYS = frozenset({
    "head_of_state", "head_of_government", "crown_prince", "foreign_minister", "defence_minister", "minister",
    "deputy_minister", "ambassador", "legislator", "judge", "military_commander", "intelligence_chief",
    "security_council_secretary",
})  # fmt: skip


def settle(scan: Scan, people: list[Person], lone: list[Title]) -> None:
    """Give every title without a code the state that the document tells, where it tells one."""
    places = _places(scan)
    holders: dict[str, set[str]] = {}
    for person in people:
        _share(person)
        for title in person.titles:
            if title.code and title.post:
                holders.setdefault(title.post, set()).add(title.code)
    for person in people:
        known = next((t.code for t in person.titles if t.code), None)
        for title in person.titles:
            if title.code is None and _wants_state(title):
                title.code = known or _told(scan, title, places, holders)
    for title in lone:
        if title.code is None and _wants_state(title):
            title.code = _told(scan, title, places, {})


def body_name(scan: Scan, title: Title) -> str | None:
    """Return the name of the body in which an office is held, as written."""
    if not title.body:
        return None
    first, last = title.body
    tokens, text = scan.tokens, scan.doc.text
    form = tokens[first].word.form
    written = text[tokens[first].start : tokens[last - 1].end]
    if form.startswith("لل"):
        return "ال" + text[inner(scan.doc, first, 2) : tokens[last - 1].end]
    match = scan.named.get(first) or scan.domains.get(first)
    front = match.front if match else 1 if form.startswith("بال") else 0
    return text[inner(scan.doc, first, front) : tokens[last - 1].end] if front else written


def owner(scan: Scan, title: Title) -> str | None:
    """Return whose an office is: a state's code, else the body's name as written."""
    body = body_name(scan, title)
    if title.family.international and title.code is None and not body and {"أممي", "دولي"} & set(title.ranks):
        return title.family.international
    if body and title.code and len(title.code) != 3 or body and title.code in ("ARL", "GCC", "OIC"):
        return body
    if body and title.post in _OWN_BODY and _own(scan, title):
        return body
    return title.code or (body if title.post not in _STATE_ALWAYS else None)


def _own(scan: Scan, title: Title) -> bool:
    from rasad.lexicon import offices

    assert title.body
    match = scan.named.get(title.body[0])
    if match and match.values[0].kind in ("organisation", "outlet"):
        return True
    word = scan.tokens[title.body[0]].word
    kinds = offices.bodies()
    kind = kinds.get(word.key) or next((kinds[r.key] for r in word.readings if r.key in kinds and not r.back), None)
    return kind == "own" or kind is None and title.post == "head_of_organisation"


def _share(person: Person) -> None:
    """Let a title without a code take it from the person's other titles of the same post."""
    by_post = {t.post: t.code for t in person.titles if t.code}
    for title in person.titles:
        if title.code is None:
            title.code = by_post.get(title.post)


def _wants_state(title: Title) -> bool:
    return title.post in _STATE_ALWAYS or (title.post is not None and not title.body)


def _places(scan: Scan) -> list[tuple[int, str, str]]:
    """Return (token, code, kind) of every word that stands for a state."""
    return [
        (i, m.values[0].code, m.values[0].kind)
        for i, m in sorted(scan.named.items())
        if m.values[0].code and len(m.values[0].code) == 3 and m.values[0].kind != "organisation"
    ]


def _told(
    scan: Scan, title: Title, places: list[tuple[int, str, str]], holders: dict[str, set[str]]
) -> str | None:
    """Return the state that the words around tell: near before it, often in the article, not another's."""
    taken = holders.get(title.post or "", set()) if title.post in _ONE_HOLDER else set()
    score: Counter[str] = Counter()
    for at, code, kind in places:
        if code in taken:
            continue
        distance = abs(title.first - at)
        score[code] += 1 + (8 if at < title.first and distance < 30 else 0) / (1 + distance / 10)
    if not score:
        return None
    return max(score, key=lambda c: (score[c], c))
