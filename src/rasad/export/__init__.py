"""Views and records as files in others' formats."""

from rasad.export.formats import TABLE, TEXTS, Wish, left_out
from rasad.export.parquet import to_parquet
from rasad.export.plover import to_plover
from rasad.export.polecat import header as polecat_header
from rasad.export.polecat import to_polecat
from rasad.export.record_annotations import to_record_annotations
from rasad.export.tables import TABLES

__all__ = [
    "TABLE",
    "TABLES",
    "TEXTS",
    "Wish",
    "left_out",
    "polecat_header",
    "to_parquet",
    "to_plover",
    "to_polecat",
    "to_record_annotations",
]
