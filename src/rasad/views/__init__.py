"""What a reader sees of a record or a dossier: pure functions from nouns to text."""

from rasad.views.arms import arms
from rasad.views.brief import brief_to_dict, briefs, render_briefs
from rasad.views.changes import changes
from rasad.views.columns import Column, columns, rows
from rasad.views.dates import in_words
from rasad.views.evidence import explain, explain_line
from rasad.views.lines import line_to_dict, lines_to_json
from rasad.views.look import Look
from rasad.views.network import network
from rasad.views.page import to_html
from rasad.views.plain import to_dict, to_json
from rasad.views.quotes import Quote, quotes
from rasad.views.relations import relations
from rasad.views.render import render
from rasad.views.search import phrases, search
from rasad.views.sheet import to_text
from rasad.views.watching import watched, watched_first
from rasad.views.who import who

__all__ = [
    "Column",
    "Look",
    "Quote",
    "arms",
    "brief_to_dict",
    "briefs",
    "changes",
    "columns",
    "explain",
    "explain_line",
    "in_words",
    "line_to_dict",
    "lines_to_json",
    "network",
    "phrases",
    "quotes",
    "relations",
    "render",
    "render_briefs",
    "rows",
    "search",
    "to_dict",
    "to_html",
    "to_json",
    "to_text",
    "watched",
    "watched_first",
    "who",
]
