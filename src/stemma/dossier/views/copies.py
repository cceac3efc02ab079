"""Texts that are nearly the same: how much they share, and each sentence that differs."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.views.passages import Passage, passage_of_span
from stemma.model import NearCopy, Span

MOST_CHANGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One sentence in either text; None where one text has nothing for it."""

    left: Passage | None
    right: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Two texts, why they are shown together, and the first sentences that differ; ``unshown`` counts the rest."""

    names: str
    reason: str
    changes: tuple[Differing, ...]
    unshown: int

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All places that are linked to."""
        return tuple(p for change in self.changes for p in (change.left, change.right) if p is not None)


def copies_of(index: Index, labels: dict[str, TextLabel]) -> tuple[Copies, ...]:
    """All pairs, in the order of the dossier."""
    return tuple(_pair(index, labels, copy) for copy in index.dossier.near_copies)


def _pair(index: Index, labels: dict[str, TextLabel], copy: NearCopy) -> Copies:
    shown = copy.changes[:MOST_CHANGES]
    return Copies(
        names=f"{labels[copy.left].name} and {labels[copy.right].name}",
        reason=copy.reason,
        changes=tuple(
            Differing(left=_passage(index, labels, change.left), right=_passage(index, labels, change.right))
            for change in shown
        ),
        unshown=len(copy.changes) - len(shown),
    )


def _passage(index: Index, labels: dict[str, TextLabel], span: Span | None) -> Passage | None:
    return passage_of_span(index, labels, span) if span is not None else None
