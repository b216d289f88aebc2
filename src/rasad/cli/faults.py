"""What was not read: each fault as it comes, what was left out summed up at the end."""

from __future__ import annotations

from collections import Counter

import typer

from rasad.errors import LeftOut, ReadError

_SHOWN = 10  # pages left out that are named one by one: an archive has millions of them


class Faults:
    """Tells faults on standard error and counts them; what was left out on purpose is no fault."""

    def __init__(self) -> None:
        self.wrong = 0
        self.left_out: Counter[str] = Counter()

    def tell(self, error: ReadError) -> None:
        """Tell one."""
        if isinstance(error, LeftOut):
            self.left_out[error.reason.partition(" (")[0]] += 1
            if self.left_out.total() > _SHOWN:
                return
        else:
            self.wrong += 1
        # places are what others wrote: no escape sequence of theirs reaches the terminal
        typer.echo("rasad: " + "".join(c if c.isprintable() else "\ufffd" for c in str(error)), err=True)

    def sum_up(self) -> None:
        """Tell how many pages were left out, by reason, where there were more than were named."""
        if (total := self.left_out.total()) > _SHOWN:
            reasons = ", ".join(f"{count} {reason}" for reason, count in self.left_out.most_common())
            typer.echo(f"rasad: left out {total}: {reasons}", err=True)
