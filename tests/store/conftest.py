"""A signed case with three originals, and keys that are not the tester's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.store.folder import CaseFolder
from stemma.store.signing import Signer

TEXTS = {"a.txt": b"The dam holds.\n", "b.txt": b"The dam leaks.\n", "c.txt": b"The dam is closed.\n"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = CaseFolder(tmp_path / "dam.stemma")
    for name, data in TEXTS.items():
        folder.keep(name, data, actor="rk", when="2020-01-01T00:00:00Z")
    folder.store.close()
    return folder.path


def keep_more(case: Path, name: str, data: bytes, signer: Signer | None = None) -> None:
    folder = CaseFolder(case, signer=signer)
    try:
        folder.keep(name, data, actor="rk", when="2020-01-02T00:00:00Z")
    finally:
        folder.store.close()
