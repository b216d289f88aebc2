"""What a speaker does with what he says, told by the content."""

from __future__ import annotations

from rasad.annotate.claims.content import Content
from rasad.annotate.claims.page import Page
from rasad.model import Stance


def stance(page: Page, content: Content) -> Stance:
    """Return the stance of a content under a neutral cue."""
    return "assert"
