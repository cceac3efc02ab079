"""Comparators of figures: the number, how exact it is meant, and what is counted."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache

from stemma.compare.comparators.ages import ages_of
from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.arithmetic import as_difference, in_parts
from stemma.compare.comparators.doers import are_done_by_two, may_be_some
from stemma.compare.comparators.sums import subtracted, summed
from stemma.compare.concepts import concepts
from stemma.compare.doings import is_one_doing, states_in
from stemma.compare.fates import Fate, counts_anyone, fate_at
from stemma.compare.figures import TELLING, is_address, is_age, is_label, one_unit
from stemma.compare.measures import dimension_of, in_unit_of
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.compare.thresholds import ABOUT
from stemma.model import Aspect, AspectName, AspectResult, Quantity
from stemma.text.stem import stem

Interval = tuple[float, float]
_OF_THE = re.compile(
    r"(?<!\ball )(?<!\bboth )\b(?:of|out of|among) (?:the|its|their|his|her) (?:\w+ )?$", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"\s+(?:more )?of (?:the (?:injured|wounded|hurt|dead|victims|killed|missing)|them|those|these|whom)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"\s(?:(?:a|an|per) (?!few\b|little\b|lot\b)(?P<of>\w+)(?=\W|$)|each\b|apiece\b)")
_AND = re.compile(r"(?:,? and|,) ")
_LEFT = re.compile(r"\b(?:still|remain(?:s|ed)?)\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so far|to date|until now|thus far|up to now|by (?:noon|midday|midnight|nightfall|dawn|then|\w+day"
    r"|(?:late |early )?(?:\w+day )?(?:morning|afternoon|evening|night)))\b",
    re.IGNORECASE,
)
NOT_FIGURES = ("a number of", "many", "some", "few", "several", "large number")
_BARE_UNITS = ("they", "them", "others", "other", "number")
NUMBER_WORDS = frozenset({"number", "numbers", "figure", "figures", "total", "amount", "count", "increase", "size"})


def paired(a: Profile, b: Profile) -> tuple[Quantity, Quantity] | None:
    """The quantities of two claims that measure one thing, or None.

    One value of one unit comes first, then the same words for what is counted, then the only figure of a unit.
    """
    kept = _latest.get("pair")
    if kept is not None and kept[0] is a and kept[1] is b:
        return kept[2]
    found = _nearest(a, b)
    _latest["pair"] = (a, b, found)
    return found


_latest: dict[str, tuple[Profile, Profile, tuple[Quantity, Quantity] | None]] = {}
"""The pair asked for last: the comparators of one pair of claims all ask for its figures."""


def _nearest(a: Profile, b: Profile) -> tuple[Quantity, Quantity] | None:
    best: tuple[int, Quantity, Quantity] | None = None
    for left in figures(a):
        for right in figures(b):
            rank = _kinship(left, right, a, b)
            if rank and (best is None or rank > best[0]):
                best = (rank, left, right)
    return best[1:] if best else None


@once
def figures(profile: Profile) -> tuple[Quantity, ...]:
    """The quantities of a claim that bound a number."""
    return tuple(quantity for quantity in profile.quantities if is_figure(quantity))


def is_figure(quantity: Quantity) -> bool:
    """Whether the quantity bounds a number at all; "many" and "a number of" do not, nor does a house number."""
    return (
        not is_address(quantity)
        and not is_label(quantity)
        and quantity.qualifier not in NOT_FIGURES
        and (quantity.value, quantity.low, quantity.high) != (None,) * 3
    )


def number(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The figures themselves, as intervals; figures that add up to the other's are that figure, told in parts."""
    for parts, whole, is_first in ((a, b, True), (b, a, False)):
        found = summed(parts, whole)
        if found is not None:
            return (in_parts(parts, whole, found, is_first=is_first),)
        apart = subtracted(parts, whole)
        if apart is not None:
            return (as_difference(parts, whole, apart, is_first=is_first),)
    pair = paired(a, b)
    if pair is None:
        return _one_sided(a, b) or _side_by_side(a, b) or _two_tolls(a, b)
    left, right = _with_rest(pair[0], a), _with_rest(pair[1], b)
    result, reason, differs = held_against(left, right, a.words_of(left.span), b.words_of(right.span))
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
    return (_aspect("number", result, reason, pair, a, b, differs),)


def _are_of_two(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether two figures count in two doings, a whole and a part, or what two did."""
    return is_one_doing(a, b) is False or _are_told_of_two(left, a, right, b) or are_done_by_two(left, a, right, b)


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
    if left.qualifier == right.qualifier:
        return (_aspect("qualifier", "same", f"Both figures are {_meant(left)}.", pair, a, b, False),)
    result = _finer(interval(left), interval(right)) if left.value == right.value and not left.slip else "compatible"
    reason = f"A's figure is {_meant(left)}, B's {_meant(right)}."
    return (_aspect("qualifier", "compatible" if result == "incompatible" else result, reason, pair, a, b, True),)


def interval(quantity: Quantity) -> Interval:
    """The values that a quantity allows; "around" is a tenth to both sides, "more than" is open above."""
    value = quantity.value
    low = float(quantity.low) if quantity.low is not None else None
    high = float(quantity.high) if quantity.high is not None else None
    if value is not None and quantity.qualifier == "around":
        return (value * (1 - ABOUT), value * (1 + ABOUT))
    if value is not None and quantity.qualifier == "almost":
        return (value * (1 - ABOUT), float(value))
    if value is not None and quantity.qualifier == "exact":
        is_share = quantity.unit == "percent" and low is not None and high is not None
        return (low, high) if is_share and low is not None and high is not None else (float(value), float(value))
    if value is not None and quantity.qualifier in ("more than", "over", "at least"):
        return (low if low is not None else float(value), math.inf)
    if value is not None and quantity.qualifier in ("less than", "up to"):
        return (low if low is not None else 0.0, float(value))
    return (0.0 if low is None else low, math.inf if high is None else high)


def _kinship(left: Quantity, right: Quantity, a: Profile, b: Profile) -> int:
    rates = _rate(left, a), _rate(right, b)
    if rates[0] != rates[1] and not any(
        rate and rate in side.stems for rate, side in zip(rates, (b, a), strict=True)
    ):
        return 0
    fates = (fate_of(left, a), fate_of(right, b))
    if None not in fates and fates[0] != fates[1]:
        return 0  # the dead of one text are never held against the injured of the other
    is_one_sided = None in fates and {"killed", "injured"} & set(fates)
    if is_one_sided and left.value != right.value and not _is_one_doing(a, b):
        return 0  # nor the injured against all that were on board
    toll = fates[0] == fates[1] and is_toll(left, a) and is_toll(right, b)
    if not toll and not one_unit(left, right):
        return int(_is_one_kind(left, right, a, b) or _is_said_alike(left, right, a, b))
    is_one_fate = fates[0] == fates[1] in ("killed", "injured") and not (is_age(left) or is_age(right))
    counted = set(content_stems(left.counted_text)) & set(content_stems(right.counted_text))
    if is_age(left) or is_age(right):
        return bool(counted) and is_age(left) == is_age(right)
    same = left.value is not None and left.value == right.value
    alone = len(figures(a)) == len(figures(b)) == 1
    alone = alone and (bool(set(a.stems) & set(b.stems)) or _is_one_doing(a, b))
    return 4 * same + 2 * bool(counted or toll) + (alone or is_one_fate)


def _rate(quantity: Quantity, profile: Profile) -> str:
    """The stem of "share" in "3,100 dollars a share": so much for each of them, which no sum is held against."""
    found = _RATE.match(profile.document.text, quantity.span.end)
    return stem(found["of"] or "each") if found else ""


def _is_one_kind(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool:
    """Whether two counts in other words may be of one thing: bystanders and passers-by, six of them and all seven.

    Measures and ages are never counts; where either claim has several figures, nothing is guessed.
    """
    if not _is_count(left) or not _is_count(right) or (is_age(left) or is_age(right)):
        return False
    if any(len([q for q in figures(side) if not is_age(q)]) != 1 for side in (a, b)):
        return False
    fates = (fate_of(left, a), fate_of(right, b))
    if fates[0] == fates[1] in ("killed", "injured") and (is_toll(left, a) or is_toll(right, b)):
        return True
    if all(q.counted_text.lower().startswith("other") for q in (left, right)):
        return True
    kinds = [{c for c in concepts(q.counted_text) if not c.is_doing} for q in (left, right)]
    bare = any((q.unit or "they") in _BARE_UNITS for q in (left, right))
    return (bool(kinds[0] & kinds[1]) or bare) and (_is_one_doing(a, b) or bool(set(a.stems) & set(b.stems)))


def _is_said_alike(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool:
    """ "bought 12 ambulances", "bought 12 beds": one verb, and one count each, of whatever it is."""
    one_verb = a.claim.predicate == b.claim.predicate not in ("", "be", "have")
    alone = all(len(figures(side)) == 1 for side in (a, b))
    counts = _is_count(left) and _is_count(right) and not (is_age(left) or is_age(right))
    return counts and alone and left.value == right.value and one_verb


def _is_count(quantity: Quantity) -> bool:
    """Whether the figure counts things one by one: it is whole, and its unit is the noun that is counted."""
    value = quantity.value
    if value is not None and value != int(value):
        return False
    return _is_of_noun((quantity.unit or "they").lower(), quantity.counted_text.lower())


@lru_cache(maxsize=16_384)
def _is_of_noun(unit: str, counted: str) -> bool:
    return unit in (*_BARE_UNITS, "persons") or any(
        stem(unit) == stem(word) or word == f"{unit}es" for word in counted.split()
    )


def _is_one_doing(a: Profile, b: Profile) -> bool:
    """Whether both claims tell of one kind of doing, however they put it."""
    return any(concept.is_doing and concept in concepts(b.content) for concept in concepts(a.content))


def is_toll(quantity: Quantity, profile: Profile) -> bool:
    """Whether the figure is the number of all that were killed, or injured, whatever noun stands with it."""
    told = fate_of(quantity, profile) in ("killed", "injured")
    return told and not is_age(quantity) and counts_anyone(quantity)


def fate_of(quantity: Quantity, profile: Profile) -> Fate | None:
    """What becomes of those a figure counts (killed, injured, hit), as its sentence says; None for other figures.

    A figure with a verb of its own ("250 escaped and ten were killed") is told of no further than its claim goes.
    """
    claim = profile.claim
    if not claim.sentence.covers(quantity.span):
        return None
    base, has_verb = claim.sentence.start, quantity.span.end <= claim.predicate_span.start < claim.end
    end = min(claim.end, claim.sentence.end) if has_verb else claim.sentence.end
    return _fate(profile, quantity.span.start - base, quantity.span.end - base, end - base, not quantity.counted_text)


@once
def _fate(profile: Profile, start: int, end: int, until: int, is_bare: bool) -> Fate | None:
    return fate_at(profile.words_of(profile.claim.sentence)[:until], start, end, is_bare=is_bare)


def held_against(left: Quantity, right: Quantity, a: str, b: str) -> tuple[AspectResult, str, bool]:
    """How two figures stand, why, and whether that is a difference; ``a`` and ``b`` are the printed words."""
    if left.slip != right.slip:
        side, printed = ("A", a) if left.slip else ("B", b)
        return "unknown", f"{side} prints “{printed}”, which is no well-formed number; it is kept as printed.", True
    if left.value is not None and left.value == right.value:
        return "same", f"Both give the figure {left.value:,.12g}.", False
    result = _finer(interval(left), interval(right))
    if result == "same":
        return result, "Both give the same range.", False
    if result == "incompatible":
        return result, f"“{a}” and “{b}” have no value in common.", True
    closer = {"narrower": "A is more precise.", "broader": "B is more precise."}.get(result, "Both may be right.")
    return result, f"“{a}” and “{b}” have values in common. {closer}", True


def is_bound(left: Quantity, right: Quantity) -> bool:
    """Whether one of two figures of some size is a bound that the other keeps close to: "more than 900", "912"."""
    if left.value is None or right.value is None or min(left.value, right.value) < TELLING:
        return False
    if left.qualifier == right.qualifier or _finer(interval(left), interval(right)) == "incompatible":
        return False
    return abs(left.value - right.value) <= ABOUT * max(left.value, right.value)


def _finer(a: Interval, b: Interval) -> AspectResult:
    if a == b:
        return "same"
    if a[1] < b[0] or b[1] < a[0]:
        return "incompatible"
    if b[0] <= a[0] and a[1] <= b[1]:
        return "compatible" if _is_at_the_edge(a, b) else "narrower"
    if a[0] <= b[0] and b[1] <= a[1]:
        return "compatible" if _is_at_the_edge(b, a) else "broader"
    return "compatible"


def _is_at_the_edge(value: Interval, of: Interval) -> bool:
    """ "30" beside "more than 30" or "up to 30": strictly neither follows; "three or four" holds both its ends."""
    return value[0] == value[1] and value[0] in of and (of[0] == 0 or math.isinf(of[1]))


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
    if both or _finer(interval(left), interval(right)) != "incompatible" or not (_is_open(left) and _is_open(right)):
        return ()
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
            if fate not in ("killed", "injured") or fate != fate_of(right, b) or is_age(left) or is_age(right):
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
    return quantity.unit == "percent" or (_is_count(quantity) and (quantity.value or 0) > 1)


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
