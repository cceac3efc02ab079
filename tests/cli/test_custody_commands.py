"""`verify`, `bag` and `witness` on a case of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.case.arrivals import Progress
from stemma.cli.pace import Pace
from stemma.store.folder import CaseFolder
from stemma.store.verify import verify_case
from tests.cli.conftest import Run


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = CaseFolder(tmp_path / "pier.stemma")
    folder.keep("a.txt", b"The pier is closed.", actor="", when="2020-01-01T00:00:00Z")
    folder.store.close()
    return folder.path


def test_verify_prints_the_witness_and_accepts_it_later(run: Run, case: Path) -> None:
    witness = next(word for word in run("verify", str(case))[1].split() if word.startswith("2:"))
    folder = CaseFolder(case)
    folder.keep("b.txt", b"More.", actor="", when="")
    folder.store.close()
    assert run("verify", str(case), "--witness", witness)[0] == 0
    code, out, _ = run("verify", str(case), "--witness", f"2:{'0' * 64}")
    assert code == 1
    assert "a witness saw line 2" in " ".join(out.split())


def test_the_public_key_is_handed_on_as_a_file(run: Run, case: Path, tmp_path: Path) -> None:
    assert run("verify", str(case), "--write-key", str(tmp_path / "key.pem"))[0] == 0
    assert run("verify", str(case), "--key", str(tmp_path / "key.pem"))[0] == 0
    assert run("verify", str(case), "--key", "ab" * 32)[0] == 1
    assert run("verify", str(case), "--key", "nobody")[0] == 2
    assert run("verify", str(case), "--witness", "nothing")[0] == 2


def test_a_bag_is_written_once_and_verifies(run: Run, case: Path, tmp_path: Path) -> None:
    bag = str(tmp_path / "bag")
    assert run("bag", str(case), bag)[0] == 0
    assert run("verify", bag)[0] == 0
    code, _, err = run("bag", str(case), bag)
    assert (code, "is there already" in err) == (2, True)


def test_a_broken_case_gives_no_bag(run: Run, case: Path, tmp_path: Path) -> None:
    original = next((case / "originals").iterdir())
    original.chmod(0o644)
    original.write_bytes(b"The pier is open.")
    code, _, err = run("bag", str(case), str(tmp_path / "bag"))
    assert (code, "does not verify" in err, (tmp_path / "bag").exists()) == (1, True, False)


def test_a_time_stamp_is_kept_and_its_change_is_found(run: Run, case: Path, tmp_path: Path) -> None:
    (tmp_path / "tip.txt.ots").write_bytes(b"a stamp")
    assert run("witness", str(case), str(tmp_path / "tip.txt.ots"))[0] == 0
    record = json.loads((case / "custody.jsonl").read_bytes().splitlines()[-1])
    assert (record["kind"], record["form"], record["of_count"]) == ("witness", "opentimestamps", 2)
    assert verify_case(case).faults == ()
    stamp = next((case / "witnesses").iterdir())
    stamp.chmod(0o644)
    stamp.write_bytes(b"another")
    assert "witnesses/" in verify_case(case).faults[0]


def test_the_stamp_of_a_state_that_never_was_is_refused(run: Run, case: Path, tmp_path: Path) -> None:
    (tmp_path / "tip.txt.ots").write_bytes(b"a stamp")
    assert run("witness", str(case), str(tmp_path / "tip.txt.ots"), "--of", f"2:{'0' * 64}")[0] == 1
    assert not (case / "witnesses").exists()


def test_ingest_ends_with_what_was_read_and_what_not(run: Run, tmp_path: Path) -> None:
    for name, day in (("a", "Monday"), ("b", "Sunday")):
        text = f"The pier was closed on {day}. The harbour master said so. Two ships wait outside."
        (tmp_path / f"{name}.txt").write_text(text)
    (tmp_path / "c.txt").write_bytes(b"The pier is \xff\xfe closed \x81\x8d, they said on the radio.")
    (tmp_path / "d.txt").touch()
    code, out, _ = run("ingest", str(tmp_path))
    assert code == 3
    assert "b is nearly the same as a: 1 sentence differs" in out
    assert "Not read        1" in out
    assert "empty" in out


def test_the_time_left_is_told_from_the_pace() -> None:
    times = iter([0.0, 1.0, 30.0, 40.0])
    pace = Pace(lambda: next(times))
    assert pace.line(Progress(files=1, of_files=100)) == "1 of 100 files"
    line = pace.line(Progress(files=10, of_files=100, pages=3, problems=2))
    assert line == "10 of 100 files, 3 pages, 2 not read in whole, about 4 min left"
    assert pace.line(Progress(files=100, of_files=100)) == "100 of 100 files"
