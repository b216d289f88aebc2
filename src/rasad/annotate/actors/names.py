"""Reading the name of a person: where it begins, and where it ends."""

from __future__ import annotations

from functools import lru_cache

from rasad.annotate.actors.parts import Part, eastern, part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.names import names
from rasad.lexicon.words import function, unnamed, weak
from rasad.model import Word

_LONGEST = 12
_COMMON_ENDS = ("ة", "ين", "ون", "ات")  # of words with ال that are seldom surnames
_LONGEST_SURE = 3  # words after which a doubtful one adds nothing
_LONGEST_SYLLABLE = 4
QUOTES = '«»"“”‘’„'
_FUTURE, _PLURAL = ("سي", "ست"), ("ان", "ون")
_STATELY = ("state", "capital", "seat", "people", "adjective")


def run(scan: Scan, first: int, *, titled: bool, front: int = 0, ranked: bool = False) -> int:
    """Return where the name that begins at token ``first`` ends (excluded); ``first`` where there is none.

    Behind a title (``titled``) unknown words count as parts of a name, behind a rank (``ranked``) short
    ones as well; elsewhere a name must have a part that is known. ``front`` letters are proclitics.
    """
    begins = front or (ranked and _short(scan, first)) or _opens(scan, first, titled)
    if not begins:
        return first
    last = first + 1
    while last < min(first + _LONGEST, len(scan.tokens)):
        further = _further(scan, first, last, titled)
        if further == last:
            break
        last = further
    return _trimmed(scan, first, last)


# ── the first word ───────────────────────────────────────────────────────────


def _opens(scan: Scan, first: int, titled: bool) -> bool:
    """Tell whether a name begins with a word."""
    if first >= len(scan.tokens) or first in scan.busy or scan.tokens[first].kind != "word":
        return False
    kind = _first_part(scan, first, titled)
    if kind in (Part.GIVEN, Part.FAMILY):
        return titled or not _is_place(scan, first)
    if kind == Part.LINK:
        return _next_is(scan, first, Part.WEAK) or _syllables(scan, first)
    if kind == Part.WEAK:
        return titled or _next_is(scan, first, Part.FAMILY)
    return kind == Part.OPEN and _unknown_opens(scan, first, titled)


def _first_part(scan: Scan, at: int, titled: bool) -> Part:
    """Return what a word is as the first of a name: some are names only with a known part behind them."""
    found = part_at(scan, at)
    if found <= Part.OPEN or scan.written(at) not in unnamed():
        return found
    return Part.WEAK if titled and _next_is(scan, at, Part.OPEN) else Part.NONE


def _unknown_opens(scan: Scan, first: int, titled: bool) -> bool:
    """Tell whether an unknown word begins a name; with ال only before another: الساندرا فيلوتشي."""
    word = scan.tokens[first].word
    if word.proclitics.startswith(("و", "ف")) or first in scan.named:
        return False
    if word.form.startswith(_FUTURE) and word.form.endswith(_PLURAL):
        return False  # سيبحثان
    if not titled and not _next_is(scan, first, Part.FAMILY):
        return False
    return not word.article or (_next_is(scan, first, Part.OPEN) and not word.form.endswith("ي"))


def _short(scan: Scan, at: int) -> bool:
    """Tell whether a short word may be the surname of an East Asian name: وي فينغي."""
    token = scan.tokens[at]
    if token.kind != "word" or len(token.word.key) > _LONGEST_SYLLABLE or at in scan.busy:
        return False
    listed = scan.written(at) in function() | unnamed()
    if listed or token.word.proclitics or not _next_is(scan, at, Part.OPEN):
        return False
    return part_at(scan, at + 1) in (Part.OPEN, Part.FAMILY, Part.GIVEN)


def _is_place(scan: Scan, first: int) -> bool:
    """Tell whether a word that may be a name is a place or a state here."""
    match = scan.named.get(first)
    if not match or match.front:
        return False
    return match.last > first + 1 or not _next_is(scan, first, Part.WEAK)


# ── the words behind ─────────────────────────────────────────────────────────


def _further(scan: Scan, first: int, last: int, titled: bool) -> int:
    """Read one more word of a name."""
    token, before = scan.tokens[last], scan.tokens[last - 1]
    if last in scan.busy:
        return last
    if token.kind == "mark":
        return _quoted(scan, first, last) or _joined(scan, last, before.end)
    if _is_initial(scan, last):
        return last + 1
    if token.kind != "word" or scan.doc.text.count("\n", before.end, token.start) > 1:
        return last
    return last + 1 if _continues(scan, first, last, titled) else last


def _continues(scan: Scan, first: int, last: int, titled: bool) -> bool:
    """Tell whether a name goes on with the word at ``last``."""
    word, before, links = scan.tokens[last].word, scan.tokens[last - 1].word, offices.links()
    kind, previous = part_at(scan, last), part(before)
    if last in scan.begun and (word.proclitics or part(word) <= Part.WEAK):
        return False
    if word.article and part(word) == Part.NONE and word.form.endswith(_COMMON_ENDS):
        return False  # عيسى آل خليفة الفائزين
    if kind >= Part.WEAK and previous != Part.LINK and _holds_office(scan, last):
        return False
    if kind >= Part.FAMILY:
        if last - first == 1 and _two_surnames(word, before):
            return False
        return not _leaves(scan, last) and (previous == Part.LINK or not _another(word, before))
    if part(word) == Part.LINK:
        return _goes_on(scan, last) or word.key in links.suffixes
    if before.key in links.fathers and kind in (Part.NONE, Part.OPEN) and last not in scan.named:
        return scan.written(last) not in function()
    if kind == Part.SECOND or (titled and word.key in links.ordinals and previous > Part.OPEN):
        return True
    if previous >= Part.WEAK and _syllable(scan, last):
        return True
    if word.key in links.teens and before.key in links.ordinals:  # ليو الرابع عشر
        return True
    if last in scan.named and not (kind == Part.WEAK and _is_town(scan, last)):
        return False
    if word.key in weak() and last + 1 < len(scan.tokens) and scan.written(last + 1) in ("على", "عن"):
        return False  # الملك سلمان قادر على
    if kind == Part.WEAK:
        near = previous == Part.GIVEN or titled
        return previous == Part.LINK or (near and not _descends(scan, first, last))
    return kind == Part.OPEN and _unknown_continues(scan, first, last, titled)


def _unknown_continues(scan: Scan, first: int, last: int, titled: bool) -> bool:
    """Tell whether a name goes on with an unknown word."""
    word, previous = scan.tokens[last].word, part(scan.tokens[last - 1].word)
    head = scan.heads.get(last)
    if head and (head.front or head.values[0].definite):
        return False  # an office: بولي العهد، المبعوثة
    if word.proclitics.startswith(("و", "ف")):  # جافين وليامسون, but ميسي ونيمار
        return titled and previous == Part.GIVEN and last == first + 1
    if word.article and last in scan.qualifiers:
        return False
    if not titled and (word.proclitics or word.form.endswith("ة")):
        return False
    if previous in (Part.GIVEN, Part.LINK) or (titled and previous <= Part.WEAK):
        return True
    begun = part(scan.tokens[first].word) >= Part.WEAK and last - first > 1
    return begun and previous in (Part.WEAK, Part.SECOND)


def _is_town(scan: Scan, at: int) -> bool:
    """Tell whether a surname is a town's name as well: لويد أوستن."""
    return scan.named[at].values[0].kind == "city"


def _descends(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a name tells whose son somebody is, or is long: a doubtful word adds nothing."""
    sons = offices.links().sons
    return last - first > _LONGEST_SURE or any(t.word.key in sons for t in scan.tokens[first:last])


def _leaves(scan: Scan, last: int) -> bool:
    """Tell whether a known name begins something else: a state's name, behind a whole name."""
    match = scan.named.get(last)
    if not match or match.front:
        return False
    value = match.values[0]
    if value.kind == "adjective" and value.definite and value.number == "singular":
        return False  # السوداني behind a given name is a surname: a nationality stands before the name
    return match.last > last + 1 or (value.needs is None and value.kind in _STATELY)


@lru_cache(1 << 15)
def _another(word: Word, before: Word) -> bool:
    """Tell whether a given name begins another person's name: رئيسة الوزراء تيريزا ماي | جيريمي هانت."""
    known, key, last = names(), word.key, before.key
    closed = last in known.family and last not in known.given and last not in eastern()
    return closed and key in known.given and key not in known.family


@lru_cache(1 << 15)
def _two_surnames(word: Word, before: Word) -> bool:
    """Tell whether two people's surnames stand side by side, as in headings: ترامب | تيلرسون."""
    known = names()
    return all(
        w.key in known.family and w.key not in known.given and not w.article and w.key not in eastern()
        for w in (word, before)
    )


def _holds_office(scan: Scan, at: int) -> bool:
    """Tell whether an office begins that is spelt like a name: رستم عمروف أمين مجلس الأمن."""
    head = scan.heads.get(at)
    if head is None or head.values[0].description:
        return False
    behind = scan.qualifiers.get(head.last)
    ranked = behind is not None and behind.values[0].definite == head.values[0].definite
    return head.last in scan.domains or head.last in scan.named or ranked


def _goes_on(scan: Scan, last: int) -> bool:
    """Tell whether what a particle joins stands behind it."""
    ahead = last + 1
    if ahead >= len(scan.tokens) or ahead in scan.busy:
        return False
    following = scan.tokens[ahead]
    if following.word.form == "-":
        return True
    if scan.tokens[last].word.key in offices.links().fathers:
        return following.kind == "word" and scan.written(ahead) not in function()
    return following.kind == "word" and part_at(scan, ahead) > Part.NONE


def _joined(scan: Scan, last: int, end: int) -> int:
    """Read a hyphen, a low line or the full stop of an initial inside a name, and the word behind it."""
    token, tokens = scan.tokens[last], scan.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].kind != "word":
        return last
    mark, following = token.word.form, tokens[last + 1]
    if mark == "#":
        return last + 2 if part_at(scan, last + 1) >= Part.FAMILY else last
    if token.start != end:
        return last
    joins = mark in "-_–" and following.start == token.end
    initial = mark == "." and len(tokens[last - 1].word.form) <= 3 and part(following.word) > Part.NONE
    return last + 2 if joins or initial else last


def _is_initial(scan: Scan, at: int) -> bool:
    """Tell whether an initial with its full stop stands inside a name: أنتوني ج. بلينكن."""
    tokens = scan.tokens
    if len(tokens[at].word.form) > 1 or at + 2 >= len(tokens) or tokens[at + 1].word.form != ".":
        return False
    return tokens[at + 1].start == tokens[at].end and part_at(scan, at + 2) > Part.NONE


def _quoted(scan: Scan, first: int, at: int) -> int:
    """Return where a surname in quotation marks ends (مايك "بومبيو"), 0 where there is none."""
    tokens = scan.tokens
    if tokens[at].word.form not in QUOTES or at - first != 1 or at + 2 >= len(tokens):
        return 0
    closed = tokens[at + 2].word.form in QUOTES
    return (
        at + 3 if closed and part_at(scan, first) == Part.GIVEN and part_at(scan, at + 1) >= Part.OPEN else 0
    )


def _trimmed(scan: Scan, first: int, last: int) -> int:
    """Leave off a particle at the end that joins nothing."""
    while last > first and part(scan.tokens[last - 1].word) == Part.LINK and not _closes(scan, first, last):
        last -= 1
    return last


def _closes(scan: Scan, first: int, last: int) -> bool:
    """Tell whether a particle closes a name: شينزو آبي، عمران خان. أبي is spelt with another letter."""
    token = scan.tokens[last - 1]
    if last - first < 2 or token.word.key not in offices.links().suffixes:
        return False
    return token.word.key != "ابي" or scan.doc.text[token.start] == "آ"


def _next_is(scan: Scan, at: int, least: Part) -> bool:
    ahead = at + 1
    if ahead >= len(scan.tokens) or ahead in scan.busy or scan.tokens[ahead].kind != "word":
        return False
    return part_at(scan, ahead) >= least


# ── East Asian names ─────────────────────────────────────────────────────────


def _syllable(scan: Scan, at: int) -> bool:
    """Tell whether a short word goes on with an East Asian name: كي تشيانغ behind لي."""
    if at >= len(scan.tokens) or at in scan.busy or at in scan.heads:
        return False
    before, word = scan.tokens[at - 1].word, scan.tokens[at].word
    syllables = offices.links().syllables
    listed = word.key in syllables and (before.key in eastern() or before.key in syllables)
    return listed and scan.written(at) not in function()


def _syllables(scan: Scan, at: int) -> bool:
    """Tell whether a particle opens an East Asian name of three words: لي كي تشيانغ."""
    if not _syllable(scan, at + 1) or not _next_is(scan, at + 1, Part.FAMILY):
        return False
    return scan.tokens[at + 2].word.key in eastern()
