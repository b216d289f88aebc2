"""The stems of a verb, found from its spelling in the past and in the present.

Arabic weak verbs change their stem before some endings. Three stems do for each tense: ``open`` before a
vowel or nothing (قال، يقول), ``closed`` before a consonant (قلـ، يقلـ) and ``short``, the bare jussive
(يقل، ينف).
"""

from __future__ import annotations

from typing import NamedTuple

_SHADDA = "ّ"
_MARKS = dict.fromkeys([*range(0x064B, 0x0651), *range(0x0652, 0x0660), 0x0670, 0x0640])
_WEAK = "اىيو"
# The eighth form hides its ت in these (اتّهم، اطّلع، ادّخر), so their four letters are not a doubled root.
_ASSIMILATED = "تطدذثظ"
# The tenth form with two letters left is doubled (استمرّ), but for these few of the eighth (س-م-ع).
_EIGHTH_WITH_SIN = frozenset({"استمع", "استلم", "استند", "استبق", "استتر", "استعر", "استرق"})


class Tense(NamedTuple):
    """The stems of one tense in one voice."""

    open: str
    closed: str
    short: str


class Voice(NamedTuple):
    """Past and present of a verb in one voice, third person masculine singular."""

    past: Tense
    present: Tense


def voices(past: str, present: str) -> tuple[Voice, Voice]:
    """Return the active and the passive stems of a verb such as ``قال``, ``يقول``.

    A final shadda of ``past`` (``أعدّ``) marks a doubled root; where it is left out, the spelling decides.
    """
    bare_past, bare_present = _bare(past), _bare(present)
    if _doubled(past, bare_present):
        active = Voice(_double(bare_past), _double(bare_present))
        return active, active
    if bare_past[-2:-1] == "ا":
        return (
            Voice(_hollow(bare_past, bare_present, "past"), _hollow(bare_present, bare_present, "present")),
            _hollow_passive(bare_past, bare_present),
        )
    passive_past, passive_present = _passive_past(bare_past), _passive_present(bare_past, bare_present)
    return Voice(_plain(bare_past), _plain(bare_present)), Voice(_plain(passive_past), _plain(passive_present))
