"""Engines: order, exceptions, and workers that are killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stemma.engine.local import PatientEngine, ProcessEngine, SerialEngine
from stemma.errors import StemmaError, UsageError
from stemma.seams import Engine

ENGINES = (SerialEngine(), ProcessEngine(workers=2), PatientEngine(workers=2, patience=0.0))


def double(part: int) -> int:
    return 2 * part


def slow_first(part: int) -> tuple[int, int]:
    time.sleep(0.2 if part == 0 else 0)
    return part, os.getpid()


def refuse(part: int) -> int:
    if part == 2:
        raise UsageError("part two", hint="leave it out")
    return part


def die_once(place: str) -> str:
    mark = Path(place)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.name


def die_on_three(part: int) -> int:
    if part == 3:
        os._exit(9)
    return part


def unpicklable(_: int) -> Callable[[], int]:
    return lambda: 1


@pytest.mark.parametrize("engine", ENGINES, ids=["serial", "process", "patient"])
def test_results_come_once_each_in_order(engine: Engine) -> None:
    assert isinstance(engine, Engine)
    assert list(engine.map(double, range(40))) == [2 * part for part in range(40)]


@pytest.mark.parametrize("engine", ENGINES, ids=["serial", "process", "patient"])
def test_an_error_of_the_function_is_raised_with_its_hint(engine: Engine) -> None:
    with pytest.raises(UsageError, match="part two") as caught:
        list(engine.map(refuse, range(5)))
    assert caught.value.hint == "leave it out"


@pytest.mark.parametrize("engine", ENGINES, ids=["serial", "process", "patient"])
def test_no_parts_give_no_results(engine: Engine) -> None:
    assert list(engine.map(double, [])) == []


def test_a_slow_part_does_not_change_the_order_and_others_go_on() -> None:
    results: list[Any] = list(ProcessEngine(workers=2).map(slow_first, range(30)))
    assert [part for part, _ in results] == list(range(30))
    assert os.getpid() not in {process for _, process in results}


def test_a_killed_workers_part_is_run_again(tmp_path: Path) -> None:
    places = [str(tmp_path / name) for name in "abc"]
    assert list(ProcessEngine(workers=2).map(die_once, places)) == ["a", "b", "c"]


def test_a_part_that_kills_every_worker_is_named() -> None:
    with pytest.raises(StemmaError, match=r"Part 4 .*'3'"):
        list(ProcessEngine(workers=1).map(die_on_three, range(6)))


def test_a_result_that_cannot_be_sent_is_an_error() -> None:
    with pytest.raises(StemmaError, match="could not be sent"):
        list(ProcessEngine(workers=1).map(unpicklable, [1]))


def test_a_map_that_is_left_early_leaves_no_process() -> None:
    import multiprocessing

    results = ProcessEngine(workers=2).map(double, range(100))
    next(iter(results))
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_a_little_work_starts_no_process() -> None:
    results: list[Any] = list(PatientEngine(workers=2).map(slow_first, range(5)))
    assert {process for _, process in results} == {os.getpid()}


def test_much_work_leaves_this_process_in_order() -> None:
    results: list[Any] = list(PatientEngine(workers=2, patience=0.1).map(slow_first, range(5)))
    assert [part for part, _ in results] == list(range(5))
    assert results[0][1] == os.getpid()
    assert os.getpid() not in {process for _, process in results[1:]}
