"""The ways to take a word apart before it is looked up: particles in front, a pronoun behind."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import Reading

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_PRONOUNS = {  # by their last letter
    "ا": ("هما", "كما", "ها", "نا"),
    "م": ("هم", "كم"),
    "ن": ("هن",),
    "ي": ("ني", "ي"),
    "ه": ("ه",),
    "ك": ("ك",),
}
_SHORTEST = 2


def readings(form: str) -> tuple[Reading, ...]:
    """Return every reading of a folded word (ة kept), the least stripped first."""
    found: dict[tuple[int, str, int], Reading] = {}
    for front, proclitics, rest in _fronts(form):
        for back, enclitic, stem in _backs(rest):
            reading = Reading(front, stem.replace("ة", "ه"), back, proclitics, enclitic)
            found.setdefault((front, reading.key, back), reading)
    return tuple(sorted(found.values(), key=lambda r: len(r.proclitics) + len(r.enclitic)))


def _fronts(form: str) -> Iterator[tuple[int, str, str]]:
    """Yield (letters cut, proclitics, rest). للـ gives its ال back, and no letter of it is cut."""
    starts = [(0, "")]
    if form[:1] in _CONJUNCTIONS and len(form) > _SHORTEST:
        starts.append((1, form[0]))
    for cut, conjunction in starts:
        rest = form[cut:]
        yield cut, conjunction, rest
        if rest.startswith("لل") and len(rest) > 3:
            yield cut, conjunction + "ل", "ا" + rest[1:]
            yield cut, conjunction + "ل", "ال" + rest[1:]
        if rest[:1] in _PREPOSITIONS and len(rest) > _SHORTEST:
            yield cut + 1, conjunction + rest[0], rest[1:]
        if rest[:1] == "س" and rest[1:2] in tuple("يتنا") and len(rest) > 3:
            yield cut + 1, conjunction + "س", rest[1:]


def _backs(rest: str) -> Iterator[tuple[int, str, str]]:
    """Yield (letters cut, pronoun, stem), the stem also as it is spelt without a pronoun."""
    yield 0, "", rest
    for pronoun in _PRONOUNS.get(rest[-1:], ()):
        stem = rest[: -len(pronoun)]
        if not rest.endswith(pronoun) or len(stem) < _SHORTEST:
            continue
        yield len(pronoun), pronoun, stem
        for spelt in _unjoined(stem):
            yield len(pronoun), pronoun, spelt


def _unjoined(stem: str) -> Iterator[str]:
    """Yield how a stem before a pronoun is spelt alone: زيارتـ زيارة، التقا التقى، قالو قالوا."""
    last = stem[-1]
    if last == "ت":
        yield stem[:-1] + "ة"
    elif last == "ا":
        yield stem[:-1] + "ي"
    elif last == "و":
        yield stem + "ا"
    if last in "وي" and stem[-2:-1] == "ا":
        yield stem[:-1] + "ء"
