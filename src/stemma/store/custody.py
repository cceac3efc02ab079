"""The log of acts: one JSON line each, chained by hash, so that no line can be changed or taken out unseen.

Line: ASCII JSON, keys sorted, no spaces, strings and whole numbers only, ending in one line feed; ``prev`` is the
SHA-256 of the whole line before (64 zeros in the first), ``seq`` counts from 0. The chain shows tampering by anyone
who cannot rewrite all of it; the signed head (:mod:`stemma.store.head`) keeps others from doing so, and a count and
tip kept outside of the case (on a printed dossier) shows even what the owner of the key rewrote.

Kinds of line: ``case`` and ``key`` (who signs from here on), ``add`` (an original came in, under a name), ``read``
(a reader made a text of it), ``problem`` (a file was not read), ``decision``, ``export``, ``witness``. A later
version may add kinds and facts; the chain does not depend on them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.errors import UsageError

FIRST = "0" * 64
LOG = "custody.jsonl"
_OWN = ("v", "seq", "prev", "t", "kind", "actor")
Value = str | int
Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that was done: ``kind`` and what is to be known of it."""

    kind: str
    facts: Facts = field(default_factory=dict)


def export_of(name: str, form: str, data: bytes) -> Act:
    """The act of handing out ``data``, the file ``name`` in the form of an exporter."""
    return Act(kind="export", facts={"name": name, "form": form, "sha256": hashlib.sha256(data).hexdigest()})


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


def written(acts: Iterable[Act], *, seq: int, prev: str, actor: str, when: str) -> tuple[bytes, ...]:
    """The lines of ``acts`` from number ``seq`` on, after a line whose hash is ``prev``.

    ``when`` is the claimed time in UTC. Raises :class:`UsageError` for a fact whose name the log itself uses or
    whose value is neither text nor whole number.
    """
    lines = []
    for number, act in enumerate(acts, seq):
        _check(act.facts)
        line = _line({**act.facts, "v": 1, "seq": number, "prev": prev, "t": when, "kind": act.kind, "actor": actor})
        prev = hashlib.sha256(line).hexdigest()
        lines.append(line)
    return tuple(lines)


def verify_lines(data: bytes) -> LogReport:
    """Check every line of a log: form, number, chain. An empty log holds with no lines."""
    tip, number = FIRST, 0
    for number, line in enumerate(lines_of(data)):
        fault = _fault(line, number, tip)
        if fault:
            return LogReport(lines=number, tip=tip, fault=f"Line {number + 1}: {fault}")
        tip = hashlib.sha256(line).hexdigest()
    return LogReport(lines=number + 1 if data else 0, tip=tip)


def lines_of(data: bytes) -> Sequence[bytes]:
    """The lines with their line feeds; nothing else ends a line here."""
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def records_of(data: bytes, lines: int | None = None) -> list[dict[str, Value]]:
    """The first ``lines`` lines (None: all) as values; a damaged line is an empty one."""
    return [_record(line) for line in lines_of(data)[:lines]]


def added(records: Iterable[Facts]) -> dict[str, set[str]]:
    """SHA-256 of the originals that the log names, with the names that each came in under."""
    found: dict[str, set[str]] = {}
    for record in records:
        if record.get("kind") == "add":
            found.setdefault(str(record.get("sha256")), set()).add(str(record.get("name")))
    return found


def _record(line: bytes) -> dict[str, Value]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _fault(line: bytes, number: int, tip: str) -> str:
    if not line.endswith(b"\n") or line.endswith(b"\r\n"):
        return "it does not end in one line feed"
    record = _record(line)
    if not record:
        return "it is not JSON"
    if not set(_OWN) <= set(record):
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


def _check(facts: Facts) -> None:
    for name, value in facts.items():
        if name in _OWN or isinstance(value, bool) or not isinstance(value, str | int):
            raise UsageError(
                f"The fact {name!r} cannot stand in the log.", hint="Use own names, texts, whole numbers."
            )
