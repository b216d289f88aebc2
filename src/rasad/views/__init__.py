"""What a reader sees of a record: pure functions from nouns to text."""

from rasad.views.evidence import explain, explain_line
from rasad.views.lines import line_to_dict, lines_to_json
from rasad.views.page import to_html
from rasad.views.plain import to_dict, to_json
from rasad.views.sheet import to_text
from rasad.views.tables import line_to_text

__all__ = [
    "explain",
    "explain_line",
    "line_to_dict",
    "line_to_text",
    "lines_to_json",
    "to_dict",
    "to_html",
    "to_json",
    "to_text",
]
