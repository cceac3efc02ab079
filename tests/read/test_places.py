"""Look-up by place gives what looking at everything gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Span
from stemma.read.places import Places

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=12)


@given(SPANS, SPANS)
def test_inside_gives_what_lies_in_a_span(items: list[tuple[int, int]], outer: list[tuple[int, int]]) -> None:
    spans = [Span(document="t", start=a, end=b) for a, b in items]
    around = [Span(document="t", start=a, end=b) for a, b in outer]
    wanted = tuple(str(n) for n, span in enumerate(spans) if any(o.covers(span) for o in around))
    assert Places((str(n), span) for n, span in enumerate(spans)).inside(around) == wanted
