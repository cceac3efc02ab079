"""Engines on one machine: in this process, or in a few worker processes under an own supervisor.

The standard pools give up or hang when a worker is killed; here only its part is run again.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from stemma.engine.garbage import seldom_looked_through
from stemma.engine.packing import packed
from stemma.engine.threads import one_thread
from stemma.errors import StemmaError
from stemma.seams import Part, Result

DEATHS = 3  # a part that kills so many workers is given up
PATIENCE = 6.0  # seconds of work after which a worker is worth its start
AHEAD = 4  # parts taken from the input per worker before a result is fetched


class SerialEngine:
    """One part after another, in this process."""

    def map(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """``function(part)`` for every part, in order, when the result is asked for."""
        return (function(part) for part in parts)


class ProcessEngine:
    """Spawned workers, one part in flight for each; results in the order of the parts.

    ``function`` must be importable by name, parts and results picklable. An exception in ``function`` is raised
    here. A worker that dies costs its part a new try; after :data:`DEATHS` a :class:`StemmaError` names the part.
    """

    def __init__(self, workers: int | None = None) -> None:
        self.workers = max(1, workers or os.cpu_count() or 1)

    def map(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """``function(part)`` for every part, each result given once, in order."""
        crew = [_Worker(function) for _ in range(self.workers)]
        try:
            yield from _supervise(crew, enumerate(parts))
        finally:
            for worker in crew:
                worker.stop()


class PatientEngine:
    """In this process for the first seconds, then in workers: starting them takes seconds too.

    The clock decides only where a part is run, so the results are the same. As for :class:`ProcessEngine`, the main
    module of the program must be one that can be imported without running it.
    """

    def __init__(self, workers: int | None = None, patience: float = PATIENCE) -> None:
        self.workers = max(1, workers or os.cpu_count() or 1)
        self.patience = patience

    def map(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """``function(part)`` for every part, each result given once, in order."""
        given, spent = iter(parts), 0.0
        for part in given:
            began = time.monotonic()
            result = function(part)
            spent += time.monotonic() - began
            yield result
            if spent > self.patience and self.workers > 1:
                break
        yield from ProcessEngine(self.workers).map(function, given)


@dataclass(slots=True)
class _Task:
    number: int
    part: Any
    deaths: int = 0


@dataclass(slots=True)
class _State:
    """What the supervisor knows: parts to run (again), results not yet given."""

    waiting: list[_Task] = field(default_factory=list)
    done: dict[int, Any] = field(default_factory=dict)
    given: int = 0


class _Worker:
    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function
        self.task: _Task | None = None
        self.process: SpawnProcess | None = None
        self.pipe: Connection | None = None

    def send(self, task: _Task) -> None:
        """Give ``task`` to the process, which is started when it is not there."""
        self.task = task
        if self.process is None:
            context = multiprocessing.get_context("spawn")
            self.pipe, far = context.Pipe()
            self.process = context.Process(target=_life, args=(far, self.function), daemon=True)
            one_thread(os.environ)  # read by the new process, whose arithmetic runs beside that of the others
            self.process.start()
            far.close()  # so that the pipe ends when the process does
        assert self.pipe is not None
        try:
            self.pipe.send_bytes(packed(task.part))
        except (BrokenPipeError, ConnectionResetError):
            return  # it died while idle or starting: seen as a death when its answer is waited for

    def receive(self) -> tuple[bool, Any]:
        """(True, result) or (False, exception). Raises EOFError or OSError when the process died."""
        assert self.pipe is not None
        answer: tuple[bool, Any] = pickle.loads(self.pipe.recv_bytes())
        return answer

    def stop(self) -> None:
        """End the process; a new one is started by the next :meth:`send`."""
        if self.process is not None:
            if self.pipe is not None:
                self.pipe.close()
            self.process.terminate()
            self.process.join()
        self.process = self.pipe = self.task = None


def _supervise(crew: list[_Worker], parts: Iterator[tuple[int, Any]]) -> Iterator[Any]:
    state = _State()
    while True:
        while state.given in state.done:
            yield state.done.pop(state.given)
            state.given += 1
        _hand_out(crew, parts, state)
        busy = {worker.pipe: worker for worker in crew if worker.task is not None and worker.pipe is not None}
        if not busy and not state.waiting:
            return
        ready = wait(list(busy))
        for pipe, worker in busy.items():
            if pipe in ready:
                _collect(worker, state)


def _hand_out(crew: list[_Worker], parts: Iterator[tuple[int, Any]], state: _State) -> None:
    for worker in crew:
        if worker.task is None:
            # One slow part must not let the finished ones pile up without bound.
            if not state.waiting and len(state.done) < AHEAD * len(crew):
                state.waiting.extend(_Task(number, part) for number, part in islice(parts, 1))
            if state.waiting:
                worker.send(state.waiting.pop(0))


def _collect(worker: _Worker, state: _State) -> None:
    task = worker.task
    assert task is not None
    try:
        is_result, value = worker.receive()
    except (EOFError, OSError) as error:
        worker.stop()
        task.deaths += 1
        if task.deaths >= DEATHS:
            message = f"Part {task.number + 1} ended its worker {DEATHS} times: {str(task.part)[:120]!r}."
            raise StemmaError(message, hint="Leave it out, or run with more memory.") from error
        state.waiting.insert(0, task)
        return
    worker.task = None
    if not is_result:
        raise value
    state.done[task.number] = value


def _life(pipe: Connection, function: Callable[[Any], Any]) -> None:
    with seldom_looked_through():
        _work(pipe, function)


def _work(pipe: Connection, function: Callable[[Any], Any]) -> None:
    """The worker's life: parts in, answers out, until the pipe ends."""
    while True:
        try:
            part = pickle.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        answer: tuple[bool, Any]
        try:
            answer = (True, function(part))
        except Exception as error:
            error.add_note(traceback.format_exc())
            answer = (False, error)
        try:
            data = packed(answer)
        except Exception as error:
            data = packed((False, StemmaError(f"A result could not be sent: {error}.")))
        try:
            pipe.send_bytes(data)
        except (BrokenPipeError, OSError):
            return
