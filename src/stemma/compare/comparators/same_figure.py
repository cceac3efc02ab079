"""Which figures of two claims may measure one thing, and what becomes of those they count."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.compare.bounds import as_meant
from stemma.compare.concepts import concepts, share_a_kind_of_thing
from stemma.compare.fates import TOLLS, Fate, counts_anyone, fate_at
from stemma.compare.figures import is_address, is_age, is_label, is_one_measure, one_unit
from stemma.compare.from_to import end_for, in_one_unit, told_ends
from stemma.compare.measures import are_one_rounded, dimension_of, periods
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.model import Quantity
from stemma.text.stem import stem

_RATE = re.compile(r"\s(?:(?:a|an|per) (?!few\b|little\b|lot\b)(?P<of>\w+)(?=\W|$)|each\b|apiece\b)")
_ANOTHER = re.compile(r"\b(?:another|(?:a )?further|additional|an additional|an extra)\s+$", re.IGNORECASE)
_OLD = re.compile(r"[- ](?:olds?|of age)\b")
GREAT = 100
"""From here on one figure in two claims that have a word in common is hardly met by chance."""
ALIKE = 0.5
"""Part of the briefer claim's words in common from which on measures in two units are of one thing."""
NOT_FIGURES = ("a number of", "many", "some", "few", "several", "large number")
_BARE_UNITS = ("they", "them", "others", "other", "number")


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
    if (ends := _by_ends(a, b)) is not None:
        return ends
    best: tuple[tuple[int, bool], Quantity, Quantity] | None = None
    for left in figures(a):
        for right in figures(b):
            kinship = _kinship(left, right, a, b)
            if not kinship:
                continue
            rank = kinship, is_added(left, a) == is_added(right, b)
            if best is None or rank > best[0]:
                best = (rank, left, right)
    return best[1:] if best else None


def is_added(quantity: Quantity, profile: Profile) -> bool:
    """Whether a figure comes on top of others: "four more bodies", "another four", "a further four"."""
    text, span = profile.document.text, quantity.number_span or quantity.span
    before, behind = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 6]
    return _ANOTHER.search(before) is not None or behind.lower().startswith((" more ", " other "))


def _by_ends(a: Profile, b: Profile) -> tuple[Quantity, Quantity] | None:
    """The ends of two changes that differ first, or the one end that a single figure of that unit is held against."""
    left, right = (told_ends(figures(side), side) for side in (a, b))
    if left is not None and right is not None:
        if left[0].unit != right[0].unit:
            return None
        return (left[0], right[0]) if left[0].value != right[0].value else (left[1], right[1])
    for ends, single, is_first in ((left, b, True), (right, a, False)):
        alone = [q for q in figures(single) if ends is not None and q.unit == ends[0].unit]
        if ends is None or len(alone) != 1 or alone[0].value not in (ends[0].value, ends[1].value):
            continue
        end = end_for(alone[0], single, ends)
        return (end, alone[0]) if is_first else (alone[0], end)
    return None


@once
def figures(profile: Profile) -> tuple[Quantity, ...]:
    """The quantities of a claim that bound a number."""
    given = [as_meant(quantity, profile) for quantity in profile.quantities if is_figure(quantity)]
    return in_one_unit(given, profile)


def is_figure(quantity: Quantity) -> bool:
    """Whether the quantity bounds a number at all; "many" and "a number of" do not, nor does a house number."""
    return (
        not is_address(quantity)
        and not is_label(quantity)
        and quantity.qualifier not in NOT_FIGURES
        and (quantity.value, quantity.low, quantity.high) != (None,) * 3
    )


def _kinship(left: Quantity, right: Quantity, a: Profile, b: Profile) -> int:
    rates = rate_of(left, a), rate_of(right, b)
    is_timed = all(rate in periods() for rate in rates)
    if (
        rates[0] != rates[1]
        and not is_timed
        and not any(rate and rate in side.stems for rate, side in zip(rates, (b, a), strict=True))
    ):
        return 0
    fates = (fate_of(left, a), fate_of(right, b))
    if None not in fates and fates[0] != fates[1]:
        return 0  # the dead of one text are never held against the injured of the other
    is_one_sided = None in fates and not set(TOLLS).isdisjoint(fates)
    if is_one_sided and not _is_one_doing(a, b) and (left.value != right.value or _is_round(left, right)):
        return 0  # nor the injured against all that were on board; "thirty" is met by chance
    toll = fates[0] == fates[1] and is_toll(left, a) and is_toll(right, b)
    if not toll and not one_unit(left, right):
        if dimension_of(left) and dimension_of(left) == dimension_of(right):
            if is_how_old(left, a) or is_how_old(right, b):
                return 0
            if is_one_measure(left, right):
                return 2
            return int(
                len(figures(a)) == len(figures(b)) == 1 and (_are_alike(a, b) or _may_be_one(left, right, a, b))
            )
        if left.value == right.value and _is_money(left) and _are_alike(a, b):
            return 1  # "70,000 pounds", "70,000 francs"
        return int(_is_one_kind(left, right, a, b) or _is_said_alike(left, right, a, b))
    is_one_fate = fates[0] == fates[1] in TOLLS and not (is_age(left) or is_age(right))
    counted = set(content_stems(left.counted_text)) & set(content_stems(right.counted_text))
    if is_age(left) or is_age(right):
        return bool(counted) and is_age(left) == is_age(right)
    same = left.value is not None and left.value == right.value
    alone = len(figures(a)) == len(figures(b)) == 1
    alone = alone and (bool(set(a.stems) & set(b.stems)) or _is_one_doing(a, b))
    is_firm = bool(counted or toll or is_one_fate) or (left.value or 0) >= GREAT
    return (4 if is_firm else 2) * same + 2 * bool(counted or toll) + (alone or is_one_fate)


def _is_money(quantity: Quantity) -> bool:
    return (quantity.unit or "").isupper()


def is_how_old(quantity: Quantity, profile: Profile) -> bool:
    """ "34 years old", "a 34-year-old", "a woman of 34 years": and not "ten years in prison"."""
    if not is_age(quantity):
        return False
    behind = profile.document.text[quantity.span.end : quantity.span.end + 8]
    return _OLD.match(behind) is not None or "old" in quantity.counted_text.lower()


def _are_alike(a: Profile, b: Profile) -> bool:
    """Whether most of the briefer claim's words are the other's: then a measure in another unit is of one thing."""
    mine, theirs = set(a.stems), set(b.stems)
    return len(mine & theirs) >= ALIKE * max(1, min(len(mine), len(theirs)))


def _may_be_one(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool:
    """Whether two measures in two units are one but for rounding, told of one kind of doing."""
    return are_one_rounded(left, right) and _is_one_doing(a, b)


def _is_round(left: Quantity, right: Quantity) -> bool:
    """Whether the figure is a round one below a hundred of two nouns."""
    value = left.value or 0
    counted = set(content_stems(left.counted_text)) & set(content_stems(right.counted_text))
    return value < GREAT and value % 10 == 0 and not counted


def rate_of(quantity: Quantity, profile: Profile) -> str:
    """The stem of "share" in "3,100 dollars a share": so much for each of them, which no sum is held against."""
    text = profile.document.text
    found = _RATE.match(text, quantity.span.end)
    if found is None and quantity.counted is not None and quantity.counted.end > quantity.span.end:
        found = _RATE.match(text, quantity.counted.end)  # "250 crowns a month"
        found = found if found is not None and stem(found["of"] or "") in periods() else None
    return stem(found["of"] or "each") if found else ""


def _is_one_kind(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool:
    """Whether two counts in other words may be of one thing: bystanders and passers-by, six of them and all seven.

    Measures and ages are never counts; where either claim has several figures, nothing is guessed.
    """
    if not is_count(left) or not is_count(right) or (is_age(left) or is_age(right)):
        return False
    if any(len([q for q in figures(side) if not is_age(q)]) != 1 for side in (a, b)):
        return False
    fates = (fate_of(left, a), fate_of(right, b))
    if fates[0] == fates[1] in TOLLS and (is_toll(left, a) or is_toll(right, b)):
        return True
    if all(q.counted_text.lower().startswith("other") for q in (left, right)):
        return True
    is_one_kind = share_a_kind_of_thing(left.counted_text, right.counted_text)
    bare = any((q.unit or "they") in _BARE_UNITS for q in (left, right))
    return (is_one_kind or bare) and (_is_one_doing(a, b) or bool(set(a.stems) & set(b.stems)))


def _is_said_alike(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool:
    """ "bought 12 ambulances", "bought 12 beds": one verb, and one count each, of whatever it is; "supplies 11,400
    households", "serves 11,400 residents": one great figure about one thing."""
    one_verb = a.claim.predicate == b.claim.predicate not in ("", "be", "have")
    one_verb = one_verb or (left.value is not None and left.value >= GREAT and bool(set(a.stems) & set(b.stems)))
    alone = all(len(figures(side)) == 1 for side in (a, b))
    counts = is_count(left) and is_count(right) and not (is_age(left) or is_age(right))
    return counts and alone and left.value == right.value and one_verb


def is_count(quantity: Quantity) -> bool:
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
    """Whether the figure is the number of all who were killed, hurt, arrested ..., whatever noun stands with it."""
    told = fate_of(quantity, profile) in TOLLS
    return told and not is_age(quantity) and counts_anyone(quantity)


def are_one_toll(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether both figures are of all who met one fate: "51 were wounded", "the number of injured is 64"."""
    return is_toll(left, a) and is_toll(right, b) and fate_of(left, a) == fate_of(right, b)


def fate_of(quantity: Quantity, profile: Profile) -> Fate | None:
    """What becomes of those a figure counts (killed, injured ...), as its sentence says; None for other figures.

    A figure with a verb of its own ("250 escaped and ten were killed") is told of no further than its claim goes.
    """
    claim = profile.claim
    if not claim.sentence.covers(quantity.span) or dimension_of(quantity):
        return None  # nobody was killed "six hours"
    base, has_verb = claim.sentence.start, quantity.span.end <= claim.predicate_span.start < claim.end
    end = min(claim.end, claim.sentence.end) if has_verb else claim.sentence.end
    return _fate(profile, quantity.span.start - base, quantity.span.end - base, end - base, not quantity.counted_text)


@once
def _fate(profile: Profile, start: int, end: int, until: int, is_bare: bool) -> Fate | None:
    return fate_at(profile.words_of(profile.claim.sentence)[:until], start, end, is_bare=is_bare)
