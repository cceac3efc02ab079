"""Comparator of one figure that counts two things: 40 huts and 40 carts, all nine and two of the nine.

Two claims that have a figure in common need not tell one thing of it. Where the figure counts things of two kinds in
two doings, where one claim tells of a part of what the other counts, and where one counts only what the speaker saw
himself, that is shown, and left to the reader.
"""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.aligning.embedding import vectors
from stemma.compare.bearers import persons
from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.counting import compared_things, head_of
from stemma.compare.comparators.numbers import is_part
from stemma.compare.comparators.same_figure import figures, is_count, is_toll, paired
from stemma.compare.concepts import share_a_kind_of_thing
from stemma.compare.doings import is_one_doing
from stemma.compare.fates import people
from stemma.compare.figures import is_age
from stemma.compare.measures import dimension_of
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, Quantity
from stemma.text.number_words import parse_number_words
from stemma.text.stem import words

FEW = 2
"""Figures up to this one are met by chance too often to be held against each other for that."""
KIN = 0.40
"""Cosine of two nouns from which on they may be two words for one thing."""
_OF_WHOLE = re.compile(
    r"\b(?P<part>(?:\w+|\d[\d,. ]*)) (?:out )?of (?:the|its|their|his|her|those|these) (?:\w+ )?$", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|among) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
_BOTH_OR_ALL = frozenset({"all", "each", "every", "both", "number", "total", "any", "none", "toll", "group", "list"})
_SEEN = re.compile(
    r"\b(?:I|we) (?:(?:myself|ourselves|only|could|can|had|have|then|also|just|did) ){0,2}(?:counted|count|saw|see"
    r"|seen|noticed|made out)\b(?! (?:on|in) (?:the )?(?:news|television|tv|paper)\b)"
)
"""What the speaker counted or saw: those that were there to be seen."""


def other_counts(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first of the three that shows."""
    return _part_of_whole(a, b) or _two_things(a, b) or _seen_by_one(a, b)


def _two_things(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One value of two nouns, each claim telling a doing of its own: "40 huts stood empty", "40 carts were lost"."""
    if paired(a, b) is not None or is_one_doing(a, b) is not False:
        return ()
    for left in _counts(a):
        for right in _counts(b):
            if (
                left.value != right.value
                or head_of(left.counted_text) in b.stems
                or head_of(right.counted_text) in a.stems
            ):
                continue
            if _are_of_two_kinds(left.counted_text, right.counted_text):
                said = _printed(left, a), _printed(right, b)
                reason = f"A counts “{said[0]}”, B “{said[1]}”; whether they are one count is left to the reader."
                return (
                    answer("what is counted", "unknown", reason, (said[0], (left.span,)), (said[1], (right.span,))),
                )
    return ()


def _are_of_two_kinds(one: str, other: str) -> bool:
    """Whether two nouns are no two words for one thing; people are called by many names."""
    heads = head_of(one), head_of(other)
    if not all(heads) or heads[0] == heads[1] or _are_people(one) or _are_people(other):
        return False
    if compared_things(one, other) != "incompatible" or share_a_kind_of_thing(one, other):
        return False
    rows = vectors([one, other])
    return float(rows[0] @ rows[1]) < KIN


def _are_people(text: str) -> bool:
    return any(word.lower() in _people_words() for _, _, word in words(text))


@cache
def _people_words() -> frozenset[str]:
    """Words for people as printed: by their stems "trains" would be trainers."""
    return frozenset(form for word in people() | persons() for form in (word, f"{word}s"))


def _part_of_whole(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "Two of the nine were opened again" beside "nine were closed": a part of what the other counts."""
    for one, other, side in ((a, b, "A"), (b, a, "B")):
        for whole, part in _wholes(one):
            meant = [q for q in _counts(other) if q.value == whole.value and not _is_of_some(q, other)]
            if not meant or any(_part_before(q, other) is not None for q in _counts(other)):
                continue
            if _gives(other, part, is_one=is_one_doing(a, b) is True):
                continue
            said = f"{part} of {one.words_of(whole.span)}", _printed(meant[0], other)
            reason = (
                f"{side} tells of “{said[0]}”, {'B' if side == 'A' else 'A'} of “{said[1]}”: a part, and the whole."
            )
            own, beside = (said[0], (whole.span,)), (said[1], (meant[0].span,))
            return (answer("what is counted", "compatible", reason, *in_order(own, beside, is_first=side == "A")),)
    return ()


def _is_of_some(quantity: Quantity, profile: Profile) -> bool:
    """ "Of the farm's 90 cows 60 ...": what is told is told of some of them."""
    at = quantity.span.start
    return _OF.search(profile.document.text[max(0, at - 40) : at]) is not None


def _gives(profile: Profile, part: str, *, is_one: bool) -> bool:
    """Whether a claim has the part's figure too, of the same doing (``is_one``): "of nine sailors three drowned"."""
    value = parse_number_words(part.lower())
    own = [quantity for quantity in profile.quantities if value is not None and quantity.value == value]
    is_deed = is_one and not profile.claim.predicate.startswith("be ")
    return bool(own) and (is_deed or any(is_part(quantity, profile) for quantity in own))


def _seen_by_one(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "From the loft I counted five dead" beside "five died": who counts what he sees counts no more than that."""
    seen = [_SEEN.search(side.content) is not None for side in (a, b)]
    pair = paired(a, b)
    if (
        seen[0] == seen[1]
        or pair is None
        or pair[0].value != pair[1].value
        or not (is_toll(pair[0], a) or is_toll(pair[1], b))
    ):
        return ()
    side = "A" if seen[0] else "B"
    said = _printed(pair[0], a), _printed(pair[1], b)
    reason = f"{side} counts only those that the speaker saw; whether they are all is left to the reader."
    return (answer("what is counted", "compatible", reason, (said[0], (pair[0].span,)), (said[1], (pair[1].span,))),)


@once
def _counts(profile: Profile) -> tuple[Quantity, ...]:
    """The figures of a claim that count things one by one."""
    return tuple(q for q in figures(profile) if _is_of_things(q) and not is_age(q) and (q.value or 0) > FEW)


def _is_of_things(quantity: Quantity) -> bool:
    """Whether a figure counts, by its noun or under a name for things of that kind ("nine lists" are documents)."""
    is_whole = quantity.value is not None and quantity.value == int(quantity.value)
    is_named = quantity.unit is not None and quantity.unit.endswith("s") and not dimension_of(quantity)
    return is_count(quantity) or (is_whole and is_named and not (quantity.unit or "").isupper())


@once
def _wholes(profile: Profile) -> tuple[tuple[Quantity, str], ...]:
    """The figures of which a claim tells only a part, with the word for the part."""
    return tuple((q, part) for q in _counts(profile) if (part := _part_before(q, profile)) is not None)


def _part_before(quantity: Quantity, profile: Profile) -> str | None:
    """The word for a part right before the whole it is of: the "two" of "two of the nine"."""
    at = quantity.span.start
    found = _OF_WHOLE.search(profile.document.text[max(0, at - 40) : at])
    if found is None or found["part"].lower() in _BOTH_OR_ALL:
        return None
    part = found["part"]
    number = any(profile.words_of(q.number_span or q.span).lower() == part.lower() for q in profile.quantities)
    is_share = part.lower() in ("most", "some", "many", "few", "several", "half", "one", "two", "none", "third")
    return part if number or is_share else None


def _printed(quantity: Quantity, profile: Profile) -> str:
    said, noun = profile.words_of(quantity.span), " ".join(quantity.counted_text.split())
    is_before = quantity.counted is not None and quantity.counted.start < quantity.span.start
    return said if not noun or is_before or set(content_stems(noun)) <= set(content_stems(said)) else f"{said} {noun}"
