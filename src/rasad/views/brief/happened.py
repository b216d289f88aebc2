"""What happened: the main event as the articles tell it, what they share first."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.model import Observation, Statement
from rasad.text.days import days
from rasad.views.brief.cast import Person
from rasad.views.brief.desk import Desk, Source
from rasad.views.brief.naming import described
from rasad.views.brief.wording import alone, clean, stems

_CALLS = "phone"


def happened(desk: Desk) -> Iterator[Statement]:
    """Yield the sentences that tell the main event; a meeting of two is told from all its accounts."""
    if (meeting := _meeting(desk)) is not None:
        yield meeting
    elif desk.lang != "ar":
        yield _in_short(desk)
    else:
        yield _lead(desk)


def lead_sentences(desk: Desk) -> dict[str, int]:
    """Return for each article the sentence that tells the main event, behind the headline if it can be."""
    return {one.article: _sentence(desk, one) for one in desk.seen}


def _lead(desk: Desk) -> Statement:
    one = desk.seen[0]
    words = alone(desk.pages[one.article].told(_sentence(desk, one)), desk.words.openers)
    told = _same_line(desk)
    refs = desk.refs(Source(seen.article, _voices(seen)) for seen in told)
    return desk.state("lead", desk.say("lead", words=words, refs=refs), *told)


def _same_line(desk: Desk) -> tuple[Observation, ...]:
    """Return the tellings of the event itself, without those of the same news under another name."""
    line = next((e for e in desk.known.events if e.sum.id == desk.story.lines[0]), None)
    ids = {one.id for one in line.seen} if line else set()
    return tuple(one for one in desk.seen if one.id in ids) or desk.seen


def _sentence(desk: Desk, one: Observation) -> int:
    """Return the sentence that tells the event: of the first two behind the headline the one that names it.

    Papers tell the main thing there; a headline's event is told by the first of them.
    """
    page = desk.pages[one.article]
    told = sorted({page.sentence(span.start) for span in one.spans})
    body = [s for s in range(len(page.doc.sentences)) if not page.heading(s)]
    if found := [s for s in body[:2] if s in told]:
        return found[0]
    title = page.record["article"]["title"] or (page.told(0) if page.heading(0) else "")
    if body and _alike(title, page.told(body[0])):
        return body[0]
    return next((s for s in told if s in body), told[0])


def _alike(one: str, other: str) -> bool:
    return len(set(stems(one)) & set(stems(other))) > 1


def _voices(one: Observation) -> tuple[str, ...]:
    source = one.facts.get("source")
    return (clean(source),) if source else ()


def _in_short(desk: Desk) -> Statement:
    """Return who met or did what in words of another language, and the article's sentence as it is."""
    one = desk.seen[0]
    words = desk.pages[one.article].told(_sentence(desk, one))
    refs = desk.refs(Source(seen.article, _voices(seen)) for seen in desk.seen)
    told = desk.say("in.short", what=described(desk, desk.main), words=words, refs=refs)
    return desk.state("lead", told, *desk.seen)


def _meeting(desk: Desk) -> Statement | None:
    """Return a meeting of two named persons; a part that only some accounts have follows with these."""
    if len(desk.seen) < 2 or desk.main.sum.type != "CONSULT" or desk.main.sum.status != "happened":
        return None
    people = _two(desk)
    if people is None or desk.main.sum.mode == "multilateral":
        return None
    parts = [_who(desk, people), *_details(desk)]
    return desk.state(
        "meeting",
        desk.book.say["comma"].join(parts) + desk.book.say["stop"],
        *desk.seen,
    )


def _two(desk: Desk) -> tuple[Person, Person] | None:
    """Return the two who met, where all accounts name the same two."""
    told = [desk.cast.persons([one]) for one in desk.seen]
    if all(len(people) == 2 for people in told) and len({p.sum.id for both in told for p in both}) == 2:
        return told[0][0], told[0][1]
    return None


def _who(desk: Desk, people: tuple[Person, Person]) -> str:
    first, second = people
    pattern = "met.phone" if desk.main.sum.mode == _CALLS else "met"
    if pattern == "met" and desk.cast.feminine(desk.cast.full(first), None, first):
        pattern = "met.she"
    told = desk.say(pattern, one=desk.cast.titled(first), other=desk.cast.titled(second))
    placed = [one for one in desk.seen if one.facts["place"] == desk.main.sum.place]
    if desk.main.sum.place and placed and len(placed) == len(desk.seen):
        told += " " + desk.say("at", place=clean(desk.main.sum.place))
    return f"{told} {desk.refs(Source(one.article) for one in desk.seen)}"


def _details(desk: Desk) -> Iterator[str]:
    """Yield the place, the day and the length, each with the accounts that give it."""
    placed = [one for one in desk.seen if one.facts["place"]]
    if placed and not all(one.facts["place"] == desk.main.sum.place for one in desk.seen):
        place = clean(placed[0].facts["place"])
        yield f"{desk.say('at', place=place)} {desk.refs(Source(o.article) for o in placed)}"
    dated = [one for one in desk.seen if (d := days(one.facts["date"])) and d.width == 1]
    if dated and desk.day:
        weekday = desk.book.weekdays[desk.day.weekday()]
        told = desk.say("on.weekday", weekday=weekday, date=desk.date(desk.day.isoformat()))
        yield f"{told} {desk.refs(Source(one.article) for one in dated)}"
    yield from _length(desk)


def _length(desk: Desk) -> Iterator[str]:
    """Yield how long it lasted, where an account gives a length in a sentence of the meeting."""
    for one in desk.seen:
        page = desk.pages[one.article]
        of_it = {page.sentence(span.start) for span in one.spans}
        for time in page.record["times"]:
            if time["type"] == "DURATION" and str(time["value"]).startswith("PT"):
                before = page.text[: time["start"]].split()[-3:]
                if page.sentence(time["start"]) in of_it and any(w in desk.words.lasting for w in before):
                    words = clean(page.text[time["start"] : time["end"]])
                    yield f"{desk.say('lasted', length=words)} {desk.refs([Source(one.article)])}"
                    return
