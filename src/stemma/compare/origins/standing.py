"""Standing passages: wording that many texts carry which have little else in common.

A paragraph about the company under each of its releases, or the background that an agency puts into every story on a
war, is shared wording, but nobody who prints it rests on the others who do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from stemma.compare.origins.derivation import COPIED, Derivation
from stemma.model import Span

MANY = 8  # other texts that carry a passage, before it can be a standing one: fewer may all have one source


def without_standing(found: Sequence[Derivation]) -> list[Derivation]:
    """``found`` with standing passages told apart from what was copied, and the shares without them.

    A passage stands when at least ``MANY`` other texts carry it, and most of those have less than ``COPIED`` of
    either text in common with the one that is looked at.
    """
    carried = _Carried(found)
    return [_apart(item, carried) for item in found]


class _Carried:
    """For every text, how many others carry the words at a place, and how many of those are copies as a whole."""

    def __init__(self, found: Sequence[Derivation]) -> None:
        places: dict[tuple[str, bool], list[tuple[int, int]]] = defaultdict(list)
        for item in found:
            is_copy = max(item.share, item.source_share) >= COPIED
            for pair in item.copied:
                for span in pair:
                    places[span.document, is_copy].append((span.start, span.end))
        self._starts = {key: sorted(start for start, _ in spans) for key, spans in places.items()}
        self._ends = {key: sorted(end for _, end in spans) for key, spans in places.items()}

    def is_standing(self, span: Span) -> bool:
        """Whether the words of ``span`` stand in many texts, most of them no copies of this one."""
        at = (span.start + span.end) // 2
        few, whole = (self._count((span.document, is_copy), at) for is_copy in (False, True))
        return few + whole >= MANY and few > whole

    def _count(self, key: tuple[str, bool], at: int) -> int:
        return bisect_right(self._starts.get(key, ()), at) - bisect_left(self._ends.get(key, ()), at + 1)


def _apart(item: Derivation, carried: _Carried) -> Derivation:
    stands = [pair for pair in item.copied if any(map(carried.is_standing, pair))]
    if not stands or max(item.share, item.source_share) >= COPIED:
        return item
    kept = [pair for pair in item.copied if pair not in stands]
    left = [sum(pair[side].end - pair[side].start for pair in (*kept, *item.quoted)) for side in (0, 1)]
    whole = [sum(pair[side].end - pair[side].start for pair in (*item.copied, *item.quoted)) for side in (0, 1)]
    return replace(
        item,
        copied=tuple(kept),
        standing=tuple(stands),
        share=item.share * left[0] / max(1, whole[0]),
        source_share=item.source_share * left[1] / max(1, whole[1]),
    )
