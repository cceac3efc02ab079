"""The sets of sentences that the reader of two sentences learns from."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.sets import AT_ODDS, DETAIL_KEYS, KEYS, SILENT, all_matters, claims, details, pairs_of, sets, turned

from stemma.compare.together import RELATIONS

ROOT = Path(__file__).resolve().parents[2]
LEARNT = sorted((ROOT / "training/sets").glob("*.txt"))
APART = [
    *sorted((ROOT / "training/weighing").glob("sets*.txt")),
    *sorted((ROOT / "tests/cases/sets").glob("[dh]*.txt")),
]
BLOCKS = [*sorted((ROOT / "training/details").glob("*.txt")), ROOT / "training/weighing/details.txt"]


@pytest.mark.parametrize("path", [*LEARNT, *APART], ids=lambda path: path.stem)
def test_every_set_is_whole_and_no_line_stands_twice(path: Path) -> None:
    for one in sets(path):
        assert len(set(one.values())) == len(KEYS)
        assert {number for *_, right in pairs_of(one) for number in right} == {0, 1, 3, 4, 5}


def test_what_is_put_aside_is_not_learnt_from() -> None:
    learnt = {line for path in LEARNT for one in sets(path) for line in one.values()}
    assert not learnt & {line for path in APART for one in sets(path) for line in one.values()}


def test_a_claim_is_borne_out_by_its_own_evidence_and_against_the_other() -> None:
    paths = [
        *sorted((ROOT / "training/claims").glob("*.txt")),
        *sorted((ROOT / "training/weighing").glob("claims*.txt")),
    ]
    groups = [group for path in paths for group in claims(path)]
    known = [
        frozenset({RELATIONS.index(name)}) for name in ("b_refines_a", "b_refines_a", "contradict", "contradict")
    ]
    assert {len(group) for group in groups} == {4, 6}
    for group in groups:
        assert [right for *_, right in group] == [*known, SILENT, SILENT][: len(group)]


@pytest.mark.parametrize("path", BLOCKS, ids=lambda path: path.stem)
def test_a_block_of_details_is_whole_and_one_detail_sets_its_two_sides_apart(path: Path) -> None:
    for group in details(path):
        assert len({text for *sides, _ in group for text in sides}) == len(DETAIL_KEYS)
        assert sum(right == AT_ODDS for *_, right in group) == 8


def test_no_sentence_of_two_blocks_is_one() -> None:
    lines = [line for path in BLOCKS for line in path.read_text(encoding="utf-8").splitlines() if line]
    assert len(lines) == len(set(lines))


def test_what_is_right_turns_round_with_the_sentences() -> None:
    assert [sorted(turned(frozenset(one))) for one in ({0}, {1}, {2}, {3, 4})] == [[0], [2], [1], [3, 4]]


def test_a_set_without_a_key_is_told(tmp_path: Path) -> None:
    path = tmp_path / "half.txt"
    path.write_text("base: The dam broke.\nsame: The dam gave way.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"half\.txt: the keys of a set"):
        sets(path)


def test_the_marks_of_the_events_become_relations() -> None:
    known = {frozenset({number}) for number in range(len(RELATIONS))}
    assert {right for group in all_matters() for *_, right in group} == known
