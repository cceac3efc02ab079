"""An Arabic text with its reading, for tests that speak of its words."""

from __future__ import annotations

from stemma.read import read
from tests.documents import document
from tests.read.page import Page


def arabic(text: str, *, date: str | None = None) -> Page:
    """``text`` read as Arabic."""
    return Page(text, read(document("t", text, language="ar", date=date)))
