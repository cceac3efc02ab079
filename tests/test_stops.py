"""A run that is stopped: by a kill, a full disk, a disk that may not be written, another program, a newer version."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.case import Case, arrivals
from stemma.errors import StemmaError
from stemma.store.verify import verify_case
from tests.kills import Outcome, kill_at_random, make_files

# In a user and mount namespace of its own, a test may mount a small disk.
MOUNTING = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec"]
can_mount = pytest.mark.skipif(
    not shutil.which("unshare")
    or subprocess.run([*MOUNTING, "mount -t tmpfs none /mnt"], capture_output=True, check=False).returncode != 0,
    reason="this system lets no test mount a small disk",
)


def test_nothing_acknowledged_is_lost_and_nothing_is_torn_by_kills(tmp_path: Path) -> None:
    outcome = kill_at_random(tmp_path, 8)
    assert outcome == Outcome(kills=8, finished=outcome.finished)


def test_a_run_that_was_interrupted_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "PORTION", 10)
    make_files(tmp_path / "files", 35)

    def stop(done: arrivals.Progress) -> None:
        if done.files == 27:
            raise KeyboardInterrupt

    case = Case(tmp_path / "a.stemma")
    with pytest.raises(KeyboardInterrupt):
        case.ingest(tmp_path / "files", watch=stop)
    assert len(case.documents) == 20
    case.close()
    assert verify_case(tmp_path / "a.stemma").faults == ()
    again = Case(tmp_path / "a.stemma")
    again.ingest(tmp_path / "files")
    whole = Case(tmp_path / "b.stemma")
    whole.ingest(tmp_path / "files")
    assert again.documents == whole.documents
    assert verify_case(tmp_path / "a.stemma").originals == 35


def mounted(tmp_path: Path, options: str, then: str = "") -> subprocess.CompletedProcess[str]:
    """Ingest into a case on a small disk of its own, twice; then say what ``verify`` finds."""
    stemma = f"{sys.executable} -m stemma.cli"
    commands = f"""
        mount -t tmpfs -o {options} none {tmp_path}/disk
        {stemma} ingest {tmp_path}/few --case {tmp_path}/disk/a.stemma > /dev/null
        {then}
        {stemma} ingest {tmp_path}/files --case {tmp_path}/disk/a.stemma || echo "exit $?"
        {stemma} verify {tmp_path}/disk/a.stemma
    """
    (tmp_path / "disk").mkdir()
    make_files(tmp_path / "few", 3)
    make_files(tmp_path / "files", 400)
    return subprocess.run([*MOUNTING, commands], capture_output=True, text=True, env=os.environ, check=False)


@can_mount
def test_a_full_disk_is_told_and_costs_nothing_acknowledged(tmp_path: Path) -> None:
    done = mounted(tmp_path, "size=700k")
    assert "is full" in done.stderr
    assert "Traceback" not in done.stderr
    assert "exit 2" in done.stdout
    assert "Holds: " in done.stdout, done


@can_mount
def test_a_disk_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    done = mounted(tmp_path, "size=8m", f"mount -o remount,ro {tmp_path}/disk")
    assert "written" in done.stderr or "writing" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Holds: 3 originals" in done.stdout, done


def test_two_runs_on_one_case_lose_nothing_of_each_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_files(tmp_path / name, 60)
        for path in (tmp_path / name).iterdir():
            path.write_text(f"{name} {path.name} reports on the dam.")
    runs = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "stemma.cli",
                "ingest",
                str(tmp_path / name),
                "--case",
                str(tmp_path / "c.stemma"),
            ],
            stdout=subprocess.DEVNULL,
        )
        for name in ("a", "b")
    ]
    assert [run.wait() for run in runs] == [0, 0]
    assert len(Case(tmp_path / "c.stemma").documents) == 120
    assert (verify_case(tmp_path / "c.stemma").faults, verify_case(tmp_path / "c.stemma").originals) == ((), 120)


def test_a_case_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    make_files(tmp_path / "files", 2)
    Case(tmp_path / "a.stemma").ingest(tmp_path / "files")
    base = sqlite3.connect(tmp_path / "a.stemma" / "case.sqlite")
    base.execute("INSERT INTO schema_version VALUES (99)")
    base.commit()
    base.close()
    before = (tmp_path / "a.stemma" / "custody.jsonl").read_bytes()
    with pytest.raises(StemmaError, match="schema version 99") as told:
        Case(tmp_path / "a.stemma")
    assert "newer Stemma" in told.value.hint
    assert (tmp_path / "a.stemma" / "custody.jsonl").read_bytes() == before


def test_a_log_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    make_files(tmp_path / "files", 2)
    case = Case(tmp_path / "a.stemma")
    case.ingest(tmp_path / "files")
    head = tmp_path / "a.stemma" / "head.txt"
    head.write_bytes(head.read_bytes().replace(b'"v":1', b'"v":2'))
    make_files(tmp_path / "files", 3)
    with pytest.raises(StemmaError, match="newer than this Stemma"):
        case.ingest(tmp_path / "files")
