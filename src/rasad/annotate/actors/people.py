"""The actor grammar: offices, names, and who of them belong together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from rasad.annotate.actors.names import Part, front_of, part, part_at, run
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.titles import Title, title
from rasad.lexicon import offices
from rasad.lexicon.names import names
from rasad.lexicon.offices import Head
from rasad.lexicon.trie import Match
from rasad.lexicon.words import function, unnamed
from rasad.model import Gender, Number, Word
from rasad.text import inner

_PAUSES = "،,–—-"
_QUOTES = "«\"“”‘„"
_BESIDE = _PAUSES + _QUOTES + "(:"


@dataclass(slots=True)
class Named:
    """A person's name where it stands: tokens ``first`` to ``last``, ``front`` letters of proclitics cut.

    ``titles`` are the offices told beside it. ``sure`` is false for a name that only its form suggests.
    """

    first: int
    last: int
    front: int
    titles: list[Title] = field(default_factory=list)
    sure: bool = True
    quoted: bool = False


@dataclass(slots=True)
class Reading:
    """All names and titles of a document, in reading order. ``lone`` titles stand without a name."""

    people: list[Named]
    lone: list[Title]


def read(scan: Scan) -> Reading:
    """Read a document from left to right."""
    return _Reader(scan).read()


@lru_cache(1 << 16)
def _beside(word: Word) -> bool:
    """Tell whether a word names somebody by another: نظيره، زوجته."""
    links = offices.links()
    return any(r.back and (r.key in links.counterparts or r.key in links.relations) for r in word.readings)


class _Reader:
    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.people: list[Named] = []
        self.lone: list[Title] = []
        self.at = 0
        self.office: Title | None = None  # the last office told, which نظيره takes over

    def read(self) -> Reading:
        tokens, heads, ranks = self.scan.tokens, self.scan.heads, self.scan.ranks
        size = len(tokens)
        while (at := self.at) < size:
            word = tokens[at].word
            self.at = (
                (at in heads and self._office()) or (_beside(word) and (self._counterpart() or self._relative()))
                or (at in ranks and self._rank()) or (front_of(word) is not None and self._untitled()) or at + 1
            )  # fmt: skip
        return Reading(self.people, self.lone)

    # ── with an office ───────────────────────────────────────────────────────

    def _office(self) -> int:
        match = self.scan.heads[self.at]
        if self.at in self.scan.busy:
            return 0
        if match.values[0].family == offices.IDIOM:
            return match.last
        named = self.scan.named.get(self.at)
        if match.values[0].description and named and named.last > match.last:
            return self._called_after(match.last, named.last)
        found = title(self.scan, match)
        if not found or self._is_a_name(found):
            return 0
        return self._titled(found)

    def _called_after(self, first: int, last: int) -> int:
        """Step over a body's name; who gave it his own is named as well (جماعة عبد الله غولن)."""
        if last - first > 1 and run(self.scan, first, titled=False) == last:
            self.people.append(Named(first, last, 0))
        return last

    def _is_a_name(self, found: Title) -> bool:
        """Tell whether a head is somebody's name here: أمين الجميل، إبراهيم رئيسي."""
        if found.complement or found.code or found.ranks or found.head.definite:
            return False
        return found.last - found.first == 1 and part(self.scan.tokens[found.first].word) >= Part.WEAK

    def _titled(self, found: Title) -> int:
        """Take the name behind a title, or join the title to the name before it."""
        if found.post:
            self.office = found
        if found.served:
            self.people.append(Named(*found.served, 0))
        if not self._may_name(found):
            self._keep(found)
            return found.end
        before = self._before(found) or self._unknown_before(found)
        after = self._after(found.end, plural=found.number != "singular", title=found)
        if after and not (before and found.inner and self._pause(found.end)):
            return self._join(found, after)
        if before:
            before.titles.append(found)
            if after and found.inner:
                return self._join(found.inner, after)
            return found.end
        self._keep(found)
        return found.end

    def _serves(self, found: Title) -> bool:
        """Tell whether the name behind belongs to the one who is served: مستشارا لولي العهد الشيخ …"""
        return not found.head.definite and found.inner is not None and "ل" in found.inner.proclitics

    def _may_name(self, found: Title) -> bool:
        """Tell whether a name may stand beside a title: not beside a body, unless it hangs on an office."""
        while found.head.description and found.inner:
            found = found.inner
        return found.head.description is None or found.head.description.persons

    def _keep(self, found: Title) -> None:
        description = found.head.description
        if description:
            if found.back and found.head.family == "sides":  # من جهته names nobody
                return
            if description.counts and found.inner is None:
                return
            if description.named and not (found.naming or found.quoted or found.code or found.named_place):
                return
        self.lone.append(found)

    def _join(self, found: Title, name: Named) -> int:
        while found.inner and (found.head.description or self._serves(found)):
            found = found.inner
        name.titles.append(found)
        self.people.append(name)
        if found.number == "singular":
            return self._appositions(name)
        return self._others(found, name)

    def _appositions(self, name: Named) -> int:
        return name.last

    def _others(self, found: Title, name: Named) -> int:
        """Read the other holders of a dual or plural office: والإيراني مسعود …، وX وY."""
        at = name.last
        while (other := self._other(found, at)) is not None:
            self.people.append(other)
            at = other.last
        return at

    def _other(self, found: Title, at: int) -> Named | None:
        tokens = self.scan.tokens
        if at < len(tokens) and tokens[at].kind == "mark" and tokens[at].word.form in "،,":
            at += 1
        match = self.scan.named.get(at)
        if match and match.proclitics == "و" and match.values[0].kind in ("adjective", "state"):
            name = self._after(match.last, plural=False, title=found)
            if name:
                code = match.values[0].code
                name.titles.append(
                    replace(found, first=at, last=match.last, end=match.last, front=1, proclitics="و", code=code)
                )
            return name
        if at >= len(tokens) or tokens[at].kind != "word" or front_of(tokens[at].word) != 1:
            return None
        last = run(self.scan, at, titled=False, front=1)
        if last == at:
            return None
        whose = replace(found, code=None) if found.code_number == "singular" else found
        return Named(at, last, 1, [whose])

    def _after(self, at: int, *, plural: bool, title: Title) -> Named | None:
        """Read the name behind a title: at once, after a comma, in quotation marks, behind a rank."""
        tokens, start, quoted, pause = self.scan.tokens, at, False, False
        while at < len(tokens) and at - start < 2 and tokens[at].kind == "mark":
            form = tokens[at].word.form
            if form == "#" or form == ")" or form in _QUOTES:
                quoted = quoted or form in _QUOTES
            elif form in _PAUSES and not pause:
                pause = True
            else:
                return None
            at += 1
        if plural and not (title.complement or title.head.definite):
            return None
        begins = self._skip_ranks(at)
        if begins >= len(tokens) or (tokens[begins].kind == "mark" and tokens[begins].word.form != "#"):
            return None
        if tokens[begins].kind == "mark":
            begins += 1
        if begins in self.scan.heads and self._opens_title(begins):
            return None
        sentence_of = self.scan.doc.sentence_of
        if sentence_of[begins] != sentence_of[title.first]:
            return None
        last = run(self.scan, begins, titled=True)
        if last == begins + 1 and tokens[begins].word.article and self._called_further(last):
            begins = self._skip_ranks(last)  # القيادي الحوثي العميد فلان: الحوثي is no name here
            last = run(self.scan, begins, titled=True)
        if last == begins or not self._believable(begins, last, pause, title, quoted):
            return None
        return Named(begins, last, 0, quoted=quoted)

    def _called_further(self, at: int) -> bool:
        """Tell whether a rank with a name stands here."""
        begins = self._skip_ranks(at)
        return begins > at and begins < len(self.scan.tokens) and part_at(self.scan, begins) >= Part.LINK

    def _opens_title(self, at: int) -> bool:
        match = self.scan.heads[at]
        return match.last - match.first > 1 or part(self.scan.tokens[at].word) <= Part.OPEN

    def _believable(self, first: int, last: int, pause: bool, title: Title, quoted: bool) -> bool:
        """Tell whether what stands behind a title is a name: unknown words only behind a full title."""
        kinds = [part(t.word) for t in self.scan.tokens[first:last] if t.kind == "word"]
        if max(kinds) >= Part.FAMILY:
            return True
        full = title.post is not None and bool(title.code or title.complement or title.ranks)
        if quoted:
            return full and self.scan.tokens[last].kind == "mark" if last < len(self.scan.tokens) else full
        if Part.WEAK in kinds and len(kinds) > 1 and title.post:
            return True
        if pause:
            return full and len(kinds) > 1 and Part.WEAK not in kinds[:1]
        return ((full or title.post is not None) and len(kinds) > 1) or (title.code is not None and full)

    def _skip_ranks(self, at: int) -> int:
        """Step over honorifics and ranks: الشيخ، الفريق أول ركن، #الملك_…"""
        tokens = self.scan.tokens
        while (match := self.scan.ranks.get(at)) and not match.front:
            at = match.last
            if at < len(tokens) and tokens[at].word.form == "_":
                at += 1
        head = self.scan.heads.get(at)
        if head and self._like_a_rank(head):
            return head.last
        return at

    def _like_a_rank(self, head: Match[Head]) -> bool:
        """Tell whether an office without complement stands before a name as a rank does: السفير محمد …"""
        value = head.values[0]
        if head.front or head.back or not value.definite or value.number != "singular" or value.description:
            return False
        return head.last < len(self.scan.tokens) and part_at(self.scan, head.last) >= Part.FAMILY

    def _pause(self, at: int) -> bool:
        tokens = self.scan.tokens
        return at < len(tokens) and tokens[at].kind == "mark"

    def _before(self, found: Title) -> Named | None:
        """Return the name that a title follows in apposition."""
        if not self.people:
            return None
        name, tokens = self.people[-1], self.scan.tokens
        if found.proclitics:
            # وزيرة الإعلام والمتحدثة باسم الحكومة: a second office behind the name
            second = found.proclitics == "و" and name.titles and name.titles[-1].end == found.first > name.last
            return name if second and found.post and found.number == "singular" else None
        gap = tokens[name.last : found.first]
        if len(gap) > 3 or any(t.kind != "mark" or t.word.form not in _BESIDE + "»)" for t in gap):
            return None
        if self.scan.doc.sentence_of[name.first] != self.scan.doc.sentence_of[found.first]:
            return None
        if not gap and (name.last - name.first < 2 or name.titles or not (found.code or found.complement)):
            return None
        if found.number != "singular" or not found.post:
            return None
        return name if not name.titles or found.head.definite or found.complement else None

    def _unknown_before(self, found: Title) -> Named | None:
        """Return a name of unknown words before a comma and a full title: قالت هنرييت فور، المديرة …"""
        tokens, comma = self.scan.tokens, found.first - 1
        if not found.post or not (found.complement or found.code) or found.number != "singular" or comma < 3:
            return None
        if tokens[comma].kind != "mark" or tokens[comma].word.form not in "،,":
            return None
        first = comma
        while first > max(0, comma - 4) and part_at(self.scan, first - 1) >= Part.OPEN and first - 1 not in self.scan.named:
            first -= 1
        if comma - first < 2 or tokens[first].word.article or (self.people and self.people[-1].last > first):
            return None
        named = Named(first, comma, 0)
        self.people.append(named)
        return named

    # ── counterparts ─────────────────────────────────────────────────────────

    def _counterpart(self) -> int:
        """Read نظيره with a nationality: it takes over the office told before."""
        word = self.scan.tokens[self.at].word
        links = offices.links()
        reading = next((r for r in word.readings if r.back and r.key in links.counterparts), None)
        if reading is None or self.office is None:
            return 0
        at = self.at + 1
        match = self.scan.named.get(at)
        code, number = None, None
        if match and match.values[0].kind == "adjective" and not match.front:
            code, number, at = match.values[0].code, match.values[0].number, match.last
        plural: Number = "singular" if reading.key in ("نظير", "نظيره") else "plural"
        gender: Gender = "feminine" if reading.key == "نظيره" else "masculine"
        found = replace(
            self.office, head=replace(self.office.head, gender=gender), first=self.at, last=at, end=at, front=reading.front, proclitics=reading.proclitics,
            code=code, code_number=number, former=False, number=plural, body=None, counterpart=True,
        )  # fmt: skip
        qualifier = self.scan.qualifiers.get(at)
        if qualifier and qualifier.values[0].kind == "former":
            found.former, found.end = True, qualifier.last
        inner = self.scan.heads.get(found.end)
        if inner and not inner.front:
            named = title(self.scan, inner)
            if named and named.post and (named.complement or named.code):
                named.code = named.code or code
                return self._titled(named)
        name = self._after(found.end, plural=False, title=found)
        if name:
            return self._join(found, name)
        self.lone.append(found)
        return found.end

    def _relative(self) -> int:
        """Read a relative told by his first name alone: زوجته بريجيت."""
        word = self.scan.tokens[self.at].word
        if not word.enclitic or not any(r.back and r.key in offices.links().relations for r in word.readings):
            return 0
        at = self.at + 1
        last = run(self.scan, at, titled=True) if at < len(self.scan.tokens) else at
        if last == at or part_at(self.scan, at) < Part.FAMILY:
            return 0
        self.people.append(Named(at, last, 0))
        return last

    # ── without an office ────────────────────────────────────────────────────

    def _rank(self) -> int:
        """Read a name behind an honorific or a rank alone: القس أندرو برانسون."""
        at = self._skip_ranks(self.scan.ranks[self.at].last)
        tokens = self.scan.tokens
        if at < len(tokens) and tokens[at].kind == "mark" and tokens[at].word.form in _QUOTES + "#":
            at += 1
        nationality = self.scan.named.get(at)
        if nationality and nationality.values[0].kind == "adjective" and not nationality.front:
            at = nationality.last
        last = run(self.scan, at, titled=True, ranked=True) if at < len(tokens) else at
        if last == at or (last - at < 2 and part_at(self.scan, at) < Part.WEAK):
            return 0
        self.people.append(Named(at, last, 0))
        return last

    def _untitled(self) -> int:
        """Read a name that nothing announces."""
        token = self.scan.tokens[self.at]
        if token.kind != "word" or self.at in self.scan.busy:
            return 0
        front = front_of(token.word)
        if front is None:
            return 0
        if front and self._written(self.at, front) in function() | unnamed():
            return 0
        last = run(self.scan, self.at, titled=False, front=front)
        if last == self.at or not self._sure(self.at, last, front):
            return 0
        self.people.append(Named(self.at, last, front))
        return last

    def _sure(self, first: int, last: int, front: int) -> bool:
        """Tell whether a name without a title is one: two known words, or a family name alone."""
        words = [t.word for t in self.scan.tokens[first:last] if t.kind == "word"]
        if len(words) == 1:
            return self._alone(first, front)
        kinds = [part_at(self.scan, i) for i in range(first, last) if self.scan.tokens[i].kind == "word"]
        if front:
            kinds[0] = Part.GIVEN
        if max(kinds) < Part.FAMILY:
            return False
        # an unknown word before a given name is more often a verb (يثمّن) than a name
        return kinds[0] != Part.OPEN or (kinds[1] == Part.FAMILY and words[0].key[0] not in "يت")

    def _alone(self, first: int, front: int) -> bool:
        """Tell whether one word names a person: a family name, with ال only where it is governed or quoted."""
        word, known = self.scan.tokens[first].word, names()
        key = word.key[front:]
        if key not in known.family or (key in known.ambiguous and not key.startswith("ال")) or first in self.scan.named:
            return False
        if self._written(first, front) in function() | unnamed():
            return False
        return not key.startswith("ال") or self._governed(first)

    def _written(self, at: int, front: int) -> str:
        return self.scan.doc.text[inner(self.scan.doc, at, front) : self.scan.tokens[at].end]

    def _governed(self, first: int) -> bool:
        """Tell whether a government or a quotation mark stands before a word: نظام الأسد، «الأسد»."""
        if not first:
            return False
        at = first - 2 if self.scan.tokens[first - 1].word.form in _QUOTES else first - 1
        head = self.scan.heads.get(at)
        description = head.values[0].description if head else None
        return description is not None and description.acts == "state" and not head.values[0].definite
