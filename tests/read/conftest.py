"""READ on a string: the parser's weights are loaded once for all tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stemma.read import read as read_document
from tests.read.page import Page, document

Read = Callable[..., Page]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a text; the same text is read once."""
    known: dict[str, Page] = {}

    def of(text: str) -> Page:
        if text not in known:
            known[text] = Page(text, read_document(document(text)))
        return known[text]

    return of
