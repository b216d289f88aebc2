"""From a rule's pattern to a matcher. How patterns are written stands in ``rasad.lexicon.times``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from rasad.annotate.times import nodes
from rasad.annotate.times.nodes import Node
from rasad.annotate.times.readers import READERS
from rasad.errors import LexiconError

_SIGN = re.compile(r"\s*(<!|[()|?!&<+^]|\w+=|\w+(?:\.[\w-]+)?)")


class Patterns:
    """Compiles patterns over classes and phrases; a phrase is compiled once."""

    def __init__(self, classes: frozenset[str], phrases: Mapping[str, tuple[str, ...]]) -> None:
        self._classes = classes
        self._phrases = phrases
        self._compiled: dict[str, Node] = {}

    def compile(self, pattern: str, where: str) -> Node:
        """Return the matcher of a pattern; ``where`` names its rule in errors."""
        signs = _SIGN.findall(pattern)
        if "".join(signs) != re.sub(r"\s+", "", pattern):
            raise LexiconError("times", where, f"cannot read the pattern {pattern!r}")
        parser = _Parser(signs, partial(self._name, where=where), where)
        return parser.whole()

    def _name(self, name: str, want: str | None, slot: str | None, mark: str, where: str) -> Node:
        if name in self._classes:
            return nodes.WordNode(name, want, slot or name, mark)
        if name in READERS:
            return nodes.Native(name, slot or name)
        if name not in self._phrases:
            raise LexiconError("times", where, f"no class, phrase or number reader is named {name!r}")
        if name not in self._compiled:
            options = [self.compile(p, f"phrases.{name}") for p in self._phrases[name]]
            self._compiled[name] = options[0] if len(options) == 1 else nodes.Alternative(tuple(options))
        node = self._compiled[name]
        return nodes.Under(slot, node) if slot else node


class _Parser:
    def __init__(self, signs: list[str], name: partial[Node], where: str) -> None:
        self._signs = iter([*signs, ""])
        self._sign = next(self._signs)
        self._name = name
        self._where = where

    def whole(self) -> Node:
        node = self._options()
        if self._sign:
            raise LexiconError("times", self._where, f"unexpected {self._sign!r} in a pattern")
        return node

    def _take(self) -> str:
        taken, self._sign = self._sign, next(self._signs, "")
        return taken

    def _options(self) -> Node:
        options = [self._sequence()]
        while self._sign == "|":
            self._take()
            options.append(self._sequence())
        return options[0] if len(options) == 1 else nodes.Alternative(tuple(options))

    def _sequence(self) -> Node:
        return nodes.sequence(self._items())

    def _items(self) -> Iterator[Node]:
        while self._sign and self._sign not in "|)":
            node = self._item()
            if self._sign == "?":
                self._take()
                node = nodes.Optional(node)
            yield node

    def _item(self) -> Node:
        sign = self._take()
        if sign == "!":
            return nodes.Not(self._item())
        if sign == "&":
            return nodes.Not(nodes.Not(self._item()))
        if sign in ("<", "<!"):
            return nodes.Behind(self._take(), sign == "<!")
        slot = None
        if sign.endswith("="):
            slot, sign = sign[:-1], self._take()
        if sign == "(":
            node = self._options()
            self._take()
            return nodes.Under(slot, node) if slot else node
        mark = ""
        if sign in ("+", "^"):
            mark, sign = sign, self._take()
        name, _, want = sign.partition(".")
        return self._name(name, want or None, slot, mark)
