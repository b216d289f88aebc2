"""What a title is held in: ranks, nationalities, names, other offices, fields."""

from __future__ import annotations

from rasad.annotate.actors.namings import namings
from rasad.annotate.actors.title import Cursor, Title
from rasad.lexicon import offices, organisations
from rasad.lexicon.naming import Naming
from rasad.lexicon.offices import Head, Qualifier
from rasad.lexicon.trie import Match

_STATELY = frozenset({"government", "state", "foreign", "defence", "national_security", "ambassador"})
_CHAINED = frozenset({"army", "party"})  # هيئة الأركان العامة للقوات المسلحة، المكتب السياسي لحركة …
_DOMAIN_OF_KIND = {
    "party": ("party",), "group": ("party",), "movement": ("party",), "court": ("court",),
    "bank": ("central_bank",),
}  # fmt: skip
_DEEPEST = 2


class Complements(Cursor):
    """Reads what stands directly behind an office."""

    def read_inner(self, match: Match[Head]) -> Title | None:
        """Read the title that a head inside this one opens."""
        raise NotImplementedError

    def qualifier(self) -> bool:
        match = self.scan.qualifiers.get(self.at)
        if not match or match.front or match.back or self.is_apart(match.last - 1):
            return False
        value = match.values[0]
        if value.definite != (self.title.head.definite or self.title.complement) and not self._indefinite(
            value
        ):
            return False
        if self.open and value.definite and not self.title.complement and not self.title.ranks:
            return False
        if value.kind == "former":
            return self._past(match)
        self.title.ranks.append(value.lemma)
        if not self.title.head.description:
            self.title.code = self.title.code or offices.unions().get(value.lemma)
        self.take(match.last)
        return True

    def _indefinite(self, value: Qualifier) -> bool:
        return not value.definite and not self.title.head.definite and not self.title.complement

    def _past(self, match: Match[Qualifier]) -> bool:
        """السابق: the title goes on behind it only with a preposition (وزيرا سابقا للثقافة)."""
        self.title.former, self.title.then = True, match.values[0].then
        self.at = self.title.end = match.last
        return True

    def naming(self) -> bool:
        match = self.scan.named.get(self.at)
        if not match or match.back:
            return False
        value = match.values[0]
        if value.kind == "adjective":
            return self._nationality(match, value)
        if not self.open and (nationality := _as_adjective(match)):
            return self._nationality(match, nationality)
        if value.kind == "people" and not self.open:
            return False
        if match.proclitics == "":
            return self.open and self.belongs(match, value)
        if match.proclitics == "ل":
            joins = self.may_join() or (self.noun and self._organ_of(value))
            if joins and self.title.family.destined and value.kind != "organisation":
                return self._destined(match)
            return joins and value.kind != "outlet" and self.belongs(match, value)
        if match.proclitics == "ب":
            return self._inside(match, value)
        return False

    def _organ_of(self, value: Naming) -> bool:
        """Tell whether what was read is an organ of an organisation: المكتب السياسي، اللجنة التنفيذية."""
        body = self.title.body
        several = body is not None and self.at - body[0] > 1
        return "party" in self.title.domains or (several and value.kind == "organisation")

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
        self.take(match.last)
        self.open = self.noun = False
        return True

    def belongs(self, match: Match[Naming], value: Naming) -> bool:
        title = self.title
        uncoded = value.kind == "state" and value.code is None  # إقليم كردستان
        if (uncoded or value.kind in ("organisation", "outlet", "platform")) and not self.own_body():
            title.body, self.closed = (match.first, match.last), False
            title.naming = value
            title.code = title.code or self._nation_of_army(match)
        if value.kind in ("region", "city"):
            title.named_place = True
            description = title.head.description
            if description and description.kind == "place":
                title.naming = title.naming or value
        if value.kind in ("state", "people"):
            title.named_state = title.named_state or not title.complement
        title.code = title.code or value.code
        self._domains_of(match, value)
        self.take(match.last)
        self.open, self.noun, title.complement = False, False, True
        return True

    def _nation_of_army(self, match: Match[Naming]) -> str | None:
        """Return the state of an army with its nationality: قائد الجيش الوطني الليبي."""
        first, last = self.scan.tokens[match.first].word, self.scan.tokens[match.last - 1].word
        if "army" not in offices.domains().of(first):
            return None
        return next((v.code for v in namings().of(last) if v.kind == "adjective"), None)

    def _destined(self, match: Match[Naming]) -> bool:
        """Read where an envoy is sent: المبعوث الخاص لليمن."""
        self.take(match.last)
        self.open, self.title.complement = False, True
        return True

    def _domains_of(self, match: Match[Naming], value: Naming) -> None:
        """Remember the domain of a name's kind (حماس: a party), else those it holds (مجلس الأمن الروسي)."""
        if (
            value.kind == "organisation"
            and (kind := organisations.kinds().get(value.name, "")) in _DOMAIN_OF_KIND
        ):
            self.title.domains += _DOMAIN_OF_KIND[kind]
            return
        at = match.first
        while at < match.last:
            domain = self.scan.domains.get(at)
            if domain and domain.last <= match.last:
                self.title.domains += domain.values if at == match.first else _unlike_press(domain.values)
            at = domain.last if domain else at + 1

    def _inside(self, match: Match[Naming], value: Naming) -> bool:
        """Read بـ with a place or body: where an envoy is, or the body in which an office is held."""
        title = self.title
        if value.kind in ("organisation", "outlet", "seat"):
            if not (title.head.definite or title.complement):
                return False
            return self.belongs(match, value)
        if not title.complement and not title.code and not title.ranks:
            return False
        if not title.family.sent:
            title.code = title.code or value.code
        self.end_body()
        self.take(match.last)
        self.open, title.complement = False, True
        return True

    def nested(self, *, office: bool = False) -> bool:
        """Read another office that this one hangs on: مستشار الرئيس، نائب وزير الخارجية."""
        match = self.scan.heads.get(self.at)
        if not match or self.depth > _DEEPEST:
            return False
        if office and (match.values[0].description or match.values[0].number != "singular"):
            return False
        proclitics, ready = match.proclitics, self.title.complement or self.title.head.definite
        joined = (proclitics == "" and self.open) or (proclitics == "ل" and self.may_join())
        description = match.values[0].description
        inside = (
            proclitics == "ب" and ready and description is not None and description.kind == "organisation"
        )
        if not joined and not inside:
            return False
        inner = self.read_inner(match)
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
        self.take(inner.last)
        title.former = title.former or inner.former
        self.at = title.end = inner.end
        self.open, self.noun, title.complement = False, inner.noun, True
        self.closed = self.closed or inner.closed

    def domain(self) -> bool:
        match = self.scan.domains.get(self.at)
        if not match:
            return False
        if match.back:
            return self._possessed(match)
        if match.proclitics == "" and not (self.open or self.noun):
            return False
        if match.proclitics == "ل" and not (
            self.may_join() or (self.noun and _CHAINED & {*self.title.domains})
        ):
            return False
        if match.proclitics == "ب" and not (self.title.complement or self.title.head.definite):
            return False
        if match.proclitics not in ("", "ل", "ب"):
            return self._and_domain(match)
        if not (self.own_body() and self.title.domains):  # حزب القوات is a party and no army
            self._held_in(match)
        self.take(match.last)
        self.after_noun(match.last - 1)
        return True

    def _held_in(self, match: Match[str]) -> None:
        """Remember a domain, and that the body begins with it."""
        if not _STATELY.issuperset(match.values):
            if "party" in match.values and not self.own_body():
                self.title.body = None
            self.begin_body(match.first)
        self.title.domains += match.values

    def _possessed(self, match: Match[str]) -> bool:
        """Read a domain with a pronoun: وزير خارجيته. Whose it is stands further back."""
        if match.front or not self.open or self.title.complement:
            return False
        self.title.domains += match.values
        self.take(match.last)
        self.title.enclitic, self.title.complement, self.open = match.enclitic, True, False
        return True

    def _and_domain(self, match: Match[str]) -> bool:
        """Read و with a second field: وزير الخارجية والدفاع."""
        if match.proclitics != "و" or not (self.noun and self.topics()):
            return False
        if not self.scan.tokens[match.first].word.form[1:].startswith("ال"):
            return False
        self.take(match.last)
        return True


def _unlike_press(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return domains without the press: منظمة التحرير is no newspaper."""
    return tuple(v for v in values if v != "press")


def _as_adjective(match: Match[Naming]) -> Naming | None:
    """Return the adjective that a state's name may be as well: السلطات السعودية."""
    return next((v for v in match.values[1:] if v.kind == "adjective"), None)
