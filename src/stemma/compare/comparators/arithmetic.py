"""The arithmetic of figures that make up the other's figure, in words and with all passages."""

from __future__ import annotations

from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.sums import Sum
from stemma.compare.profile import Profile
from stemma.model import Aspect


def in_parts(parts: Profile, whole: Profile, found: Sum, *, is_first: bool) -> Aspect:
    """The arithmetic of a sum: whoever gives the parts says more; ``is_first``: the parts stand in A."""
    terms = " + ".join([*(f"{part.value:,.12g}" for part in found.parts), *("1" for _ in found.single)])
    reason = f"{terms} = {found.whole.value:,.12g}: {'A' if is_first else 'B'} gives the parts, the other the sum."
    return _worked_out(found, parts, whole, reason, is_first=is_first)


def as_difference(parts: Profile, whole: Profile, found: Sum, *, is_first: bool) -> Aspect:
    """The arithmetic of a margin: one gives two figures, the other how far they are apart."""
    high, low = sorted((part.value or 0 for part in found.parts), reverse=True)
    sides = ("A", "B") if is_first else ("B", "A")
    worked = f"{high:,.12g} − {low:,.12g} = {found.whole.value:,.12g}"
    reason = f"{worked}: {sides[0]} gives both figures, {sides[1]} how far they are apart."
    return _worked_out(found, parts, whole, reason, is_first=is_first)


def _worked_out(found: Sum, parts: Profile, whole: Profile, reason: str, *, is_first: bool) -> Aspect:
    printed = (", ".join(parts.words_of(part.span) for part in found.parts), whole.words_of(found.whole.span))
    own, other = (printed[0], tuple(part.span for part in found.parts)), (printed[1], (found.whole.span,))
    sides = in_order(own, other, is_first=is_first)
    return answer("number", "narrower" if is_first else "broader", reason, *sides)
