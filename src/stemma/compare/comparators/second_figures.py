"""A second figure of claims whose first ones agree: "458 passengers and 29 crew", "412 passengers and 29 crew"."""

from __future__ import annotations

import re

from stemma.compare.comparators.counting import head_of
from stemma.compare.comparators.intervals import held_against
from stemma.compare.comparators.same_figure import fate_of, figures, is_count
from stemma.compare.figures import is_age
from stemma.compare.profile import Profile
from stemma.model import Quantity

_OF = re.compile(r"\s+(?:out )?of (?:the |its |their |his |her )?")


def second_clash(a: Profile, b: Profile, pair: tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """Two further figures of one noun, or of one whole ("three of the five", "two of five"), with no value in common.

    Each is the only one of its noun in its claim, is exact and counts things one by one; None where there are none.
    ``pair`` are the figures that were held against each other already; without them only parts of one whole are
    looked at. Those of two fates are never held against each other.
    """
    sides = [[q for q in figures(side) if q not in pair and _is_plain(q)] for side in (a, b)]
    for left in sides[0]:
        for right in sides[1]:
            is_one = _are_parts_of_one(left, a, right, b) or (bool(pair) and _are_of_one_noun(left, a, right, b))
            if (
                is_one
                and fate_of(left, a) == fate_of(right, b)
                and held_against(left, right, "", "")[0] == "incompatible"
            ):
                return left, right
    return None


def _is_plain(quantity: Quantity) -> bool:
    return quantity.qualifier == "exact" and is_count(quantity) and not is_age(quantity) and not quantity.slip


def _are_of_one_noun(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    noun = head_of(left.counted_text)
    if not noun or noun != head_of(right.counted_text):
        return False
    return all(sum(head_of(q.counted_text) == noun for q in figures(side)) == 1 for side in (a, b))


def _are_parts_of_one(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    wholes = _whole_of(left, a), _whole_of(right, b)
    return wholes[0] is not None and wholes[0] == wholes[1]


def _whole_of(quantity: Quantity, profile: Profile) -> int | float | None:
    """Of how many: the five of "three of the five pins"."""
    found = _OF.match(profile.document.text, (quantity.number_span or quantity.span).end)
    if found is None:
        return None
    behind = (q for q in profile.quantities if (q.number_span or q.span).start == found.end())
    return next((q.value for q in behind if q.value is not None), None)
