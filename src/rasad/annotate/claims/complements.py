"""What a cue takes: a clause, a bare object, a noun behind a preposition, a name it gives something."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.claims.content import Content, clause, quoted
from rasad.annotate.claims.opening import after_adverbs, nominal, opened_by_that, opens_aside, takes_over
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.speakers import phrase_at
from rasad.annotate.claims.vocabulary import Cue, excluded, heads
from rasad.lexicon.reporting import Family, families
from rasad.text import key

_TANWIN = ("اً", "ًا")
_ACCUSATIVE = 5  # letters of an indefinite accusative, its alef among them
_FEW = 3  # tokens from an opening to a closing mark that hold a word or two
_NEAR = 12  # tokens within which أن decides against a bare object
_FREE = {key(preposition): preposition for preposition in ("إلى", "على", "من", "عن", "في")}
_JOINED = ("ب", "ل")
_TOWARD = key("إلى")
_OPENING = frozenset((*_FREE, *_JOINED, *(f"{letter}ما" for letter in _JOINED), ":", "."))


def content_after(page: Page, cue: Cue, start: int, limit: int) -> tuple[str, Content] | None:
    """Return the family that finds its content behind a cue, and that content."""
    verbal = cue.kind != "noun"
    best: tuple[str, Content] | None = None
    for sense in cue.senses:
        family = families()[sense.family]
        if family.negated or family.relay or (best and not family.heads):
            continue
        found = content_of(page, sense.family, family, start, limit, verbal=verbal)
        if found is None or page.doc.tokens[found.first].word.key[found.front :] in excluded(sense.family):
            continue
        if not family.heads:
            return sense.family, found
        if best is None or found.first < best[1].first:
            best = sense.family, found
    return best


def content_of(
    page: Page, name: str, family: Family, start: int, limit: int, *, verbal: bool = True
) -> Content | None:
    """Return the content that a family's words open between two tokens; a noun's object follows at once."""
    start = after_adverbs(page, _beyond_condition(page, start, limit), limit)
    if family.heads:
        return _headed(page, name, family, start, limit)
    near = limit if verbal else start
    if "object" in family.takes and (found := _object(page, family, start, limit, near)):
        return found
    if "called" in family.takes and (found := _called(page, start, limit)):
        return found
    if "predicate" in family.takes and (found := _predicate(page, start, limit)):
        return found
    # شددت إجراءاتها على الحدود: what the preposition governs is no content where an object comes first
    direct = not family.receiver and nominal(page, start) and start not in page.actors.at
    if family.strict:
        limit = min(limit, start + _NEAR)
    start = _beyond_invited(page, family, start)
    aside = False  # after الذي قال … only a clause behind a comma is the first cue's again
    for index in range(start, limit):
        if not _may_open(page, index):
            continue
        aside = aside or opens_aside(page, index)
        again = page.comma(index - 1) or page.form(index) == ":"
        heard = "clause" in family.takes and (again or not aside)
        if heard and (found := opened_by_that(page, index)):
            return found
        if "whether" in family.takes and page.meaning(index, "whether"):
            return clause(page, index)
        if not direct and (found := _behind_preposition(page, family, index)):
            return _clause_beyond(page, family, index, limit) or found
        if takes_over(page, index) or (page.form(index) == "." == page.form(index + 1)):
            break
    return None


def _may_open(page: Page, index: int) -> bool:
    """Whether a token, as most do not, can open content or be another cue."""
    if index in page.small or index in page.cues or index in page.opened or index in page.actors.at:
        return True
    word = page.doc.words[index]
    return word.form in _OPENING or word.proclitics in _JOINED


def _beyond_condition(page: Page, start: int, limit: int) -> int:
    """Step over what a speaker asks for himself: قال مسؤول، طلب عدم ذكر اسمه، إن …"""
    cue = page.cues.get(start + 1)
    if not page.comma(start) or cue is None or cue.kind != "verb" or cue.proclitics:
        return start
    return next((i for i in range(start + 2, min(limit, start + _NEAR)) if page.comma(i)), start)


def _object(page: Page, family: Family, start: int, limit: int, near: int) -> Content | None:
    """A bare object: أعلنت قطع العلاقات. A clause close by decides against it: أعلن … أن."""
    if family.receiver:
        start = _after_receiver(page, start)
    elif not nominal(page, start):
        start = _beyond_occasions(page, start, near)
        if not nominal(page, start):
            start = _beyond_complements(page, start, near)
    while start < limit and page.meaning(start, "qualities"):
        start += 1  # مسؤول رفيع | المستوى
    if start >= limit or not nominal(page, start):
        return None
    if "clause" in family.takes and any(True for _ in _thats(page, start, min(limit, start + _NEAR))):
        return None
    return clause(page, start)


def _beyond_occasions(page: Page, start: int, limit: int) -> int:
    """Step over where it was said: أكدت … في بيان صحفي رفضها، أعلنت … عبر موقع تويتر إغلاق …"""
    while page.meaning(start, "prepositions") and (last := _occasion(page, start + 1)) < limit:
        start = after_adverbs(page, last, limit)
        if last == start and not page.meaning(start, "prepositions"):
            break
    return start


def _occasion(page: Page, first: int) -> int:
    """Where the phrase of an outlet or occasion ends; far away where there is none."""
    phrase = phrase_at(page, first, "")
    if phrase and (phrase.kind == "outlet" or page.is_occasion(first)):
        return phrase.last
    if not page.is_occasion(first):
        return len(page.doc.tokens)
    last = first + 1
    while page.form(last).endswith(("ي", "ية")) and not page.meaning(last, "prepositions"):
        last += 1
    return last


def _beyond_complements(page: Page, start: int, limit: int) -> int:
    """Step over what else is told of the speaker: أعلن التحالف لدعم الشرعية، مساء الثلاثاء، اعتراض …"""
    for index in range(start, min(limit, start + _NEAR)):
        if takes_over(page, index) or page.meaning(index, "that"):
            break
        phrase = phrase_at(page, index, "ل")
        if phrase and (phrase.kind == "outlet" or index == start):
            return phrase.last
        if page.comma(index) and page.meaning(index + 1, "adverbs"):
            return after_adverbs(page, index, limit)
    return limit


def _thats(page: Page, start: int, limit: int) -> Iterator[int]:
    for index in range(start, limit):
        if index in page.cues or (page.comma(index) and not page.meaning(index + 1, "that")):
            return
        if page.meaning(index, "that"):
            yield index


def _after_receiver(page: Page, start: int) -> int:
    """Step over who is asked: طلبت من القوات مغادرة …"""
    if page.meaning(start, "back"):
        return start + 1
    if page.form(start) == "من":
        if phrase := phrase_at(page, start + 1, ""):
            return phrase.last
        last = start + 2
        while page.is_word(last) and page.doc.tokens[last].word.article:
            last += 1
        return last
    phrase = phrase_at(page, start, "")
    return phrase.last if phrase else start


def _beyond_invited(page: Page, family: Family, start: int) -> int:
    """Step over who is asked behind the preposition that also opens what is asked: دعوة إلى الملك لزيارة …"""
    if not family.receiver or "ل" not in family.takes:
        return start
    toward = page.form(start) == _TOWARD
    phrase = phrase_at(page, start + 1, "") if toward else phrase_at(page, start, "ل")
    if phrase is None:
        return start
    asked = page.form(phrase.last) == _TOWARD or page.doc.tokens[phrase.last].word.proclitics == "ل"
    return phrase.last if asked and phrase.last < page.bound(start) else start


def _called(page: Page, start: int, limit: int) -> Content | None:
    """What somebody calls a thing: وصفه بأنه …، وصف الخطوة بـ«المؤسفة»."""
    first: Content | None = None
    for index in range(start, limit):
        if takes_over(page, index) or index in page.opened or page.form(index) == ".":
            break
        if page.comma(index) and page.doc.tokens[index + 1].word.proclitics == "و":
            break  # وتعتبر إسبانيا الوجهة الثالثة، وبلغ العدد …
        if page.meaning(index, "that", frozenset(("", "ب"))):
            return opened_by_that(page, index) if page.form(index).startswith("ب") else first
        found = _joined(page, "ب", index)
        if found and index + 1 in page.opened:
            return found  # وصف لقاء الوزير بنظيره بـ«العابر»: the words in marks are what it is called
        first = first or found
    return first


def _predicate(page: Page, start: int, limit: int) -> Content | None:
    """What something is held to be: اعتبروه انتهاكا …، معتبرة الخطوة «ضرورية»، تعتبره بغداد غير قانوني."""
    cue = page.cues.get(start - 1)
    bare = cue is not None and cue.enclitic and _accusative(page, start)
    if bare or (page.form(start) == "غير" and page.is_word(start + 1)):
        return clause(page, start)
    for index in range(start, min(limit, start + _NEAR)):
        if page.comma(index) or takes_over(page, index) or page.meaning(index, "that"):
            return None
        if quote := page.opened.get(index):
            return quoted(page, quote)
        if index > start and _nunated(page, index):
            return clause(page, index)
    return None


def _accusative(page: Page, index: int) -> bool:
    """Whether an indefinite accusative stands at a token: انتهاكا. An adverb before أن is none: سابقا أن."""
    token = page.doc.tokens[index]
    shaped = token.kind == "word" and len(token.word.form) >= _ACCUSATIVE and token.word.form.endswith("ا")
    free = index not in page.actors.at and index not in page.cues and index not in page.small
    return shaped and free and not any(page.meaning(i, "that") for i in range(index + 1, index + 4))


def _nunated(page: Page, index: int) -> bool:
    """Whether a token is written with tanwin: منحازاً."""
    token = page.doc.tokens[index]
    written = page.doc.text[token.start : token.end]
    return written.endswith(_TANWIN) and _accusative(page, index)


def _behind_preposition(page: Page, family: Family, index: int) -> Content | None:
    """The content behind إلى, بـ and their like, a clause or a noun phrase."""
    form = page.form(index)
    if page.is_frame(index):
        return None  # حث، على لسان المتحدث باسمه، على …
    if (free := _FREE.get(form)) and free in family.takes:
        if page.meaning(index + 1, "that"):
            return opened_by_that(page, index + 1)
        inside = index + 1 < page.bound(index) and page.is_content(index + 1)
        return clause(page, index + 1) if inside else None
    for joined in _JOINED:
        if joined in family.takes and (found := _joined(page, joined, index)):
            return (_beyond_marks(page, index + 1) if page.form(index) == joined else None) or found
    return None


def _beyond_marks(page: Page, index: int) -> Content | None:
    """Content of which marks hold only the first word or two: يتوعد بـ«طرد» نصف مليون مهاجر."""
    quote = page.opened.get(index)
    if quote is None or quote.close - index > _FEW:
        return None
    word = page.doc.tokens[quote.close + 1].word if page.is_word(quote.close + 1) else None
    goes_on = word is not None and not word.article and word.proclitics not in ("و", "ف")
    return clause(page, index) if goes_on and not page.is_occasion(quote.close + 2) else None


def _joined(page: Page, preposition: str, index: int) -> Content | None:
    """The content behind a preposition written with it: بقصف، بـ«المروع»."""
    if page.form(index) == preposition:
        if quote := page.opened.get(index + 1):
            return quoted(page, quote)
        return clause(page, index + 1) if index + 1 < page.bound(index) else None
    if page.form(index) == f"{preposition}ما":
        return clause(page, index, 1)  # ندد بما صرح به
    if page.is_particle(index) and not page.meaning(index, "negations", frozenset((preposition,))):
        return None  # but بعدم حضور
    word = page.doc.tokens[index].word
    phrase = page.actors.at.get(index)
    found = page.actors.phrases[phrase] if phrase is not None else None
    if found and found.first == index:
        return clause(page, index, found.front) if found.proclitics == preposition else None
    if found and found.kind != "other":
        return None  # but دعا | الدول الأوروبية للمساهمة
    if word.proclitics != preposition:
        return None
    front = 0 if word.form.startswith("لل") else 1
    return clause(page, index, front)


def _clause_beyond(page: Page, family: Family, index: int, limit: int) -> Content | None:
    """شدد بسنغافورة على أن …: a clause behind another preposition, where بـ only told the place."""
    if page.form(index) in _FREE:
        return None
    for following in range(index + 1, min(limit, index + _NEAR)):
        if takes_over(page, following) or page.comma(following):
            return None
        if _FREE.get(page.form(following)) in family.takes and page.meaning(following + 1, "that"):
            return opened_by_that(page, following + 1)
    return None


def _headed(page: Page, name: str, family: Family, start: int, limit: int) -> Content | None:
    """Content that must begin with one of a family's words: أعرب عن أمله في أن …"""
    for index in range(start, min(limit, start + _NEAR)):
        if not _is_head(page, name, index):
            if page.is_cue(index) or page.meaning(index, "that"):
                return None
            continue
        governed = _FREE.get(page.form(index - 1))
        bare = index == start or not page.meaning(index - 1, "prepositions")
        if governed in family.takes or ("object" in family.takes and bare):
            return _beyond_head(page, index) or _headed_by(page, start if family.receiver else index)
    return None


def _headed_by(page: Page, index: int) -> Content | None:
    """A clause from its head, which marks may open: يؤكد «الاستعداد للتعاون» مع لندن."""
    return _beyond_marks(page, index - 1) or clause(page, index)


def _is_head(page: Page, name: str, index: int) -> bool:
    wanted = heads(name)
    return any(r.key in wanted and r.proclitics in ("", "ب") for r in page.doc.tokens[index].word.readings)


def _beyond_head(page: Page, index: int) -> Content | None:
    """Behind أمله في أن the content is the clause."""
    for following in range(index + 1, min(index + 4, page.bound(index))):
        if found := opened_by_that(page, following):
            return found
    return None
