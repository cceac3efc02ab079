"""A case on the disk: ``NAME.stemma/`` with ``case.sqlite``, ``originals/`` and the signed ``custody.jsonl``."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import UsageError
from stemma.store.atomic import WRITING, write_whole
from stemma.store.custody import Act, Value, added, lines_of, records_of
from stemma.store.ledger import Ledger
from stemma.store.lock import CaseLock
from stemma.store.originals import Originals
from stemma.store.procedure import procedure
from stemma.store.refusals import told
from stemma.store.signing import Signer
from stemma.store.sqlite import SqliteStore

BASE, WITNESSES = "case.sqlite", "witnesses"
TOGETHER = 400  # acts that are logged and signed at once
TOGETHER_BYTES = 32 << 20  # of originals that may wait for their lines in the log


@dataclass(slots=True)
class _Waiting:
    """Acts that are not in the log yet, and how many bytes of originals wait with them."""

    acts: list[Act]
    actor: str = ""
    when: str = ""
    size: int = 0


def _holds_other_things(path: Path) -> bool:
    """Whether a folder is no case and has something in it; what another run has begun to make is nothing."""
    names = {child.name for child in path.iterdir()}
    return not any(name.startswith(BASE) for name in names) and not names <= {"originals", "incoming", "lock"}


class CaseFolder:
    """Opens the case in ``path`` or makes it.

    Raises :class:`UsageError` when ``path`` is a file, or a folder with other things in it.
    """

    def __init__(self, path: Path, *, signer: Signer | None = None) -> None:
        if path.exists() and not path.is_dir():
            raise UsageError(f"{str(path)!r} is a file, not a case.", hint="A case is a folder, named NAME.stemma.")
        if path.is_dir() and _holds_other_things(path):
            hint = "Choose a new name for the case; reports stay where they are."
            raise UsageError(f"The folder {str(path)!r} is not a case and is not empty.", hint=hint)
        self.path = path
        self.originals = Originals(path / "originals")
        try:
            path.mkdir(parents=True, exist_ok=True)
            self.originals.make()
        except OSError as error:
            raise UsageError(
                f"{str(path)!r} cannot be made: {error.strerror}.", hint="Choose another place."
            ) from error
        self.store = SqliteStore(path / BASE)
        self.lock = CaseLock(path / "lock")
        self.log = Ledger(path, self.lock, signer)
        self._logged: dict[str, set[str]] = {}
        self._waiting = _Waiting([])
        self._depth = 0

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Held while the case is changed: no other process does so, and what one left half done is completed.

        What is kept and recorded inside is logged together, at the latest at the end. Raises :class:`StemmaError`
        when another process holds the case, or when the disk is full or cannot be written.
        """
        with told(self.path), self.lock:
            if not self._depth:
                self._begin()
            self._depth += 1
            try:
                yield
                if self._depth == 1:
                    self.flush()
            finally:
                self._depth -= 1
                if not self._depth:
                    self._waiting = _Waiting([])

    def keep(
        self,
        name: str,
        data: bytes,
        *,
        actor: str,
        when: str,
        facts: Mapping[str, Value] | None = None,
        digest: str | None = None,
    ) -> None:
        """Keep an original and log it once under each ``name``; ``facts`` are what else is known of it.

        ``digest`` is the SHA-256 of ``data`` where it was worked out already.

        Outside of :meth:`writing` it is logged when the call returns.
        """
        with self.writing():
            digest = digest or hashlib.sha256(data).hexdigest()
            names = self._logged.setdefault(digest, set())
            # Lost bytes are put back though the log has their line already.
            self.originals.bring(digest, data)
            if name not in names:
                names.add(name)
                known: dict[str, Value] = {"sha256": digest, "size": len(data), "name": name}
                self._wait([Act(kind="add", facts={**(facts or {}), **known})], actor, when, len(data))

    def record(self, acts: Sequence[Act], *, actor: str, when: str) -> None:
        """Log ``acts``; outside of :meth:`writing` they are in the log when the call returns."""
        with self.writing():
            self._wait(acts, actor, when, 0)

    def flush(self) -> None:
        """Log and sign what waits, and put the originals that came with it into their place."""
        with self.writing():
            waiting, self._waiting = self._waiting, _Waiting([])
            self.originals.brought()
            self.log.append(waiting.acts, actor=waiting.actor, when=waiting.when)
            self.originals.settle(dict.fromkeys(self._logged, self.originals.folder))

    def attest(self, data: bytes, facts: Mapping[str, Value], *, actor: str, when: str) -> None:
        """Keep the file of an outside witness (a time stamp) and log it with ``facts``."""
        with self.writing():
            digest = hashlib.sha256(data).hexdigest()
            folder = self.path / WITNESSES
            folder.mkdir(exist_ok=True)
            self.originals.bring(digest, data)
            self.originals.brought()
            act = Act(kind="witness", facts={**facts, "sha256": digest, "size": len(data)})
            self.log.append([act], actor=actor, when=when)
            self.originals.settle({digest: folder})
            if not (folder / digest).exists():  # an original has the same bytes
                write_whole(folder / digest, data, mode=0o444)

    def standing(self) -> tuple[int, str, str] | None:
        """Count, tip and key as a witness should know them: of the last act that is no export. None if not signed.

        Exports are left out so that the same case exported twice gives the same bytes.
        """
        head = self.log.head()
        lines = lines_of(self.log.path.read_bytes()) if head else []
        while lines and b',"kind":"export",' in lines[-1]:
            lines = lines[:-1]
        return (len(lines), hashlib.sha256(lines[-1]).hexdigest(), head.head.key) if head and lines else None

    def _wait(self, acts: Sequence[Act], actor: str, when: str, size: int) -> None:
        waiting = self._waiting
        waiting.acts.extend(acts)
        waiting.actor, waiting.when = actor, when
        waiting.size += size
        if len(waiting.acts) >= TOGETHER or waiting.size >= TOGETHER_BYTES:
            self.flush()

    def _begin(self) -> None:
        self.log.recover()
        for left in self.path.glob(f"{WRITING}*"):
            left.unlink()
        records = records_of(self.log.path.read_bytes()) if self.log.path.exists() else []
        self._logged = added(records)
        places = {str(one["sha256"]): self.path / WITNESSES for one in records if one.get("kind") == "witness"}
        self.originals.settle({**places, **dict.fromkeys(self._logged, self.originals.folder)}, clear=True)
        for name, data in procedure().items():
            if not (self.path / name).exists():
                write_whole(self.path / name, data)
