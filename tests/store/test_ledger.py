"""The log on the disk: chained, signed, one writer at a time, and whole after a stop at any place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from stemma.errors import StemmaError
from stemma.store.custody import Act, verify_lines
from stemma.store.head import HEAD, read_head
from stemma.store.ledger import JOURNAL, Journal, Ledger
from stemma.store.lock import CaseLock
from stemma.store.signing import Signer
from stemma.store.verify import verify_case
from tests.store.conftest import keep_more


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = Ledger(tmp_path, CaseLock(tmp_path / "lock"))
    made.append([Act(kind="note", facts={"n": 1}), Act(kind="note", facts={"n": 2})], actor="rk", when="2020")
    return made


def test_the_first_line_says_who_signs(ledger: Ledger) -> None:
    first = json.loads(ledger.path.read_bytes().splitlines()[0])
    assert (first["kind"], first["key"]) == ("case", Signer().fingerprint)


def test_the_head_signs_the_last_line(ledger: Ledger) -> None:
    report = verify_lines(ledger.path.read_bytes())
    head = read_head((ledger.folder / HEAD).read_bytes()).head
    assert (head.count, head.tip, head.bytes) == (3, report.tip, ledger.path.stat().st_size)


def test_a_very_long_line_is_chained_too(ledger: Ledger) -> None:
    for why in ("x" * 600_000, "y"):
        ledger.append([Act(kind="decision", facts={"why": why})], actor="", when="")
    assert (verify_lines(ledger.path.read_bytes()).lines, verify_lines(ledger.path.read_bytes()).fault) == (5, "")


def test_nothing_is_added_to_a_log_that_was_changed(ledger: Ledger) -> None:
    ledger.path.write_bytes(ledger.path.read_bytes()[:-5])
    with pytest.raises(StemmaError, match="not as it was signed"):
        ledger.append([Act(kind="note")], actor="", when="")


def test_nothing_is_added_under_a_head_that_was_changed(ledger: Ledger) -> None:
    path = ledger.folder / HEAD
    path.write_bytes(path.read_bytes().replace(b'"count":3', b'"count":2'))
    with pytest.raises(StemmaError, match="was changed"):
        ledger.append([Act(kind="note")], actor="", when="")


def test_a_key_of_ones_own_is_made_once_and_kept_private(tmp_path: Path) -> None:
    first = Signer(tmp_path / "home")
    assert Signer(tmp_path / "home").public == first.public
    assert first.path.stat().st_mode & 0o077 == 0


def test_a_key_that_cannot_be_read_is_not_replaced(tmp_path: Path) -> None:
    Signer(tmp_path).path.write_bytes(b"no key")
    with pytest.raises(StemmaError, match="cannot be read"):
        Signer(tmp_path)


def test_a_second_process_is_kept_out_and_told_by_whom(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from stemma.store.lock import CaseLock\n"
        f"with CaseLock(Path({str(tmp_path / 'lock')!r})): print(1, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        ledger = Ledger(tmp_path, CaseLock(tmp_path / "lock", patience=0.1))
        with pytest.raises(StemmaError, match=f"process {other.pid}"):
            ledger.append([Act(kind="note")], actor="", when="")
        other.kill()
    ledger.append([Act(kind="note")], actor="", when="")


@pytest.mark.parametrize("step", ["journal", "half a line", "lines", "head"])
def test_a_run_stopped_at_any_step_is_completed_by_the_next(case: Path, step: str) -> None:
    before, head = (case / "custody.jsonl").read_bytes(), (case / HEAD).read_bytes()
    keep_more(case, "d.txt", b"The dam is gone.\n")
    after, last = (case / "custody.jsonl").read_bytes(), (case / HEAD).read_bytes()
    added = after[len(before) :]
    journal = Journal(start=len(before), lines=(added.decode(),), head=last.decode())
    (case / JOURNAL).write_bytes(msgspec.json.encode(journal))
    (case / "custody.jsonl").write_bytes({"journal": before, "half a line": after[:-9]}.get(step, after))
    (case / HEAD).write_bytes(last if step == "head" else head)
    digest = json.loads(added)["sha256"]
    os.replace(case / "originals" / digest, case / "incoming" / digest)
    stopped = verify_case(case)
    assert (stopped.faults, stopped.lines) == ((), 5)
    keep_more(case, "e.txt", b"A new one.\n")
    assert (verify_case(case).faults, verify_case(case).lines, (case / JOURNAL).exists()) == ((), 6, False)


def test_a_first_run_stopped_before_its_key_was_written_is_no_fault(ledger: Ledger, tmp_path: Path) -> None:
    text = ledger.path.read_text()
    journal = Journal(start=0, lines=tuple(text.splitlines(keepends=True)), head=(tmp_path / HEAD).read_text())
    (tmp_path / JOURNAL).write_bytes(msgspec.json.encode(journal))
    (tmp_path / HEAD).unlink()
    (tmp_path / "key.pem").unlink()
    (tmp_path / "case.sqlite").touch()
    (tmp_path / "originals").mkdir()
    assert verify_case(tmp_path).faults == ()
    ledger.recover()
    assert verify_case(tmp_path, keys=[Signer().fingerprint]).faults == ()


def test_lines_that_no_journal_signs_are_no_interruption(case: Path) -> None:
    keep_more(case, "d.txt", b"x")
    journal = Journal(start=9, lines=("forged\n",), head=(case / HEAD).read_text())
    (case / JOURNAL).write_bytes(msgspec.json.encode(journal))
    assert any(JOURNAL in fault for fault in verify_case(case).faults)
    with pytest.raises(StemmaError, match="not as it was signed"):
        keep_more(case, "e.txt", b"y")
