"""What a question found, for those who work with tables: lists and answers that become data frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, TypeVar

from rasad import model, views
from rasad.errors import UsageError
from rasad.model import AnyLine

L = TypeVar("L", bound=AnyLine)


class Lines(list[L]):
    """Lines of one kind, in their order: a list, able to become a table with the columns of every view."""

    def __init__(self, kind: type[L], found: Iterable[L] = ()) -> None:
        super().__init__(found)
        self.kind = kind

    def to_polars(self) -> Any:
        """Return a ``polars.DataFrame``; several values in a cell are a list. Needs polars."""
        return _polars(self.kind, self)

    def to_pandas(self) -> Any:
        """Return a ``pandas.DataFrame``; several values in a cell are a list. Needs pandas."""
        return _pandas(self.kind, self)


class Answer(model.Answer):
    """A view's answer, each part of which can become a table."""

    __slots__ = ()

    def to_polars(self, part: str | None = None) -> Any:
        """Return a part as a ``polars.DataFrame``, the first one unless another is named."""
        return _polars(*self._part(part))

    def to_pandas(self, part: str | None = None) -> Any:
        """Return a part as a ``pandas.DataFrame``, the first one unless another is named."""
        return _pandas(*self._part(part))

    def _part(self, name: str | None) -> tuple[type[AnyLine], Sequence[AnyLine]]:
        names = [part.name for part in self.parts]
        if name is not None and name not in names:
            raise UsageError(f"{self.view} has no part {name!r} (it has: {', '.join(names) or 'none'})")
        lines = next((part.lines for part in self.parts if name in (None, part.name)), ())
        return (type(lines[0]) if lines else model.EventLine), lines


def shown(answer: model.Answer) -> Answer:
    """Return an answer that can become tables."""
    return Answer(answer.view, answer.parts, answer.subject)


def _columns(kind: type[Any], lines: Iterable[AnyLine]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {column.name: [] for column in views.columns(kind)}
    for line in lines:
        for column in views.columns(kind):
            value = column.value(line)
            found[column.name].append(list(value) if isinstance(value, tuple) else value)
    return found


def _polars(kind: type[Any], lines: Iterable[AnyLine]) -> Any:
    polars = _library("polars")
    told = _columns(kind, lines)
    types = {list: polars.List(polars.String), bool: polars.Boolean, int: polars.Int64, float: polars.Float64}
    schema = {}
    for name, values in told.items():
        first = next((value for value in values if value is not None), None)
        schema[name] = types.get(type(first), polars.String)
    return polars.DataFrame(told, schema=schema, strict=False)


def _pandas(kind: type[Any], lines: Iterable[AnyLine]) -> Any:
    return _library("pandas").DataFrame(_columns(kind, lines))


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise UsageError(f"{name} is not installed: pip install {name}") from error
