"""The sets of sentences that the reader of two sentences learns from."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.sets import KEYS, all_matters, claims, pairs_of, sets

from stemma.compare.together import RELATIONS

ROOT = Path(__file__).resolve().parents[2]
LEARNT = sorted((ROOT / "training/sets").glob("*.txt"))
APART = [
    *sorted((ROOT / "training/weighing").glob("sets*.txt")),
    *sorted((ROOT / "tests/cases/sets").glob("[dh]*.txt")),
]


@pytest.mark.parametrize("path", [*LEARNT, *APART], ids=lambda path: path.stem)
def test_every_set_is_whole_and_no_line_stands_twice(path: Path) -> None:
    for one in sets(path):
        assert len(set(one.values())) == len(KEYS)
        assert {relation for *_, relation in pairs_of(one)} == {0, 1, 3, 4, 5}


def test_what_is_put_aside_is_not_learnt_from() -> None:
    learnt = {line for path in LEARNT for one in sets(path) for line in one.values()}
    assert not learnt & {line for path in APART for one in sets(path) for line in one.values()}


def test_a_claim_is_borne_out_by_its_own_evidence_and_against_the_other() -> None:
    paths = sorted((ROOT / "training/claims").glob("*.txt"))
    groups = [group for path in paths for group in claims(path)]
    assert groups
    for group in groups:
        assert [RELATIONS[relation] for *_, relation in group] == ["b_refines_a"] * 2 + ["contradict"] * 2


def test_a_set_without_a_key_is_told(tmp_path: Path) -> None:
    path = tmp_path / "half.txt"
    path.write_text("base: The dam broke.\nsame: The dam gave way.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"half\.txt: the keys of a set"):
        sets(path)


def test_the_marks_of_the_events_become_relations() -> None:
    assert {relation for group in all_matters() for *_, relation in group} == set(range(len(RELATIONS)))
