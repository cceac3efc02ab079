"""Checks a case or a bag: every line of the log, its signed head, every original's bytes, and that they agree.

Reads only. What this can and cannot find is in docs/custody.md.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stemma.errors import CheckFailed, UsageError
from stemma.store.atomic import WRITING
from stemma.store.bag_check import bag_faults, is_bag
from stemma.store.custody import LOG, Value, added, lines_of, records_of, verify_lines
from stemma.store.head import HEAD, SignedHead, read_head
from stemma.store.ledger import JOURNAL, KEY, Journal, read_journal
from stemma.store.originals import Originals
from stemma.store.procedure import procedure
from stemma.store.signing import named_key, pem
from stemma.store.trust import key_faults, witness_faults

_OURS = {LOG, HEAD, KEY, JOURNAL, "originals", "incoming", "witnesses", "lock", f"{LOG}.lock"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyReport:
    """What :func:`verify_case` found: how many ``lines`` and ``originals`` hold, the log's tip, all faults.

    ``key`` is the fingerprint of the key that signs, '' for a log without a signature. ``notes`` are what a person
    should know though nothing is broken.
    """

    lines: int
    originals: int
    tip: str
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    key: str = ""


@dataclass(slots=True)
class _Findings:
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def verify_case(path: Path, *, keys: Sequence[str] = (), witnesses: Sequence[str] = ()) -> CustodyReport:
    """Check the case or bag in ``path``.

    ``keys`` are the fingerprints or public key files that alone are trusted; without any, whoever signed is believed.
    ``witnesses`` are "COUNT:TIP" as a dossier printed them, or files that hold such words. Raises
    :class:`UsageError` when ``path`` is neither case nor bag, or a key or witness is none.
    """
    found = _Findings()
    root = path
    if is_bag(path):
        found.faults += bag_faults(path)
        root = path / "data"
    elif not (path / "case.sqlite").is_file():
        raise UsageError(f"{str(path)!r} is not a case.", hint="Name a folder that `stemma ingest --case` made.")
    trusted = [named_key(key) for key in keys]
    data, head = _log_and_head(root, found)
    log = verify_lines(data)
    if log.fault:
        found.faults.append(f"{LOG}: {log.fault}")
    records = records_of(data, log.lines)
    _check_head(root, head, records, log.tip, trusted, found)
    found.faults += witness_faults(lines_of(data)[: log.lines], witnesses)
    good = _check_files(root, "originals", added(records), found)
    attested = {str(record.get("sha256")) for record in records if record.get("kind") == "witness"}
    _check_files(root, "witnesses", attested, found)
    if root is path:
        _check_company(path, found)
    return CustodyReport(
        lines=log.lines,
        originals=good,
        tip=log.tip,
        faults=tuple(found.faults),
        notes=tuple(found.notes),
        key=head.head.key if head else "",
    )


def _log_and_head(root: Path, found: _Findings) -> tuple[bytes, SignedHead | None]:
    """The log's bytes and its head; those of a journal where a run was interrupted."""
    data = _plain(root / LOG, found)
    head = _head(_plain(root / HEAD, found), found) if (root / HEAD).exists() else None
    journal = read_journal(_plain(root / JOURNAL, found)) if (root / JOURNAL).exists() else None
    if isinstance(journal, str):
        found.faults.append(f"{JOURNAL}: {journal}")
    if isinstance(journal, Journal) and (head is None or head.head.bytes == journal.start):
        return _completed(data, head, journal, found)
    return data, head


def _completed(
    data: bytes, head: SignedHead | None, journal: Journal, found: _Findings
) -> tuple[bytes, SignedHead | None]:
    """What the log is once the interrupted run has been completed, as the next command that writes will do."""
    if not journal.tail.startswith(data[journal.start :]):
        found.faults.append(f"{LOG}: expected what {JOURNAL} signs after byte {journal.start}, found other lines")
        return data, head
    found.notes.append("A run was interrupted while it wrote to the log; the next command that writes completes it.")
    return data[: journal.start] + journal.tail, read_head(journal.head.encode("ascii"))


def _plain(path: Path, found: _Findings) -> bytes:
    """The bytes of a regular file; a link is a fault, for its target may lie anywhere."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        found.faults.append(f"{path.name}: expected a regular file, found a link or something else")
        return b""
    return path.read_bytes() if path.exists() else b""


def _head(data: bytes, found: _Findings) -> SignedHead | None:
    try:
        return read_head(data)
    except ValueError as error:
        found.faults.append(f"{HEAD}: {error}")
        return None


def _check_head(
    root: Path,
    head: SignedHead | None,
    records: Sequence[dict[str, Value]],
    tip: str,
    trusted: Sequence[str],
    found: _Findings,
) -> None:
    names_key = any(record.get("kind") in ("case", "key") for record in records)
    if head is None:
        if names_key and not (root / HEAD).exists():
            found.faults.append(f"{HEAD}: expected the signed head of this log, found none")
        elif trusted:
            found.faults.append(f"{LOG}: expected a signature by a key you named, found none")
        elif not names_key:
            found.notes.append("The log is not signed: an earlier version wrote it. The next act signs all of it.")
        return
    if (head.head.count, head.head.tip) != (len(records), tip):
        found.faults.append(
            f"{LOG}: expected the {head.head.count} lines that {HEAD} signs, ending in {head.head.tip}; "
            f"found {len(records)}, ending in {tip}"
        )
    found.faults += key_faults(head, records, trusted)
    if not trusted:
        found.notes.append("No key was named to trust: that the log is signed shows only that its signer made it.")
    if not (root / JOURNAL).exists() and _plain(root / KEY, found) != pem(bytes.fromhex(head.head.public)):
        found.faults.append(f"{KEY}: expected the key that signs {HEAD}, found another or none")


def _check_files(root: Path, folder: str, named: Collection[str], found: _Findings) -> int:
    """How many files of ``folder`` are as the log names them; each is named by its SHA-256."""
    place = Originals(root / folder)
    if place.folder.is_symlink() or not place.folder.is_dir():
        if named or place.folder.is_symlink() or folder == "originals":
            found.faults.append(f"{folder}: expected a folder, found none")
        return 0
    kept = set(place.digests())
    good = 0
    for digest in sorted(kept | set(named)):
        fault = "expected a line in the log, found none" if digest not in named else _fault(place, digest)
        found.faults.extend([f"{folder}/{digest}: {fault}"] if fault else [])
        good += not fault
    strangers = sorted(entry.name for entry in place.folder.iterdir() if entry.name not in kept)
    found.faults.extend(f"{folder}/{name}: expected only files that the log names, found this" for name in strangers)
    return good


def _fault(place: Originals, digest: str) -> str:
    path = place.folder / digest
    if not os.path.lexists(path):
        # An interrupted run: the log names it, the move to its place was still to come.
        place = Originals(place.incoming)
        path = place.folder / digest
        if not os.path.lexists(path):
            return "expected the file that the log names, found none"
    if not stat.S_ISREG(path.lstat().st_mode):
        return "expected a regular file, found a link or something else"
    try:
        place.get(digest)
    except (CheckFailed, UsageError) as error:
        return error.message
    except OSError as error:
        return f"it cannot be opened ({error.strerror})"
    return ""


def _check_company(path: Path, found: _Findings) -> None:
    """Other files beside the case's own: nothing is broken, but nothing vouches for them."""
    ours = {*_OURS, *procedure()}
    for entry in sorted(path.iterdir()):
        if entry.name in procedure() and entry.is_file() and entry.read_bytes() != procedure()[entry.name]:
            found.notes.append(f"{entry.name} is not the one that this Stemma writes: do not rely on it.")
        elif entry.name not in ours and not entry.name.startswith(("case.sqlite", WRITING)):
            found.notes.append(f"{entry.name} is no part of the case; nothing vouches for it.")
