"""``stemma judge`` on passages: a person puts claims side by side, parts them, says what they are to each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NORTH = "The crane fell on the quay on Monday. Two men were hurt."
SOUTH = "A crane fell on the quay on Monday. Bakers sold twice as much bread."
HURT = NORTH.index("Two men")
BAKERS = SOUTH.index("Bakers")


@pytest.fixture
def case(run: Run, tmp_path: Path) -> str:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "north.txt").write_text(NORTH)
    (folder / "south.txt").write_text(SOUTH)
    path = str(tmp_path / "c.stemma")
    assert run("dossier", str(folder), "--case", path, "-o", str(tmp_path / "d.html"))[0] == 0
    return path


def side_by_side(run: Run, case: str, tmp_path: Path) -> dict[tuple[str, str], str]:
    """Relation by the words of both claims, as a new dossier has them."""
    out = tmp_path / "again.json"
    assert run("dossier", case, "-o", str(tmp_path / "again.html"), "--json", str(out))[0] == 0
    told = json.loads(out.read_bytes())
    texts = {"north": NORTH, "south": SOUTH}
    words = {claim["id"]: texts[claim["text"]][slice(*claim["spans"][0])] for claim in told["claims"]}
    return {(words[one["a"][0]], words[one["b"][0]]): one["relation_shown"] for one in told["alignments"]}


def test_two_passages_are_put_together_and_parted_again(run: Run, case: str, tmp_path: Path) -> None:
    pair = ("Two men were hurt", "Bakers sold twice as much bread")
    before = side_by_side(run, case, tmp_path)
    assert pair not in before
    code, out, _ = run("judge", case, f"B:{BAKERS}", f"A:{HURT}", "right-more", "--by", "R. Khoury")
    assert code == 0
    assert "stand side by side: the second says more" in out
    assert side_by_side(run, case, tmp_path) == {**before, pair: "a_refines_b"}
    assert run("judge", case, f"A:{HURT}", f"B:{BAKERS}", "apart", "--by", "R. Khoury")[0] == 0
    assert side_by_side(run, case, tmp_path) == before


def test_what_the_machine_put_together_is_taken_apart_until_that_is_taken_back(
    run: Run, case: str, tmp_path: Path
) -> None:
    before = side_by_side(run, case, tmp_path)
    assert any("crane" in pair[0] for pair in before)
    assert run("judge", case, "A:0", "B:0", "apart", "--by", "R. Khoury", "--why", "two cranes")[0] == 0
    assert not any("crane" in pair[0] for pair in side_by_side(run, case, tmp_path))
    code, out, _ = run("judge", case, "A:0", "B:0", "--undo", "--by", "R. Khoury")
    assert code == 0
    assert "Taken back" in out
    assert side_by_side(run, case, tmp_path) == before


@pytest.mark.parametrize(
    ("left", "right", "word", "told"),
    [
        ("A:0", "A:38", "together", "Both passages stand in one text"),
        ("A:0", "e1", "apart", "'e1' names no claim"),
        ("A:0", "B:0", "same", "The case has no 'A:0'"),
        ("A:0", "Z:0", "apart", "The case has no text 'Z'"),
    ],
)
def test_what_cannot_be_judged_so_is_said(run: Run, case: str, left: str, right: str, word: str, told: str) -> None:
    code, _, err = run("judge", case, left, right, word, "--by", "R. Khoury")
    assert code == 2
    assert told in err


def test_a_case_is_no_folder_of_texts(run: Run, case: str) -> None:
    code, _, err = run("read", case)
    assert code == 2
    assert "is a case, no folder of texts" in err
