"""Where what is claimed begins and where it ends."""

from __future__ import annotations

from typing import NamedTuple

from rasad.annotate.claims.page import Page
from rasad.model import Mode, Quote, Span

_TAIL = frozenset('،,؛;.:!…-–—«»“”"')
_REACH = 5  # tokens behind لكن or في حين within which another cue shows that it speaks of somebody else
_AND = frozenset(("و",))
_CLOSING = frozenset('»”"“')
_PAUSES = frozenset("،,؛;:.")  # marks at which the article may speak again


class Content(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded), without ``front`` letters of the first."""

    first: int
    last: int
    front: int = 0

    def span(self, page: Page) -> Span:
        """Its characters."""
        return page.span(self.first, self.last, self.front)

    def mode(self, page: Page) -> Mode:
        """Direct where marks hold all of it, mixed where they hold a part."""
        quote = page.quote_of[self.first]
        if quote and quote.close >= self.last and not self.front:
            return "direct"
        return "mixed" if any(i in page.opened for i in range(self.first, self.last)) else "indirect"


def quoted(page: Page, quote: Quote) -> Content | None:
    """What stands between two marks."""
    last = quote.close
    while last > quote.open + 1 and page.form(last - 1) in ("،", ","):
        last -= 1
    return Content(quote.open + 1, last) if last > quote.open + 1 else None


def clause(page: Page, first: int, front: int = 0, limit: int | None = None) -> Content | None:
    """What begins at a token and goes on until the article speaks again."""
    if limit is None:
        limit = page.bound(first)
    if (quote := page.opened.get(first)) and not front:
        after = quote.close + 1
        if after >= limit or _ended(page, after) or page.form(after) in _TAIL or page.meaning(after, "turns"):
            return quoted(page, quote)
    last = first if first not in page.opened else page.opened[first].close
    while last < limit:
        if last > first and _ends(page, last):
            break
        last = page.opened[last].close + 1 if last in page.opened else last + 1
    return _trimmed(page, first, min(last, limit), front)


def to_comma(page: Page, content: Content) -> Content:
    """What a noun attributes ends with its phrase: بعد إعلان الوزير فتح الميناء، غادرت السفن …"""
    index = content.last if page.quote_of[content.first] else content.first + 1
    while index < content.last:
        if page.comma(index) and not page.meaning(index + 1, "that", _AND):
            return content._replace(last=index)
        index = page.opened[index].close + 1 if index in page.opened else index + 1
    return content


def _trimmed(page: Page, first: int, last: int, front: int) -> Content | None:
    """Leave out the marks at the end, but no mark that closes a quotation opened inside."""
    while last > first and page.form(last - 1) in _TAIL:
        if page.form(last - 1) in _CLOSING and any(
            page.opened[i].close == last - 1 for i in range(first, last) if i in page.opened
        ):
            break
        last -= 1
    return Content(first, last, front) if last > first else None


def _ends(page: Page, index: int) -> bool:
    """Whether the article speaks again at a token."""
    if index not in page.small and index not in page.cues and page.doc.words[index].form not in _PAUSES:
        return False
    if page.form(index) == ":" and index + 1 in page.opened:
        return True
    if page.form(index) == ".":
        return page.form(index + 1) == "." and _ends_part(page, index)
    if page.comma(index):
        return _ended(page, index + 1) or _breaks(page, index + 1) or _resumes(page, index + 1)
    return _ended(page, index)


def _ends_part(page: Page, index: int) -> bool:
    """Whether two points end a part of a heading: روسيا تلوح بحرب جديدة.. وتتهم الغرب; not of «X: …»."""
    heading = page.sentence(index)
    return heading.heading and all(page.form(i) != ":" for i in range(heading.first, index))


def _breaks(page: Page, index: int) -> bool:
    """Whether the article adds something of its own behind a comma."""
    if page.meaning(index, "breaks"):
        return True
    # behind a name the relative clause tells who that is: … جبهة البوليساريو، التي تقاتل …
    if page.meaning(index, "relatives") and index - 2 in page.actors.at:
        return True
    # ، وقصفت إسرائيل: a verb in the feminine past and its doer
    form = page.form(index)
    verb = form.startswith("و") and form.endswith("ت") and not form.endswith("ات")
    return verb and index + 1 in page.actors.at


def _ended(page: Page, index: int) -> bool:
    """Whether what stands at a token cannot be part of the content before it."""
    if page.meaning(index, "stops"):
        return True
    if (turn := page.meaning(index, "turns")) and page.follows(turn.last, _REACH):
        return True
    if (opener := page.meaning(index, "meanwhile")) and _verb_of_another(page, opener.last):
        return True
    if page.meaning(index, "relatives") and _told_by_another(page, index + 1):
        return True
    if page.is_frame(index) and not page.small[index].proclitics:
        return True
    cue = page.cues.get(index)
    if cue is None or cue.proclitics not in ("", "و", "ف"):
        return False
    if cue.kind == "participle":
        return not page.is_predicate(index)
    if cue.kind != "verb" or not cue.proclitics:
        return False
    if not cue.past:
        return _announces(page, index + 1)
    if cue.strict:
        return False
    return not cue.either or page.meaning(index + 1, "that", frozenset(("ب",))) is not None


def _told_by_another(page: Page, index: int) -> bool:
    """Whether a verb of saying and its subject stand at a token: … التي تقول أنقرة إنها …"""
    cue = page.cues.get(index)
    if cue is None or cue.kind != "verb" or cue.strict or cue.negated:
        return False
    return index + 1 in page.actors.at


def _announces(page: Page, index: int) -> bool:
    """Whether a subject and أن stand behind a verb in the present, so another speaks: وتعتقد أنقرة أن …"""
    number = page.actors.at.get(index)
    last = page.actors.phrases[number].last if number is not None else index
    return number is not None and page.meaning(last, "that") is not None


def _verb_of_another(page: Page, index: int) -> bool:
    """Whether a verb of saying in the past stands at a token: إذ أكد …، بعد أن أعلنت …"""
    index += page.meaning(index, "that") is not None
    index += page.meaning(index, "asides") is not None
    cue = page.cues.get(index)
    return cue is not None and cue.kind == "verb" and cue.past and not cue.strict and not cue.negated


def _resumes(page: Page, index: int) -> bool:
    """Whether a verb of saying follows a comma: ، قال …"""
    cue = page.cues.get(index)
    return cue is not None and cue.kind == "verb" and not cue.either and cue.past and not cue.strict
