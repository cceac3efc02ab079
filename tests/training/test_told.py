from __future__ import annotations

from pathlib import Path

import pytest
from training.told import HERE, MARKS, events

FILES = sorted((HERE / "events").glob("*.txt"))


def test_a_mark_is_no_part_of_what_is_told(tmp_path: Path):
    path = tmp_path / "events.txt"
    path.write_text("# a dam\nThe dam broke | = The wall gave way | ! It held\nOne way only\n\n# b\nA | ~ B\n")
    assert events(path) == [[["The dam broke", "The wall gave way", "It held"]], [["A", "B"]]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_further_way_of_the_marked_files_has_one_mark(path: Path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    told = [line.split(" | ") for line in lines]
    assert not [first for first, *_ in told if first[:2].strip() in MARKS]
    assert not [way for _, *further in told for way in further if way[0] not in MARKS or way[1] != " "]


def test_no_event_is_told_twice():
    firsts = [event[0][0] for event in events()]
    assert len(firsts) == len(set(firsts))
