"""How an answer is to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rasad.lexicon.labels import Lang

Format = Literal["text", "json", "csv", "markdown"]
Naming = Literal["january", "kanun", "both"]
Bidi = Literal["none", "isolate", "visual"]


@dataclass(frozen=True, slots=True)
class Look:
    """How an answer is to be shown; what is not said of the format is for people and changes no data.

    ``months``: يناير, كانون الثاني, or both. ``bom`` lets Excel see that a CSV is UTF-8. ``width`` is that of
    the terminal, ``None`` where there is none: then columns are parted by tabs and nothing is cut. ``bidi``:
    isolates around Arabic for a terminal that knows right to left, ``visual`` for one that does not.
    """

    format: Format = "text"
    lang: Lang = "en"
    months: Naming = "january"
    bom: bool = False
    width: int | None = None
    colour: bool = False
    bidi: Bidi = "none"
