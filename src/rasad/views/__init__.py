"""What a reader sees of a record: pure functions from nouns to text."""

from rasad.views.evidence import explain
from rasad.views.page import to_html
from rasad.views.plain import to_dict, to_json
from rasad.views.sheet import to_text

__all__ = ["explain", "to_dict", "to_html", "to_json", "to_text"]
