"""One thread of arithmetic for each process, unless somebody wants more."""

from __future__ import annotations

import os

import pytest

from stemma.engine.local import ProcessEngine
from stemma.engine.threads import NAMES, one_thread


def asked(name: str) -> str | None:
    return os.environ.get(name)


def test_a_worker_is_asked_for_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert list(ProcessEngine(workers=1).map(asked, NAMES)) == ["1"] * len(NAMES)


def test_the_number_that_the_owner_set_is_kept() -> None:
    environment = {"OMP_NUM_THREADS": "4"}
    one_thread(environment)
    assert environment["OMP_NUM_THREADS"] == "4"
    assert environment["OPENBLAS_NUM_THREADS"] == "1"
