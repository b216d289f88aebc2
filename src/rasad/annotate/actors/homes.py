"""Whose an office is: the state or body that a title names, or that the document tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import offices, tongues
from rasad.text import inner

_ONE_HOLDER = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "crown_prince",
    "security_council_secretary",
})  # fmt: skip
_OF_A_STATE = _ONE_HOLDER | {
    "minister", "deputy_minister", "ambassador", "legislator", "judge", "military_commander", "intelligence_chief",
}  # fmt: skip
_OF_A_STATE_ALONE = frozenset({"spokesperson", "envoy", "adviser", "official"})
_OWN_BODY = frozenset({"head_of_organisation", "party_leader", "expert", "official", "other", "journalist"})
_NEAR = 40  # tokens within which a state named speaks for an office


def settle(scan: Scan, people: list[Person], lone: list[Title]) -> None:
    """Give every title without a code the state that the document tells, where it tells one."""
    _Settling(scan, people).settle(lone)


class _Settling:
    def __init__(self, scan: Scan, people: list[Person]) -> None:
        self.scan = scan
        self.people = people
        self.places = [
            (i, m.values[0].code)
            for i, m in sorted(scan.named.items())
            if m.values[0].code and len(m.values[0].code) == 3 and m.values[0].kind in _STATELY
        ]
        self.often = Counter(code for _, code in self.places)
        self.holders: dict[str, set[str]] = {}
        self.vacant: set[tuple[str | None, str | None]] = set()  # offices told without a holder's name
        self.titles = sorted((t for p in people for t in p.titles if t.post), key=lambda t: t.first)
        self.whose = {id(t): p for p in people for t in p.titles}

    def settle(self, lone: list[Title]) -> None:
        for person in self.people:
            _share(person)
        for title in [*self.titles, *lone]:
            self._serve(title)
            self._repeat(title, lone)
        for title in [*self.titles, *(t for t in lone if t.post)]:
            if title.counterpart:
                self._take_over(title, lone)
        for title in self.titles:
            if title.code and title.post and not title.former:
                self.holders.setdefault(title.post, set()).add(title.code)
        self.vacant = {(t.post, t.code) for t in lone if t.code}
        for person in self.people:
            self._find(person)
        for title in lone:
            if title.code is None and _wants_state(title):
                title.code = self._told(title, frozenset())

    def _serve(self, title: Title) -> None:
        """An envoy of a person belongs to that person's state."""
        if not title.served or title.code:
            return
        for person in self.people:
            if any(n.first == title.served[0] for n in person.named):
                title.code = next((t.code for t in person.titles if t.code), None)

    def _repeat(self, title: Title, lone: list[Title]) -> None:
        """A bare title repeats a fuller one: المتحدثة after المتحدثة باسم الأمم المتحدة."""
        if title.complement or title.code or not title.head.definite or title.head.description or title.back:
            return
        full = [
            t for t in [*self.titles, *lone]
            if not t.counterpart and t.head.family == title.head.family and (t.code or t.body) and t.head.gender == title.head.gender
        ]  # fmt: skip
        if len({t.code for t in full}) == 1 and title.post not in _ONE_HOLDER:
            title.code, title.body, title.post = full[0].code, full[0].body, title.post and full[0].post

    def _take_over(self, title: Title, lone: list[Title]) -> None:
        """نظيره has the office of whoever is spoken of: the nearest before who is not himself only met."""
        told = [t for t in lone if t.complement or t.code]
        before = [(t.first, t) for t in [*self.titles, *told] if t.post and not t.counterpart]
        before += [
            (n.first, t) for p in self.people for n in p.named if not n.titles
            for t in p.titles if t.post and not t.counterpart
        ]  # fmt: skip
        near = sorted((x for x in before if 0 < title.first - x[0] < _NEAR), key=lambda x: -x[0])
        near = [x for x in near if x[1].code is None or x[1].code != title.code]
        leading = next((x for x in near if not self._met(x[0])), near[0] if near else None)
        if leading:
            title.post, title.family = leading[1].post, leading[1].family

    def _met(self, at: int) -> bool:
        """Tell whether a preposition makes somebody the other side: مع المستشارة، للوزير."""
        word = self.scan.tokens[at].word
        before = self.scan.tokens[at - 1].word.key if at else ""
        return before in offices.links().after or word.proclitics.endswith(("ل", "ب"))

    def _find(self, person: Person) -> None:
        known = next((t.code for t in person.titles if t.code), None)
        spoken = _spoken(person)
        for title in person.titles:
            if title.code is None and _wants_state(title):
                title.code = known or title.head.home or self._told(title, spoken)

    def _told(self, title: Title, spoken: frozenset[str]) -> str | None:
        """Return the state that the words around tell: near, often named, not another's, of the name's tongue."""
        if title.enclitic and (code := self._before(title)):
            return code
        holders = self.holders.get(title.post or "", set()) if title.post in _ONE_HOLDER else set()
        taken = set() if title.former else holders
        score: Counter[str] = Counter({c: 10 * min(n, 10) for c, n in self.often.items() if c not in taken})
        for at, code in self.places:
            distance = abs(title.first - at)
            if distance < _NEAR and code not in taken:
                weight = 1 if self._is_where(at) else 4 if at < title.first else 2
                score[code] += round(100 * weight / (4 + distance))
        for code in score:
            if code in spoken:
                score[code] *= 4
            if (title.post, code) in self.vacant:
                score[code] *= 3
            if title.former and code in holders:
                score[code] *= 3
        return max(score, key=lambda c: (score[c], c)) if score else None

    def _before(self, title: Title) -> str | None:
        """Return the state named last before a title with a pronoun: أعلن المغرب على لسان وزير خارجيته."""
        near = [c for i, c in self.places if 0 < title.first - i < _NEAR]
        return near[-1] if near else None

    def _is_where(self, at: int) -> bool:
        """Tell whether a state or capital is only where something is: في لندن."""
        match = self.scan.named[at]
        return match.proclitics == "ب" or (
            at > 0 and self.scan.tokens[at - 1].word.key in offices.links().within
        )


_STATELY = frozenset({"state", "adjective", "people", "capital", "seat"})


def _spoken(person: Person) -> frozenset[str]:
    """Return the states for which a person's name speaks."""
    homes: Mapping[str, frozenset[str]] = tongues.homes()
    return next((homes[word] for word in person.words if word in homes), frozenset())


def body_name(scan: Scan, title: Title) -> str | None:
    """Return the name of the body in which an office is held, as written."""
    if not title.body:
        return None
    first, last = title.body
    tokens, text = scan.tokens, scan.doc.text
    form, end = tokens[first].word.form, tokens[last - 1].end
    if form.startswith("لل"):
        return "ال" + text[inner(scan.doc, first, 2) : end]
    match = scan.named.get(first) or scan.heads.get(first) or scan.domains.get(first)
    front = match.front if match else 1 if form.startswith("بال") else 0
    return text[inner(scan.doc, first, front) : end]


def owner(scan: Scan, title: Title) -> str | None:
    """Return whose an office is: a state's code, else the body's name as written."""
    body = body_name(scan, title)
    if title.family.international and not body and {"أممي", "دولي"} & set(title.ranks):
        return title.family.international
    if body and title.code and not _is_state(title.code):
        return body
    if body and title.post in _OWN_BODY and _own(scan, title):
        return body
    return title.code or (body if title.post not in _OF_A_STATE and _owned(title) else None)


def _is_state(code: str) -> bool:
    return code in _state_codes()


def _state_codes() -> Iterable[str]:
    from rasad.lexicon.states import states

    return states()


def _own(scan: Scan, title: Title) -> bool:
    assert title.body
    if title.post == "expert":
        return True
    match = scan.named.get(title.body[0])
    if match and match.values[0].kind in ("organisation", "outlet"):
        return True
    word, kinds = scan.tokens[title.body[0]].word, offices.bodies()
    kind = next((kinds[r.key] for r in word.readings if r.key in kinds and not r.back), None)
    return kind == "own" or (kind is None and title.post == "head_of_organisation")


def _share(person: Person) -> None:
    """Let a title without a code take it from the person's other titles of the same post."""
    by_post = {t.post: t.code for t in person.titles if t.code}
    for title in person.titles:
        if title.code is None:
            title.code = by_post.get(title.post)


def _wants_state(title: Title) -> bool:
    description = title.head.description
    if description:
        return description.told and title.number == "singular" and (title.head.definite or title.complement)
    return title.post in _OF_A_STATE or (title.post in _OF_A_STATE_ALONE and not _owned(title))


def _owned(title: Title) -> bool:
    """Tell whether an office is held in a body with a name of its own: not in الوزارة."""
    return title.body is not None and (title.naming is not None or not title.organ)
