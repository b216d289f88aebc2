"""Texts that Nexis and Factiva export: many articles in one file, each with a head of labelled lines.

Their layout changes from year to year and is told nowhere. What is relied on: a line that opens or closes
each document, the number of words, a line that is a date, the outlet's beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rasad.errors import ReadError
from rasad.model import Article
from rasad.read.dates import moment
from rasad.read.given import Facts, Given, made

_NEXIS_OPENS = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.M)
_NEXIS_CLOSES = re.compile(r"^[ \t]*End of Document[ \t]*$", re.M)
_FACTIVA_CLOSES = re.compile(r"^[ \t]*(?:AN[ \t]+)?Document[ \t]+([A-Z]{2,}[A-Za-z0-9]{12,})[ \t]*$", re.M)
_CODED = re.compile(
    r"^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:[ \t]+(.*))?$"
)
_LABEL = re.compile(
    r"^(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|GRAPHIC|LINK-TO-IMAGE):?(?: (.*))?$", re.I
)
_ENDS = re.compile(
    r"^(LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|CLASSIFICATION|ACC-NO|NOTES):"
    r"|^(?:Classification|Graphic|Notes|\(?Copyright\b.*|All Rights Reserved.*)$",
    re.I,
)
_WORDS = re.compile(r"^[\d,.]+ (?:words|كلمة|كلمات)$", re.I)
_COPYRIGHT = re.compile(r"^(?:\(c\)|©|copyright\b)", re.I)
_HOUR = re.compile(r"^\d{1,2}:\d\d(?: ?[AP]M)?(?: GMT)?$", re.I)
_BYLINE = re.compile(r"^(?:By |بقلم|كتب)")
_HEAD = 25  # lines in which a document says what it is


class _UnreadError(ValueError):
    """A document whose head is of no layout that is known."""


def is_export(text: str) -> bool:
    """Return whether a text is an export of Nexis or Factiva."""
    return bool(_NEXIS_OPENS.search(text) or _FACTIVA_CLOSES.search(text)) or (
        "\nLoad-Date:" in text and bool(_NEXIS_CLOSES.search(text))
    )


def exported(given: Given, text: str) -> Iterator[Article | ReadError]:
    """Yield the articles of an export, or what is wrong with each."""
    for number, (document, reader, id) in enumerate(_documents(text), 1):
        place = f"{given.place}: document {number}"
        one = replace(given, place=place, name=id or f"{given.name}#{number}", content=b"")
        try:
            body, facts = reader([line.strip() for line in document.strip().splitlines()])
        except _UnreadError as error:
            yield ReadError(place, str(error))
        else:
            yield made(one, body, facts) if body else ReadError(place, "no running text in it")


Reader = Callable[[Sequence[str]], tuple[str, Facts]]


def _documents(text: str) -> Iterator[tuple[str, Reader, str | None]]:
    """Yield each document with what reads it and the id that the export gives it."""
    if _NEXIS_OPENS.search(text):
        yield from ((part, _nexis, None) for part in _NEXIS_OPENS.split(text)[1:])
    elif closes := list(_FACTIVA_CLOSES.finditer(text)):
        start = 0
        for close in closes:
            document = text[start : close.start()]
            coded = any(_CODED.match(line) and line.startswith("HD") for line in document.splitlines())
            yield document, _factiva_coded if coded else _factiva, f"factiva/{close[1]}"
            start = close.end()
    else:
        yield from ((part, _nexis, None) for part in _NEXIS_CLOSES.split(text) if part.strip())


def _nexis(lines: Sequence[str]) -> tuple[str, Facts]:
    """Read a document of Nexis: outlet, date, headline (older), or headline, outlet, date (newer)."""
    start = next((n for n, line in enumerate(lines) if _LABEL.match(line)), None)
    head = [line for line in lines[: _HEAD if start is None else start] if line]
    at = next((n for n, line in enumerate(head) if moment(line)), None)
    if start is None or at is None or at == 0:
        raise _UnreadError("no head of Nexis: outlet, date and length are looked for")
    title = head[at + 1 :] if at == 1 else head[: at - 1]
    title = [line for line in title if not (_COPYRIGHT.match(line) or _ENDS.match(line))]
    facts = _facts(" ".join(title), moment(head[at]), head[at - 1], "Nexis head")
    body = _after_labels(lines[start:], facts)
    end = next((n for n, line in enumerate(body) if _ENDS.match(line)), len(body))
    return "\n".join(body[:end]).strip(), facts


def _after_labels(lines: Sequence[str], facts: Facts) -> Sequence[str]:
    """Return the lines behind the labels; a label's words may go on in the next lines, up to a blank one."""
    if "Body" in lines:
        begin = lines.index("Body") + 1
        _byline(lines[:begin], facts)
        return lines[begin:]
    at = 0
    while at < len(lines):
        if _LABEL.match(lines[at]):
            while at < len(lines) and lines[at]:
                at += 1
        elif lines[at]:
            break
        else:
            at += 1
    _byline(lines[:at], facts)
    return lines[at:]


def _byline(labels: Sequence[str], facts: Facts) -> None:
    for line in labels:
        found = _LABEL.match(line)
        if found and found[1].upper() == "BYLINE" and found[2]:
            facts["author"] = (found[2].strip(), "Nexis byline")


def _factiva(lines: Sequence[str]) -> tuple[str, Facts]:
    """Read a document of Factiva: headline, words, date, hour, outlet, code, language, copyright, text."""
    at = next((n for n, line in enumerate(lines[:_HEAD]) if _WORDS.match(line)), None)
    rights = next((n for n, line in enumerate(lines[: 2 * _HEAD]) if _COPYRIGHT.match(line)), None)
    if at is None or rights is None or rights < at:
        raise _UnreadError("no head of Factiva: number of words, date and copyright are looked for")
    head = [line for line in lines[at + 1 : rights] if line and not _HOUR.match(line)]
    day = next((n for n, line in enumerate(head) if moment(line)), None)
    if day is None or day + 1 >= len(head):
        raise _UnreadError("no head of Factiva: no line of it is a date with an outlet behind it")
    titles = [line for line in lines[:at] if line]
    authors = [line for line in titles[1:] if _BYLINE.match(line)]
    title = " ".join(line for line in titles if line not in authors)
    facts = _facts(title, moment(head[day]), head[day + 1], "Factiva head")
    if authors:
        facts["author"] = (authors[0].removeprefix("By "), "Factiva byline")
    return "\n".join(lines[rights + 1 :]).strip(), facts


def _factiva_coded(lines: Sequence[str]) -> tuple[str, Facts]:
    """Read a document of Factiva with its codes: HD headline, PD date, SN outlet, LP and TD text."""
    parts: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if found := _CODED.match(line):
            code, line = found[1], found[2] or ""
        parts.setdefault(code, []).append(line)
    told = {code: "\n".join(some).strip() for code, some in parts.items()}
    facts = _facts(
        " ".join(told.get("HD", "").split()), moment(told.get("PD", "")), told.get("SN"), "Factiva code"
    )
    if told.get("BY"):
        facts["author"] = (told["BY"], "Factiva code")
    return "\n\n".join(told[code] for code in ("LP", "TD") if told.get(code)), facts


def _facts(title: str, published: str | None, outlet: str | None, where: str) -> Facts:
    found = (("title", title), ("published", published), ("outlet", outlet))
    return {field: (value, where) for field, value in found if value}
