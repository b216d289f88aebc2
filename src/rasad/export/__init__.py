"""Views and records as files in others' formats."""

from rasad.export.plover import to_plover
from rasad.export.polecat import header as polecat_header
from rasad.export.polecat import to_polecat

__all__ = ["polecat_header", "to_plover", "to_polecat"]
