"""Marks a sentence that is read wrongly today; the mark falls when it is read rightly."""

from __future__ import annotations

import pytest


def misread(reason: str) -> pytest.MarkDecorator:
    """A strict expected failure: the assertion says what is right, ``reason`` what comes out instead."""
    return pytest.mark.xfail(strict=True, reason=reason, raises=AssertionError)
