"""Whether one sentence has, in any way that is known here, what another one says."""

from __future__ import annotations

from stemma.compare.sentences.counterparts import is_counterpart
from stemma.compare.sentences.dating import in_date, is_hour_of
from stemma.compare.sentences.figuring import is_given
from stemma.compare.sentences.lasting import is_length_of
from stemma.compare.sentences.lives import is_told_of_a_life
from stemma.compare.sentences.naming import is_first_name_left_out
from stemma.compare.sentences.said import has, is_meant, may_mean
from stemma.compare.sentences.seen_from import is_other_side
from stemma.compare.sentences.statement import Item, Statement


def may_be_said(item: Item, one: Statement, other: Statement) -> bool:
    """As :func:`is_said`, or in a wider word ("died", "was killed")."""
    return is_said(item, one, other) or may_mean(item, one, other)


def is_said(item: Item, brief: Statement, full: Statement) -> bool:
    """The word itself or one for the same, a figure, a date, an hour, or an age that follows."""
    if has(full, item) or is_meant(item, brief, full) or is_given(item, brief, full):
        return True
    if is_first_name_left_out(item, brief, full):
        return True
    if is_hour_of(item.span, brief, full) or is_other_side(item, brief, full):
        return True
    if is_counterpart(item, brief, full) or is_length_of(item.span, brief, full):
        return True
    return in_date(item.span, brief) or is_told_of_a_life(item.span, brief, full)
