"""The command line with a Case that gives a known dossier."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import stemma
from stemma.cli.main import main
from tests.cli.stand_in import StandIn

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> type[StandIn]:
    module = ModuleType("stemma.case")
    module.Case = StandIn  # type: ignore[attr-defined]
    module.__path__ = [str(Path(stemma.__file__).parent / "case")]  # the rest of the room is the real one
    monkeypatch.setitem(sys.modules, "stemma.case", module)
    return StandIn


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit code, stdout, stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call
