"""What a comparator answers, put together: one aspect with the words and passages of both sides."""

from __future__ import annotations

from stemma.model import Aspect, AspectName, AspectResult, Span

Said = tuple[str, tuple[Span, ...]]
"""Short words for what one side of a pair says, and where they stand."""


def answer(name: AspectName, result: AspectResult, reason: str, a: Said, b: Said, *, differs: bool = True) -> Aspect:
    """An aspect of a pair; ``differs``: the reader is shown it as a difference."""
    return Aspect(
        name=name,
        result=result,
        reason=reason,
        a_value=a[0],
        b_value=b[0],
        a_spans=a[1],
        b_spans=b[1],
        is_difference=differs,
    )


def in_order(own: Said, other: Said, *, is_first: bool) -> tuple[Said, Said]:
    """Both sides as A and B; ``is_first``: the one given first is A's."""
    return (own, other) if is_first else (other, own)
