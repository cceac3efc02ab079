"""Union-find with forbidden unions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.resolve.clusters import Bar, Clusters, Edge
from stemma.resolve.evidence import because

WHY = because("A reason.")
IDS = "abcdefg"
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda p: p[0] != p[1]), max_size=8)


def edge(left: str, right: str, score: float = 0.8) -> Edge:
    return Edge(left=left, right=right, score=score, why=WHY)


@given(PAIRS, PAIRS)
def test_a_bar_is_never_crossed(joined: list[tuple[str, str]], barred: list[tuple[str, str]]) -> None:
    clusters = Clusters(IDS)
    for left, right in barred:
        clusters.bar(Bar(left=left, right=right, why=WHY))
    clusters.join_all(edge(*pair) for pair in joined)
    assert not any(clusters.together(*pair) for pair in barred)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_edges_makes_no_difference(joined: list[tuple[str, str]], shuffle: object) -> None:
    first, second = Clusters(IDS), Clusters(IDS)
    first.join_all(edge(*pair) for pair in joined)
    mixed = list(joined)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    second.join_all(edge(*pair) for pair in mixed)
    assert [first.members(i) for i in IDS] == [second.members(i) for i in IDS]


def test_the_better_edge_wins_where_only_one_may() -> None:
    clusters = Clusters("abc")
    clusters.bar(Bar(left="a", right="c", why=WHY))
    clusters.join_all([edge("b", "c", 0.8), edge("a", "b", 0.9)])
    assert clusters.together("a", "b")
    assert not clusters.together("b", "c")


def test_a_refused_edge_is_kept_with_its_bar() -> None:
    clusters = Clusters("ab")
    bar = Bar(left="a", right="b", why=WHY)
    clusters.bar(bar)
    clusters.join(edge("a", "b"))
    assert clusters.refused == [(edge("a", "b"), bar)]
