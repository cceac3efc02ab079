"""Two sentences that say one thing but for one detail, of which only one can be so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.compare.comparators.times import compared_dates
from stemma.compare.sentences.found import may_be_said
from stemma.compare.sentences.small_words import is_denial, wide
from stemma.compare.sentences.statement import Item, Statement
from stemma.model import Aspect, Span
from stemma.text.stem import stem


def sole(exclusive: Sequence[Aspect], brief: Statement, full: Statement) -> Aspect | None:
    """The first of these differences beside which nothing else sets the sentences apart; shown as incompatible.

    Values and spans have ``brief`` first. A sentence that says anything more, or puts anything else in words that
    are not known for the same, may speak of something else: then it is no more than a difference.
    """
    if bool(brief.denied) != bool(full.denied):
        return None
    for one in exclusive:
        if one.a_spans and one.b_spans and _is_all(one.a_spans, brief, full) and _is_all(one.b_spans, full, brief):
            return replace(one, result="incompatible")
    return None


def have_each_their_own(aspect: Aspect, a: Statement, b: Statement) -> bool:
    """Whether each sentence says something beside a difference that the other says in no words."""
    return not _is_all(aspect.a_spans, a, b) and not _is_all(aspect.b_spans, b, a)


def _is_all(spans: Iterable[Span], one: Statement, other: Statement) -> bool:
    """Whether ``other`` says all that ``one`` says outside of ``spans``."""
    spans = tuple(spans)
    rest = [item for item in one.items if not any(span.covers(item.span) for span in spans)]
    dates = [date for date in one.dates if not any(span.overlaps(date.span) for span in spans)]
    told = any(compared_dates(date.edtf, known.edtf) == "same" for date in dates for known in other.dates)
    return all(_is_said(item, one, other) for item in rest) and (told or not dates)


def _is_said(item: Item, one: Statement, other: Statement) -> bool:
    return is_denial(item.word) or stem(item.word) in wide() or may_be_said(item, one, other)
