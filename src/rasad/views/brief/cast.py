"""Who is who in a brief: names, titles, states and the gender by which a verb agrees with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from rasad.lexicon.labels import Lang, label, side
from rasad.lexicon.nisbas import nisba
from rasad.lexicon.phrases import Book, words
from rasad.lexicon.states import states
from rasad.model import Knowledge, Observation, Office, PersonLine, Seen
from rasad.text import key
from rasad.views.brief.wording import clean

Person = Seen[PersonLine]


class Cast:
    """Everybody whom a dossier knows, as a brief calls them in a language."""

    def __init__(self, known: Knowledge, book: Book, lang: Lang) -> None:
        self.book, self.lang, self.as_of = book, lang, known.as_of or "9999"
        self._named = {
            (one.article, _line(name)): person
            for person in known.people
            for one in person.seen
            for name in (one.facts["name"], *one.facts["names"])
        }

    def person(self, article: str, name: str | None) -> Person | None:
        """Return the person whom an article calls so."""
        return self._named.get((article, _line(name or "")))

    def persons(self, seen: Iterable[Observation]) -> tuple[Person, ...]:
        """Return the persons who take part in what was observed, each once, in the order of their naming."""
        found: dict[str, Person] = {}
        for one in seen:
            for part in (*one.facts["actors"], *one.facts["recipients"]):
                if person := self.person(one.article, part["person"]):
                    found.setdefault(person.sum.id, person)
        return tuple(found.values())

    def ids(self, seen: Iterable[Observation]) -> frozenset[str]:
        """Return the ids of the persons who take part in what was observed."""
        return frozenset(person.sum.id for person in self.persons(seen))

    def state(self, code: str) -> str:
        """Return how a state, an organisation or somebody without a code is called."""
        return self.book.states.get(code) or _line(side(code, self.lang))

    def lies_in(self, place: str, code: str) -> bool:
        """Whether the words for a place name a state, or its capital, or say whose it is."""
        words = [clean(word) for word in place.split()]
        return any(key(word) in _state_words(code) for word in _pairs(words))

    def full(self, person: Person) -> str:
        """Return a person's whole name."""
        return _line(person.sum.name)

    def short(self, person: Person) -> str:
        """Return the one name by which the articles call a person once they have named him in full."""
        whole = self.full(person).split()
        for name in map(_line, person.sum.names):
            parts = name.split()
            if len(parts) < len(whole) and len(parts) <= 2 and set(parts) <= set(whole):
                return name
        return self.full(person)

    def titled(self, person: Person) -> str:
        """Return a person's name behind his title: الرئيس الروسي فلاديمير بوتين."""
        title = self.title(person)
        if not title:
            return self.full(person)
        pattern = self.book.say["titled"]
        return pattern.format(title=title, name=self.full(person))

    def title(self, person: Person) -> str | None:
        """Return the title that a person bears now: as an article writes it, else by the post."""
        office = self.office(person)
        if office is None:
            return None
        if self.lang != "ar":
            post = label("post", office.post, self.lang)
            return self.book.say["post"].format(post=post, state=self.state(office.of)) if office.of else post
        for title in _titles(person, office):
            if not self._points_back(title):
                return self._with_state(title, office)
        pattern = self.book.posts.get(office.post)
        return pattern.format(adjective=_adjective(office.of)) if pattern and _adjective(office.of) else None

    def office(self, person: Person) -> Office | None:
        """Return the office that a person was seen in last."""
        held = [o for o in person.sum.offices if o.last_seen and not (o.until and o.until <= self.as_of)]
        return max(
            held,
            key=lambda o: (o.last_seen or "", o.post != "other", o.post),
            default=None,
        )

    def holder(self, person: Person) -> str:
        """Return what any holder of a person's office is called: رئيس إيراني."""
        office = self.office(person)
        post = self.book.holders.get(office.post if office else "", self.book.holders["other"])
        state = states().get(office.of or "") if office else None
        adjective = state.adjectives[0] if state and state.adjectives and self.lang == "ar" else ""
        name = self.state(office.of) if office and office.of else ""
        return self.book.say["holder"].format(post=post, adjective=adjective or name).strip()

    def feminine(self, name: str, code: str | None, person: Person | None) -> bool:
        """Whether a verb before this subject takes the feminine."""
        if person:
            title = self.title(person) or ""
            return title.split(" ")[0].endswith("ة")
        if code in states() and key(name) in _state_words(code):
            return code not in words().masculine_states
        return name.split(" ")[0].endswith(("ة", "ات"))

    def _points_back(self, title: str) -> bool:
        first = title.split()[0]
        return (
            first in words().relative
            or first.endswith(("ين", "ان", "ون", "اء"))
            or first in {_adjective(code, feminine) for code in states() for feminine in (False, True)}
        )

    def _with_state(self, title: str, office: Office) -> str:
        adjective = _adjective(office.of, feminine=title.split()[0].endswith("ة"))
        if not adjective or any(key(w) in _state_words(office.of) for w in _pairs(title.split())):
            return title
        return f"{title} {adjective}" if title.startswith("ال") or len(title.split()) > 1 else title


def _titles(person: Person, office: Office) -> Iterator[str]:
    for one in reversed(person.seen):
        for role in one.facts["roles"]:
            if (role["post"], role["of"]) == (office.post, office.of) and not role["former"]:
                yield clean(role["title"])


def _pairs(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"{a} {b}" for a, b in pairwise(words))


@cache
def _state_words(code: str | None) -> frozenset[str]:
    """Return, folded, all words that name a state: names, capitals, adjectives."""
    state = states().get(code or "")
    if state is None:
        return frozenset()
    adjectives = (form for word in state.adjectives for form, _ in nisba(word))
    return frozenset(key(word) for word in (*state.names, *state.capital, *adjectives))


@cache
def _adjective(code: str | None, feminine: bool = False) -> str | None:
    """Return a state's adjective with ال: الروسي, الكورية الشمالية."""
    state = states().get(code or "")
    if state is None or not state.adjectives:
        return None
    words = [word + "ة" * (feminine and word.endswith("ي")) for word in state.adjectives[0].split()]
    return " ".join(f"ال{word}" for word in words)


def _line(words: str) -> str:
    return " ".join(words.split())
