"""A server for the tests of a folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sources.serving import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    with serving() as one:
        yield one
