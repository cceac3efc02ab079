"""Figures above the line: "12" with a raised "3" is no 123."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """``text`` with its figures as raised ones, one for one; a mark of a note or a power runs into no number then."""
    return text.translate(_RAISED)
