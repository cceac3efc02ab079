"""Names joined best first: most pairs between two clusters have to be alike, and a veto is never crossed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.resolve.group_link import CHAINED, GroupLink, reach

PAIRS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=30)
TEN = tuple("abcdefghij")


def _clusters(same: set[tuple[int, int]], vetoes: set[tuple[int, int]]) -> tuple[tuple[str, ...], ...]:
    scored = sorted((-1 + (left + right) / 100, left, right) for left, right in same - vetoes)
    linked = GroupLink(10, scored, [(left, right, "settled") for left, right in sorted(vetoes)])
    for _score, left, right in scored:
        linked.join(left, right)
    return linked.clusters(TEN)


def test_a_chain_of_likenesses_does_not_tie_its_ends() -> None:
    same = [(-0.9, 0, 1), (-0.8, 1, 2)]
    linked = GroupLink(3, same, [])
    assert [linked.join(left, right) for _score, left, right in same] == ["", CHAINED]


def test_two_thirds_of_the_pairs_are_enough() -> None:
    assert _clusters({(0, 1), (2, 3), (0, 2), (0, 3), (1, 2)}, set())[0] == ("a", "b", "c", "d")


def test_a_veto_on_a_member_keeps_the_cluster_out() -> None:
    same = [(-0.9, 0, 1), (-0.8, 0, 2), (-0.7, 1, 3)]
    linked = GroupLink(4, [*same], [(1, 2, "other number")])
    assert linked.join(0, 1) == ""
    assert linked.join(0, 2) == "other number"


@given(PAIRS, PAIRS)
def test_no_cluster_holds_a_veto_and_every_name_is_in_one(
    same: set[tuple[int, int]], vetoes: set[tuple[int, int]]
) -> None:
    clusters = _clusters(same, vetoes)
    of = {name: number for number, group in enumerate(clusters) for name in group}
    assert sorted(of) == list(TEN)
    assert all(of[TEN[left]] != of[TEN[right]] for left, right in vetoes)


@given(PAIRS)
def test_what_is_joined_is_in_reach(same: set[tuple[int, int]]) -> None:
    reached = reach(10, [(-1.0, left, right) for left, right in sorted(same)])
    assert all(len({reached[TEN.index(name)] for name in group}) == 1 for group in _clusters(same, set()))
