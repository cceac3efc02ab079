"""A case on the disk: ``NAME.stemma/`` with ``case.sqlite``, ``originals/`` and ``custody.jsonl``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import CheckFailed, UsageError
from stemma.store.custody import CustodyLog, verify_log
from stemma.store.originals import Originals
from stemma.store.sqlite import SqliteStore


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyReport:
    """What :func:`verify_case` found: how many ``lines`` and ``originals`` hold, the log's tip, all faults."""

    lines: int
    originals: int
    tip: str
    faults: tuple[str, ...] = ()


class CaseFolder:
    """Opens the case in ``path`` or makes it.

    Raises :class:`UsageError` when ``path`` is a file, or a folder with other things in it.
    """

    def __init__(self, path: Path) -> None:
        if path.exists() and not path.is_dir():
            raise UsageError(f"{str(path)!r} is a file, not a case.", hint="A case is a folder, named NAME.stemma.")
        if path.is_dir() and not (path / "case.sqlite").exists() and any(path.iterdir()):
            hint = "Choose a new name for the case; reports stay where they are."
            raise UsageError(f"The folder {str(path)!r} is not a case and is not empty.", hint=hint)
        try:
            path.mkdir(parents=True, exist_ok=True)
            self.originals = Originals(path / "originals")
        except OSError as error:
            raise UsageError(
                f"{str(path)!r} cannot be made: {error.strerror}.", hint="Choose another place."
            ) from error
        self.path = path
        self.store = SqliteStore(path / "case.sqlite")
        self.log = CustodyLog(path / "custody.jsonl")
        self._logged = _added(self.log.path, None)

    def keep(self, name: str, data: bytes, *, actor: str, when: str) -> None:
        """Keep an original and log it once; ``name`` is the path it was given by."""
        digest = self.originals.put(data)
        # The log is asked, not the folder: a crash may have come between the two.
        if digest not in self._logged:
            facts: dict[str, str | int] = {"sha256": digest, "size": len(data), "name": name}
            self.log.append("add", actor=actor, when=when, facts=facts)
            self._logged.add(digest)


def verify_case(path: Path) -> CustodyReport:
    """Check the log's chain, every original's bytes, and that the two name the same originals.

    Reads only. Raises :class:`UsageError` when ``path`` is no case.
    """
    if not (path / "case.sqlite").is_file():
        raise UsageError(f"{str(path)!r} is not a case.", hint="Name a folder that `stemma ingest --case` made.")
    log = verify_log(path / "custody.jsonl")
    faults = [f"custody.jsonl: {log.fault}"] if log.fault else []
    logged = _added(path / "custody.jsonl", log.lines)
    originals = Originals(path / "originals")
    kept = set(originals.digests())
    good = 0
    for name in sorted(kept | logged):
        fault = _fault(originals, name, kept, logged)
        faults.extend([fault] if fault else [])
        good += not fault
    strangers = sorted(entry.name for entry in originals.folder.iterdir() if entry.name not in kept)
    faults.extend(f"originals/{name}: expected only originals, found this" for name in strangers)
    return CustodyReport(lines=log.lines, originals=good, tip=log.tip, faults=tuple(faults))


def _fault(originals: Originals, name: str, kept: set[str], logged: set[str]) -> str:
    if name not in logged:
        return f"originals/{name}: expected a line in the log, found none"
    if name not in kept:
        return f"originals/{name}: expected the original that the log names, found none"
    try:
        originals.get(name)
    except (CheckFailed, UsageError) as error:
        return f"originals/{name}: {error.message}"
    return ""


def _added(path: Path, lines: int | None) -> set[str]:
    """SHA-256 of the originals that the first ``lines`` lines (None: all) name; a damaged line names none."""
    found: set[str] = set()
    for line in path.read_bytes().splitlines()[:lines] if path.exists() else []:
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if isinstance(record, dict) and record.get("kind") == "add":
            found.add(str(record.get("sha256")))
    return found
