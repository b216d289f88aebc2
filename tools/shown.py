"""Runs the commands that pages of the documentation show, and compares or rewrites their outputs.

    python tools/shown.py            # says which pages show what is no longer so
    python tools/shown.py --write    # writes the outputs anew

Commands stand in fences marked ``console``, behind ``$``; below each stands its output, tabs as three spaces.
A line ``…`` stands for lines left out: as many lines are kept before and behind it as are there.
``title="exit status 1"`` tells another status than 0, ``title="needs …"`` that the commands are not run. A
fence whose title is a file's name is that file, written before the commands behind it. Ids on a page stand
for those of the run, in the order in which they appear.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from typer.testing import CliRunner

from rasad.cli import app
from rasad.errors import RasadError

ROOT = Path(__file__).resolve().parent.parent
PAGES = (*sorted((ROOT / "docs").glob("tutorial*.md")), *sorted((ROOT / "docs" / "how-to").glob("*.md")))
_FENCE = re.compile(r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]*)")?\n(?P<body>.*?)^```$', re.M | re.S)
_ID = re.compile(r"\b[epacn]-[0-9a-f]{12,16}\b")


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a page: what the page shows of it, what came out, and whether the two are the same."""

    page: Path
    command: str
    said: str
    came: str
    status: int
    expected: int

    @property
    def holds(self) -> bool:
        """Whether the page tells the truth."""
        return (self.status, _ID.sub("ID", self.came)) == (self.expected, _ID.sub("ID", self.said))


@dataclass(slots=True)
class _Run:
    """One page's run, in a folder of its own."""

    page: Path
    shown: list[Shown] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)  # from the page's to those of the run

    def fence(self, found: re.Match[str]) -> str:
        """Run a fence and return it as it should be."""
        kind, title, body = found["kind"], found["title"] or "", found["body"]
        if kind != "console":
            if "." in title:
                Path(title).parent.mkdir(parents=True, exist_ok=True)
                Path(title).write_text(body, encoding="utf-8")
            return found[0]
        if title.startswith("needs "):
            return found[0]
        expected = int(title.removeprefix("exit status ") or 0)
        told = "".join(self.command(part, expected) for part in re.split(r"^\$ ", body, flags=re.M)[1:])
        return found[0].replace(body, told)

    def command(self, part: str, expected: int) -> str:
        """Run a command with its output below it; return both as they should be."""
        command, _, said = part.partition("\n")
        asked = _ID.sub(lambda one: self.ids.get(one[0], one[0]), command)
        status, output = _invoke(shlex.split(asked, comments=True))
        came = _like(said, output.replace("\t", "   "))
        self.ids.update(zip(_ID.findall(said), _ID.findall(came), strict=False))
        self.shown.append(Shown(self.page, asked, said, came, status, expected))
        return f"$ {asked}\n{came}"


def run(page: Path) -> tuple[str, list[Shown]]:
    """Run the commands of a page in a new folder; return the page as it should be, and each command."""
    going = _Run(page)
    with _folder(page):
        return _FENCE.sub(going.fence, page.read_text(encoding="utf-8")), going.shown


@contextlib.contextmanager
def _folder(page: Path) -> Iterator[None]:
    before, locale = Path.cwd(), os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "ar_EG.UTF-8" if page.name.endswith(".ar.md") else "C.UTF-8"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)
            os.environ.pop("LC_ALL")
            os.environ.update({"LC_ALL": locale} if locale else {})


def _invoke(words: list[str]) -> tuple[int, str]:
    program, *rest = words
    if program != "rasad":
        raise SystemExit(f"only rasad is run, not {program}")
    result = CliRunner().invoke(app, rest)
    if isinstance(result.exception, RasadError):
        return 1, f"{result.output}rasad: {result.exception}\n"
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def _like(said: str, came: str) -> str:
    """Return an output with as many lines left out as the page leaves out."""
    lines = [line.rstrip() for line in came.rstrip("\n").splitlines()] if came.strip() else []
    shown = said.splitlines()
    if "…" in shown:
        before = shown.index("…")
        behind = len(shown) - before - 1
        lines = [*lines[:before], "…", *lines[len(lines) - behind :]]
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Compare all pages, or write them anew."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--write", action="store_true", help="write outputs anew")
    write = options.parse_args().write
    wrong = 0
    for page in PAGES:
        text, shown = run(page)
        for one in shown:
            wrong += one.status != one.expected or not (write or one.holds)
            if one.status != one.expected or not one.holds:
                print(f"{page.relative_to(ROOT)}: {one.command}\n{one.came}exit status {one.status}")
        if write:
            page.write_text(text, encoding="utf-8")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
