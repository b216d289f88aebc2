"""Reading a title: an office, what it is held in, whose it is, and whether it is still held."""

from __future__ import annotations

from rasad.annotate.actors.attachments import Attachments
from rasad.annotate.actors.parts import Part, part, part_at
from rasad.annotate.actors.posts import post
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import offices, places
from rasad.lexicon.offices import Head
from rasad.lexicon.trie import Match
from rasad.lexicon.words import function
from rasad.model import Word

_LONGEST = 18
_LONGEST_DESCRIPTION = 6
_LONGEST_QUOTED = 6
_OPENING = '«"“”(‹„'
_CLOSING = '»"”“)›'
_VERBAL = "يت"
_ADJECTIVAL = ("ي", "ية", "يين", "يون")


def title(scan: Scan, match: Match[Head], *, depth: int = 0) -> Title | None:
    """Return the title that a head opens, as far as it goes, or ``None`` where it is no title."""
    return _Reading(scan, match, depth).read()


class _Reading(Attachments):
    """Reads a title from left to right."""

    def read(self) -> Title | None:
        links, limit = offices.links(), min(self.title.first + _LONGEST, len(self.scan.tokens))
        if self.title.back:
            self._his()
            return self._close()
        while self.at < limit and self.at not in self.scan.busy and self._step(links):
            pass
        return self._close()

    def _his(self) -> None:
        """Read what an office with a pronoun has behind it: نائبه السابق، مستشاره الخاص."""
        match = self.scan.qualifiers.get(self.at)
        if match is None or match.front or not match.values[0].definite:
            return
        if match.values[0].kind == "former":
            self._past(match)
        else:
            self.take(match.last)

    def _step(self, links: offices.Links) -> bool:
        """Read one more part of the title; tell whether there was one."""
        token = self.scan.tokens[self.at]
        if token.word.form == "_":  # #الرئيس_الروسي
            self.at += 1
            return self.at < len(self.scan.tokens)
        if token.kind == "mark":
            return self.quoted(token.word.form)
        if token.kind == "number":
            return self._numbered()
        word = token.word
        if self._addressed(word, links) or self._idiom() or (not self.open and self._ranked()):
            return False
        if word.key in links.voice:
            return self.voice()
        return (
            self.topic(links) or self.called() or self.qualifier() or self.naming()
            or self.nested(office=True) or self.domain() or self.nested() or self.linked(links)
            or self.served()
            or self.adjective() or self.noun_phrase() or self.proper()
        )  # fmt: skip

    def _numbered(self) -> bool:
        """Read the number of a channel: القناة 12."""
        description = self.title.head.description
        if description is None or description.kind != "outlet" or self.at > self.title.first + 1:
            return False
        self.take(self.at + 1)
        self.title.quoted = True
        return True

    def _addressed(self, word: Word, links: offices.Links) -> bool:
        """Tell whether whom somebody speaks to stands here: قال الوزير لوكالة …, but المدير العام لوكالة …"""
        title = self.title
        whole = title.family.alone != "none" and not title.family.needs
        awaited = not whole and not title.complement and title.last - title.first > 1
        return word.key in links.audiences and self.at not in self.scan.named and not awaited

    def _idiom(self) -> bool:
        head = self.scan.heads.get(self.at)
        return head is not None and head.values[0].family == offices.IDIOM

    def _ranked(self) -> bool:
        """Tell whether a rank before a name stands here: … المخابرات | اللواء ماجد فرج."""
        match = self.scan.ranks.get(self.at)
        if not match or match.front or match.last >= len(self.scan.tokens):
            return False
        return self.at not in self.scan.qualifiers and part_at(self.scan, match.last) >= Part.WEAK

    def read_inner(self, match: Match[Head]) -> Title | None:
        """Read the title that a head inside this one opens."""
        return title(self.scan, match, depth=self.depth + 1)

    def adjective(self) -> bool:
        """Read an adjective of a description: مصدر طبي، السلطات الأمنية، القوات المشتركة."""
        title, token = self.title, self.scan.tokens[self.at]
        if not title.head.description or token.kind != "word" or title.last - title.first > 6 or title.code:
            return False
        word = token.word
        agrees = title.head.definite == word.article or (title.quoted and word.article)
        if not agrees or word.proclitics or (title.complement and not title.quoted):
            return False
        if (
            self.is_apart(self.at)
            or self.at in self.scan.heads
            or self.at in self.scan.named
            or not word.form.endswith(_ADJECTIVAL)
        ):
            return False
        written = self.scan.written(self.at)
        if written.endswith("ى") and written[0] in _VERBAL:  # محكمة يسعى فيها, but الدول الكبرى
            return False
        if part_at(self.scan, self.at) >= Part.WEAK or written in function():
            return False
        self.take(self.at + 1)
        return True

    def noun_phrase(self) -> bool:
        """Read a noun of the complement: definite, or one that opens the name of a body."""
        token = self.scan.tokens[self.at]
        word = token.word
        if token.kind != "word" or self.named_person(self.at) or self.scan.written(self.at) in function():
            return False
        if word.form.startswith("ال") and (self.open or self.noun):
            if self.is_head(self.at) and not self.open:
                return False
            self.begin_body(self.at)
            self.take(self.at + 1)
            self.after_noun(self.at - 1)
            return True
        if self.noun and word.proclitics == "و" and not self._begins_office() and self.listing():
            if not word.form.startswith("وال"):
                return self._second_topic()
            self.take(self.at + 1)
            return True
        if self.noun and self.topics() and word.key in offices.links().abroad:
            self.take(self.at + 1)  # وزير الشؤون الخارجية والتونسيين بالخارج
            return True
        if self.open and (word.key in offices.bodies() or self._heads_a_noun(self.at)):
            self.begin_body(self.at)
            self.take(self.at + 1)
            self.after_noun(self.at - 1)
            return True
        return self._joined_noun(word.form)

    def proper(self) -> bool:
        """Read the name of a body that is a word of no list: جامعة بيرزيت، رئيس مجموعة بيزيك."""
        before, token = self.scan.tokens[self.at - 1].word, self.scan.tokens[self.at]
        if not self.open or before.article or not (self.depth or self.title.body):
            return False
        if token.kind != "word" or token.word.proclitics or self.scan.written(self.at) in function():
            return False
        if offices.body_kind(before) != "own" or part(token.word) > Part.OPEN or self.is_head(self.at):
            return False
        self.take(self.at + 1)
        self.noun, self.title.complement = True, True
        self.open = False
        return True

    def _begins_office(self) -> bool:
        """Tell whether another office or body begins here; people may be a field: وزير الصحة والسكان."""
        head = self.scan.heads.get(self.at)
        description = head.values[0].description if head else None
        return head is not None and (description is None or description.kind != "group")

    def _second_topic(self) -> bool:
        """Read a second field in construct: العلاقات الدولية وحل الأزمات."""
        tokens = self.scan.tokens
        if self.at + 1 >= len(tokens) or not tokens[self.at + 1].word.form.startswith("ال"):
            return False
        self.take(self.at + 2)
        return True

    def _joined_noun(self, form: str) -> bool:
        """Read للـ with a noun (المدير العام للشركة), or ل with a town (عمدة الحي المالي لمدينة لندن)."""
        if self.noun and any(
            r.proclitics == "ل" and r.key in places.settlements()
            for r in self.scan.tokens[self.at].word.readings
        ):
            self.take(self.at + 1)
            self.open = True
            return True
        ready = self.title.ranks or not self.title.head.definite
        if not form.startswith("لل") or not self.may_join() or not ready:
            return False
        self.begin_body(self.at)
        self.take(self.at + 1)
        self.after_noun(self.at - 1)
        return True

    def _heads_a_noun(self, at: int) -> bool:
        """Tell whether a bare noun stands in construct: the next word is definite and it is nobody's name."""
        tokens = self.scan.tokens
        if at + 1 >= len(tokens) or tokens[at].word.proclitics or tokens[at].word.enclitic:
            return False
        if self.scan.written(at) in function():
            return False
        following = tokens[at + 1]
        return following.word.form.startswith("ال") and part(tokens[at].word) == Part.NONE

    def quoted(self, form: str) -> bool:
        """Read the name of a body in quotation marks: شركة «…»."""
        named = self.at + 1 in self.scan.named
        ready = self.title.complement or (
            self.title.head.description and (named or not self.named_person(self.at + 1))
        )
        if form not in _OPENING or not (self.open or self.title.body) or not ready:
            return False
        if self.title.naming and not named:  # شبكة سي إن إن «…»: what she says, no name of hers
            return False
        tokens = self.scan.tokens
        for close in range(self.at + 2, min(self.at + 7, len(tokens))):
            if tokens[close].kind == "mark" and tokens[close].word.form in _CLOSING:
                match = self.scan.named.get(self.at + 1)
                if match and match.last == close:
                    self.belongs(match, match.values[0])
                self.take(close + 1)
                self.title.quoted, self.title.complement, self.open = True, True, False
                return True
        return False

    def _close(self) -> Title | None:
        title = self.title
        if title.body and not self.closed:
            title.body = (title.body[0], title.last)
        title.closed = self.closed
        if title.direct and not title.head.definite and not title.former:
            title.number = title.head.joined
        title.noun = self.noun
        title.organ = self.kind_of_body() == "state"
        title.post = post(title)
        # مساعدة without an office behind it is aid, وكيل an agent
        return None if title.family.deputy and title.post is None else title
