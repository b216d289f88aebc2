"""What a reader is given: the bytes of one input, where they stand, and what is known of them already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read.dates import day
from rasad.read.lines import whole
from rasad.text.scripts import language

_CONTROLS = dict.fromkeys(code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r\x85")
_HALVES = dict.fromkeys(range(0xD800, 0xE000))  # of characters, as JSON may write them: no encoding has them
_DROPPED = _CONTROLS | _HALVES
Facts = dict[str, tuple[str, str]]  # field → (value, where it was found)


@dataclass(frozen=True, slots=True)
class Given:
    """One input. ``place`` is what errors name, ``name`` the id of the article that it holds.

    ``published`` is the day that a person says, ``charset`` what a server says, ``known`` what the place
    where the input was found tells of it: field → (value, where that stood).
    """

    place: str
    name: str
    content: bytes
    published: date | None = None
    charset: str | None = None
    url: str | None = None
    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@contextmanager
def hostile(place: str, what: str) -> Iterator[None]:
    """Turn whatever a library raises on bytes that somebody else wrote into a ReadError."""
    try:
        yield
    except ReadError:
        raise
    except MemoryError:
        raise ReadError(place, f"the {what} asks for more memory than there is") from None
    except Exception as error:
        told = str(error).strip().splitlines()
        raise ReadError(
            place, f"not a readable {what}: {told[0] if told else type(error).__name__}"
        ) from error


def plain(text: str) -> str:
    """Return a text without what steers terminals, where it may be shown, and halves of characters."""
    return text.translate(_DROPPED)


def made(given: Given, text: str, facts: Mapping[str, tuple[str, str]]) -> Article | ReadError:
    """Return an article of a text and of facts about it, field → (value, where it was found).

    What an input says comes first, then what its place tells, then what only its address tells; a person's
    day dates what bears none.
    """
    guessed = {name: fact for name, fact in facts.items() if fact[1] == "address"}
    told = {**guessed, **given.known, **{name: facts[name] for name in facts if name not in guessed}}
    if given.published and "published" not in told:
        told["published"] = (given.published.isoformat(), "said by the reader")
    told = {name: (plain(value).strip(), where) for name, (value, where) in told.items()}
    title = told["title"][0] if "title" in told else None
    text = whole(title, plain(text))
    if not text.strip():
        return ReadError(given.place, "empty text")
    if (tongue := language(text)) != "ar":
        return LeftOut(given.place, f"not in Arabic ({tongue})")
    told["language"] = (tongue, "letters")
    published = told["published"][0] if "published" in told else None
    return Article(
        id=plain(given.name),
        text=text,
        title=title,
        published=published,
        day=day(published) if published else None,
        outlet=told["outlet"][0] if "outlet" in told else None,
        url=told["url"][0] if "url" in told else given.url,
        author=told["author"][0] if "author" in told else None,
        known_from=tuple(sorted((name, where) for name, (_, where) in told.items())),
    )
