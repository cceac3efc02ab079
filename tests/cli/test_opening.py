"""From paths to what a case is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.cli.opening import checked, write
from stemma.errors import UsageError


def test_a_folder_stays_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    assert checked([str(tmp_path)]) == [str(tmp_path)]


def test_a_folder_that_holds_the_output_is_given_as_its_other_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "page.html", ".hidden"):
        (tmp_path / name).write_text(name)
    given = checked([str(tmp_path)], without=[tmp_path / "page.html"])
    assert given == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_case_inside_the_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "old.stemma").mkdir()
    (tmp_path / "old.stemma" / "case.sqlite").write_text("x")
    with pytest.raises(UsageError, match="No texts in"):
        checked([str(tmp_path)])


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as failed:
        write(tmp_path / "nowhere" / "page.html", b"x")
    assert "Make the folder first" in failed.value.hint
    assert list(tmp_path.iterdir()) == []
