"""What a title has behind a small word: في، لدى، باسم، لشؤون."""

from __future__ import annotations

from rasad.annotate.actors.beside import skip_ranks
from rasad.annotate.actors.complements import Complements
from rasad.annotate.actors.names import run
from rasad.annotate.actors.parts import Part, named_after, part_at
from rasad.lexicon import offices
from rasad.model import Word

_LONGEST_TOPIC = 6


class Attachments(Complements):
    """Reads what a preposition adds to an office."""

    def noun_phrase(self) -> bool:
        """Read a noun of the complement."""
        raise NotImplementedError

    def linked(self, links: offices.Links) -> bool:
        """Read a preposition with the body or place behind it."""
        word = self.scan.tokens[self.at].word
        title = self.title
        if word.key in links.belonging and title.complement:
            self.at += 1
            self.open = self.noun = False
            return self._behind("ل")
        if title.family.sent and word.key in links.toward:
            return self._abroad()
        if word.key in links.origin and title.head.description and not title.code:  # وفد من حماس
            return self._preposition(word)
        if word.key in links.within and (
            title.head.definite or title.complement or title.ranks or title.former
            or (title.family.belongs == "body" and title.number == "singular")
        ):  # fmt: skip
            return self._preposition(word)
        if word.key in links.after and title.family.alone == "legislator" and not title.complement:
            return self._constituency()
        return title.complement and self._region()

    def _region(self) -> bool:
        """Read لـ with a region behind a body: المدير الإقليمي لمنظمة الصحة العالمية لشرق المتوسط."""
        match = self.scan.named.get(self.at)
        if not match or match.proclitics != "ل" or match.values[0].kind != "region":
            return False
        self.end_body()
        self.take(match.last)
        return True

    def _behind(self, proclitic: str) -> bool:
        match = self.scan.named.get(self.at)
        if match and match.proclitics == proclitic and match.values[0].kind != "adjective":
            return self.belongs(match, match.values[0])
        domain = self.scan.domains.get(self.at)
        if domain and domain.proclitics == proclitic:
            self.title.domains += domain.values
            self.take(domain.last)
            self.after_noun(domain.last - 1)
            return True
        return False

    def _abroad(self) -> bool:
        match = self.scan.named.get(self.at + 1)
        if not match or match.front or match.values[0].kind in ("adjective", "people"):
            return False
        self.end_body()
        self.take(match.last)
        self.open, self.title.complement = False, True
        return True

    def _preposition(self, word: Word) -> bool:
        """Read في with a body; with a state only where nothing tells yet whose the office is."""
        ahead = self.at + 1
        match = self.scan.named.get(ahead)
        if match and not match.front:
            value = match.values[0]
            known = value.kind in ("organisation", "outlet", "seat")
            whose = value.kind == "state" and self.title.complement and self.title.code in (None, value.code)
            return (known or whose) and self.belongs(match, value)
        head = self.scan.heads.get(ahead)
        if head and not head.front and word.key in offices.links().toward:
            organ = head.values[0].description is not None
            if not organ or self.opened_by(offices.links().listing):
                self.at = ahead
                self.open = True
                return (self.domain() or self.nested()) if organ else self.nested(office=True)
        tokens = self.scan.tokens
        if ahead >= len(tokens) or tokens[ahead].word.key not in offices.bodies():
            return self._field(ahead)
        if offices.bodies()[tokens[ahead].word.key] == "inner":
            return self._field(ahead)
        self.at = ahead
        self.open = True
        self.title.body = None
        return self.domain() or self.nested() or self.noun_phrase()

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
            self.take(match.last)
            return True
        tokens = self.scan.tokens
        if ahead < len(tokens) and tokens[ahead].kind == "word" and ahead not in self.scan.busy:
            self.take(ahead + 1)
            self.noun = True
            return True
        return False

    def called(self) -> bool:
        """Read whom a body is called after: مدير مركز كارنيغي، رئيسة جامعة محمد الخامس."""
        if not self.open or not named_after(self.scan.tokens[self.at - 1].word):
            return False
        first = skip_ranks(self.scan, self.at)
        if not self.named_person(first):
            return False
        given = part_at(self.scan, first) == Part.GIVEN
        last = run(self.scan, first, titled=False) if given else first + 1
        self.take(max(last, first + 1))
        self.open, self.title.complement = False, True
        return True

    def served(self) -> bool:
        """Read the person whom an office or a government serves: مبعوث بوتين إلى سوريا، حكومة نتنياهو."""
        title, description = self.title, self.title.head.description
        government = (
            description is not None and description.acts == "state" and description.kind == "organisation"
        )
        if title.complement or not self.open or not (title.family.serves or government):
            return False
        last = run(self.scan, self.at, titled=False)
        whole = government or last == self.at + 1 or last >= len(self.scan.tokens) or self._goes_abroad(last)
        if last == self.at or not whole or (title.number != "singular" and not government):
            return False
        title.served = (self.at, last)
        self.take(last)
        self.open, title.complement = False, True
        return True

    def _goes_abroad(self, at: int) -> bool:
        return self.scan.tokens[at].word.key in offices.links().toward

    def voice(self) -> bool:
        """Read باسم and whose voice it is."""
        if self.title.family.other != "spokesperson":
            return False
        self.take(self.at + 1)
        self.open, self.title.complement = True, True
        return True

    def topic(self, links: offices.Links) -> bool:
        """Read لشؤون and the words of the topic; a nationality in them is no owner."""
        if self.open or self.scan.tokens[self.at].word.key not in links.topic:
            return False
        return self._topic_at(self.at + 1)

    def _topic_at(self, at: int) -> bool:
        tokens = self.scan.tokens
        last = at
        while last < min(at + 6, len(tokens)) and (width := self._topic_words(last, last == at)):
            named = self.scan.named.get(last)
            last = max(named.last if named else 0, last + width)
        if last == at and at == self.at + 1 and not tokens[self.at].word.key.startswith("لل"):
            return False
        self.end_body()
        self.take(max(last, self.at + 1))
        self.noun, self.title.complement = False, True
        return True

    def _topic_words(self, at: int, first: bool) -> int:
        """Return how many words of a topic stand at a token: one, two of وبناء السلام, or none."""
        tokens = self.scan.tokens
        joined = not first and tokens[at].word.proclitics == "و" and not tokens[at].word.article
        if (
            joined
            and at + 1 < len(tokens)
            and at not in self.scan.heads
            and tokens[at + 1].word.form[:2] == "ال"
        ):
            return 2 * self._is_topic(at + 1, False)
        return int(self._is_topic(at, first))

    def _is_topic(self, at: int, first: bool) -> bool:
        token = self.scan.tokens[at]
        body = self.scan.named.get(at)
        if token.kind != "word" or at in self.scan.busy or (body and body.proclitics == "ب"):
            return False
        word = token.word
        if word.article or word.form.startswith(("وال", "بال", "لل")):
            head = self.scan.heads.get(at)
            office = head is not None and head.values[0].description is None and head.proclitics == "و"
            return not self.named_person(at) and not office
        return first and (at in self.scan.named or word.key in offices.bodies())
