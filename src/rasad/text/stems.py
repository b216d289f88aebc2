"""The stems of a verb, found from its spelling in the past and in the present.

Arabic weak verbs change their stem before some endings. Three stems do for each tense: ``open`` before a
vowel (قال، يقول), ``closed`` before a consonant (قلـ، يقلـ) and ``short``, the bare jussive (يقل، ينف).
"""

from __future__ import annotations

from typing import NamedTuple

_SHADDA = "ّ"
_MARKS = dict.fromkeys([*range(0x064B, 0x0660), 0x0670, 0x0640])
_HAMZAS = "أءؤئ"
# The eighth form hides its ت in these (اتّهم، اطّلع، ادّخر): four letters, and yet no doubled root.
_ASSIMILATED = "تطدذثظ"
# The eighth form of roots that begin with س looks like a tenth of a doubled root (استمع beside استمرّ).
_EIGHTH_OF_SIN = frozenset({"استمع", "استلم", "استند", "استبق", "استتر", "استعر", "استرق"})

# The hollow verbs of three letters whose passive is printed; of the others it is a noun (عيد، سير، يسار).
_HOLLOW_PASSIVES = frozenset({"قال", "باع", "ساق", "صاغ", "زار", "نال", "جاء"})


class Tense(NamedTuple):
    """The stems of one tense in one voice."""

    open: str
    closed: str
    short: str


class Voice(NamedTuple):
    """Past and present in one voice; the third person masculine singular is the open stem."""

    past: Tense
    present: Tense


def voices(past: str, present: str) -> tuple[Voice, Voice | None]:
    """Return the active and the passive stems of a verb such as ``قال``, ``يقول``.

    The passive is ``None`` where none is written otherwise than the active.

    A shadda at the end of ``past`` (``أعدّ``) marks a doubled root; where none is written the letters decide.
    """
    p, q = past.translate(_MARKS), present.translate(_MARKS)
    if _doubled(past, p, q):
        return Voice(_double(p), _double(q)), None
    if p[-2] == "ا" and q[-2] in "اوي":
        active = Voice(_hollow(p, _seat(p, q)), _hollow(q, _seat("", q)))
        passive = Voice(_hollow(f"{p[:-2]}ي{p[-1]}", _seat(p, q)), _hollow(f"{q[:-2]}ا{q[-1]}", "أ"))
        return active, passive if len(p) > 3 or p in _HOLLOW_PASSIVES else None
    if p[-2] == "ا":  # two verbs that share their tenses: جاء يأتي
        return Voice(_hollow(p, "ئ"), _plain(q)), None
    return Voice(_plain(p), _plain(q)), Voice(_plain(_passive_past(p)), _plain(_passive_present(p, q)))


def _doubled(written: str, p: str, q: str) -> bool:
    """Tell whether the last two letters of the root are one: ردّ، أعدّ، احتلّ، استمرّ."""
    if written.rstrip("\u064e").endswith(_SHADDA) or len(p) == 2:
        return True
    if p[0] == "أ" and len(p) == len(q) == 3:
        return p[1:] == q[1:]
    if p[-1] in "اى" or p[-2] == "ا" or p[0] != "ا":
        return False
    if len(p) == 4:
        return p[1] not in _ASSIMILATED and (p[1] == "ن" or p[2] in "تطد")
    return len(p) == 5 and p.startswith("است") and p not in _EIGHTH_OF_SIN


def _plain(stem: str) -> Tense:
    return Tense(stem, stem, stem[:-1] if stem[-1] in "اىيو" else stem)


def _double(stem: str) -> Tense:
    return Tense(stem, stem + stem[-1], stem)


def _hollow(stem: str, seat: str) -> Tense:
    """Drop the weak letter before the last. A hamza left at the end takes its ``seat`` (جاء، جئت)."""
    closed = stem[:-2] + (seat if stem[-1] in _HAMZAS else stem[-1])
    return Tense(stem, closed, closed)


def _seat(p: str, q: str) -> str:
    """Return the seat of a last hamza whose vowel before it is short: جئت، سؤت، أسأت، يشأ."""
    if len(p) > 3:
        return "أ"
    if q[-2] == "ا":
        return "ئ" if p else "أ"
    return "ؤ" if q[-2] == "و" else "ئ"


def _passive_past(p: str) -> str:
    """Spell the passive past of a verb that is neither hollow nor doubled: نوقش، تبودل، دعي، سئل، أنشئ."""
    if p[0] == "آ":
        p = "أو" + p[1:]
    elif p[1] == "ا" or p[:1] + p[2:3] == "تا":
        long = p.index("ا", 1)
        p = f"{p[:long]}و{p[long + 1 :]}"
    elif p.startswith("استأ"):
        p = "استؤ" + p[4:]
    if p[-1] in "اى":
        return p[:-1] + "ي"
    if p[-1] in _HAMZAS:
        return p[:-1] + "ئ"
    return f"{p[:-2]}ئ{p[-1]}" if p[-2] in _HAMZAS and len(p) > 2 else p


def _passive_present(p: str, q: str) -> str:
    """Spell the passive present of the same verbs: يوصل، يؤخذ، يدعى، ينشأ."""
    if len(p) == 3 and p[0] == "و" and len(q) == 3:
        q = f"{q[0]}و{q[1:]}"
    elif len(p) == 3 and q[1] == "أ":
        q = f"{q[0]}ؤ{q[2:]}"
    if q[-1] in "اىيو":
        return q[:-1] + "ى"
    if q[-1] == "ئ":
        return q[:-1] + ("ء" if q[-2] == "ا" else "أ")
    return f"{q[:-2]}{'ء' if q[-3] == 'ا' else 'أ'}{q[-1]}" if q[-2] == "ئ" and len(q) > 3 else q
