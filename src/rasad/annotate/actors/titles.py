"""Reading a title: an office, what it is held in, whose it is, and whether it is still held."""

from __future__ import annotations

from dataclasses import dataclass, field

from rasad.annotate.actors.names import Part, part, part_at, run
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices, organisations, places
from rasad.lexicon.naming import Naming
from rasad.lexicon.offices import Head, Holding, Qualifier
from rasad.lexicon.trie import Match
from rasad.lexicon.words import function
from rasad.model import Number, Word

_LONGEST = 18
_OPENING = "«\"“”(‹„"
_STATELY = frozenset({"government", "state", "foreign", "defence", "national_security", "ambassador"})
_CHAINED = frozenset({"army", "party"})  # هيئة الأركان العامة للقوات المسلحة، المكتب السياسي لحركة …
_DOMAIN_OF_KIND = {
    "party": ("party",), "group": ("party",), "movement": ("party",), "court": ("court",), "bank": ("central_bank",),
}  # fmt: skip
_ADJECTIVAL = ("ي", "ية", "يين", "يون")
_CLOSING = "»\"”“)›"


@dataclass(slots=True)
class Title:
    """A title as read.

    Tokens ``first`` to ``last`` (excluded) hold it; ``end`` counts a marker of the past behind it too.
    ``front`` letters of the first token are proclitics. ``code`` is the state or organisation named in it,
    ``body`` the tokens of the body in which it is held, ``inner`` another title that it hangs on.
    """

    first: int
    last: int
    end: int
    front: int
    proclitics: str
    head: Head
    family: Holding
    number: Number
    back: int = 0
    enclitic: str = ""
    post: str | None = None
    code: str | None = None
    code_number: Number | None = None
    body: tuple[int, int] | None = None
    former: bool = False
    inner: Title | None = None
    complement: bool = False
    named_state: bool = False
    ranks: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    noun: bool = False
    served: tuple[int, int] | None = None
    counterpart: bool = False
    direct: bool = False
    naming: Naming | None = None
    organ: bool = False
    quoted: bool = False
    named_place: bool = False


def title(scan: Scan, match: Match[Head], *, depth: int = 0) -> Title | None:
    """Return the title that a head opens, as far as it goes, or ``None`` where it is no title."""
    return _Reading(scan, match, depth).read()


class _Reading:
    """The state while a title is read from left to right."""

    def __init__(self, scan: Scan, match: Match[Head], depth: int) -> None:
        head = match.values[0]
        family = offices.holding(head)
        self.scan = scan
        self.depth = depth
        self.at = match.last
        self.open = not head.definite and not match.back and not _absolute(scan, match)  # a genitive may follow
        self.closed = False  # the body has ended
        self.noun = False  # the last word read was a definite noun of the complement
        self.title = Title(
            match.first, match.last, match.last, match.front, match.proclitics, head, family, head.number,
            back=match.back, enclitic=match.enclitic, code=head.home if head.fixed else None,
        )  # fmt: skip

    def read(self) -> Title | None:
        links, limit = offices.links(), min(self.title.first + _LONGEST, len(self.scan.tokens))
        if self.title.back:
            return self._close()
        while self.at < limit and self.at not in self.scan.busy and self._step(links):
            pass
        return self._close()

    def _step(self, links: offices.Links) -> bool:
        """Read one more part of the title; tell whether there was one."""
        token = self.scan.tokens[self.at]
        if token.word.form == "_":  # #الرئيس_الروسي
            self.at += 1
            return self.at < len(self.scan.tokens)
        if token.kind == "mark":
            return self._quoted(token.word.form)
        word = token.word
        if word.key in links.audiences or (not self.open and self._ranked()):
            return False
        if word.key in links.voice:
            return self._voice()
        return (
            self._topic(links) or self._qualifier() or self._naming() or self._nested(office=True) or self._domain()
            or self._nested()
            or self._linked(links) or self._served() or self._adjective() or self._noun()
        )  # fmt: skip

    # ── parts ────────────────────────────────────────────────────────────────

    def _ranked(self) -> bool:
        """Tell whether a rank before a name stands here: … المخابرات | اللواء ماجد فرج."""
        match = self.scan.ranks.get(self.at)
        if not match or match.front or match.last >= len(self.scan.tokens):
            return False
        return part_at(self.scan, match.last) >= Part.WEAK

    def _qualifier(self) -> bool:
        match = self.scan.qualifiers.get(self.at)
        if not match or match.front or match.back:
            return False
        value = match.values[0]
        if value.definite != (self.title.head.definite or self.title.complement) and not self._indefinite(value):
            return False
        if self.open and value.definite and not self.title.complement and not self.title.ranks:
            return False
        if value.kind == "former":
            return self._past(match)
        self.title.ranks.append(value.lemma)
        self._take(match.last)
        return True

    def _indefinite(self, value: Qualifier) -> bool:
        return not value.definite and not self.title.head.definite and not self.title.complement

    def _past(self, match: Match[Qualifier]) -> bool:
        """السابق: the title goes on behind it only with a preposition (وزيرا سابقا للثقافة)."""
        self.title.former = True
        self.at = self.title.end = match.last
        return True

    def _naming(self) -> bool:
        match = self.scan.named.get(self.at)
        if not match or match.back:
            return False
        value = match.values[0]
        if value.kind == "adjective":
            return self._nationality(match, value)
        if value.kind == "people" and not self.open:
            return False
        if match.proclitics == "":
            return self.open and self._belongs(match, value)
        if match.proclitics == "ل":
            joins = self._may_join() or (self.noun and "party" in self.title.domains)
            return joins and value.kind != "outlet" and self._belongs(match, value)
        if match.proclitics == "ب":
            return self._inside(match, value)
        return False

    def _nationality(self, match: Match[Naming], value: Naming) -> bool:
        title = self.title
        if match.front or (self.open and not title.complement and value.definite):
            return False
        if not value.definite and (title.head.definite or (title.complement and not self.open)):
            return False
        if title.code is None or title.family.by_state:
            title.code = title.code or value.code
            title.code_number = value.number
        elif title.code != value.code and not title.body:
            return False
        self._take(match.last)
        self.open = self.noun = False
        return True

    def _belongs(self, match: Match[Naming], value: Naming) -> bool:
        title = self.title
        if value.kind in ("organisation", "outlet") and not self._own_body():
            title.body, self.closed = (match.first, match.last), False
            title.naming = value
        title.named_place = title.named_place or value.kind in ("region", "city")
        if value.kind in ("state", "people"):
            title.named_state = title.named_state or not title.complement
        title.code = title.code or value.code
        self._domains_of(match, value)
        self._take(match.last)
        self.open, self.noun, title.complement = False, False, True
        return True

    def _domains_of(self, match: Match[Naming], value: Naming) -> None:
        """Remember the domains that a name holds (مجلس الأمن الروسي), or that its kind is (حماس: a party)."""
        for at in range(match.first, match.last):
            domain = self.scan.domains.get(at)
            if domain and domain.last <= match.last:
                self.title.domains += domain.values
        if value.kind == "organisation":
            self.title.domains += _DOMAIN_OF_KIND.get(organisations.kinds().get(value.name, ""), ())

    def _inside(self, match: Match[Naming], value: Naming) -> bool:
        """Read بـ with a place or body: where an envoy is, or the body in which an office is held."""
        title = self.title
        if value.kind in ("organisation", "outlet", "seat"):
            if not (title.head.definite or title.complement):
                return False
            return self._belongs(match, value)
        if not title.complement and not title.code and not title.ranks:
            return False
        if not title.family.sent:
            title.code = title.code or value.code
        self._end_body()
        self._take(match.last)
        self.open, title.complement = False, True
        return True

    def _nested(self, *, office: bool = False) -> bool:
        """Read another office that this one hangs on: مستشار الرئيس، نائب وزير الخارجية."""
        match = self.scan.heads.get(self.at)
        if not match or self.depth > 2:
            return False
        if office and (match.values[0].description or match.values[0].number != "singular"):
            return False
        proclitics, ready = match.proclitics, self.title.complement or self.title.head.definite
        joined = (proclitics == "" and self.open) or (proclitics == "ل" and self._may_join())
        inside = proclitics == "ب" and ready and match.values[0].description is not None
        if not joined and not (inside and match.values[0].description.kind == "organisation"):
            return False
        inner = title(self.scan, match, depth=self.depth + 1)
        if not inner:
            return False
        self._adopt(inner)
        return True

    def _adopt(self, inner: Title) -> None:
        title = self.title
        title.inner = inner
        title.code = title.code or inner.code
        title.body = title.body or inner.body
        if inner.head.description:
            title.body = (inner.first, inner.last)
        title.domains += inner.domains
        title.code_number = title.code_number or inner.code_number
        self._take(inner.last)
        title.former = title.former or inner.former
        self.at = title.end = inner.end
        self.open, self.noun, title.complement = False, inner.noun, True

    def _domain(self) -> bool:
        match = self.scan.domains.get(self.at)
        if not match:
            return False
        if match.back:
            return self._possessed(match)
        if match.proclitics == "" and not (self.open or self.noun):
            return False
        if match.proclitics == "ل" and not (self._may_join() or (self.noun and _CHAINED & {*self.title.domains})):
            return False
        if match.proclitics == "ب" and not (self.title.complement or self.title.head.definite):
            return False
        if match.proclitics not in ("", "ل", "ب"):
            return self._and_domain(match)
        if not _STATELY.issuperset(match.values):
            if "party" in match.values and not self._own_body():
                self.title.body = None
            self._body(match.first)
        self.title.domains += match.values
        self._take(match.last)
        self._after_noun(match.last - 1)
        return True

    def _possessed(self, match: Match[str]) -> bool:
        """Read a domain with a pronoun: وزير خارجيته. Whose it is stands further back."""
        if match.front or not self.open or self.title.complement:
            return False
        self.title.domains += match.values
        self._take(match.last)
        self.title.enclitic, self.title.complement, self.open = match.enclitic, True, False
        return True

    def _and_domain(self, match: Match[str]) -> bool:
        """Read و with a second field: وزير الخارجية والدفاع."""
        if match.proclitics != "و" or not (self.noun and self._topics()):
            return False
        if not self.scan.tokens[match.first].word.form[1:].startswith("ال"):
            return False
        self._take(match.last)
        return True

    def _linked(self, links: offices.Links) -> bool:
        """Read a preposition with the body or place behind it."""
        word = self.scan.tokens[self.at].word
        title = self.title
        if word.key in links.belonging and title.complement:
            self.at += 1
            self.open = self.noun = False
            return self._behind("ل")
        if title.family.sent and word.key in links.toward:
            return self._abroad()
        if word.key in links.after and title.head.description and not title.code:
            return self._preposition(word)
        if word.key in links.within and (
            title.head.definite or title.complement or title.ranks or title.former
            or (title.family.belongs == "body" and title.number == "singular")
        ):  # fmt: skip
            return self._preposition(word)
        if word.key in links.after and title.family.alone == "legislator" and not title.complement:
            return self._constituency()
        return False

    def _behind(self, proclitic: str) -> bool:
        match = self.scan.named.get(self.at)
        if match and match.proclitics == proclitic and match.values[0].kind != "adjective":
            return self._belongs(match, match.values[0])
        domain = self.scan.domains.get(self.at)
        if domain and domain.proclitics == proclitic:
            self.title.domains += domain.values
            self._take(domain.last)
            self._after_noun(domain.last - 1)
            return True
        return False

    def _abroad(self) -> bool:
        match = self.scan.named.get(self.at + 1)
        if not match or match.front or match.values[0].kind in ("adjective", "people"):
            return False
        self._end_body()
        self._take(match.last)
        self.open, self.title.complement = False, True
        return True

    def _end_body(self) -> None:
        if self.title.body and not self.closed:
            self.title.body, self.closed = (self.title.body[0], self.title.last), True

    def _preposition(self, word: Word) -> bool:
        """Read في with a body; with a state only where nothing tells yet whose the office is."""
        ahead = self.at + 1
        match = self.scan.named.get(ahead)
        if match and not match.front:
            value = match.values[0]
            known = value.kind in ("organisation", "outlet", "seat")
            whose = value.kind == "state" and self.title.complement and not self.title.code
            return (known or whose) and self._belongs(match, value)
        head = self.scan.heads.get(ahead)
        if head and not head.front and word.key in offices.links().toward and not head.values[0].description:
            self.at = ahead
            self.open = True
            return self._nested(office=True)
        tokens = self.scan.tokens
        if ahead >= len(tokens) or tokens[ahead].word.key not in offices.bodies():
            return self._field(ahead)
        if offices.bodies()[tokens[ahead].word.key] == "inner":
            return self._field(ahead)
        self.at = ahead
        self.open = True
        self.title.body = None
        return self._domain() or self._nested() or self._noun()

    def _field(self, ahead: int) -> bool:
        """Read the field of an expert: الباحث في الشؤون الإيرانية."""
        if self.title.family.other != "expert" or self.title.code or self.title.complement:
            return False
        return self._topic_at(ahead)

    def _constituency(self) -> bool:
        """Read عن with what a member of parliament stands for: النائب عن حركة …"""
        ahead = self.at + 1
        match = self.scan.named.get(ahead)
        if match and not match.front:
            self.title.code = self.title.code or match.values[0].code
            self._take(match.last)
            return True
        tokens = self.scan.tokens
        if ahead < len(tokens) and tokens[ahead].kind == "word" and ahead not in self.scan.busy:
            self._take(ahead + 1)
            self.noun = True
            return True
        return False

    def _served(self) -> bool:
        """Read the person whom an envoy or adviser serves: مبعوث بوتين إلى سوريا."""
        title = self.title
        if not title.family.serves or title.complement or not self.open or title.number != "singular":
            return False
        last = run(self.scan, self.at, titled=False)
        if last == self.at or (last - self.at > 1 and last < len(self.scan.tokens) and not self._goes_abroad(last)):
            return False
        title.served = (self.at, last)
        self._take(last)
        self.open, title.complement = False, True
        return True

    def _goes_abroad(self, at: int) -> bool:
        return self.scan.tokens[at].word.key in offices.links().toward

    def _voice(self) -> bool:
        """Read باسم and whose voice it is."""
        if self.title.family.other != "spokesperson":
            return False
        self._take(self.at + 1)
        self.open, self.title.complement = True, True
        return True

    def _topic(self, links: offices.Links) -> bool:
        """Read لشؤون and the words of the topic; a nationality in them is no owner."""
        if self.open or self.scan.tokens[self.at].word.key not in links.topic:
            return False
        return self._topic_at(self.at + 1)

    def _topic_at(self, at: int) -> bool:
        tokens = self.scan.tokens
        last = at
        while last < min(at + 6, len(tokens)) and self._is_topic(last, last == at):
            named = self.scan.named.get(last)
            last = named.last if named else last + 1
        if last == at and at == self.at + 1 and not tokens[self.at].word.key.startswith("لل"):
            return False
        self._take(max(last, self.at + 1))
        self.noun, self.title.complement = False, True
        return True

    def _is_topic(self, at: int, first: bool) -> bool:
        token = self.scan.tokens[at]
        if token.kind != "word" or at in self.scan.busy:
            return False
        word = token.word
        if word.article or word.form.startswith(("وال", "بال", "لل")):
            head = self.scan.heads.get(at)
            office = head is not None and head.values[0].description is None and head.proclitics == "و"
            return not self._named_person(at) and not office
        return first and (at in self.scan.named or word.key in offices.bodies())

    def _adjective(self) -> bool:
        """Read an adjective of a description: مصدر طبي، السلطات الأمنية، القوات المشتركة."""
        title, token = self.title, self.scan.tokens[self.at]
        if not title.head.description or token.kind != "word" or title.last - title.first > 6 or title.code:
            return False
        word = token.word
        agrees = title.head.definite == word.article or (title.quoted and word.article)
        if not agrees or word.proclitics or title.complement and not title.quoted:
            return False
        if self.at in self.scan.heads or self.at in self.scan.named or not word.form.endswith(_ADJECTIVAL):
            return False
        if part_at(self.scan, self.at) >= Part.WEAK or self.scan.doc.text[token.start : token.end] in function():
            return False
        self._take(self.at + 1)
        return True

    def _noun(self) -> bool:
        """Read a noun of the complement: definite, or one that opens the name of a body."""
        token = self.scan.tokens[self.at]
        word = token.word
        if token.kind != "word" or self._named_person(self.at):
            return False
        if word.form.startswith("ال") and (self.open or self.noun):
            if self._is_head(self.at) and not self.open:
                return False
            self._body(self.at)
            self._take(self.at + 1)
            self._after_noun(self.at - 1)
            return True
        if self.noun and self._topics() and word.proclitics == "و" and not self._is_head(self.at):
            if not word.form.startswith("وال"):
                return self._second_topic()
            self._take(self.at + 1)
            return True
        if self.open and (word.key in offices.bodies() or self._heads_a_noun(self.at)):
            self._body(self.at)
            self._take(self.at + 1)
            self._after_noun(self.at - 1)
            return True
        return self._joined_noun(word.form)

    def _second_topic(self) -> bool:
        """Read a second field in construct: العلاقات الدولية وحل الأزمات."""
        tokens = self.scan.tokens
        if self.at + 1 >= len(tokens) or not tokens[self.at + 1].word.form.startswith("ال"):
            return False
        self._take(self.at + 2)
        return True

    def _joined_noun(self, form: str) -> bool:
        """Read للـ with a noun (المدير العام للشركة), or ل with a town (عمدة الحي المالي لمدينة لندن)."""
        if self.noun and any(r.proclitics == "ل" and r.key in places.settlements() for r in self.scan.tokens[self.at].word.readings):
            self._take(self.at + 1)
            self.open = True
            return True
        ready = self.title.ranks or not self.title.head.definite
        if not form.startswith("لل") or not self._may_join() or not ready:
            return False
        self._body(self.at)
        self._take(self.at + 1)
        self._after_noun(self.at - 1)
        return True

    def _quoted(self, form: str) -> bool:
        """Read the name of a body in quotation marks: شركة «…»."""
        named = self.at + 1 in self.scan.named
        ready = self.title.complement or (self.title.head.description and (named or not self._named_person(self.at + 1)))
        if form not in _OPENING or not (self.open or self.title.body) or not ready:
            return False
        tokens = self.scan.tokens
        for close in range(self.at + 2, min(self.at + 7, len(tokens))):
            if tokens[close].kind == "mark" and tokens[close].word.form in _CLOSING:
                match = self.scan.named.get(self.at + 1)
                if match and match.last == close:
                    self._belongs(match, match.values[0])
                self._take(close + 1)
                self.title.quoted, self.title.complement, self.open = True, True, False
                return True
        return False

    # ── helpers ──────────────────────────────────────────────────────────────

    def _take(self, last: int) -> None:
        if self.open and not self.title.complement and not self.scan.tokens[self.at].word.proclitics:
            self.title.direct = True
        self.at = self.title.last = self.title.end = last

    def _body(self, first: int) -> None:
        """Remember where the body begins in which the office is held."""
        if self.title.body is None:
            self.title.body = (first, first)

    def _own_body(self) -> bool:
        """Tell whether the body read so far has a name of its own: شركة، معهد."""
        return self.title.body is not None and self._kind_of_body() == "own"

    def _kind_of_body(self) -> str | None:
        assert self.title.body
        word, kinds = self.scan.tokens[self.title.body[0]].word, offices.bodies()
        return next((kinds[r.key] for r in word.readings if r.key in kinds and not r.back), None)

    def _after_noun(self, index: int) -> None:
        word = self.scan.tokens[index].word
        definite = "ال" in word.form[:4] and word.form.lstrip("وبفكل").startswith(("ال", "ل", "ا"))
        definite = word.form.startswith(("ال", "لل", "بال", "وال"))
        self.open, self.noun, self.title.complement = not definite, definite, True

    def _may_join(self) -> bool:
        """Tell whether لـ may bring the complement: not after قال الوزير لـ…"""
        title = self.title
        return not title.complement and (
            bool(title.ranks) or not title.head.definite or title.former or bool(title.code and title.family.sent)
            or title.number != "singular"
        )  # fmt: skip

    def _topics(self) -> bool:
        inner = self.title
        while inner.inner:
            inner = inner.inner
        return inner.family.topics

    def _is_head(self, at: int) -> bool:
        return at in self.scan.heads

    def _named_person(self, at: int) -> bool:
        if at >= len(self.scan.tokens):
            return False
        return part_at(self.scan, at) >= Part.FAMILY and at not in self.scan.domains

    def _heads_a_noun(self, at: int) -> bool:
        """Tell whether a bare noun stands in construct: the next word is definite and it is nobody's name."""
        tokens = self.scan.tokens
        if at + 1 >= len(tokens) or tokens[at].word.proclitics or tokens[at].word.enclitic:
            return False
        if self.scan.doc.text[tokens[at].start : tokens[at].end] in function():
            return False
        following = tokens[at + 1]
        return following.kind == "word" and following.word.article and part(tokens[at].word) == Part.NONE

    def _close(self) -> Title | None:
        title = self.title
        if title.body and not self.closed:
            title.body = (title.body[0], title.last)
        if title.direct and not title.head.definite and not title.former:
            title.number = title.head.joined
        title.noun = self.noun
        title.organ = title.body is not None and self._kind_of_body() == "state"
        title.post = _post(title)
        # مساعدة without an office behind it is aid, وكيل an agent
        return None if title.family.deputy and title.post is None else title


def _absolute(scan: Scan, match: Match[Head]) -> bool:
    """Tell whether a plural or dual keeps its ن, so that no genitive follows: مراقبون، مسؤولين."""
    form = scan.tokens[match.last - 1].word.form
    return match.values[0].number != "singular" and form.endswith(("ون", "ين", "ان"))


def _post(title: Title) -> str | None:
    """Return the post that a title gives, or ``None`` where it is no office."""
    family = title.family
    if not _allowed(title):
        return None
    if title.code and title.code in family.by_state and not title.inner and not title.domains:
        return family.by_state[title.code]
    bare = not title.head.definite and not title.head.fixed and not title.back
    if bare and not (title.complement or title.code or title.ranks or title.former):
        return None
    if title.back and family.deputy:
        return "official" if family.alone == "legislator" or title.head.gender == "masculine" else None
    if title.back and family.other == "party_leader":
        return family.other
    if title.back and family.realm:
        return family.realm
    if family.deputy and title.inner and title.inner.post:
        return _deputy(title.inner.post)
    if family.realm and title.named_state:
        return family.realm
    post = next((family.posts[d] for d in family.posts if d in title.domains), None)
    if post is None:
        plain = not title.complement or (title.named_state and not title.body)
        post = family.alone if plain else family.other
    return None if post == "none" else post


def _deputy(post: str) -> str:
    if post in ("minister", "foreign_minister", "defence_minister", "deputy_minister"):
        return "deputy_minister"
    if post in ("military_commander", "legislator", "spokesperson", "judge"):
        return post
    return "official"


def _allowed(title: Title) -> bool:
    """Tell whether what an office needs beside it is there."""
    if not title.family.needs:
        return True
    around = {*title.ranks, *title.domains}
    if title.complement or title.code:
        around.add("complement")
    return not around.isdisjoint(title.family.needs)
