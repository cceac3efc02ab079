"""The lines of the log: every way of tampering with the chain is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable

import pytest

from stemma.errors import UsageError
from stemma.store.custody import FIRST, Act, verify_lines, written

ACTS = [Act(kind="add", facts={"sha256": "ab" * 32, "size": number}) for number in range(4)]
LINES = written(ACTS, seq=0, prev=FIRST, actor="rk", when="2020-01-01T00:00:00Z")


def test_lines_are_chained_from_the_first() -> None:
    before = [FIRST, *(hashlib.sha256(line).hexdigest() for line in LINES)]
    assert [json.loads(line)["prev"] for line in LINES] == before[:-1]
    report = verify_lines(b"".join(LINES))
    assert (report.holds, report.lines, report.tip) == (True, 4, before[-1])


def test_an_empty_log_holds_with_no_lines() -> None:
    assert (verify_lines(b"").holds, verify_lines(b"").lines, verify_lines(b"").tip) == (True, 0, FIRST)


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
    ("an old line end", 2, lambda lines: [lines[0], lines[1][:-1] + b"\r", *lines[2:]]),
    ("two records on one line", 1, lambda lines: [lines[0][:-1] + lines[1], *lines[2:]]),
    ("a key twice", 1, lambda lines: [lines[0].replace(b'"size":0', b'"size":7,"size":0'), *lines[1:]]),
    ("spaces", 1, lambda lines: [lines[0].replace(b'":', b'": '), *lines[1:]]),
    ("no JSON", 2, lambda lines: [lines[0], b"{}}\n", *lines[2:]]),
    ("no record", 2, lambda lines: [lines[0], b"[]\n", *lines[2:]]),
    ("nested without end", 2, lambda lines: [lines[0], b"[" * 100_000 + b"\n", *lines[2:]]),
    ("the first line gone", 1, lambda lines: lines[1:]),
]


@pytest.mark.parametrize(("what", "line", "tamper"), TAMPERINGS)
def test_tampering_is_found_at_its_line(what: str, line: int, tamper: Callable[[list[bytes]], list[bytes]]) -> None:
    report = verify_lines(b"".join(tamper(list(LINES))))
    assert report.fault.startswith(f"Line {line}: "), (what, report.fault)


@pytest.mark.parametrize("facts", [{"seq": 1}, {"share": 0.5}, {"flag": True}])
def test_a_fact_that_would_blur_the_log_is_refused(facts: dict[str, int]) -> None:
    with pytest.raises(UsageError):
        written([Act(kind="add", facts=facts)], seq=0, prev=FIRST, actor="", when="")
