"""The log of acts: every way of tampering with it is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.errors import StemmaError, UsageError
from stemma.store.custody import FIRST, CustodyLog, verify_log


@pytest.fixture
def log(tmp_path: Path) -> CustodyLog:
    made = CustodyLog(tmp_path / "custody.jsonl")
    for number in range(4):
        made.append(
            "add", actor="rk", when=f"2020-01-0{number + 1}T00:00:00Z", facts={"sha256": "ab" * 32, "size": number}
        )
    return made


def test_lines_are_chained_from_the_first(log: CustodyLog) -> None:
    lines = log.path.read_bytes().splitlines(keepends=True)
    before = [FIRST, *(hashlib.sha256(line).hexdigest() for line in lines)]
    assert [json.loads(line)["prev"] for line in lines] == before[:-1]
    report = verify_log(log.path)
    assert (report.holds, report.lines, report.tip) == (True, 4, before[-1])


def test_append_gives_the_new_tip(log: CustodyLog) -> None:
    tip = log.append("export", actor="", when="", facts={"name": "Bericht ü.html"})
    assert verify_log(log.path).tip == tip


def test_a_missing_log_holds_with_no_lines(tmp_path: Path) -> None:
    assert verify_log(tmp_path / "none").lines == 0


def _edit(lines: list[bytes]) -> list[bytes]:
    return [lines[0], lines[1].replace(b'"size":1', b'"size":9'), *lines[2:]]


def _rechained(lines: list[bytes]) -> list[bytes]:
    edited = _edit(lines)
    record = json.loads(edited[2])
    record["prev"] = hashlib.sha256(edited[1]).hexdigest()
    edited[2] = json.dumps(record, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    return edited


TAMPERINGS: list[tuple[str, int, Callable[[list[bytes]], list[bytes]]]] = [
    ("an edited line", 3, _edit),
    ("an edited line, half chained again", 4, _rechained),
    ("a line taken out", 3, lambda lines: [*lines[:2], lines[3]]),
    ("lines exchanged", 2, lambda lines: [lines[0], lines[2], lines[1], lines[3]]),
    ("a line doubled", 2, lambda lines: [lines[0], *lines]),
    ("the last line end missing", 4, lambda lines: [*lines[:3], lines[3][:-1]]),
    ("another line end", 2, lambda lines: [lines[0], lines[1][:-1] + b"\r\n", *lines[2:]]),
    ("two records on one line", 1, lambda lines: [lines[0][:-1] + lines[1], *lines[2:]]),
    ("a key twice", 1, lambda lines: [lines[0].replace(b'"size":0', b'"size":7,"size":0'), *lines[1:]]),
    ("spaces", 1, lambda lines: [lines[0].replace(b'":', b'": '), *lines[1:]]),
    ("no JSON", 2, lambda lines: [lines[0], b"{}}\n", *lines[2:]]),
    ("no record", 2, lambda lines: [lines[0], b"[]\n", *lines[2:]]),
    ("the first line gone", 1, lambda lines: lines[1:]),
]


@pytest.mark.parametrize(("what", "line", "tamper"), TAMPERINGS)
def test_tampering_is_found_at_its_line(
    log: CustodyLog, what: str, line: int, tamper: Callable[[list[bytes]], list[bytes]]
) -> None:
    log.path.write_bytes(b"".join(tamper(log.path.read_bytes().splitlines(keepends=True))))
    report = verify_log(log.path)
    assert report.fault.startswith(f"Line {line}: "), (what, report.fault)


def test_nothing_is_appended_to_a_torn_log(log: CustodyLog) -> None:
    log.path.write_bytes(log.path.read_bytes()[:-5])
    with pytest.raises(StemmaError, match="whole line"):
        log.append("add", actor="", when="", facts={})


def test_a_second_writer_is_kept_out(log: CustodyLog) -> None:
    lock = log.path.with_name("custody.jsonl.lock")
    lock.touch()
    with pytest.raises(StemmaError, match="Another program"):
        log.append("add", actor="", when="", facts={})
    lock.unlink()
    log.append("add", actor="", when="", facts={})
    assert not lock.exists()


@pytest.mark.parametrize("facts", [{"seq": 1}, {"share": 0.5}, {"flag": True}])
def test_a_fact_that_would_blur_the_log_is_refused(log: CustodyLog, facts: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        log.append("add", actor="", when="", facts=facts)


def test_a_very_long_line_is_chained_too(log: CustodyLog) -> None:
    log.append("decision", actor="", when="", facts={"why": "x" * 60_000})
    log.append("decision", actor="", when="", facts={"why": "y"})
    assert verify_log(log.path).lines == 6
