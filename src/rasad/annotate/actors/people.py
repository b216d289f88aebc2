"""The actor grammar: offices, names, and who of them belong together."""

from __future__ import annotations

from dataclasses import replace

from rasad.annotate.actors import counterparts, untitled
from rasad.annotate.actors.beside import before, behind, skip_ranks, unknown_before
from rasad.annotate.actors.named import Named, Reading
from rasad.annotate.actors.names import run
from rasad.annotate.actors.parts import Part, front_at, front_of, named_after, part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.annotate.actors.titles import title
from rasad.lexicon import offices
from rasad.lexicon.naming import Naming
from rasad.lexicon.offices import Head
from rasad.lexicon.trie import Match
from rasad.model import Word
from rasad.text.memo import by_word


def read(scan: Scan) -> Reading:
    """Read a document from left to right."""
    return _Reader(scan).read()


def _holds(named: Match[Naming], last: int) -> bool:
    """Tell whether a name of the lists holds a describing noun, or is one itself: الكونغرس."""
    return named.last > last or (named.last == last and named.values[0].kind == "organisation")


@by_word
def _by_another(word: Word) -> bool:
    """Tell whether a word names somebody by another: نظيره، زوجته."""
    links = offices.links()
    return any(r.back and (r.key in links.counterparts or r.key in links.relations) for r in word.readings)


@by_word
def _begins(word: Word) -> bool:
    """Tell whether a name or a naming by another may begin with a word."""
    return front_of(word) is not None or _by_another(word)


_NOT_MASCULINE = ("ة", "ات", "ين", "ون")


class _Reader:
    """What has been read of a document. Each reading method returns where to go on, 0 for nothing read."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.people: list[Named] = []
        self.lone: list[Title] = []
        self.office: Title | None = None  # the last office told, which نظيره takes over

    def read(self) -> Reading:
        scan, goes_on = self.scan, 0
        begin = {at for at, begins in enumerate(map(_begins, scan.doc.words)) if begins}
        for at in sorted(begin.union(scan.heads, scan.ranks, scan.tagged)):
            if at >= goes_on:
                goes_on = self._at(at)
        return Reading(self.people, self.lone)

    def _at(self, at: int) -> int:
        """Read what begins at a token."""
        scan, word = self.scan, self.scan.tokens[at].word
        return (
            (at > 0 and named_after(scan.tokens[at - 1].word) and self._memorial(at))
            or (at in scan.heads and self._head(at))
            or (_by_another(word) and (self._counterpart(at) or self._name(untitled.relative(scan, at))))
            or (at in scan.ranks and self._name(untitled.ranked(scan, at)))
            or (front_at(scan, at) is not None and self._name(untitled.plain(scan, at)))
            or 0
        )

    def _memorial(self, at: int) -> int:
        """Step over somebody after whom a place is called: مطار رفيق الحريري، مركز الملك سلمان."""
        first = skip_ranks(self.scan, at)
        if first >= len(self.scan.tokens) or part_at(self.scan, first) < Part.OPEN:
            return 0
        last = run(self.scan, first, titled=False)
        return last if last > first else 0

    def _name(self, name: Named | None) -> int:
        if name is None:
            return 0
        self.people.append(name)
        return name.last

    # ── titles ───────────────────────────────────────────────────────────────

    def _head(self, at: int) -> int:
        """Read the title or description that begins at a token."""
        match, named = self.scan.heads[at], self.scan.named.get(at)
        if at in self.scan.busy or self._is_adjective(at) or self._is_rank(at) or self._is_another(at):
            return 0
        if match.values[0].family == offices.IDIOM:
            return match.last
        if match.values[0].description and named and _holds(named, match.last):
            return self._called_after(match, named.last)
        found = title(self.scan, match)
        return self._title(found) if found and not self._is_a_name(found) else 0

    def _is_adjective(self, at: int) -> bool:
        """Tell whether a describing noun is an adjective: السياسة الخارجية، الجناح المسلح."""
        form = self.scan.tokens[at].word.form
        if not at or not self.scan.tokens[at - 1].word.article:
            return False
        if form.startswith("وال") and form.endswith("ية"):  # العمليات البرية والبحرية
            return self.scan.tokens[at - 1].word.form.endswith("ية") and at - 1 not in self.scan.heads
        if not form.startswith("ال"):
            return False
        if form.endswith("ية"):
            return True
        head, noun = self.scan.heads[at].values[0], self.scan.tokens[at - 1].word.form
        person = head.description and head.description.persons and head.number == "singular"
        agrees = head.gender == "feminine" or not noun.endswith(_NOT_MASCULINE)
        return bool(person and agrees and at - 1 not in self.scan.ranks and not self._names(at + 1))

    def _names(self, at: int) -> bool:
        return at < len(self.scan.tokens) and part_at(self.scan, at) >= Part.FAMILY

    def _is_another(self, at: int) -> bool:
        """Tell whether a word is another than the describing noun that it folds to: الأعلام, not الإعلام."""
        match = self.scan.heads[at]
        description = match.values[0].description
        return bool(description and self.scan.written(at, match.front) in description.unlike)

    def _is_rank(self, at: int) -> bool:
        """Tell whether a describing noun is a rank before a name here: الفريق ضاحي خلفان."""
        rank = self.scan.ranks.get(at)
        if not rank or not self.scan.heads[at].values[0].description or rank.last >= len(self.scan.tokens):
            return False
        return part_at(self.scan, rank.last) >= Part.WEAK

    def _called_after(self, match: Match[Head], last: int) -> int:
        """Step over a body's name; who gave it his own is named as well (جماعة عبد الله غولن)."""
        first, served = match.last, match.values[0].family == "administration"
        if (last - first > 1 or served) and run(self.scan, first, titled=False) == last:
            self.people.append(Named(first, last, 0))
        return last

    def _is_a_name(self, found: Title) -> bool:
        """Tell whether a head is somebody's name here: أمين الجميل، إبراهيم رئيسي."""
        if found.complement or found.code or found.ranks or found.head.definite:
            return False
        return found.last - found.first == 1 and part(self.scan.tokens[found.first].word) >= Part.WEAK

    def _title(self, found: Title) -> int:
        """Take the name behind a title, or join the title to the name before it."""
        if found.post:
            self.office = found
        if found.served:
            self.people.append(Named(*found.served, 0))
        if not _may_name(found):
            return self._keep(found)
        earlier = self._before(found)
        name = behind(self.scan, found)
        if earlier is None or (name and not self._is_apposition(found, earlier)):
            return self._join(found, name) if name else self._keep(found)
        earlier.titles.append(found)
        return self._join(found.inner, name) if name and found.inner else found.end

    def _is_apposition(self, found: Title, earlier: Named) -> bool:
        """Tell whether a title with a name on each side, between commas, is told of the one before."""
        return self._pause(found.end) and (found.inner is not None or not earlier.titles)

    def _before(self, found: Title) -> Named | None:
        """Return the name before a title that it is told of."""
        last = self.people[-1] if self.people else None
        if last and (name := before(self.scan, found, last)):
            return name
        if name := unknown_before(self.scan, found, last.last if last else 0):
            self.people.append(name)
        return name

    def _pause(self, at: int) -> bool:
        return at < len(self.scan.tokens) and self.scan.tokens[at].kind == "mark"

    def _keep(self, found: Title) -> int:
        """Keep a title that stands without a name, unless it names nobody."""
        if not found.head.description or _names_somebody(self.scan, found):
            self.lone.append(found)
        return found.end

    def _join(self, found: Title, name: Named) -> int:
        outer = found
        while found.inner and (found.head.description or _is_served(found)):
            found = found.inner
        if outer.head.description and outer is not found:  # إدارة الرئيس ترامب is more than the man
            outer.last = outer.end = name.last
            self.lone.append(outer)
        name.titles += [*self._listed(found), found]
        self.people.append(name)
        return name.last if found.number == "singular" else self._others(found, name.last)

    def _listed(self, found: Title) -> list[Title]:
        """Take the titles that stand at once before another: نائب رئيس الدولة رئيس الوزراء حاكم دبي فلان."""
        out: list[Title] = []
        first = found.first if not found.proclitics else -1
        while self.lone and self.lone[-1].end == first and _is_full_office(self.lone[-1]):
            out.insert(0, self.lone.pop())
            first = out[0].first
        return out

    # ── several holders of one office ────────────────────────────────────────

    def _others(self, found: Title, at: int) -> int:
        """Read the other holders of a dual or plural office: والإيراني مسعود …، وX وY."""
        while other := self._other(found, at):
            self.people.append(other)
            at = other.last
        return at

    def _other(self, found: Title, at: int) -> Named | None:
        tokens = self.scan.tokens
        if at < len(tokens) and tokens[at].word.form in ("،", ","):
            at += 1
        match = self.scan.named.get(at)
        if match and match.proclitics == "و" and match.values[0].kind in ("adjective", "state"):
            code = match.values[0].code
            whose = replace(
                found, first=at, last=match.last, end=match.last, front=1, proclitics="و", code=code
            )
            name = behind(self.scan, replace(whose, number="singular"))
            if name:
                name.titles.append(whose)
            return name
        if at >= len(tokens) or tokens[at].kind != "word" or front_at(self.scan, at) != 1:
            return None
        last = run(self.scan, at, titled=False, front=1)
        whose = replace(found, code=None) if found.code_number == "singular" else found
        return Named(at, last, 1, [whose]) if last > at else None

    # ── counterparts ─────────────────────────────────────────────────────────

    def _counterpart(self, at: int) -> int:
        """Read نظيره with a nationality, and the office or the name behind it."""
        found = counterparts.read(self.scan, at, self.office) if self.office else None
        if found is None:
            return 0
        told = counterparts.told(self.scan, found)
        if told:
            return self._title(told)
        name = behind(self.scan, replace(found, number="singular"))
        if name:
            return self._join(found, name)
        self.lone.append(found)
        return found.end


def _may_name(found: Title) -> bool:
    """Tell whether a name may stand beside a title: not beside a body, unless it hangs on an office."""
    while found.head.description and found.inner:
        found = found.inner
    return found.head.description is None or found.head.description.persons


def _is_full_office(found: Title) -> bool:
    return bool(found.post) and found.number == "singular" and bool(found.code or found.complement)


def _is_served(found: Title) -> bool:
    """Tell whether the name behind belongs to the one who is served: مستشارا لولي العهد الشيخ …"""
    return not found.head.definite and found.inner is not None and "ل" in found.inner.proclitics


def _names_more(scan: Scan, at: int) -> bool:
    """Tell whether an unknown name stands behind a noun: قناة HTB، مركز ستراتفور."""
    if at >= len(scan.tokens):
        return False
    token = scan.tokens[at]
    unknown = token.kind == "word" and not token.word.proclitics and part_at(scan, at) == Part.OPEN
    return token.kind == "latin" or (unknown and at not in scan.busy)


def _names_somebody(scan: Scan, found: Title) -> bool:
    """Tell whether a description names somebody here."""
    description = found.head.description
    assert description
    if found.back and found.head.family == "sides":  # من جهته
        return False
    if description.counts:
        return found.inner is not None
    if description.named == "never" or (description.named != "always" and found.head.definite):
        return True
    if description.named == "more" and (found.last - found.first > 1 or _names_more(scan, found.last)):
        return True
    if found.naming and description.kind == "outlet" and found.naming.kind == "organisation":
        return False  # مواقع لحزب الله
    if description.kind == "place" and found.named_place:
        return True
    told = found.code and not found.named_place and not found.named_state  # تجمع الصين is a verb
    return bool(found.naming or found.quoted or told or found.served)
