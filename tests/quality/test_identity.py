"""Clusters of labelled names keep to their floors: few labelled pairs are joined wrongly, few groups fall apart."""

from __future__ import annotations

import pytest

from tests.quality.identity import KINDS, NAMES, load, measure

pytestmark = pytest.mark.skipif(not NAMES.exists(), reason="../shared/data/names is not there: no labelled names")


@pytest.mark.parametrize(("name", "f1", "joined"), [("person", 0.96, 2), ("org", 0.96, 0)])
def test_groups_of_names_keep_to_their_floors(name: str, f1: float, joined: int) -> None:
    score = measure(load(NAMES / f"{name}.tsv", "tuning"), KINDS[name])
    assert score.f1 >= f1
    assert score.joined <= joined
