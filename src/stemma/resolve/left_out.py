"""Pairs of names that the caps of blocking left out: what was never compared is told, not lost in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Document, Problem, Reading
from stemma.resolve.across import KINDS, by_name
from stemma.resolve.blocking import LARGEST_LOOSE, Cut, blocks
from stemma.resolve.desk import Desk
from stemma.text.names import name_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Of ``names`` different names of one ``kind`` those pairs that no block compared, by block, largest first."""

    kind: str
    names: int
    cuts: tuple[Cut, ...]

    @property
    def pairs(self) -> int:
        """How many pairs; one that another block compares is counted all the same."""
        return sum(cut.left_out for cut in self.cuts)


def pairs_left_out(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[LeftOut, ...]:
    """What :func:`stemma.resolve.resolve` does not compare among these texts; nothing where no block is too large."""
    desk = Desk(documents, readings)
    found = []
    for kinds in KINDS:
        names = by_name(desk, kinds)
        # Fewer names than that make no block too large.
        cuts = blocks(names, name_kind(kinds[0])).cuts if len(names) > LARGEST_LOOSE else ()
        if cuts:
            found.append(LeftOut(kind=kinds[0], names=len(names), cuts=cuts))
    return tuple(found)


def left_out_told(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """:func:`pairs_left_out` as notes for the reader of a dossier, one for each kind of name."""
    return tuple(
        Problem(
            path="",
            code="names_not_compared",
            message=f"{one.pairs:,} of the pairs of names of one kind ({one.kind}) were never compared: "
            "too many names sound alike.",
            hint="Two of these may be one without it being seen. Search for the names that matter to you.",
            lost=False,
        )
        for one in pairs_left_out(documents, readings)
    )
