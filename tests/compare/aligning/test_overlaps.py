"""What many pairs of claims share is what each of them shares, taken one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.compare.aligning.overlaps import Holdings

CLAIMS = st.lists(st.lists(st.sampled_from("abcdefg"), unique=True, max_size=6), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.data())
def test_sums_over_what_is_shared_are_those_of_each_pair(claims: list[list[str]], data: st.DataObject) -> None:
    number = st.integers(0, len(claims) - 1)
    pairs = data.draw(st.lists(st.tuples(number, number), max_size=8))
    weight = np.array([1.0 / (1 + at) for at in range(sum(map(len, claims)))])
    sides = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    met = Holdings(claims).met(*sides)
    found = met.sums(weight[met.left] * weight[met.right], len(pairs)).tolist()
    assert found == [_one_by_one(claims, weight.tolist(), a, b) for a, b in pairs]


def _one_by_one(claims: list[list[str]], weight: list[float], a: int, b: int) -> float:
    begin = [sum(map(len, claims[:n])) for n in (a, b)]
    return sum(
        weight[begin[0] + at] * weight[begin[1] + claims[b].index(thing)]
        for at, thing in enumerate(claims[a])
        if thing in claims[b]
    )


def test_a_mark_on_one_shared_thing_marks_the_pair() -> None:
    held = Holdings([["dam", "mayor"], ["mayor"], ["dam"]])
    met = held.met(np.array([0, 0]), np.array([1, 2]))
    is_dam = np.array([name == "dam" for name in held.names])[held.things]
    assert met.any(is_dam[met.left], 2).tolist() == [False, True]
