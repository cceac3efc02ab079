"""A store in one SQLite file: for one person, up to many thousand documents.

Write-ahead log with full synchronisation: what ``put`` was given is there after a power cut, or not at all.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from stemma.errors import StemmaError, UsageError
from stemma.store.keys import checked

APPLICATION_ID = 0x57E33A  # tells a case file from any other SQLite file
SCHEMA_VERSION = 1
_PAUSE = 0.02  # seconds between two tries
PATIENCE = 10.0  # seconds that a writer waits for another one
_SCHEMA = """
CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
"""


class SqliteStore:
    """Keeps bytes under keys in the file ``path``, which is made when it is missing.

    Raises :class:`StemmaError` when the file is another program's, of a newer Stemma, damaged, or held by
    another process for more than ``patience`` seconds.
    """

    def __init__(self, path: str | Path, *, patience: float = PATIENCE) -> None:
        self.path = Path(path)
        if not self.path.parent.is_dir():
            raise UsageError(
                f"There is no folder {str(self.path.parent)!r} for the case file.", hint="Make it first."
            )
        try:
            # Several threads may read; SQLite itself serialises what they do.
            self._base = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
            self._prepare(patience)
        except sqlite3.Error as error:
            raise self._error(error) from error

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or None."""
        row = self._one("SELECT value FROM kept WHERE key = ?", checked(key))
        return None if row is None else bytes(row[0])

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``, replacing what was there; durable when the call returns."""
        self._one(
            "INSERT INTO kept VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", checked(key), value
        )

    def keys(self, prefix: str = "") -> Iterator[str]:
        """Keys that begin with ``prefix``, sorted by code point."""
        try:
            rows = self._base.execute(
                "SELECT key FROM kept WHERE substr(key, 1, ?) = ? ORDER BY key", (len(prefix), prefix)
            )
            found = [str(row[0]) for row in rows]
        except sqlite3.Error as error:
            raise self._error(error) from error
        return iter(found)

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """What is put inside is there as a whole or not at all, and reaches the disk once."""
        if self._base.in_transaction:
            yield
            return
        self._one("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.rollback()
            raise
        self._one("COMMIT")

    def close(self) -> None:
        """Give the file back; the store is of no use afterwards."""
        self._base.close()

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _one(self, statement: str, *values: str | bytes) -> tuple[bytes, ...] | None:
        try:
            row: tuple[bytes, ...] | None = self._base.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            raise self._error(error) from error
        return row

    def _prepare(self, patience: float) -> None:
        base = self._base
        base.execute("BEGIN")  # both answers of one moment: another run may be making the file just now
        found = base.execute("PRAGMA application_id").fetchone()[0]
        used = base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        base.execute("COMMIT")
        if found != APPLICATION_ID and (found or used):
            raise StemmaError(f"{str(self.path)!r} is not a case file.", hint="Name a folder that Stemma made.")
        base.execute("PRAGMA trusted_schema = OFF")
        self._keep_a_log(patience)
        base.execute("PRAGMA synchronous = FULL")
        if not used:
            base.execute("BEGIN IMMEDIATE")
            base.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            for statement in _SCHEMA.split(";")[:-1]:
                base.execute(statement)
            base.execute(
                "INSERT INTO schema_version SELECT ? WHERE NOT EXISTS (SELECT 1 FROM schema_version)",
                (SCHEMA_VERSION,),
            )
            base.execute("COMMIT")
        self._check_version()

    def _keep_a_log(self, patience: float) -> None:
        """Write ahead of the file; SQLite does not wait by itself where another run is just changing to it."""
        until = time.monotonic() + patience
        while True:
            try:
                self._base.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def _check_version(self) -> None:
        version = self._base.execute("SELECT max(version) FROM schema_version").fetchone()[0]
        if version is None or version > SCHEMA_VERSION:
            message = f"{str(self.path)!r} has schema version {version}; this Stemma knows {SCHEMA_VERSION}."
            raise StemmaError(message, hint="Install the newer Stemma that wrote it. Nothing was changed.")

    def _error(self, error: sqlite3.Error) -> StemmaError:
        words = str(error)
        if "locked" in words or "busy" in words:
            return StemmaError(
                f"Another program is writing to {str(self.path)!r}.", hint="Wait for it to end, then try again."
            )
        if "full" in words:
            return StemmaError(f"The disk with {str(self.path)!r} is full.", hint="Make room; nothing was lost.")
        if "readonly" in words or "unable to open" in words:
            return StemmaError(f"{str(self.path)!r} cannot be opened for writing.", hint="Check the permissions.")
        if "not a database" in words or "malformed" in words:
            return StemmaError(
                f"{str(self.path)!r} is not a case file, or is damaged.", hint="Restore it from a copy."
            )
        return StemmaError(f"The case file {str(self.path)!r} failed: {words}.", hint="`stemma verify` checks it.")
