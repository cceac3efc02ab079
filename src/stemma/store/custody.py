"""The log of acts: one JSON line each, chained by hash, so that no line can be changed or taken out unseen.

Line: ASCII JSON, keys sorted, no spaces, strings and whole numbers only, ending in one line feed; ``prev`` is the
SHA-256 of the whole line before (64 zeros in the first), ``seq`` counts from 0. The chain shows tampering by anyone
who cannot rewrite all of it; the last line's hash, kept outside of the case (on a printed dossier), shows that too.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import StemmaError, UsageError
from stemma.store.atomic import sync_folder

FIRST = "0" * 64
_OWN = ("v", "seq", "prev", "t", "kind", "actor")
Value = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReport:
    """Whether a log holds: ``lines`` that do, ``tip`` (hash of the last of them), and the first ``fault``, or ''."""

    lines: int
    tip: str
    fault: str = ""

    @property
    def holds(self) -> bool:
        """Whether every line is as it was written."""
        return not self.fault


class CustodyLog:
    """Appends acts to the file ``path``. One process writes at a time: a lock file keeps a second one out."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, kind: str, *, actor: str, when: str, facts: Mapping[str, Value]) -> str:
        """Add one act and give its hash. ``when`` is the claimed time in UTC, passed in by the caller.

        Raises :class:`StemmaError` when the log so far does not end in a whole line, :class:`UsageError` for a
        fact whose name the log itself uses or whose value is neither text nor whole number.
        """
        _check(facts)
        with _Lock(self.path):
            seq, tip = self._end()
            record = {**facts, "v": 1, "seq": seq, "prev": tip, "t": when, "kind": kind, "actor": actor}
            line = _line(record)
            with open(self.path, "ab") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            if seq == 0:
                sync_folder(self.path.parent)
        return hashlib.sha256(line).hexdigest()

    def _end(self) -> tuple[int, str]:
        """The next number and the hash of the last line, read from the end of the file."""
        if not self.path.exists() or not self.path.stat().st_size:
            return 0, FIRST
        with open(self.path, "rb") as file:
            step, tail = 4096, b""
            while tail.count(b"\n") < 2 and len(tail) < self.path.stat().st_size:
                file.seek(-min(step, self.path.stat().st_size), os.SEEK_END)
                tail = file.read()
                step *= 4
        last = tail.splitlines(keepends=True)[-1]
        try:
            seq = int(json.loads(last)["seq"])
        except (ValueError, KeyError, TypeError) as error:
            raise self._torn() from error
        if not last.endswith(b"\n"):
            raise self._torn()
        return seq + 1, hashlib.sha256(last).hexdigest()

    def _torn(self) -> StemmaError:
        hint = "`stemma verify` shows the place. Keep the file; start a new case from the originals."
        return StemmaError(f"The custody log {str(self.path)!r} does not end in a whole line.", hint=hint)


def verify_log(path: Path) -> LogReport:
    """Check every line of the log at ``path``: form, number, chain. A missing log holds with no lines."""
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    tip = FIRST
    for number, line in enumerate(lines):
        fault = _fault(line, number, tip)
        if fault:
            return LogReport(lines=number, tip=tip, fault=f"Line {number + 1}: {fault}")
        tip = hashlib.sha256(line).hexdigest()
    return LogReport(lines=len(lines), tip=tip)


def _fault(line: bytes, number: int, tip: str) -> str:
    if not line.endswith(b"\n") or line.endswith(b"\r\n"):
        return "it does not end in one line feed"
    try:
        record = json.loads(line)
    except ValueError:
        return "it is not JSON"
    if not isinstance(record, dict) or not set(_OWN) <= set(record):
        return f"it lacks one of {', '.join(_OWN)}"
    if _line(record) != line:
        return "it is not written in the log's own form (sorted keys, no spaces, each key once)"
    if record["seq"] != number:
        return f"expected number {number}, found {record['seq']}"
    if record["prev"] != tip:
        return f"expected the line before to have SHA-256 {tip}, found {record['prev']}"
    return ""


def _line(record: Mapping[str, object]) -> bytes:
    return json.dumps(record, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


def _check(facts: Mapping[str, Value]) -> None:
    for name, value in facts.items():
        if name in _OWN or isinstance(value, bool) or not isinstance(value, str | int):
            raise UsageError(
                f"The fact {name!r} cannot stand in the log.", hint="Use own names, texts, whole numbers."
            )


class _Lock:
    """A file that only one process can make; removed at the end of the act."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(path.name + ".lock")

    def __enter__(self) -> None:
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError as error:
            hint = f"Wait for it to end. If it crashed, remove {str(self.path)!r}."
            raise StemmaError("Another program is writing to the custody log.", hint=hint) from error

    def __exit__(self, *_: object) -> None:
        self.path.unlink(missing_ok=True)
