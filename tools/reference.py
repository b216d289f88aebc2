"""Writes docs/reference/cli.md from the commands themselves, and the menu of decisions in mkdocs.yml."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer

from rasad.cli import app

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "cli.md"
MENU = ROOT / "mkdocs.yml"
_DECISIONS = "  - Decisions:\n"
_HEAD = """# Commands

Written by `python tools/reference.py` from the commands themselves; `rasad COMMAND --help` says the same.
"""


def to_page() -> str:
    """Return the page: a section for each command, in the order of `rasad --help`."""
    group = typer.main.get_command(app)
    assert hasattr(group, "commands")
    own = zip(group.commands.items(), app.registered_commands, strict=True)
    sections = (
        "\n".join(_section(name, command, get_type_hints(registered.callback)))
        for (name, command), registered in own
    )
    return "\n".join([_HEAD, *sections])


def _section(name: str, command: Any, kinds: Mapping[str, Any]) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and not getattr(p, "hidden", False)]
    words = " ".join(_name(p) if p.required else f"[{_name(p)}]" for p in arguments)
    yield f"## rasad {name}\n"
    yield f"```text\nrasad {name} {words}".rstrip() + " [OPTIONS]\n```\n"
    yield from _told(inspect.cleandoc(command.help or ""))
    if told := [p for p in arguments if getattr(p, "help", None)]:
        yield "| argument | |\n| --- | --- |"
        yield from (f"| `{_name(p)}` | {_cell(p)} |" for p in told)
        yield ""
    yield "| option | |\n| --- | --- |"
    yield from (f"| {_spelling(p, kinds.get(p.name))} | {_cell(p)} |" for p in options if p.name != "help")
    yield ""


def _told(text: str) -> Iterator[str]:
    """Yield the help; examples, which stand further in, as blocks of their own."""
    lines = [
        line for line in re.sub(r"\[/?bold\]", "", text).splitlines() if not re.match(r"Examples?$", line)
    ]
    for example, together in groupby(filter(str.strip, lines), lambda line: line.startswith("  ")):
        told = [line.strip() for line in together]
        yield "\n".join(["```sh", *told, "```\n"] if example else [*told, ""])


def _name(param: Any) -> str:
    return (param.metavar or param.name or "").strip("[]{}").upper()


def _spelling(param: Any, kind: Any) -> str:
    names = ", ".join(f"`{name}`" for name in (*param.opts, *param.secondary_opts))
    if getattr(param, "is_flag", False):
        return names
    return f"{names} {param.metavar or _choices(kind) or 'VALUE'}"


def _choices(kind: Any) -> str:
    """Return what a value may be, where that is one of a few."""
    few = [one for one in (kind, *get_args(kind)) if isinstance(one, type) and issubclass(one, Enum)]
    return "\\|".join(choice.value for one in few for choice in one)


def _cell(param: Any) -> str:
    told = [" ".join((getattr(param, "help", None) or "").split())]
    told += ["Needed."] if param.required and param.param_type_name == "option" else []
    if variable := getattr(param, "envvar", None):
        told.append(f"Else the variable `{variable}`.")
    return " ".join(filter(None, told)).replace("|", "\\|")


def menu() -> str:
    """Return mkdocs.yml with the decisions of today, which stand last in its menu."""
    before, _, _ = MENU.read_text(encoding="utf-8").partition(_DECISIONS)
    return before + _DECISIONS + "".join(map(_entry, sorted((ROOT / "docs" / "decisions").glob("*.md"))))


def _entry(page: Path) -> str:
    title = page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ").replace('"', '\\"')
    return f'      - "{title}": decisions/{page.name}\n'


def main() -> None:
    """Write the page and the menu anew."""
    PAGE.write_text(to_page(), encoding="utf-8")
    MENU.write_text(menu(), encoding="utf-8")


if __name__ == "__main__":
    main()
