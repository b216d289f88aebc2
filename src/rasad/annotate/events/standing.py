"""The phrases of those who can take part, token by token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rasad.annotate.events.lookup import Trigger, small_classes
from rasad.lexicon.clauses import crowds
from rasad.model import Actors, Document, Mention, Phrase, Span

_ALL = ("كل", "كلا")  # before من and whoever is named: قادة كل من فرنسا وألمانيا
_PARTAKERS = frozenset({"person", "state", "organisation", "group"})


class Standing(NamedTuple):
    """Who can take part, token by token; ``others``: those only described, by their first token.

    Whole groups of states or people take part under the words that describe them: الدول الأوروبية. A source,
    a report, an officer without a name do not, yet they are what a verb before them has as its subject.
    """

    partakers: Mapping[int, Phrase]
    others: Mapping[int, Phrase]


def standing(
    doc: Document, actors: Actors, triggers: Mapping[int, Trigger], small: Sequence[frozenset[str]]
) -> Standing:
    """Tell the phrases of those who can take part from those of others: البيان, مصدر أمني, المساعدات."""
    out: dict[int, Phrase] = {}
    others: dict[int, Phrase] = {}
    for phrase in actors.phrases:
        phrase = _without_participle(doc, phrase, triggers.get(phrase.first))
        described = phrase.kind == "other"
        deed = described and phrase.first in triggers and not (phrase.code is None and _is_crowd(doc, phrase))
        if deed:  # مساعدات إلى الصومال is a deed, and Somalia takes part
            for inner in _named_within(doc, actors, phrase):
                out.update(dict.fromkeys(range(inner.first, inner.last), inner))
        elif "pairs" in small[phrase.first]:
            continue
        elif described and not _is_crowd(doc, phrase):
            if not (_is_writing(doc, phrase) or doc.tokens[phrase.last - 1].word.form in _ALL):
                others[phrase.first] = phrase
        elif described or phrase.kind in _PARTAKERS or phrase.code is not None:
            out.update(dict.fromkeys(range(phrase.first, phrase.last), phrase))
    return Standing(out, others)


def _is_crowd(doc: Document, phrase: Phrase) -> bool:
    """Whether a description tells of a whole group that takes part: الدول الأوروبية, أطراف النزاع."""
    if phrase.code is not None:
        return True
    head = doc.tokens[phrase.first].word.form[phrase.front :]
    if doc.tokens[phrase.last - 1].word.form == "النظر":
        return False  # وجهات النظر
    whole = "parties" in small_classes(doc.tokens[phrase.first].word) or phrase.last - phrase.first > 1
    return whole and head.removeprefix("ال") in crowds()


def _is_writing(doc: Document, phrase: Phrase) -> bool:
    """Whether a description is of a paper that one gives (قدم مذكرة) or of a place, not of who speaks."""
    head = doc.tokens[phrase.first].word.form[phrase.front :]
    return "papers" in small_classes(doc.tokens[phrase.first].word) and not head.startswith("ال")


def _named_within(doc: Document, actors: Actors, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the names inside a description."""
    for mention in actors.mentions:
        inside = phrase.first < mention.first and mention.last <= phrase.last
        if inside and mention.form == "name" and actors.by_id[mention.entity].kind in _PARTAKERS:
            yield _as_phrase(doc, actors, mention)


def _as_phrase(doc: Document, actors: Actors, mention: Mention) -> Phrase:
    entity = actors.by_id[mention.entity]
    token = doc.tokens[mention.first]
    front = mention.span.start - token.start
    return Phrase(
        first=mention.first,
        last=mention.last,
        span=mention.span,
        name=mention.span,
        entity=entity.id,
        code=entity.code,
        kind=entity.kind,
        front=front,
        proclitics=token.word.form[:front],
        gender="feminine" if entity.kind == "state" else "masculine",
    )


def _without_participle(doc: Document, phrase: Phrase, trigger: Trigger | None) -> Phrase:
    """Leave the participle out that opens a description: متهما الحوثيين names the Houthis."""
    active = trigger is not None and any(sense.kind == "active" for sense in trigger.senses)
    described = active and phrase.kind in ("group", "other") and phrase.last - phrase.first > 1
    if not described or not doc.tokens[phrase.first + 1].word.form.startswith("ال"):
        return phrase
    span = Span(doc.tokens[phrase.first + 1].start, phrase.span.end)
    return replace(phrase, first=phrase.first + 1, span=span, name=span, entity=None, front=0, proclitics="")
