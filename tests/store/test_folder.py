"""A case folder: made once, never over other things, verified as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.errors import UsageError
from stemma.store.folder import CaseFolder, verify_case


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = CaseFolder(tmp_path / "dam.stemma")
    for name, data in (("a.txt", b"one"), ("b.txt", b"two"), ("again.txt", b"one")):
        folder.keep(name, data, actor="rk", when="2020-01-01T00:00:00Z")
    folder.store.close()
    return folder.path


def test_each_original_is_kept_and_logged_once(case: Path) -> None:
    report = verify_case(case)
    assert (report.lines, report.originals, report.faults) == (2, 2, ())


def test_an_original_is_logged_after_a_crash_between_the_two(case: Path) -> None:
    folder = CaseFolder(case)
    folder.originals.put(b"three")
    assert "expected a line in the log" in verify_case(case).faults[0]
    folder.keep("c.txt", b"three", actor="", when="")
    folder.store.close()
    assert verify_case(case).faults == ()


def test_a_changed_a_missing_and_a_foreign_file_are_named(case: Path) -> None:
    first, second = sorted((case / "originals").iterdir())
    first.chmod(0o644)
    first.write_bytes(b"other")
    second.unlink()
    (case / "originals" / "note.txt").write_text("x")
    faults = verify_case(case).faults
    assert len(faults) == 3
    assert "was changed" in faults[0] or "was changed" in faults[1]
    assert "note.txt" in faults[2]


def test_a_folder_with_other_things_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="not empty"):
        CaseFolder(tmp_path)


def test_a_file_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="is a file"):
        CaseFolder(tmp_path / "a.txt")
    with pytest.raises(UsageError, match="not a case"):
        verify_case(tmp_path)
