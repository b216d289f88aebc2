"""What every command that shows an answer has in common: how it is shown, and the showing."""

from __future__ import annotations

import inspect
import os
import shutil
import sys
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

from rasad import views
from rasad.model import Answer
from rasad.views import Look


class Format(StrEnum):
    """How an answer is shown."""

    text = "text"
    json = "json"
    csv = "csv"
    markdown = "markdown"


class Lang(StrEnum):
    """The language of what Rasad itself says."""

    ar = "ar"
    en = "en"


class Bidi(StrEnum):
    """How Arabic is laid out in a terminal."""

    isolate = "isolate"
    visual = "visual"
    none = "none"


_LEVANT = ("SY", "LB", "IQ", "JO", "PS")  # where كانون الثاني is the usual name of يناير
_MONTHS = {
    "january": "january",
    "يناير": "january",
    "kanun": "kanun",
    "كانون الثاني": "kanun",
    "both": "both",
}


def naming(value: str) -> str:
    """Return how months are named, as an option tells it."""
    if value not in _MONTHS:
        raise typer.BadParameter("يناير (or january), كانون الثاني (or kanun), or both")
    return _MONTHS[value]


_OPTIONS = {
    "format": (Annotated[Format, typer.Option(help="text: columns, parted by tabs in a pipe.")], Format.text),
    "bom": (Annotated[bool, typer.Option("--bom", help="Let Excel see that a CSV is UTF-8.")], False),
    "lang": (
        Annotated[Lang | None, typer.Option(help="Language of headings and words; else the locale's.")],
        None,
    ),
    "months": (
        Annotated[
            str | None,
            typer.Option(
                parser=naming, metavar="NAMING", help="يناير, كانون الثاني or both, in Arabic text."
            ),
        ],
        None,
    ),
    "bidi": (
        Annotated[
            Bidi | None,
            typer.Option(
                envvar="RASAD_BIDI",
                help="visual for a terminal that does not lay out Arabic itself; else isolate.",
            ),
        ],
        None,
    ),
}


def showing(ask: Callable[..., Answer]) -> Callable[..., None]:
    """Make a command of a question: add the options for how to show its answer, and show it."""

    @wraps(ask)
    def command(**given: Any) -> None:
        chosen = {name: given.pop(name) for name in _OPTIONS}
        show(ask(**given), _look(**chosen))

    asked = inspect.signature(ask)
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in _OPTIONS.items()
    ]
    hints = get_type_hints(ask, include_extras=True)
    own = [p.replace(annotation=hints[p.name]) for p in asked.parameters.values()]
    command.__signature__ = asked.replace(parameters=[*own, *added], return_annotation=None)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in (*own, *added)}
    del command.__wrapped__  # typer would look through it
    return command


def show(answer: Answer, look: Look) -> None:
    """Print an answer; nothing at all where a text would be empty."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Arabic in any locale
    if told := views.render(answer, look):
        typer.echo(told)


def _look(format: Format, bom: bool, lang: Lang | None, months: Any, bidi: Bidi | None) -> Look:
    tongue, land = _locale()
    terminal = sys.stdout.isatty()
    return Look(
        format.value,
        (lang.value if lang else "ar" if tongue == "ar" else "en"),
        months or ("kanun" if tongue == "ar" and land in _LEVANT else "january"),
        bom,
        shutil.get_terminal_size().columns if terminal else None,
        terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        bidi.value if bidi else "isolate" if terminal else "none",
    )


def _locale() -> tuple[str, str]:
    """Return the language and the land that the environment asks for, such as ar and LB."""
    told = next((v for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(name))), "")
    language, _, land = told.partition(".")[0].partition("_")
    return language, land
