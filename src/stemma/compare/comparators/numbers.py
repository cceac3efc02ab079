"""Comparators of figures: the number, how exact it is meant, and what is counted."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.compare.comparators.ages import ages_of
from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.arithmetic import as_difference, in_parts
from stemma.compare.comparators.doers import are_done_by_two, may_be_some
from stemma.compare.comparators.intervals import BEYOND, finer, held_against, interval
from stemma.compare.comparators.left_over import as_odds, as_rest, at_odds, left_over
from stemma.compare.comparators.same_figure import (
    are_one_toll,
    fate_of,
    figures,
    is_count,
    is_figure,
    paired,
    rate_of,
)
from stemma.compare.comparators.second_figures import second_clash
from stemma.compare.comparators.shares import are_one_share
from stemma.compare.comparators.sums import subtracted, summed, taken_off_at_odds
from stemma.compare.doings import is_one_doing, states_in
from stemma.compare.fates import TOLLS
from stemma.compare.figures import is_age
from stemma.compare.measures import a_year, are_one_rounded, dimension_of, in_unit_of, periods
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectName, AspectResult, Quantity
from stemma.text.stem import stem

_OF_THE = re.compile(
    r"(?<!\ball )(?<!\bboth )\b(?:of|out of|among) (?:the|its|their|his|her) (?:\w+ )?$", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"\s+(?:more )?of (?:the (?:\w+ )?(?:injured|wounded|hurt|dead|victims|killed|missing)|them|those|these|whom)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,? and|,) ")
_LEFT = re.compile(r"\b(?:still|remain(?:s|ed)?)\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so far|to date|until now|thus far|up to now|by (?:noon|midday|midnight|nightfall|dawn|then|\w+day"
    r"|(?:late |early )?(?:\w+day )?(?:morning|afternoon|evening|night)))\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:only |just )?(?:one|a single) (?P<noun>(?!of\b)\w+(?: \w+)?)", re.IGNORECASE)
_ANY_ONE = re.compile(r"\b(?:one|single)\b", re.IGNORECASE)
NUMBER_WORDS = frozenset({"number", "numbers", "figure", "figures", "total", "amount", "count", "increase", "size"})


def number(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The figures themselves, as intervals; figures that add up to the other's are that figure, told in parts."""
    for parts, whole, is_first in ((a, b, True), (b, a, False)):
        found = summed(parts, whole)
        if found is not None:
            return (in_parts(parts, whole, found, is_first=is_first),)
        apart = subtracted(parts, whole)
        if apart is not None:
            return (as_difference(parts, whole, apart, is_first=is_first),)
    if (rest := left_over(a, b)) is not None:
        return (as_rest(rest, a, b),)
    if (same := at_odds(a, b)) is not None:
        return (as_odds(same, a, b),)
    if (odds := _taken_off(a, b)) is not None:
        return (odds,)
    if are_one_share(a, b):
        return ()
    pair = paired(a, b)
    if pair is None:
        clash = second_clash(a, b, ())
        if clash:
            return (_held(clash, a, b),)
        return _one_of(a, b) or _one_sided(a, b) or _side_by_side(a, b) or _two_tolls(a, b)
    first = _held(pair, a, b)
    if first.result == "incompatible" or (second := second_clash(a, b, pair)) is None:
        return (first,)
    beside = _held(second, a, b)
    return (beside,)


def _held(pair: tuple[Quantity, Quantity], a: Profile, b: Profile) -> Aspect:
    """What becomes of two figures that may measure one thing."""
    left, right = _with_rest(pair[0], a), _with_rest(pair[1], b)
    printed = a.words_of(left.span), b.words_of(right.span)
    rates = rate_of(left, a), rate_of(right, b)
    if rates[0] != rates[1] and all(rate in periods() for rate in rates):
        printed = f"{printed[0]} a {rates[0]}", f"{printed[1]} a {rates[1]}"
        left, right = a_year(left, rates[0]), a_year(right, rates[1])
    result, reason, differs = held_against(left, in_unit_of(right, left), *printed)
    if are_one_rounded(left, right):
        result, reason, differs = "same", f"“{printed[0]}” and “{printed[1]}” are one figure in two units.", False
    if result == "incompatible" and _is_so_far(left, a, right, b):
        result = "compatible"
        reason = f"{reason[:-1]}, but the lower one is of so far."
    elif result == "incompatible" and may_be_some(left, a, right, b):
        result = "compatible"
        reason = f"{reason[:-1]}, but only one says who did it: the lower one may be a part."
    elif result == "incompatible" and _are_of_two(left, a, right, b):
        result = "unknown"  # two doings with two figures contradict nothing, nor does a whole of parts
        reason = f"{reason[:-1]}; whether they count one thing is left to the reader."
    elif result == "incompatible" and _is_left_over(left, a, right, b):
        result = "compatible"
        reason = f"{reason[:-1]}, but the lower one is of what is left."
    return _aspect("number", result, reason, pair, a, b, differs)


def _taken_off(a: Profile, b: Profile) -> Aspect | None:
    """ "From nine years to four" against "three years off his nine-year term"."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        if (found := taken_off_at_odds(one, other)) is not None:
            left, whole = found
            printed = one.words_of(left.span), other.words_of(whole.span)
            reason = f"“{printed[0]}” is not what is left when “{printed[1]}” is taken off."
            pair = (left, whole) if is_first else (whole, left)
            return _aspect("number", "incompatible", reason, pair, a, b, True)
    return None


def _are_of_two(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether two figures count in two doings, a whole and a part, or what two did."""
    is_other = is_one_doing(a, b) is False and not are_one_toll(left, a, right, b)
    return is_other or _are_told_of_two(left, a, right, b) or are_done_by_two(left, a, right, b)


def _with_rest(quantity: Quantity, profile: Profile) -> Quantity:
    """A measure with what is added to it in a smaller unit: "three years and six months" are three and a half."""
    text, end = profile.document.text, quantity.span.end
    for rest in profile.quantities if dimension_of(quantity) and quantity.qualifier == "exact" else ():
        is_next = end < rest.span.start <= end + 6 and _AND.fullmatch(text, end, rest.span.start) is not None
        if is_next and rest.unit != quantity.unit and dimension_of(rest) == dimension_of(quantity):
            factor = in_unit_of(replace(rest, qualifier="at least", value=1, low=1, high=None), quantity).value or 0
            value = round((quantity.value or 0) + factor * (rest.value or 0), 2)
            return replace(quantity, value=value, low=value, high=value)
    return quantity


def _is_whole(quantity: Quantity, profile: Profile) -> bool:
    """Whether a figure is the whole of which only a part is told: "half of the 340 nurses"."""
    text, at = profile.document.text, quantity.span.start
    before = text[max(0, at - 40) : at]
    return _OF_THE.search(before) is not None


def _are_told_of_two(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether one figure counts all, the other a part ("12 of the injured") or those in a state ("in hospital")."""
    if _is_whole(left, a) != _is_whole(right, b) or is_part(left, a) != is_part(right, b):
        return True
    if {"killed"} == {fate_of(left, a), fate_of(right, b)}:
        return False  # the dead are in no other state, whatever the claim goes on to say of others
    told = states_in(a), states_in(b)
    return bool(told[0]) != bool(told[1])


def is_part(quantity: Quantity, profile: Profile) -> bool:
    """ "12 of the injured", "nine of them": some of a number that is told elsewhere."""
    text, at = profile.document.text, (quantity.number_span or quantity.span).end
    return _OF_THEM.match(text, at) is not None


def _is_so_far(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether one claim counts what there is so far, and the other, without saying so, has the higher figure."""
    told = [_SO_FAR.search(side.words_of(side.claim.sentence)) is not None for side in (a, b)]
    if told[0] == told[1]:
        return False
    lower, higher = (left, right) if told[0] else (right, left)
    return interval(lower)[0] < interval(higher)[0]


def _is_left_over(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether one claim has the lower figure, of what is left: "seven missing", "two still missing"."""
    told = [_LEFT.search(side.content) is not None for side in (a, b)]
    if told[0] == told[1]:
        return False
    lower, higher = (left, right) if told[0] else (right, left)
    return interval(lower)[1] < interval(higher)[1]


def qualifier(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """How exact the figures are meant: "around", "more than", "at least", or bare."""
    pair = paired(a, b)
    if pair is None:
        return ()
    left, right = pair
    if left.value == right.value and {left.qualifier, right.qualifier} in BEYOND:
        return ()  # to the two sides of one figure: that is no matter of how exact it is meant
    if left.qualifier == right.qualifier:
        return (_aspect("qualifier", "same", f"Both figures are {_meant(left)}.", pair, a, b, False),)
    result = finer(interval(left), interval(right)) if left.value == right.value and not left.slip else "compatible"
    reason = f"A's figure is {_meant(left)}, B's {_meant(right)}."
    return (_aspect("qualifier", "compatible" if result == "incompatible" else result, reason, pair, a, b, True),)


def _one_of(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "took one machine gun", "taking two machine guns": a single one against a count of the same noun."""
    for single, other, is_first in ((a, b, True), (b, a, False)):
        if is_one_doing(a, b) is not True or _ANY_ONE.search(other.content) is not None:
            continue
        for found in _ONE.finditer(single.content):
            nouns = [stem(word) for word in found["noun"].lower().split()]
            for quantity in figures(other):
                counted = [stem(word) for word in quantity.counted_text.lower().split()]
                is_plain = quantity.qualifier == "exact" and is_count(quantity) and (quantity.value or 0) > 1
                if not is_plain or not counted or counted[-1] not in nouns or counted != nouns[: len(counted)]:
                    continue
                printed = other.words_of(quantity.span)
                reason = f"“{found[0]}” and “{printed}” have no value in common."
                own, beside = (found[0], (single.claim.spans[0],)), (printed, (quantity.span,))
                return (answer("number", "incompatible", reason, *in_order(own, beside, is_first=is_first)),)
    return ()


def _one_sided(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One claim gives a figure where the other speaks of a number without giving it."""
    if bool(figures(a)) == bool(figures(b)):
        return ()
    giver, other = (a, b) if figures(a) else (b, a)
    given = figures(giver)[0]
    vague = [q for q in other.quantities if not is_figure(q)]
    if not vague and NUMBER_WORDS.isdisjoint(other.content.split()):
        return ()
    said = other.words_of(vague[0].span) if vague else "no figure"
    side = "A" if giver is a else "B"
    printed = giver.words_of(given.span)
    reason = f"{side} gives the figure {printed}, {'B' if side == 'A' else 'A'} {said}."
    own, beside = (printed, (given.span,)), (said, tuple(q.span for q in vague[:1]))
    sides = in_order(own, beside, is_first=giver is a)
    return (answer("number", "narrower" if giver is a else "broader", reason, *sides),)


def _side_by_side(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The only count of each claim, where nothing says that they count one thing: shown, and never agreement."""
    counts = [[q for q in figures(side) if not _tells_age(q, side)] for side in (a, b)]
    if any(len(found) != 1 for found in counts):
        return ()
    left, right = counts[0][0], counts[1][0]
    both = "percent" in (left.unit, right.unit) and left.unit != right.unit
    is_apart = finer(interval(left), interval(in_unit_of(right, left))) == "incompatible"
    if both or not is_apart or not (_is_open(left) and _is_open(right)):
        return ()
    if rate_of(left, a) != rate_of(right, b):
        return ()  # "two ministers", "five each"
    fates = {fate_of(left, a), fate_of(right, b)} - {None}
    if len(fates) > 1:
        return ()
    printed = (a.words_of(left.span), b.words_of(right.span))
    reason = (
        f"A gives the figure “{printed[0]}”, B “{printed[1]}”; whether they count one thing is left to the reader."
    )
    return (_aspect("number", "unknown", reason, (left, right), a, b, True),)


def _two_tolls(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Two figures of the dead, or of the hurt, that count in other words: "21 people", "24 of the pilgrims"."""
    for left in figures(a):
        for right in figures(b):
            fate = fate_of(left, a)
            if fate not in TOLLS or fate != fate_of(right, b) or is_age(left) or is_age(right):
                continue
            result, reason, differs = held_against(left, right, a.words_of(left.span), b.words_of(right.span))
            if result == "incompatible":
                result, reason = "unknown", f"{reason[:-1]}; whether they count one thing is left to the reader."
            return (_aspect("number", result, reason, (left, right), a, b, differs),)
    return ()


def _tells_age(quantity: Quantity, profile: Profile) -> bool:
    """Whether a figure is an age, also where nothing but its place tells so ("a teacher, 62,")."""
    return is_age(quantity) or any(span.overlaps(quantity.span) for _, span in ages_of(profile))


def _is_open(quantity: Quantity) -> bool:
    """Whether a figure is a count or a share, and no measure of length or time."""
    return quantity.unit == "percent" or (is_count(quantity) and (quantity.value or 0) > 1)


def _meant(quantity: Quantity) -> str:
    return "given without a qualifier" if quantity.qualifier == "exact" else f"“{quantity.qualifier}”"


def _aspect(
    name: AspectName,
    result: AspectResult,
    reason: str,
    pair: tuple[Quantity, Quantity],
    a: Profile,
    b: Profile,
    differs: bool,
) -> Aspect:
    left, right = pair
    values = (a.words_of(left.span), b.words_of(right.span))
    if name == "qualifier":
        values = (left.qualifier, right.qualifier)
    return answer(name, result, reason, (values[0], (left.span,)), (values[1], (right.span,)), differs=differs)
