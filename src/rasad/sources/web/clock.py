"""The time and waiting for it, handed to whatever waits, so that a test lives through a week in seconds."""

from __future__ import annotations

import time


class Clock:
    """The clock of this machine."""

    def now(self) -> float:
        """Return the time, in seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
