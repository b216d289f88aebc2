"""Opening a dossier. Its databases are loaded here and no sooner: reading articles need not wait for them."""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rasad.api.dossier import Dossier


def open(dossier: str | PathLike[str], *, create: bool = False) -> Dossier:
    """Open a dossier: a file, or ``postgresql://…``. With ``create`` a missing one is made."""
    from rasad.api.dossier import Dossier
    from rasad.store import Store

    return Dossier(Store(fspath(dossier), create=create))
