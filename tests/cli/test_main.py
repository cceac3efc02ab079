"""What the command makes of mistakes that no verb expects."""

from __future__ import annotations

import pytest

from stemma.cli import doctor
from tests.cli.conftest import Run


def raising(error: BaseException) -> object:
    def run(*_: object) -> int:
        raise error

    return run


def test_a_fault_is_one_sentence_with_its_own_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STEMMA_TRACEBACK", raising=False)
    monkeypatch.setattr(doctor, "run", raising(ZeroDivisionError("by zero")))
    code, out, err = run("doctor")
    assert (code, out) == (70, "")
    assert err.startswith("stemma: a fault in Stemma itself: ZeroDivisionError: by zero")


def test_a_fault_can_be_shown_in_full(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEMMA_TRACEBACK", "1")
    monkeypatch.setattr(doctor, "run", raising(ZeroDivisionError("by zero")))
    with pytest.raises(ZeroDivisionError):
        run("doctor")


def test_ctrl_c_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "run", raising(KeyboardInterrupt()))
    code, _, err = run("doctor")
    assert code == 130
    assert "Traceback" not in err


def test_no_command_at_all_prints_the_help(run: Run) -> None:
    code, out, _ = run()
    assert code == 0
    assert "start with:" in out


def test_the_version_is_that_of_the_installed_package(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version")[:2] == (0, f"stemma {version('stemma')}\n")
