"""A case folder: made once, never over other things, verified as a whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from stemma.errors import UsageError
from stemma.store.custody import FIRST, Act, written
from stemma.store.folder import CaseFolder
from stemma.store.verify import verify_case
from tests.store.conftest import TEXTS, keep_more


def test_each_original_is_kept_once_and_logged_under_each_name(case: Path) -> None:
    keep_more(case, "again.txt", TEXTS["a.txt"])
    keep_more(case, "again.txt", TEXTS["a.txt"])
    report = verify_case(case)
    assert (report.lines, report.originals, report.faults) == (5, 3, ())


def test_what_was_brought_but_never_logged_goes_at_the_next_run(case: Path) -> None:
    folder = CaseFolder(case)
    folder.originals.bring(hashlib.sha256(b"three").hexdigest(), b"three")
    assert verify_case(case).faults == ()
    folder.keep("c.txt", b"four", actor="", when="")
    folder.store.close()
    assert (list((case / "incoming").iterdir()), verify_case(case).faults) == ([], ())


def test_originals_cannot_be_written_to(case: Path) -> None:
    assert {path.stat().st_mode & 0o777 for path in (case / "originals").iterdir()} == {0o444}


def test_many_acts_are_logged_at_once_and_all_of_them(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "many.stemma")
    with folder.writing():
        for number in range(950):
            folder.keep(f"{number}.txt", str(number % 900).encode(), actor="", when="")
    folder.store.close()
    report = verify_case(tmp_path / "many.stemma")
    assert (report.lines, report.originals, report.faults) == (951, 900, ())


def test_a_log_of_an_earlier_version_is_signed_by_the_next_act(tmp_path: Path) -> None:
    path = tmp_path / "old.stemma"
    folder = CaseFolder(path)
    digest = folder.originals.put(b"one")
    lines = written(
        [Act(kind="add", facts={"sha256": digest, "size": 3, "name": "a.txt"})], seq=0, prev=FIRST, actor="", when=""
    )
    (path / "custody.jsonl").write_bytes(b"".join(lines))
    old = verify_case(path)
    assert (old.faults, old.lines, old.key, "not signed" in old.notes[0]) == ((), 1, "", True)
    folder.keep("b.txt", b"two", actor="", when="")
    folder.store.close()
    assert (verify_case(path).faults, verify_case(path).lines) == ((), 3)
    assert json.loads((path / "custody.jsonl").read_bytes().splitlines()[1])["kind"] == "case"


def test_a_file_that_is_no_part_of_the_case_is_noted(case: Path) -> None:
    (case / "notes.txt").write_text("x")
    assert any("notes.txt" in note for note in verify_case(case).notes)


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


def test_the_tip_that_a_witness_is_given_does_not_change_by_an_export(case: Path) -> None:
    folder = CaseFolder(case)
    before = folder.standing()
    folder.record([Act(kind="export", facts={"name": "a.html"})], actor="", when="")
    assert folder.standing() == before
    folder.keep("new.txt", b"new", actor="", when="")
    assert folder.standing() != before
    folder.store.close()
