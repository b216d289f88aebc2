"""Which state an office without one belongs to: the document tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from rasad.annotate.actors.owners import ONE_HOLDER, wants_state
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import offices, tongues
from rasad.lexicon.fields import POLITICS, field_words

_NEAR = 40  # tokens within which a state named speaks for an office
_STATELY = frozenset({"state", "adjective", "people", "capital", "seat"})
_SPORTING = 3  # words of sport that make an article one about sport
_PRONOUNS = frozenset({"ه", "ها", "هما", "هم"})
_OWNERS = frozenset({"state", "capital", "organisation"})
_OFTEN = 10  # what each naming in the document adds to a state's score, up to as many
_CLOSE = 100  # what a naming at once beside the office would add, less with distance
_AS_PLACE, _BEHIND, _BEFORE = 1, 2, 4  # weights of a state that is only where something is, behind, before
_SPOKEN, _VACANT, _FORMER = 8, 3, 3  # factors: the name's tongue, the office told there, another holds it now


def settle(scan: Scan, people: list[Person], lone: list[Title]) -> None:
    """Give every title without a code the state that the document tells, where it tells one."""
    _Settling(scan, people).settle(lone)


class _Settling:
    def __init__(self, scan: Scan, people: list[Person]) -> None:
        self.scan = scan
        self.people = people
        names = {i for p in people for n in p.named for i in range(n.first, n.last)}  # السوداني may be one
        self.titles = sorted((t for p in people for t in p.titles if t.post), key=lambda t: t.first)
        self.places = [
            (i, m.values[0].code)
            for i, m in sorted(scan.named.items())
            if i not in names
            and m.values[0].code
            and len(m.values[0].code) == 3
            and m.values[0].kind in _STATELY
        ]
        fixed = [(t.first, t.head.home) for t in self.titles if t.head.fixed and t.head.home]
        self.places = sorted([*self.places, *fixed])  # خادم الحرمين الشريفين tells of a state as well
        self.often = Counter(code for _, code in self.places)
        self.holders: dict[str, set[str]] = {}
        self.vacant: set[tuple[str | None, str | None]] = set()  # offices told without a holder's name

    def settle(self, lone: list[Title]) -> None:
        for person in self.people:
            _share(person)
        for title in [*self.titles, *lone]:
            self._serve(title)
            self._possess(title)
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
            alone = title.number == "singular" or title.head.description is not None
            if title.code is None and alone and wants_state(title):
                title.code = self._told(title, frozenset())

    @cached_property
    def sport(self) -> bool:
        """Tell whether the document is about sport, where a president is a club's."""
        words = field_words()
        told = Counter(f for w in self.scan.doc.words for f in words.get(w.key, ()))
        return told["sport"] >= _SPORTING and told["sport"] > told[POLITICS]

    def _serve(self, title: Title) -> None:
        """An envoy of a person belongs to that person's state."""
        if not title.served or title.code:
            return
        for person in self.people:
            if any(n.first == title.served[0] for n in person.named):
                title.code = next((t.code for t in person.titles if t.code), None)

    def _possess(self, title: Title) -> None:
        """Her president or her bureau is that of the body named last before: رئيسها، رئيس مكتبها السياسي."""
        hers = title.body is not None and self.scan.tokens[title.body[0]].word.enclitic in _PRONOUNS
        leads = title.back > 0 and title.post in ("head_of_state", "party_leader")
        if not hers and not leads:
            return
        near = range(title.first - 1, max(title.first - _NEAR, -1), -1)
        match = next((m for i in near if (m := self.scan.named.get(i)) and m.values[0].kind in _OWNERS), None)
        if match is None or match.values[0].kind == "organisation":
            title.body = (match.first, match.last) if match else None
            title.post = "head_of_organisation" if title.post == "head_of_state" else title.post
        elif leads:
            title.post = "head_of_state"

    def _repeat(self, title: Title, lone: list[Title]) -> None:
        """A bare title repeats a fuller one: المتحدثة after المتحدثة باسم الأمم المتحدة."""
        head = title.head
        if (
            title.complement
            or title.code
            or title.back
            or not head.definite
            or head.description
            or head.fixed
        ):
            return
        same = (title.head.family, title.head.gender)
        full = [
            t for t in [*self.titles, *lone]
            if not t.counterpart and (t.head.family, t.head.gender) == same and (t.code or t.body)
        ]  # fmt: skip
        if len({t.code for t in full}) == 1 and title.post not in ONE_HOLDER:
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
            if title.code is None and title.post == "head_of_state" and not title.complement and self.sport:
                title.post = "head_of_organisation"  # of a club
            if title.code is None and wants_state(title):
                title.code = known or title.head.home or self._told(title, spoken)

    def _told(self, title: Title, spoken: frozenset[str]) -> str | None:
        """Return the state that the words around tell: near, often named, of the name's tongue.

        A state whose holder of the same office is known does not count, unless he came after.
        """
        if title.enclitic and (code := self._before(title)):
            return code
        holders = self.holders.get(title.post or "", set()) if title.post in ONE_HOLDER else set()
        taken = set() if title.former else holders
        score = self._near(title, taken)
        for code in score:
            score[code] *= _SPOKEN if code in spoken else 1
            score[code] *= _VACANT if (title.post, code) in self.vacant else 1
            score[code] *= _FORMER if title.former and code in holders else 1
        return max(score, key=lambda c: (score[c], c)) if score else None

    def _near(self, title: Title, taken: set[str]) -> Counter[str]:
        """Return how much each state is spoken of around an office."""
        score = Counter({c: _OFTEN * min(n, _OFTEN) for c, n in self.often.items() if c not in taken})
        for at, code in self.places:
            distance = abs(title.first - at)
            if distance < _NEAR and code not in taken:
                weight = _AS_PLACE if self._is_where(at) else _BEFORE if at < title.first else _BEHIND
                score[code] += round(_CLOSE * weight / (4 + distance))
        return score

    def _before(self, title: Title) -> str | None:
        """Return the state named last before a title with a pronoun: أعلن المغرب على لسان وزير خارجيته."""
        near = [c for i, c in self.places if 0 < title.first - i < _NEAR]
        return near[-1] if near else None

    def _is_where(self, at: int) -> bool:
        """Tell whether a state or capital is only where something is: في لندن."""
        match = self.scan.named.get(at)
        within = at > 0 and self.scan.tokens[at - 1].word.key in offices.links().within
        return match is not None and (match.proclitics == "ب" or within)


def _spoken(person: Person) -> frozenset[str]:
    """Return the states for which a person's name speaks."""
    homes: Mapping[str, frozenset[str]] = tongues.homes()
    return next((homes[word] for word in person.words if word in homes), frozenset())


def _share(person: Person) -> None:
    """Let a title without a code take it from the person's other titles of the same post."""
    by_post = {t.post: t.code for t in person.titles if t.code}
    for title in person.titles:
        if title.code is None:
            title.code = by_post.get(title.post)
