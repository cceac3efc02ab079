"""The collector of dead cycles is asked for less while a command runs, and left as it was."""

from __future__ import annotations

import gc
import sys

import pytest

from stemma.cli.main import main
from stemma.engine.garbage import THRESHOLDS, seldom_looked_through


def test_the_thresholds_are_raised_and_put_back() -> None:
    before = gc.get_threshold()
    with seldom_looked_through():
        assert gc.get_threshold() == THRESHOLDS
    assert gc.get_threshold() == before
    with pytest.raises(KeyError), seldom_looked_through():
        raise KeyError
    assert gc.get_threshold() == before


def test_a_command_runs_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    cli = sys.modules[main.__module__]
    monkeypatch.setattr(cli, "one_thread", lambda _: seen.append(gc.get_threshold()))
    before = gc.get_threshold()
    main(["doctor"])
    assert seen == [THRESHOLDS]
    assert gc.get_threshold() == before


def test_cycles_are_still_found_in_the_end() -> None:
    with seldom_looked_through():
        made = []
        made.append(made)
        del made
        assert gc.collect() > 0
