"""Very many names: one comparison for each pair of distinct names, vetoes kept, nothing left out in silence."""

from __future__ import annotations

import random

from stemma.resolve.at_scale import cluster_names
from stemma.resolve.blocking import LARGEST_BLOCK, blocks

NAMES = ["Radan Vuchek", "Radan Vucek", "Radan Vuček", "Irena Solt", "Karim Haddad", "كريم حداد", "Hassan Abbud",
         "Hussein Abbud", "Hasan Abboud", "Husayn Abbud"]  # fmt: skip


def test_spellings_of_one_name_are_one_cluster() -> None:
    clusters = cluster_names(NAMES, "person").clusters
    assert ("Radan Vucek", "Radan Vuchek", "Radan Vuček") in clusters
    assert ("Karim Haddad", "كريم حداد") in clusters


def test_a_known_other_name_is_never_in_one_cluster() -> None:
    clusters = cluster_names(NAMES, "person").clusters
    assert not any({"Hassan Abbud", "Hussein Abbud"} <= set(group) for group in clusters)


def test_the_order_and_number_of_mentions_make_no_difference() -> None:
    shuffled = NAMES * 3
    random.Random(1).shuffle(shuffled)
    assert cluster_names(shuffled, "person").clusters == cluster_names(NAMES, "person").clusters


def test_every_name_is_in_exactly_one_cluster() -> None:
    clusters = cluster_names(NAMES, "person").clusters
    assert sorted(name for group in clusters for name in group) == sorted(NAMES)


def test_what_a_cap_leaves_out_is_counted() -> None:
    names = [f"Lenz{'a' * n}" for n in range(LARGEST_BLOCK + 100)]
    found = blocks(names, "place")
    compared = {tuple(pair) for pair in found.pairs.tolist()}
    assert found.left_out >= len(names) * (len(names) - 1) // 2 - len(compared) > 0
