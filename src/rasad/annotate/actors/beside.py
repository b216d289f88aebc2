"""The name beside a title: behind it, or before it in apposition."""

from __future__ import annotations

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.names import run
from rasad.annotate.actors.parts import Part, part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.surnames import surname
from rasad.annotate.actors.title import Title
from rasad.lexicon.offices import Head
from rasad.lexicon.trie import Match

PAUSES = "،,–—-"
QUOTES = '«"“”‘„'
_CLOSING = "»)"
_MARKS_BEHIND = 2  # marks that may stand between a title and the name behind it
_MARKS_BEFORE = 3
_LONGEST_UNKNOWN = 4


def behind(scan: Scan, title: Title) -> Named | None:
    """Read the name behind a title: at once, after a comma, in quotation marks, behind a rank."""
    marks = _marks(scan, title.end)
    if marks is None or (title.number != "singular" and not (title.complement or title.head.definite)):
        return None
    at, pause, quoted = marks
    first = _first(scan, title, skip_ranks(scan, at))
    if first is None:
        return None
    sure = not pause or (first + 1 < len(scan.tokens) and part_at(scan, first + 1) >= Part.FAMILY)
    last = run(scan, first, titled=True, ranked=bool(title.post and title.code and sure))
    if last == first + 1 and scan.tokens[first].word.article and _called_further(scan, last):
        first = skip_ranks(scan, last)  # القيادي الحوثي صالح الصماد: الحوثي is no name here
        last = run(scan, first, titled=True)
    described = title.head.description is not None and part_at(scan, first) != Part.FAMILY
    if last == first + 1 and (first in scan.heads or described):
        return None  # بين الضحايا مختار القرية
    if last == first + 1 and not quoted:
        last = surname(scan, title, first)
    if last == first or not _believable(scan, title, first, last, pause, quoted):
        return None
    return Named(first, last, 0)


def before(scan: Scan, title: Title, name: Named) -> Named | None:
    """Return the name that a title follows in apposition, if it does."""
    if not title.post or title.number != "singular" or name.last > title.first:
        return None
    if title.proclitics:
        # وزيرة الإعلام والمتحدثة باسم الحكومة: a second office behind the name
        return name if title.proclitics == "و" and _follows(name, title) else None
    if _follows(name, title) and _goes_with(name.titles, title):
        return name  # ولي العهد رئيس مجلس الوزراء
    if not _beside(scan, name, title):
        return None
    if title.first == name.last and not _may_follow(name, title):
        return None
    return name if not name.titles or title.head.definite or title.complement else None


def unknown_before(scan: Scan, title: Title, free: int) -> Named | None:
    """Read a name of unknown words before a comma and a full title: قالت هنرييت فور، المديرة …

    Tokens before ``free`` belong to other names.
    """
    comma = title.first - 1
    if not title.post or not (title.complement or title.code) or title.number != "singular" or comma < 3:
        return None
    if scan.tokens[comma].word.form not in ("،", ","):
        return None
    first = comma
    while first > max(free, comma - _LONGEST_UNKNOWN) and _may_be_name(scan, first - 1):
        first -= 1
    if comma - first < 2 or scan.tokens[first].word.article or part_at(scan, first) == Part.NONE:
        return None
    return Named(first, comma, 0)


def skip_ranks(scan: Scan, at: int) -> int:
    """Step over honorifics and ranks: الشيخ، الفريق أول ركن، #الملك_…"""
    while (match := scan.ranks.get(at)) and not match.front:
        at = match.last
        if at < len(scan.tokens) and scan.tokens[at].word.form == "_":
            at += 1
    head = scan.heads.get(at)
    return head.last if head and _like_a_rank(scan, head) else at


def _marks(scan: Scan, at: int) -> tuple[int, bool, bool] | None:
    """Step over marks behind a title; return where, and whether a comma or a quotation mark was one."""
    start, pause, quoted = at, False, False
    while at < len(scan.tokens) and at - start < _MARKS_BEHIND and scan.tokens[at].kind == "mark":
        form = scan.tokens[at].word.form
        if form in PAUSES and not pause:
            pause = True
        elif form in QUOTES:
            quoted = True
        elif form not in "#)":
            return None
        at += 1
    return at, pause, quoted


def _first(scan: Scan, title: Title, at: int) -> int | None:
    """Return the token where a name may begin behind a title; ``None`` where none can."""
    tokens = scan.tokens
    if at < len(tokens) and tokens[at].word.form == "#":
        at += 1
    if at >= len(tokens) or tokens[at].kind == "mark" or (at in scan.heads and _opens_title(scan, at)):
        return None
    same = scan.doc.sentence_of[at] == scan.doc.sentence_of[title.first]
    return at if same else None


def _called_further(scan: Scan, at: int) -> bool:
    """Tell whether a name of two words stands here, or a rank with a name."""
    begins = skip_ranks(scan, at)
    if begins >= len(scan.tokens) or part_at(scan, begins) < Part.LINK:
        return False
    return begins > at or run(scan, at, titled=False) > at + 1


def _opens_title(scan: Scan, at: int) -> bool:
    return scan.heads[at].last - at > 1 or part(scan.tokens[at].word) <= Part.OPEN


def _believable(scan: Scan, title: Title, first: int, last: int, pause: bool, quoted: bool) -> bool:
    """Tell whether what stands behind a title is a name: unknown words only behind a full title."""
    kinds = [part(t.word) for t in scan.tokens[first:last] if t.kind == "word"]
    if max(kinds) >= Part.FAMILY:
        return True
    full = title.post is not None and bool(title.code or title.complement or title.ranks)
    if quoted:
        return full and (last >= len(scan.tokens) or scan.tokens[last].kind == "mark")
    if len(kinds) == 1:
        return full and title.code is not None and not pause
    if pause:
        return (full and kinds[0] != Part.WEAK) or (title.post is not None and Part.WEAK in kinds)
    return title.post is not None


def _like_a_rank(scan: Scan, head: Match[Head]) -> bool:
    """Tell whether an office without complement stands before a name as a rank does: السفير محمد …"""
    value = head.values[0]
    if head.front or head.back or not value.definite or value.number != "singular" or value.description:
        return False
    return head.last < len(scan.tokens) and part_at(scan, head.last) >= Part.FAMILY


def _beside(scan: Scan, name: Named, title: Title) -> bool:
    """Tell whether only a comma, a bracket or the like stands between a name and a title."""
    gap = scan.tokens[name.last : title.first]
    allowed = PAUSES + QUOTES + _CLOSING + "(:"
    if len(gap) > _MARKS_BEFORE or any(t.kind != "mark" or t.word.form not in allowed for t in gap):
        return False
    return scan.doc.sentence_of[name.first] == scan.doc.sentence_of[title.first]


def _follows(name: Named, title: Title) -> bool:
    """Tell whether a title stands at once behind another one that follows a name."""
    return bool(name.titles) and name.titles[-1].end == title.first > name.last


def _goes_with(held: list[Title], further: Title) -> bool:
    """Tell whether one person may hold a further office beside those that follow his name."""
    codes = {None, *(t.code for t in held)}
    return held[-1].post != further.post and further.complement and further.code in codes


def _may_follow(name: Named, title: Title) -> bool:
    """Tell whether a title may follow a name without a comma: عباس عراقجي وزير الخارجية الإيراني.

    Before the name may stand a bare office only: النائب فلان عضو مجلس النواب.
    """
    bare = not any(t.code or t.complement for t in name.titles)
    told = bool(title.code or title.complement) or (title.head.fixed and title.last - title.first > 1)
    return name.last - name.first > 1 and bare and told


def _may_be_name(scan: Scan, at: int) -> bool:
    """Tell whether an unknown word may be of a name; a common one with ال may behind a given name."""
    if at in scan.named or scan.tokens[at].kind != "word":
        return False
    if part_at(scan, at) >= Part.OPEN:
        return True
    return at > 0 and scan.tokens[at].word.article and part_at(scan, at - 1) == Part.GIVEN
