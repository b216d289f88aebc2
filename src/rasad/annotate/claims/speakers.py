"""Whose words they are: the subject beside a cue, or the last speaker named."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from rasad.annotate.claims.page import Page
from rasad.annotate.claims.small import source_words
from rasad.annotate.claims.vocabulary import Agreement
from rasad.model import EntityKind, Gender, Link, Number, Phrase, Quote

_NAMING: frozenset[EntityKind] = frozenset(("person", "state", "organisation", "group", "outlet", "other"))
_STOPS = frozenset(("", ".", "!", "؟"))
_LONGEST = 9  # words of a description such as 89 في المئة من المشاركين
_SHORTEST = 3  # letters of a word in which a last ا may be the case ending
LONGEST_NAME = 5  # words between the marks of «ديليك دريلينغ»


@dataclass(frozen=True, slots=True)
class Speaker:
    """A noun phrase that can speak: tokens ``first`` to ``last`` (excluded) and the link that names it."""

    first: int
    last: int
    link: Link
    gender: Gender | None = None
    number: Number | None = None
    kind: EntityKind | None = None

    def fits(self, agreements: Collection[Agreement]) -> bool:
        """Whether a verb or participle of this form can have it as its subject."""
        return not agreements or any(self._fits(a) for a in agreements)

    def _fits(self, form: Agreement) -> bool:
        if form.gender and self.gender and form.gender != self.gender:
            return False
        if form.number is None or self.number is None or _same_number(form.number, self.number):
            return True
        # a plural of things takes the feminine singular: مصادر قالت
        return (form.gender, form.number, self.number) == ("feminine", "singular", "plural")


def _same_number(said: Number, named: Number) -> bool:
    return said == named or {said, named} == {"dual", "plural"}


def agrees(page: Page, found: Speaker, agreements: Collection[Agreement]) -> bool:
    """Whether a verb of this form can have a phrase as its subject: not تتهم | الغرب."""
    if not found.fits(agreements):
        return False
    feminine = agreements and all(a.gender == "feminine" for a in agreements)
    return not (feminine and found.kind != "person" and page.meaning(found.first, "masculine"))


def subject_at(page: Page, index: int, limit: int, proclitics: str = "") -> Speaker | None:
    """The speaker whose noun phrase begins at a token, with the particles given before it."""
    title = page.small.get(index)
    while title and "honorifics" in title.values and title.proclitics == proclitics:
        behind = page.small.get(title.last)
        if phrase_at(page, title.last, "") is None and not (behind and "honorifics" in behind.values):
            break
        index, proclitics, title = title.last, "", behind
    if not proclitics and (each := page.meaning(index, "each")):
        return subject_at(page, each.last, limit) if phrase_at(page, each.last, "") else None
    phrase = phrase_at(page, index, proclitics)
    if phrase and phrase.last <= limit:
        return _with_partners(page, _whole(page, _tidied(page, phrase), limit), limit)
    if not proclitics and (quote := page.opened.get(index)) and quote.close - quote.open <= LONGEST_NAME:
        inside = phrase_at(page, index + 1, "")
        if inside and inside.last == quote.close:
            return replace(_speaker(inside), first=index, last=quote.close + 1)
        return None if page.form(quote.close + 1) in _STOPS else named_in_marks(page, quote)
    return described(page, index, limit, proclitics)


def named_in_marks(page: Page, quote: Quote) -> Speaker | None:
    """A name that only its marks show: أفادت «أسوشيتد برس» أن …"""
    if not page.is_word(quote.open + 1) or quote.close >= len(page.doc.tokens):
        return None
    return Speaker(quote.open, quote.close + 1, Link(page.span(quote.open + 1, quote.close)))


def phrase_at(page: Page, index: int, proclitics: str) -> Phrase | None:
    """The actor's phrase that begins at a token behind exactly these particles; not بلاده."""
    number = page.actors.at.get(index)
    if number is None or page.meaning(index, "own"):
        return None
    phrase = page.actors.phrases[number]
    fits = phrase.first == index and phrase.proclitics == proclitics and phrase.kind in _NAMING
    return phrase if fits else None


def _speaker(phrase: Phrase) -> Speaker:
    link = Link(phrase.name, phrase.entity)
    # a state or body may be of either gender (المغرب، تركيا، البنتاغون): its verb will tell
    gender = phrase.gender if phrase.kind == "person" else None
    return Speaker(phrase.first, phrase.last, link, gender, phrase.number, phrase.kind)


def _tidied(page: Page, phrase: Phrase) -> Phrase:
    """A phrase without a preposition that belongs to what follows: خلصت الدراسة | إلى أن."""
    within = range(phrase.first + 1, phrase.last)
    # a body takes no من of its own: طلبت الحكومة | من القوات …
    body = phrase.kind == "organisation"
    ends = (
        i
        for i in within
        if (body and page.form(i) == "من")
        or (page.form(i) == "في" and page.is_occasion(i + 1))
        or page.is_told(i)
    )
    final = phrase.last - 1 if page.meaning(phrase.last - 1, "prepositions") else phrase.last
    last = next(ends, final)
    if last in (phrase.first, phrase.last):
        return phrase
    span = page.span(phrase.first, last, phrase.front)
    return replace(phrase, last=last, span=span, name=span if phrase.name == phrase.span else phrase.name)


def _whole(page: Page, phrase: Phrase, limit: int) -> Phrase:
    """A title or body with the epithet behind it: المحكمة | العليا، القادة | العرب."""
    last = phrase.last
    if phrase.kind not in ("other", "organisation") or not page.doc.tokens[last - 1].word.article:
        return phrase
    while last < limit and page.meaning(last, "epithets"):
        last += 1
    if last == phrase.last:
        return phrase
    span = page.span(phrase.first, last, phrase.front)
    return replace(phrase, last=last, span=span, name=span if phrase.name == phrase.span else phrase.name)


def _with_partners(page: Page, phrase: Phrase, limit: int) -> Speaker:
    """Join those named with و behind a speaker: أوكرانيا ودول غربية."""
    found = _speaker(phrase)
    last = phrase
    if phrase.kind == "other" and (end := _beyond_adjectives(page, phrase.last, limit)) > phrase.last:
        return replace(
            found, last=end, link=Link(page.span(phrase.first, end, phrase.front)), number="plural"
        )
    while (partner := phrase_at(page, last.last, "و")) and partner.last <= limit:
        last = partner
    if last is phrase:
        return found
    link = Link(page.span(phrase.first, last.last, phrase.front), None)
    return replace(found, last=last.last, link=link, gender=None, number="plural")


def described(page: Page, index: int, limit: int, proclitics: str = "") -> Speaker | None:
    """A speaker who is only described: محللون، مصدر في الوزارة، دراسة حديثة."""
    front = 0
    if not page.is_word(index):
        return None
    if proclitics:
        readings = page.doc.tokens[index].word.readings
        front = next((r.front for r in readings if r.proclitics == proclitics), -1)
        if front < 0:
            return None
    elif not _may_open(page, index):
        return None
    last = index + 1
    while last < min(limit, index + _LONGEST) and _goes_on(page, last):
        last += 1
    last = _beyond_adjectives(page, last, limit)
    if (each := page.meaning(last, "each")) and (joint := subject_at(page, each.last, limit)):
        last = joint.last  # قادة كل من فرنسا وألمانيا
    return Speaker(index, last, Link(page.span(index, last, front)), None, _number(page, index), None)


def is_source(page: Page, index: int) -> bool:
    """Whether a token is a word for who may speak undescribed, its case ending allowed for: أوساطا، بيان."""
    named = page.is_source_word(index) or page.is_document(index)
    return named or page.form(index).removesuffix("ا") in source_words()


def _may_open(page: Page, index: int) -> bool:
    """Whether a described speaker can begin here: a noun, no preposition, no verb, no particle."""
    if page.is_particle(index) or page.is_cue(index):
        return False
    form = page.form(index)
    if form.endswith("ا") and len(form) > _SHORTEST and not is_source(page, index):
        return False  # متساهلا: an accusative is no subject
    return page.doc.tokens[index].word.proclitics == ""


def _goes_on(page: Page, index: int) -> bool:
    if page.form(index) == "#":
        return page.is_word(index + 1)
    if not page.is_word(index) or page.is_cue(index):
        return False
    cue = page.cues.get(index)
    if cue and cue.enclitic:
        return False  # دبلوماسي أوروبي | قوله
    joins = page.form(index) in ("في", "من") and page.meaning(index, "prepositions") is not None
    if joins and not page.is_particle(index - 1):
        return page.is_word(index + 1) and not page.is_particle(index + 1) and not page.is_occasion(index + 1)
    return not page.is_particle(index) and not page.doc.tokens[index].word.proclitics


def medium_at(page: Page, index: int) -> Speaker | None:
    """A medium at a token, known by its name or by its kind: صحيفة لوموند. A platform is none: تويتر."""
    phrase = phrase_at(page, index, "")
    found = page.small.get(index)
    kind = found is not None and "media" in found.values and not found.proclitics and not found.enclitic
    if not (kind or (phrase and phrase.kind == "outlet")):
        return None
    speaker = subject_at(page, index, page.bound(index))
    within = range(index, speaker.last) if speaker else ()
    return None if any(page.meaning(i, "platforms") for i in within) else speaker


def _glued(page: Page, index: int) -> bool:
    """Whether no space stands between a token and the next."""
    return page.doc.tokens[index].end == page.doc.tokens[index + 1].start


def told_to(page: Page, index: int) -> Speaker | None:
    """Who is spoken to and passes it on: لوكالة …، لـ«الحياة»."""
    quote = page.opened.get(index + 1)
    if page.form(index) == "ل" and quote and quote.close - quote.open <= LONGEST_NAME:
        return named_in_marks(page, quote)
    if page.form(index) == "ل" and (phrase := phrase_at(page, index + 1, "")) and phrase.kind == "outlet":
        return _speaker(phrase)  # لـCNN
    if not page.is_told(index):
        return None
    number = page.actors.at.get(index)
    last = page.actors.phrases[number].last if number is not None else index + 1
    while number is None and last < index + LONGEST_NAME and _goes_on(page, last):
        last += 1
    if (named := page.opened.get(last)) and named.close - named.open <= LONGEST_NAME:
        last = named.close + 1  # لمراسلة «وات»
    last = next((i for i in range(index + 1, last) if page.form(i) == "("), last)
    while page.form(last) == "." and page.is_word(last + 1) and _glued(page, last):
        last += 2  # سي.إن.إن
    span = page.span(index, last, 0 if page.form(index).startswith("لل") else 1)
    entity = next((e.id for e in page.actors.entities if page.doc.text[slice(*span)] in e.names), None)
    return Speaker(index, last, Link(span, entity), kind="outlet")


def _beyond_adjectives(page: Page, last: int, limit: int) -> int:
    while last < limit and _second_adjective(page, last):
        last += 1
    return last


def _second_adjective(page: Page, index: int) -> bool:
    """Whether a second adjective joins the first: دول غربية | وعربية."""
    word, before = page.doc.tokens[index].word, page.doc.tokens[index - 1].word
    joined = word.proclitics == "و" and page.is_word(index) and index not in page.actors.at
    alike = word.form.endswith("ية") and before.form.endswith("ية")
    return joined and (alike or (word.form.endswith("يين") and before.form.endswith("يين")))


def _number(page: Page, index: int) -> Number | None:
    """The number that a described speaker's first word shows."""
    form = page.form(index)
    if form.endswith(("ون", "ات", "وا")) and len(form) > 4:
        return "plural"
    return None
