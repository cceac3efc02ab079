"""Two figures that make up one whole, told from its two sides: "lost 12 of its 40 boats", "kept 28 of its 40"."""

from __future__ import annotations

import re

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.phrasing import are_opposed
from stemma.compare.comparators.wholes import Pair, are_one_part, make_up_a_whole
from stemma.compare.doings import is_one_doing
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect

_GONE = re.compile(
    r"\b(?:lose|loses|lost|losing|destroy(?:s|ed)|kill(?:s|ed)|died|perished|stolen|stole|gone|cancel(?:s|led|ed))\b",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\b(?:discount|(?:percent|per cent|%) (?:less|lower|below|under|cheaper|off))\b", re.IGNORECASE)
_OF_VALUE = re.compile(r"\bof (?:its|the|their|his|her) (?:[\w-]+ )?(?:value|price|worth|cost)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left (?:with|to|over)|(?:is|are|was|were|be|been|had|has|have) left (?:of|in)|keeps?|kept|holds? on"
    r"|held on|retain(?:s|ed)?|remain(?:s|ed|ing)?|still ha[sd]|spared|surviv\w+|untouched|intact|discount"
    r"|(?:percent|per cent|%) (?:less|lower|below|under|cheaper|off))\b",
    re.IGNORECASE,
)
"""Words that tell what is left when a part is gone."""


def left_over(a: Profile, b: Profile) -> Pair | None:
    """Figures of two claims that make up one whole, where one claim tells the part and the other the rest."""
    return make_up_a_whole(a, b) if _is_told_from_two_sides(a, b) else None


def at_odds(a: Profile, b: Profile) -> Pair | None:
    """One figure for what is gone and for what is left of a whole of which it is not the half."""
    if a.claim.negated or b.claim.negated:
        return None
    are_told = _is_gone_and_left(a.content, b.content) or _is_gone_and_left(b.content, a.content)
    return are_one_part(a, b) if are_told else None


def _is_gone_and_left(gone: str, kept: str) -> bool:
    """ "Lost two thirds", "two thirds are left"; "for a fifth of its value", "a fifth below its value"."""
    if _LEFT.search(kept) is None or _LEFT.search(gone) is not None:
        return False
    is_price = _OF_VALUE.search(gone) is not None and _BELOW.search(kept) is not None
    return is_price or _GONE.search(gone) is not None


def as_odds(pair: Pair, a: Profile, b: Profile) -> Aspect:
    """One figure that cannot be both what is gone and what is left."""
    left, right = (side.words_of(quantity.span) for side, quantity in zip((a, b), pair, strict=True))
    reason = f"“{left}” and “{right}” are told of what is gone and of what is left of one whole."
    return answer("number", "incompatible", reason, (left, (pair[0].span,)), (right, (pair[1].span,)))


def as_rest(pair: Pair, a: Profile, b: Profile) -> Aspect:
    """The two figures as one figure, told from two sides."""
    left, right = (side.words_of(quantity.span) for side, quantity in zip((a, b), pair, strict=True))
    reason = f"“{left}” and “{right}” make up the whole: one is what the other leaves over."
    sides = (left, (pair[0].span,)), (right, (pair[1].span,))
    return answer("number", "same", reason, *sides, differs=False)


def _is_told_from_two_sides(a: Profile, b: Profile) -> bool:
    """Whether one denies what the other says, or has a word of what is left, or their verbs are opposites."""
    denied = a.claim.negated != b.claim.negated
    left = (_LEFT.search(a.content) is None) != (_LEFT.search(b.content) is None)
    opposed = are_opposed(set(content_stems(a.claim.predicate)), set(content_stems(b.claim.predicate)))
    return denied != (left or opposed) and (left or opposed or is_one_doing(a, b) is True)
