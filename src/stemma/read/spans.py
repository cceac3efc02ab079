"""From tokens to spans of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Span
from stemma.read.draft import Draft
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

EDGE = frozenset({",", ";", ":", ".", "—", "–", "-", "!", "?"})
LEADING = frozenset({"that", "and", "but", "or", "so", "while"})
OPENING = frozenset({"“", "«", "„"})


def spans_of(draft: Draft, tokens: list[Token]) -> tuple[Span, ...]:
    """Runs of neighbouring tokens as spans, trimmed of joining words and stray punctuation at their edges.

    A gap that holds no more than punctuation or a dropped joining word does not break a span.
    """
    ordered = sorted({t.i: t for t in tokens if not t.is_space}.values(), key=lambda t: t.i)
    runs: list[list[Token]] = []
    for token in ordered:
        if runs and _joins(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    spans = []
    for run in runs:
        trimmed = _trim(run)
        if any(t.is_alpha or t.like_num for t in trimmed):
            spans.append(_quote_marks(draft, start(trimmed[0]), end(trimmed[-1])))
    return tuple(_merge(spans))


def _joins(left: Token, right: Token) -> bool:
    between = [left.doc[i] for i in range(left.i + 1, right.i)]
    return all(t.is_space or t.is_punct for t in between) and len(between) <= 2


def _trim(run: list[Token]) -> list[Token]:
    while run and _is_loose_front(run[0]):
        run = run[1:]
    while run and (run[-1].text in EDGE or run[-1].dep_ == "cc" or run[-1].text in {"(", "[", "“"}):
        run = run[:-1]
    return run


def _is_loose_front(token: Token) -> bool:
    if token.text in EDGE or token.text in {")", "]", "”", "’"}:
        return True
    if token.lower_ == "only" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that":
        return True
    if token.text.lower() == "that" and token.tag_ == "IN":
        return True
    return token.text.lower() in LEADING and token.dep_ in {"mark", "cc", "advmod"}


def _quote_marks(draft: Draft, first: int, last: int) -> Span:
    """Take in the quotation marks that enclose the very words."""
    text = draft.text
    if text[first - 1 : first] == "[" and "]" in text[first:last] and "[" not in text[first:last]:
        first -= 1
    quotation = draft.quotations.at(first)
    if quotation is not None and quotation.start == first - 1 and draft.quotations.at(last - 1) == quotation:
        if quotation.end - last <= 2:
            return draft.span(quotation.start, quotation.end)
        return draft.span(quotation.start, last)
    if text[last : last + 2] in {".”", ",”"} and quotation is not None:
        return draft.span(first, last + 2)
    return draft.span(first, last)


def _merge(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            joined = Span(document=span.document, start=merged[-1].start, end=max(span.end, merged[-1].end))
            merged[-1] = joined
        else:
            merged.append(span)
    return merged


def quoted_share(draft: Draft, tokens: list[Token]) -> float:
    """Share of the words that stand inside spoken quotation marks."""
    words = [t for t in tokens if t.is_alpha or t.like_num]
    inside = [t for t in words if draft.quotations.at(start(t)) is not None]
    return len(inside) / len(words) if words else 0.0
