"""Surnames that are common words: the name that a full title promises has one behind its given name."""

from __future__ import annotations

from rasad.annotate.actors.parts import Part, part_at
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon.words import function

_CALLED_BY_GIVEN_NAME = frozenset({"head_of_state", "crown_prince", "other"})  # kings, princes, popes
_VERBAL = "يتنأ"  # an imperfect begins so


def surname(scan: Scan, title: Title, given: int) -> int:
    """Return where a name ends of which only the given name is known: يحيى سريع، منصور التركي، فرحان حق."""
    at = given + 1
    told = title.code or title.complement or title.head.definite
    expected = title.post and title.post not in _CALLED_BY_GIVEN_NAME and told
    if not expected or title.number != "singular" or part_at(scan, given) != Part.GIVEN:
        return at
    return at + 1 if at < len(scan.tokens) and _may_be_surname(scan, at) else at


def _may_be_surname(scan: Scan, at: int) -> bool:
    token = scan.tokens[at]
    if token.kind != "word" or at in scan.busy or scan.written(at) in function():
        return False
    word = token.word
    qualifier = scan.qualifiers.get(at)
    if word.article:
        past = qualifier is not None and qualifier.values[0].kind != "rank"
        return not (word.proclitics or past or at in scan.domains or word.form.endswith("ة"))
    listed = qualifier is not None or at in scan.heads or at in scan.named or at in scan.domains
    return not (
        listed or word.proclitics or word.enclitic or word.form[0] in _VERBAL or word.form[-1] in "اةت"
    )
