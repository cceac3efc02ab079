"""Both stores keep the seam's promises; the one on the disk also survives what disks do."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.errors import StemmaError, UsageError
from stemma.seams import Store
from stemma.store.memory import MemoryStore
from stemma.store.sqlite import SCHEMA_VERSION, SqliteStore
from stemma.testing.store import StoreKit


class TestMemoryStore(StoreKit):
    def make(self) -> Store:
        return MemoryStore()


class TestSqliteStore(StoreKit):
    @pytest.fixture(autouse=True)
    def _place(self, tmp_path: Path) -> Iterator[None]:
        self.opened: list[SqliteStore] = []
        self.path = tmp_path / "case.sqlite"
        yield
        for store in self.opened:
            store.close()

    def make(self) -> Store:
        self.opened.append(SqliteStore(self.path))
        return self.opened[-1]

    def again(self, store: Store) -> Store:
        assert isinstance(store, SqliteStore)
        store.close()
        return self.make()


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    SqliteStore(path).close()
    with sqlite3.connect(path) as base:
        base.execute("UPDATE schema_version SET version = ?", (SCHEMA_VERSION + 1,))
    base.close()
    with pytest.raises(StemmaError, match="schema version") as caught:
        SqliteStore(path)
    assert "newer" in caught.value.hint


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE kept (key TEXT)")
    base.close()
    with pytest.raises(StemmaError, match="not a case file"):
        SqliteStore(path)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    path.write_bytes(b"no database at all, but long enough to be read as a header" * 40)
    with pytest.raises(StemmaError, match=r"case\.sqlite"):
        SqliteStore(path)


def test_a_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        SqliteStore(tmp_path / "no" / "case.sqlite")


def test_a_file_that_another_program_writes_to_is_told(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    with SqliteStore(path, patience=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StemmaError, match="Another program"):
            store.put("a", b"1")
        other.execute("ROLLBACK")
        other.close()
        store.put("a", b"1")
        assert store.get("a") == b"1"


WRITER = """
    import sys
    from stemma.store.sqlite import SqliteStore
    store = SqliteStore(sys.argv[1])
    for number in range(100_000):
        store.put(f"k/{number:06}", b"%d" % number * 4000)
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
def test_what_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    writer = subprocess.Popen([sys.executable, "-c", textwrap.dedent(WRITER), str(path)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    acknowledged = [int(writer.stdout.readline()) for _ in range(25)]
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    with SqliteStore(path) as store:
        kept = {key: store.get(key) for key in store.keys()}  # noqa: SIM118 - a store is no mapping
    assert all(value == b"%d" % int(key[2:]) * 4000 for key, value in kept.items())
    assert len(kept) >= len(acknowledged)
