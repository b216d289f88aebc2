"""What else the sides of the main event did, told as news by the story's articles."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import Observation, Statement
from rasad.views.brief.desk import Desk, Source
from rasad.views.brief.happened import lead_sentences
from rasad.views.brief.said import chosen
from rasad.views.brief.wording import alone, stems

_DEEDS = (
    "REQUEST",
    "AGREE",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "SANCTION",
    "REJECT",
    "RETREAT",
)
_MOST = 2
_BEGINNING = 40  # letters of a sentence


def also(desk: Desk) -> Iterator[Statement]:
    """Yield sentences that name who did it and have not been told: an invitation, a decision, a gift."""
    told = {
        *lead_sentences(desk).items(),
        *((c.seen.article, c.sentence) for g in chosen(desk) for c in g),
    }
    texts = " ".join(desk.pages[article].told(sentence) for article, sentence in told)
    left = _MOST
    for one, sentence in _deeds(desk):
        words = desk.pages[one.article].told(sentence)
        known = set(stems(texts))
        if (
            (one.article, sentence) in told
            or not left
            or len(set(stems(words)) - known) * 2 < len(set(stems(words)))
        ):
            continue
        told.add((one.article, sentence))
        texts += " " + words
        left -= 1
        shown = alone(words, desk.words.openers)
        text = desk.say("also.did", words=shown, refs=desk.refs([Source(one.article)]))
        yield desk.state("also", text, one)


def _deeds(desk: Desk) -> Iterator[tuple[Observation, int]]:
    """Yield other deeds of the main event's sides, with their sentences, in the articles' order."""
    for article, page in desk.pages.items():
        found = [
            (page.sentence(one.spans[0].start), one)
            for event in desk.known.events
            if event.sum.id not in desk.story.lines and event.sum.type in _DEEDS
            for one in event.seen
            if one.article == article and _is_news(desk, one)
        ]
        for sentence, one in sorted(found, key=lambda told: (told[0], told[1].id)):
            if not page.heading(sentence) and _names(desk, one, page.told(sentence)):
                yield one, sentence


def _is_news(desk: Desk, one: Observation) -> bool:
    sides = {part["code"] for part in one.facts["actors"]}
    new = one.facts["status"] == "happened" and not one.facts["background"] and not one.facts["source"]
    return new and (not sides or bool(sides & set(desk.sides)))


def _names(desk: Desk, one: Observation, sentence: str) -> bool:
    """Whether a sentence can stand alone: it names who acts, at its beginning where nobody is known to."""
    people = [desk.cast.person(one.article, part["person"]) for part in one.facts["actors"]]
    states = {desk.cast.state(part["code"]) for part in one.facts["actors"] if part["code"]}
    if not one.facts["actors"]:
        people, sentence = list(desk.people), sentence[:_BEGINNING]
    spellings = {name for person in people if person for name in person.sum.names}
    return any(name in sentence for name in spellings | states)
