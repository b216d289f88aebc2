"""Walking a clause: the groups of actors on the right of a word, each with its preposition."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nations import nation
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, participant, pointed, preposition
from rasad.lexicon.clauses import clauses
from rasad.lexicon.triggers import Named
from rasad.model import Phrase
from rasad.text import key

_REACH = 36  # tokens: beyond that a clause has become another
_LIST_GAP = 3  # tokens between two names of a list
_EACH = ("كل من", "كلا من")  # the preposition before them goes on
_NO_NOUNS = frozenset({"fillers", "demonstratives"})
_ENDS = frozenset({"relatives", "that", "pronoun_that", "openers"})


class Group(NamedTuple):
    """Actors joined by و that stand in one place of the clause.

    ``prep`` is the preposition before them, folded, ``""`` for none; ``depth`` counts the nouns between it
    (or the trigger) and them: in أشاد بجهود السودان Sudan stands one deep. ``beyond`` counts other deeds
    passed on the way: in دعوة لزيارة عمان the preposition belongs to the visit. ``described`` marks somebody
    who is only described (مصدر أمني, البيان) and takes part at most as the subject of a verb; ``counted``
    those of whom some are counted: ثمانية عناصر من الحزب.
    """

    first: int
    last: int
    prep: str
    depth: int
    beyond: int
    phrases: tuple[Phrase, ...]
    parties: Parties
    described: bool = False
    counted: bool = False


def right(
    page: Page, start: int, named: Named | None = None, *, relative: bool = False, prep: str = ""
) -> list[Group]:
    """Return the groups of actors behind a trigger that ends before ``start``, up to the end of its clause.

    Words of the kin of ``named`` are no other deed (ألقت القبض على). With ``relative`` one relative
    pronoun and its verb are passed: الهجوم الذي شنته روسيا. ``prep`` is a preposition that ends the trigger.
    """
    return _Walk(page, start, named, relative, prep).groups()


def own_preposition(page: Page, trigger: Trigger) -> str:
    """The preposition that ends a trigger of several words (التطبيع مع): it marks whoever stands behind."""
    ends = trigger.last - trigger.first > 1 and "prepositions" in page.small[trigger.last - 1]
    return page.form(trigger.last - 1) if ends else ""


class _Walk:
    """One walk to the right: where it stands, and what stood before."""

    def __init__(self, page: Page, start: int, named: Named | None, relative: bool, prep: str) -> None:
        self.page, self.index, self.named = page, start, named
        self.stop = min(page.bounds(max(start - 1, 0))[1], start + _REACH)
        self.relative = relative
        self.prep, self.depth, self.beyond, self.comma = prep, 0, 0, False
        self.counted = False
        self.open: Group | None = None
        self.closed: list[Group] = []

    def groups(self) -> list[Group]:
        partakers, others = self.page.standing
        lands, small, references = self.page.lands, self.page.small, self.page.actors.references
        while (at := self.index) < self.stop:
            phrase = partakers.get(at)
            if phrase and phrase.first == at:
                self._phrase(phrase)
            elif (small[at] or at in references) and (back := pointed(self.page, at)):
                self._add(at, back[0], self._glued(), (), back[1])
            elif other := others.get(at):
                self._other(other)
            elif self.depth and at in lands and self._described():
                self._nation()
            elif not self._pass():
                break
        if self.open:
            self.closed.append(self.open)
        return self.closed

    def _glued(self) -> str:
        """The particles on a word that points back: للجانبين."""
        return self.page.doc.tokens[self.index].word.proclitics

    def _described(self) -> bool:
        """Whether a nationality describes the noun before it, not the name behind: القس الأمريكي أندرو."""
        page, at = self.page, self.index
        if at in page.time_at:
            return False
        after = page.phrase(at + 1) if at + 1 < self.stop else None
        return after is None or after.kind != "person" or after.first != at + 1 or after.proclitics != ""

    def _phrase(self, phrase: Phrase) -> None:
        who = participant(self.page, phrase)
        self._add(phrase.first, phrase.last, phrase.proclitics, (phrase,), (who,))

    def _other(self, phrase: Phrase) -> None:
        """Somebody who is only described opens a group of his own; with a nationality he is of that state."""
        if self.open:
            self.closed.append(self.open)
        glued = preposition(phrase.proclitics)
        depth = 0 if glued else self.depth
        whose = self._whose(phrase)
        who = whose or (participant(self.page, phrase),)
        self.open = None
        prep, described = glued or self.prep, not whose
        self.closed.append(
            Group(phrase.first, phrase.last, prep, depth, self.beyond, (phrase,), who, described)
        )
        self.index, self.prep, self.depth, self.comma = phrase.last, "", 0, False

    def _whose(self, phrase: Phrase) -> Parties:
        """The states for which a described person stands: صحفي ألماني, وزيرا خارجية البلدين."""
        for at in range(phrase.first + 1, phrase.last):
            if land := nation(self.page, at):
                return (land,)
            if back := pointed(self.page, at):
                return back[1]
        return ()

    def _add(self, first: int, last: int, proclitics: str, phrases: tuple[Phrase, ...], who: Parties) -> None:
        """Add actors to the open group where و joins them, else close it and open another."""
        group = self.open
        if group and self._apposed(group, first, proclitics, phrases):
            self.open = group._replace(last=last)
        elif group and self._joined(group, first, last, proclitics):
            self.open = group._replace(
                last=last, phrases=group.phrases + phrases, parties=group.parties + who
            )
        else:
            if group:
                self.closed.append(group)
            glued = preposition(proclitics)
            depth = 0 if glued else self.depth
            counted = self.counted and not glued
            self.open = Group(
                first, last, glued or self.prep, depth, self.beyond, phrases, who, counted=counted
            )
        self.counted = False
        self.index, self.prep, self.depth, self.comma = last, "", 0, False

    def _apposed(self, group: Group, first: int, proclitics: str, phrases: tuple[Phrase, ...]) -> bool:
        """Whether a land only explains the place before a comma: في عشق آباد، تركمانستان."""
        beside = bool(group.prep) and self.comma and not (self.prep or proclitics) and first - group.last <= 1
        return beside and all(phrase.kind in ("state", "place") for phrase in phrases)

    def _joined(self, group: Group, first: int, last: int, proclitics: str) -> bool:
        if first - group.last > _LIST_GAP or preposition(proclitics) or self.prep not in ("", group.prep):
            return False
        following = self.page.phrase(last) if last < self.stop else None
        listed = self.comma and following is not None and following.proclitics == "و"
        return proclitics in ("و", "ف") or self.page.form(first - 1) == "و" or listed

    def _pass(self) -> bool:
        """Pass one token that names nobody; False where the clause ends."""
        page, at = self.page, self.index
        small = page.small[at]
        self.index = at + 1
        if page.doc.tokens[at].kind == "mark":
            self.comma = self.comma or page.comma(at)
            return not page.hard(at)
        if at in page.time_at:
            return True
        if not small and at not in page.verbs and page.doc.words[at].form != "و":
            self._noun(at)
            return True
        if (frame := page.pairs.get(at)) and frame[1] in _two_words():
            return self._preposition(frame[1], frame[0])
        if "relatives" in small and self.relative:
            self.relative = False
            self.index += 1
            return True
        if small & _ENDS or (page.verb(at) and not self.prep and not self._nominal(at)):
            return False
        if "prepositions" in small:
            self.counted = page.form(at) == "من" and at > 0 and "counted" in page.small[at - 1]
            return self._preposition(page.form(at).removeprefix("و") if at else page.form(at), at + 1)
        if not small & _NO_NOUNS and page.form(at) != "و":
            self._noun(at)
        return True

    def _nation(self) -> None:
        """Take the state whose adjective describes a noun that is no actor itself: الأهداف الإيرانية."""
        who = nation(self.page, self.index)
        if who:
            self._add(self.index, self.index + 1, "", (), (who,))

    def _preposition(self, prep: str, index: int) -> bool:
        if prep not in _EACH:
            self.prep, self.depth = prep, 0
        self.index = index
        return True

    def _noun(self, at: int) -> None:
        """Note a noun that is no actor: it may carry a preposition, and it stands between."""
        trigger = self.page.triggers.get(at)
        if trigger and trigger.senses[0].kind in ("noun", "phrase"):
            own = self.named.kin if self.named else None
            self.beyond += all(sense.named.kin != own for sense in trigger.senses)
        proclitics = self.page.doc.words[at].proclitics
        glued = preposition(proclitics)
        joined = proclitics == "و" and not self.comma
        if joined and not glued and not self.prep and self.open:
            self.prep = self.open.prep  # بسبب الجاسوس وابنته يوليا: the preposition goes on
        self.prep, self.depth = (glued, 1) if glued else (self.prep, self.depth + 1)

    def _nominal(self, at: int) -> bool:
        """Whether a form that may be a verb may be a noun as well: دعم، قصف."""
        trigger = self.page.triggers.get(at)
        return trigger is not None and any(s.kind == "noun" for s in trigger.senses)


@cache
def _two_words() -> frozenset[str]:
    return frozenset(key(word) for word in clauses().two_word_prepositions)
