"""Adds acts to a case's log so that it is whole and signed after a crash at any moment.

Order: the new lines and the new signed head go into a journal, written whole; then the lines into the log; then the
head into its file; then the journal goes. What the journal holds has happened: an interrupted run is completed from
it. At every moment the log is what ``head.txt`` signs, or a part of what the journal signs.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from stemma.errors import StemmaError
from stemma.store.atomic import sync_folder, write_whole
from stemma.store.custody import FIRST, LOG, Act, written
from stemma.store.head import HEAD, Head, SignedHead, read_head, signed
from stemma.store.lock import CaseLock
from stemma.store.signing import Signer, pem

JOURNAL = "pending.json"
KEY = "key.pem"
TOOL = "stemma"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Lines that follow the first ``start`` bytes of the log, and the head file that then holds."""

    start: int
    lines: tuple[str, ...]
    head: str

    @property
    def tail(self) -> bytes:
        """The lines as bytes."""
        return "".join(self.lines).encode("ascii")


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """Where the log ends: the next number, the last hash, its size, and the head that signs it, if one does."""

    seq: int
    tip: str
    size: int
    head: SignedHead | None


class Ledger:
    """The log of the case in ``folder``. ``signer`` is the user's key; made on the first act when not given."""

    def __init__(self, folder: Path, lock: CaseLock, signer: Signer | None = None) -> None:
        self.folder = folder
        self.path = folder / LOG
        self.lock = lock
        self._signer = signer

    def append(self, acts: Sequence[Act], *, actor: str, when: str) -> SignedHead | None:
        """Add ``acts`` at the claimed time ``when``; durable and signed when the call returns.

        Gives the new head, None for no acts. Raises :class:`StemmaError` when the log was changed since its head was
        signed, :class:`UsageError` for a fact that cannot stand in it.
        """
        if not acts:
            return None
        with self.lock:
            self.recover()
            end = self._end()
            signer = self._signer = self._signer or Signer()
            case, opening = _opening(end, signer)
            lines = written([*opening, *acts], seq=end.seq, prev=end.tip, actor=actor, when=when)
            head = Head(
                case=case,
                count=end.seq + len(lines),
                bytes=end.size + sum(map(len, lines)),
                tip=hashlib.sha256(lines[-1]).hexdigest(),
                t=when,
                key=signer.fingerprint,
                public=signer.public.hex(),
            )
            made = signed(head, signer)
            texts = tuple(line.decode("ascii") for line in lines)
            journal = Journal(start=end.size, lines=texts, head=made.file().decode("ascii"))
            write_whole(self.folder / JOURNAL, msgspec.json.encode(journal))
            self._complete(journal, made)
            return made

    def recover(self) -> None:
        """Complete what an interrupted run began. Raises :class:`StemmaError` when its journal does not fit."""
        with self.lock:
            path = self.folder / JOURNAL
            if not path.exists():
                return
            journal = read_journal(path.read_bytes())
            log = self.path.read_bytes() if self.path.exists() else b""
            if not isinstance(journal, Journal) or not journal.tail.startswith(log[journal.start :]):
                raise _changed(self.path)
            self._complete(journal, read_head(journal.head.encode("ascii")))

    def head(self) -> SignedHead | None:
        """The head as it stands; None for a case that was never signed. Raises :class:`StemmaError` for a bad one."""
        path = self.folder / HEAD
        if not path.exists():
            return None
        try:
            return read_head(path.read_bytes())
        except ValueError as error:
            hint = "`stemma verify` shows all that was changed. Restore the case from a copy."
            raise StemmaError(f"{str(path)!r} was changed: {error}.", hint=hint) from error

    def _complete(self, journal: Journal, head: SignedHead) -> None:
        is_new = not self.path.exists()
        with open(self.path, "ab") as file:
            file.truncate(journal.start)
            file.seek(0, os.SEEK_END)
            file.write(journal.tail)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            sync_folder(self.folder)
        key = pem(bytes.fromhex(head.head.public))
        if not (self.folder / KEY).exists() or (self.folder / KEY).read_bytes() != key:
            write_whole(self.folder / KEY, key)
        write_whole(self.folder / HEAD, head.file())
        (self.folder / JOURNAL).unlink()

    def _end(self) -> _End:
        head = self.head()
        size = self.path.stat().st_size if self.path.exists() else 0
        if head is None:
            return _unsigned_end(self.path, size)
        if size != head.head.bytes:
            raise _changed(self.path)
        return _End(seq=head.head.count, tip=head.head.tip, size=size, head=head)


def read_journal(data: bytes) -> Journal | str:
    """The journal in ``data``, or what is wrong with it."""
    try:
        journal = msgspec.json.decode(data, type=Journal)
        head = read_head(journal.head.encode("ascii")).head
        tail = journal.tail
    except (msgspec.MsgspecError, ValueError) as error:
        return str(error)
    if head.bytes != journal.start + len(tail) or not tail or head.tip != _last_hash(journal.lines):
        return "its head does not sign its lines"
    return journal


def _last_hash(lines: Sequence[str]) -> str:
    return hashlib.sha256(lines[-1].encode("ascii")).hexdigest() if lines else FIRST


def _opening(end: _End, signer: Signer) -> tuple[str, list[Act]]:
    """The case's name, and the lines that say who signs, where that is new."""
    who: dict[str, str | int] = {"key": signer.fingerprint, "public": signer.public.hex()}
    if end.head is None:
        case = str(uuid.uuid4())
        return case, [Act(kind="case", facts={**who, "case": case, "tool": TOOL, "before": end.seq})]
    if end.head.head.key != signer.fingerprint:
        # The old head stays on record, so that the former key goes on vouching for the lines before this one.
        return end.head.head.case, [Act(kind="key", facts={**who, "head": end.head.file().decode("ascii")})]
    return end.head.head.case, []


def _unsigned_end(path: Path, size: int) -> _End:
    """The end of a log that was written before logs were signed, or of one that is not there yet."""
    if not size:
        return _End(seq=0, tip=FIRST, size=0, head=None)
    data = path.read_bytes()
    last = data[data.rfind(b"\n", 0, -1) + 1 :]
    try:
        seq = int(json.loads(last)["seq"])
    except (ValueError, KeyError, TypeError) as error:
        raise _changed(path) from error
    if not last.endswith(b"\n"):
        raise _changed(path)
    return _End(seq=seq + 1, tip=hashlib.sha256(last).hexdigest(), size=size, head=None)


def _changed(path: Path) -> StemmaError:
    hint = "`stemma verify` shows the place. Restore the case from a copy, or start a new one from its originals."
    return StemmaError(f"The log {str(path)!r} is not as it was signed, so nothing is added to it.", hint=hint)
