"""Two documents whose words are nearly the same: versions of one text, and what changed between them."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One sentence that differs: in ``left``, in ``right``, or in both; None where one side has nothing for it."""

    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCopy:
    """Documents ``left`` and ``right`` (ids, left < right) share ``share`` of their words; ``changes`` in text order.

    ``share`` is the part of the longer text's words that stand in the same order in the other, from 0 to 1. No
    changes mean that only spacing, case or marks differ. ``reason`` says it in a sentence.
    """

    left: str
    right: str
    share: float
    changes: tuple[Change, ...]
    reason: str
