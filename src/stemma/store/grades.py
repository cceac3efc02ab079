"""Grades that people gave: kept for ever, in force as long as the passage they were given to still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Document, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A grade with the words of its passage, so that a changed text does not keep it."""

    grade: Grade
    quote: str


def graded(grade: Grade, documents: Sequence[Document]) -> Graded:
    """``grade`` with the words it was given to."""
    return Graded(grade=grade, quote=_quote(grade, documents))


def grades_in_force(kept: Sequence[Graded], documents: Sequence[Document]) -> tuple[Grade, ...]:
    """Each person's last grade of each passage, in the order given, where the passage has the same words."""
    last = {(one.grade.claim, one.grade.by): one for one in kept}
    return tuple(
        one.grade
        for one in kept
        if last[one.grade.claim, one.grade.by] is one and one.quote and one.quote == _quote(one.grade, documents)
    )


def _quote(grade: Grade, documents: Sequence[Document]) -> str:
    return next((document.quote(grade.claim) for document in documents if document.id == grade.claim.document), "")
