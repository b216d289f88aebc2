"""What can go wrong, on one screen.

RasadError
├── ReadError       an input cannot be read: which file, which line, why
│   └── LeftOut     nothing is wrong with it, but it is no article, or not in Arabic
├── LexiconError    a rule file is wrong: which file, rule and field
├── StoreError      a dossier cannot be opened or written: which, why
└── UsageError      a question that cannot be answered as it was asked
"""

from __future__ import annotations


class RasadError(Exception):
    """Anything that Rasad reports in one line; every other exception is a bug of ours."""


class ReadError(RasadError):
    """An article cannot be read. Everything else in the same run still is."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        return type(self), (self.place, self.reason)  # an error of a worker comes home whole


class LeftOut(ReadError):  # noqa: N818  # it is no error: nothing is wrong
    """A page that is no article, or not in Arabic: no failure, and counted apart."""


class LexiconError(RasadError):
    """A rule file is wrong. Names the file, the rule and the field."""

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(f"{file}: {where}: {reason}" if where else f"{file}: {reason}")
        self.file = file
        self.where = where
        self.reason = reason


class StoreError(RasadError):
    """A dossier cannot be opened, read or written. What was stored before stays whole."""

    def __init__(self, dossier: str, reason: str) -> None:
        super().__init__(f"{dossier}: {reason}")
        self.dossier = dossier
        self.reason = reason


class UsageError(RasadError):
    """A question that cannot be answered as it was asked, such as an unknown item of a record."""
