"""Single details of two sentences: how much of it, whether alone, before or after, and who does it to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.intervals import interval
from stemma.compare.measures import in_unit_of, middle
from stemma.compare.sentences.alone import among_others
from stemma.compare.sentences.dating import dates_at_odds, hours_at_odds
from stemma.compare.sentences.doers import other_doers
from stemma.compare.sentences.extent import Extent
from stemma.compare.sentences.figuring import figures_at_odds
from stemma.compare.sentences.lasting import length_at_odds
from stemma.compare.sentences.lives import lives_at_odds
from stemma.compare.sentences.ordering import order_at_odds, time_at_odds
from stemma.compare.sentences.putting import put_apart
from stemma.compare.sentences.seen_from import compared_round
from stemma.compare.sentences.standing_in import stands_in
from stemma.compare.sentences.statement import Statement
from stemma.compare.sentences.turned_round import turned_round
from stemma.model import Aspect, AspectName, AspectResult, Quantity, Span

Names = tuple[str, str]
WELL_APART = 0.8
"""Share of the greater figure under which the smaller one is no rounding of it."""
ROUGH = frozenset({"around", "almost"})
"""Qualifiers that leave open how far the figure reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A difference between two sentences; ``excludes``: of the two things said only one can be so of one matter."""

    aspect: Aspect
    excludes: bool


def measured(brief: Statement, full: Statement, names: Names, pair: tuple[Extent, Extent] | None) -> Iterator[Detail]:
    """How much of it, whether alone, who does it to whom, how old, and whether it was done at all."""
    if pair is not None and not pair[0].meets(pair[1]):
        printed = (pair[0].printed, pair[1].printed)
        reason = f"{names[0]} says it of “{printed[0]}”, {names[1]} of “{printed[1]}”."
        yield detail(
            "what is counted", reason, printed, (pair[0].span,), (pair[1].span,), excludes=pair[0].excludes(pair[1])
        )
    yield from _ordered(brief, full, names)
    for first, second, side in ((brief, full, 0), (full, brief, 1)):
        found = among_others(first, second)
        if found is not None:
            (mine, here), (theirs, there) = found if side == 0 else found[::-1]
            reason = f"{names[side]} says “{found[0][0]}”, {names[1 - side]} has “{found[1][0]}” beside it."
            yield detail("what is counted", reason, (mine, theirs), (here,), (there,), excludes=True)
    yield from _standing_in(brief, full, names)
    crossed = turned_round(brief, full)
    if crossed is not None:
        (mine, here), (theirs, there) = crossed.doers
        reason = f"In {names[0]} “{mine}” does it, in {names[1]} “{theirs}”: who does it to whom is turned round."
        yield detail("actor", reason, (mine, theirs), (here,), (there,), excludes=crossed.is_one_way)
    round_ = compared_round(brief, full)
    if round_ is not None:
        reason = f"{names[0]} says it the other way round than {names[1]}: “{round_[0].word}”."
        printed = (round_[0].word, round_[1].word)
        yield detail("actor", reason, printed, (round_[0].span,), (round_[1].span,), excludes=True)
    life = lives_at_odds(brief, full)
    if life is not None:
        reason = f"{names[0]} says “{life[0].printed}”, {names[1]} “{life[1].printed}”: {life[2]}"
        printed = (life[0].printed, life[1].printed)
        yield detail("number", reason, printed, life[0].spans, life[1].spans, excludes=True)
    yield from _lasting(brief, full, names)
    doers = other_doers(brief, full)
    if doers is not None and not _are_shares_that_meet(doers, pair):
        printed = (doers[0].of(brief.text), doers[1].of(full.text))
        reason = f"In {names[0]} it is “{printed[0]}”, in {names[1]} “{printed[1]}”, and all else is the same."
        yield detail("actor", reason, printed, (doers[0],), (doers[1],))
    apart = put_apart(brief, full)
    if apart is not None:
        reason = apart.reason.format(*names)
        said = (apart.printed[0], (apart.here,)), (apart.printed[1], (apart.there,))
        yield Detail(aspect=answer(apart.aspect, apart.result, reason, *said), excludes=False)


def _ordered(brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """Before or after one thing, or while it was."""
    order = order_at_odds(brief, full)
    found = order or time_at_odds(brief, full)
    if found is not None:
        printed = (found[0].printed, found[1].printed)
        reason = f"{names[0]} says “{printed[0]}”, {names[1]} “{printed[1]}”."
        spans = [
            Span(document=side.document.id, start=told.start, end=told.end)
            for side, told in zip((brief, full), found, strict=True)
        ]
        yield detail("time", reason, printed, (spans[0],), (spans[1],), excludes=order is not None)


def _are_shares_that_meet(doers: tuple[Span, Span], pair: tuple[Extent, Extent] | None) -> bool:
    """Whether who does it is one share of one whole in other words: "half of the forty", "twenty of the forty"."""
    return pair is not None and all(one.span.covers(own) for one, own in zip(pair, doers, strict=True))


def _standing_in(brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """An office with a word that makes another of it, beside the office itself."""
    for first, second, is_first in ((brief, full, True), (full, brief, False)):
        found = stands_in(first, second)
        if found is None:
            continue
        said = (found[0].of(first.text), found[1].of(second.text))
        side = names if is_first else names[::-1]
        reason = f"{side[0]} tells of “{said[0]}”, {side[1]} of “{said[1]}”."
        printed, (here, there) = (said, found) if is_first else (said[::-1], found[::-1])
        yield detail("actor", reason, printed, (here,), (there,))


def _lasting(brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """A length of time beside the years between which it was."""
    found = length_at_odds(brief, full)
    if found is None:
        return
    lasted, stretch, is_first = found
    told = lasted.span.of((brief if is_first else full).text)
    side = names if is_first else names[::-1]
    reason = f"{side[0]} says “{told}”, {side[1]} “{stretch.printed}”: {stretch.worked}."
    here, there = (told, (lasted.span,)), (stretch.printed, stretch.spans)
    (mine, own), (theirs, other) = (here, there) if is_first else (there, here)
    yield detail("number", reason, (mine, theirs), own, other, excludes=True)


def finer(pair: tuple[Extent, Extent] | None, names: Names) -> Aspect | None:
    """Two extents of one thing that can both be so, with which of them says more; None where there are none."""
    if pair is None or not pair[0].meets(pair[1]):
        return None
    left, right = (pair[0].low, pair[0].high), (pair[1].low, pair[1].high)
    result: AspectResult = "same" if left == right else "compatible"
    if result != "same" and right[0] <= left[0] and left[1] <= right[1]:
        result = "narrower"
    elif result != "same" and left[0] <= right[0] and right[1] <= left[1]:
        result = "broader"
    printed = (pair[0].printed, pair[1].printed)
    reason = f"{names[0]} says it of “{printed[0]}”, {names[1]} of “{printed[1]}”; both can be so."
    said = (printed[0], (pair[0].span,)), (printed[1], (pair[1].span,))
    return answer("what is counted", result, reason, *said, differs=result in ("narrower", "broader"))


def stated(brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """Dates and figures of the briefer one that the other's leave no room for."""
    for (mine, here), (theirs, there) in islice(dates_at_odds(brief, full), 1):
        reason = f"{names[0]} says {mine}, {names[1]} {theirs}."
        yield detail("time", reason, (mine, theirs), (here,), (there,), excludes=True)
    clock = hours_at_odds(brief, full)
    if clock is not None:
        (mine, here), (theirs, there) = clock
        reason = f"{names[0]} says {mine}, {names[1]} {theirs}."
        yield detail("time", reason, (mine, theirs), (here,), (there,), excludes=True)
    for own, other in islice(figures_at_odds(brief, full), 1):
        printed = (brief.document.quote(own.span), full.document.quote(other.span))
        reason = f"“{printed[0]}” and “{printed[1]}” have no value in common."
        found = detail("number", reason, printed, (own.span,), (other.span,), excludes=_are_firm(own, other))
        yield _at_odds(found) if _is_another_unit(own, other) else found


def _at_odds(one: Detail) -> Detail:
    return replace(one, aspect=replace(one.aspect, result="incompatible"))


def _is_another_unit(own: Quantity, other: Quantity) -> bool:
    """Whether one number counts two units: "four hours", "four days" are no roundings of each other."""
    return own.value is not None and own.value == other.value and own.unit != other.unit


def _are_firm(own: Quantity, other: Quantity) -> bool:
    """Whether two figures cannot be one: exact ones, or rough ones that are well apart."""
    if ROUGH.isdisjoint((own.qualifier, other.qualifier)):
        return True
    other = in_unit_of(other, own)
    low, high = sorted((middle(interval(own)), middle(interval(other))))
    return low < high * WELL_APART


def without_extent(one: Statement, extent: Extent, is_shared: bool) -> Statement:
    """The sentence without what an extent is made of: "not all" denies no doing, "two of the four" is no count."""
    denied = tuple(span for span in one.denied if not extent.span.start <= span.start < extent.span.end)
    counted = tuple(q for q in one.quantities if not (is_shared and _is_inside(q.span, extent.span)))
    return replace(one, denied=denied, quantities=counted)


def _is_inside(inner: Span, outer: Span) -> bool:
    return outer.covers(inner) and inner != outer


def detail(
    name: AspectName,
    reason: str,
    values: tuple[str, str],
    a: tuple[Span, ...],
    b: tuple[Span, ...] = (),
    *,
    excludes: bool = False,
) -> Detail:
    """A difference in ``name``, by the names of both sides and their places."""
    result: AspectResult = "incompatible" if name in ("polarity", "time", "what is counted") else "compatible"
    return Detail(aspect=answer(name, result, reason, (values[0], a), (values[1], b)), excludes=excludes)
