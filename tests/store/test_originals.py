"""Originals: under their own hash, read-only, whole or not there."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.errors import CheckFailed, UsageError
from stemma.store import atomic
from stemma.store.originals import Originals


@given(st.binary(max_size=2000))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_exact_bytes_come_back_under_their_hash(tmp_path: Path, data: bytes) -> None:
    originals = Originals(tmp_path / "originals")
    digest = originals.put(data)
    assert digest == hashlib.sha256(data).hexdigest()
    assert originals.get(digest) == data


def test_the_file_is_read_only(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    path = tmp_path / originals.put(b"words")
    assert stat.S_IMODE(path.stat().st_mode) == 0o444


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    assert originals.put(b"words") == originals.put(b"words")
    assert len(list(originals.digests())) == 1


def test_a_changed_original_is_not_given_out(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    digest = originals.put(b"two hundred men")
    (tmp_path / digest).chmod(0o644)
    (tmp_path / digest).write_bytes(b"two thousand men")
    with pytest.raises(CheckFailed, match=digest):
        originals.get(digest)


@pytest.mark.parametrize("name", ["../custody.jsonl", "A" * 64, "", "0" * 64])
def test_what_is_no_kept_hash_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "custody.jsonl").write_text("x")
    with pytest.raises(UsageError):
        Originals(tmp_path / "originals").get(name)


def test_a_crash_while_writing_leaves_nothing_under_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_: int) -> None:
        raise OSError(28, "No space left on device")

    originals = Originals(tmp_path)
    monkeypatch.setattr(atomic.os, "fsync", crash)
    with pytest.raises(OSError, match="No space"):
        originals.put(b"words")
    assert list(tmp_path.iterdir()) == []


def test_a_crash_while_replacing_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    atomic.write_whole(path, b"old")

    def crash(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", crash)
    with pytest.raises(OSError, match="Input"):
        atomic.write_whole(path, b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("page.html", b"old")]
