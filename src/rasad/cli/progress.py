"""A progress bar on standard error, for long work on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from rasad.sources import STDIN, inside

_LONG = 20  # articles: below this a bar is noise


def counted(paths: Sequence[str]) -> int | None:
    """Return about how many articles the paths hold; None where that cannot be told beforehand."""
    if STDIN in paths or not sys.stderr.isatty():
        return None
    files = [f for p in paths for f in (inside(Path(p)) if Path(p).is_dir() else [Path(p)])]
    try:
        return sum(f.read_bytes().count(b"\n") if ".jsonl" in f.name else 1 for f in files)
    except OSError:
        return None  # the reader will say which file and why


@contextmanager
def watched(total: int | None) -> Iterator[Callable[[], None]]:
    """Yield what is called after each article; draws a bar where somebody watches."""
    if not sys.stderr.isatty() or (total is not None and total < _LONG):
        yield lambda: None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)
