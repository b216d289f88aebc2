"""Whose an office is, as a role says it: a state's code, else the name of a body."""

from __future__ import annotations

from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import offices, organisations, states
from rasad.text import inner

ONE_HOLDER = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "crown_prince",
    "security_council_secretary",
})  # fmt: skip
_OF_A_STATE = ONE_HOLDER | {
    "minister", "deputy_minister", "ambassador", "legislator", "judge", "military_commander",
    "intelligence_chief",
}  # fmt: skip
_OF_A_STATE_ALONE = frozenset({"spokesperson", "envoy", "adviser", "official"})
_OF_A_BODY = frozenset({"head_of_organisation", "party_leader", "expert", "official", "other", "journalist"})

_ARMED = frozenset({"group", "movement", "party"})


def owner(scan: Scan, title: Title) -> str | None:
    """Return whose an office is: a state's code, else the body's name as written."""
    body = _body_name(scan, title)
    if title.family.international and not body and offices.international() & set(title.ranks):
        return title.family.international
    if title.code in {offices.unions().get(rank) for rank in title.ranks} - {None}:
        return title.code  # المفوضة الأوروبية للتجارة
    if body and title.code and title.code not in states.states():
        return body
    if body and title.post in _OF_A_BODY and _has_own_name(scan, title):
        return body
    if body and irregular(title):
        return body
    return title.code or (body if title.post not in _OF_A_STATE and _owned(title) else None)


def irregular(title: Title) -> bool:
    """Tell whether an office is held in an armed group, which is no state's: قائد قوات الدعم السريع."""
    named = title.naming is not None and organisations.kinds().get(title.naming.name) in _ARMED
    return title.post == "military_commander" and not title.code and (named or "party" in title.domains)


def wants_state(title: Title) -> bool:
    """Tell whether a title belongs to a state, so that one is looked for where it names none."""
    if irregular(title):
        return False
    description = title.head.description
    if description:
        told = description.told or title.served is not None
        if title.naming and not title.naming.code:  # قوات من حزب الله
            return False
        return told and (title.head.definite or title.complement or title.back > 0)
    return title.post in _OF_A_STATE or (title.post in _OF_A_STATE_ALONE and not _owned(title))


def _owned(title: Title) -> bool:
    """Tell whether an office is held in a body with a name of its own: not in الوزارة."""
    return title.body is not None and (title.naming is not None or not title.organ)


def _has_own_name(scan: Scan, title: Title) -> bool:
    assert title.body
    if title.post == "expert":
        return True
    match = scan.named.get(title.body[0])
    if match and (match.values[0].kind in ("organisation", "outlet") or match.values[0] is title.naming):
        return True
    kind = offices.body_kind(scan.tokens[title.body[0]].word)
    return kind == "own" or (kind is None and title.post == "head_of_organisation")


def _body_name(scan: Scan, title: Title) -> str | None:
    """Return the name of the body in which an office is held, as written but without لـ and بـ."""
    if not title.body:
        return None
    first, last = title.body
    form, end = scan.tokens[first].word.form, scan.tokens[last - 1].end
    if form.startswith("لل"):
        return "ال" + scan.doc.text[inner(scan.doc, first, 2) : end]
    match = scan.named.get(first) or scan.heads.get(first) or scan.domains.get(first)
    front = match.front if match else int(form.startswith("بال"))
    return scan.doc.text[inner(scan.doc, first, front) : end]
