"""Who may be bound: states, bodies and persons as the actors stage found them, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rasad.annotate.agreements.page import Page
from rasad.model import Participant, Phrase

_KINDS = frozenset({"person", "state", "organisation", "group", "other"})
Parties = tuple[Participant, ...]


def unique(found: Iterable[Participant]) -> Parties:
    """Each body or person once, in order."""
    seen: dict[tuple[str | None, str | None], Participant] = {}
    codes: set[str] = set()
    for who in found:
        if who.code and who.code in codes:
            continue
        codes.add(who.code or "")
        seen.setdefault((who.code, who.name), who)
    return tuple(seen.values())


def bodies(found: Parties) -> int:
    """How many different states, bodies or persons there are."""
    return len({who.code or who.name for who in found})


def in_sentence(page: Page, at: int) -> Parties:
    """Everybody with a code in a token's sentence."""
    first, last = page.bounds(at)
    return unique(who for who in between(page, first, last) if who.code)


def most_named(page: Page) -> Parties:
    """The two states or bodies that the article names most, the earlier first."""
    counts: Counter[str] = Counter()
    first: dict[str, Participant] = {}
    for phrase in page.actors.phrases:
        if phrase.code and phrase.kind in _KINDS:
            counts[phrase.code] += 1
            first.setdefault(phrase.code, participant(page, phrase))
    return tuple(first[code] for code, _ in counts.most_common(2))


def two_before(page: Page, at: int) -> Parties:
    """The last two different bodies named before a token: the ones that الطرفان means."""
    out: dict[str, Participant] = {}
    for phrase in reversed(page.actors.phrases):
        if phrase.first < at and phrase.kind in _KINDS and phrase.code:
            out.setdefault(phrase.code, participant(page, phrase))
        if len(out) == 2:
            break
    return tuple(reversed(out.values()))


def meant(page: Page, at: int) -> Parties:
    """Whom a word for two means: those of its reference, else the two named last."""
    reference = page.actors.references.get(at)
    if reference is None:
        return two_before(page, at)
    entities = (page.actors.by_id[e] for e in reference.entities)
    return tuple(Participant(e.id, e.code, None if e.code else e.name) for e in entities)


def participant(page: Page, phrase: Phrase) -> Participant:
    """Who a phrase is: its code, else its name."""
    entity = page.actors.by_id.get(phrase.entity or "")
    code = phrase.code or (entity.code if entity else None)
    name = entity.name if entity else page.doc.text[phrase.name.start : phrase.name.end]
    return Participant(phrase.entity, code, None if code else name)


def between(page: Page, first: int, last: int) -> Iterator[Participant]:
    """Everybody named by tokens ``first`` to ``last`` (excluded), by a phrase or a nationality."""
    at = first
    while at < last:
        phrase = page.phrase(at)
        if phrase and binds(page, phrase):
            yield participant(page, phrase)
        elif not phrase and (code := page.nation(at)) and not _of_phrase(page, at):
            yield Participant(entity_of(page, code), code)
        at = max(at + 1, phrase.last if phrase else 0)


def binds(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase can be a party: it has a code or a name, and is not one of الطرفان."""
    if phrase.kind not in _KINDS:
        return False
    if phrase.code:
        return True
    called = phrase.entity in page.named or phrase.kind == "group"
    return called and phrase.kind != "other" and "pairs" not in page.small[phrase.first]


def _of_phrase(page: Page, at: int) -> bool:
    """Whether a nationality belongs to the phrase right before it: شركة سيمنس الألمانية."""
    return page.phrase(at - 1) is not None and not page.doc.tokens[at].word.form.startswith("و")


def entity_of(page: Page, code: str) -> str | None:
    """The state of a code among those that the article names."""
    return next((e.id for e in page.actors.entities if e.code == code and e.kind == "state"), None)
