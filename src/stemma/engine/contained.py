"""Readers behind a wall: each document is read in a confined process, and its answer is checked before it is used.

Design after what was measured on hostile files: a warm worker costs some milliseconds a document more than reading
in this process, a new process for each some 300. See docs/decisions/0017.
"""

from __future__ import annotations

import atexit
import os
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

import msgspec

from stemma.engine.answers import Answer, Request, decoded
from stemma.engine.crew import Worker, WorkerDied
from stemma.engine.sandbox import Isolation
from stemma.model import Problem
from stemma.seams import Extraction, Reader

SECONDS = 60  # of processor time for one document; a reader may ask for another figure with `seconds`
SECONDS_WITH_PROGRAMS = 300  # where pages are drawn for a program; its own time does not count
WALL_WITH_PROGRAMS = 3600.0  # seconds on the clock: scans of many pages
WALL = 2.0  # times the processor seconds: a busy machine is no fault of the document
GRACE = 5.0  # seconds on top
MANY = 12  # documents handed over before a second worker is worth its start
WINDOW = 8  # documents handed out ahead for each worker
WINDOW_BYTES = 64 << 20
MOST_WORKERS = 4
HERE = "in this process"

Item = TypeVar("Item")
Value = TypeVar("Value")
Job = tuple[Reader, bytes, str]
Then = Callable[[Extraction, str], Extraction]


class ContainedReader:
    """A Reader like ``reader``, run by ``containment`` in a worker."""

    def __init__(self, reader: Reader, containment: Containment) -> None:
        self.reader = reader
        self.containment = containment
        self.name, self.version = reader.name, reader.version
        self.media_types, self.suffixes = reader.media_types, reader.suffixes

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """What the reader makes of ``data``; a worker that dies of it is a Problem."""
        return self.containment.extract(self.reader, data, path)

    def __getattr__(self, name: str) -> Any:
        if name == "reader":
            raise AttributeError(name)
        return getattr(self.reader, name)


class Containment:
    """Workers for readers: started on first need, kept warm, replaced when worn or dead.

    A reader with ``in_process = True`` (pure Python over bytes, bounded in time and memory by its own rules) is run
    here. One with ``programs`` (names of programs that it starts) gets workers of its own, which may start them.
    """

    def __init__(self, workers: int | None = None) -> None:
        usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        self.workers = workers or max(1, min(MOST_WORKERS, usable))
        self._kinds: dict[tuple[str, ...], _Kind] = {}
        self._handed: dict[tuple[str, str], tuple[bytes, Future[Extraction]]] = {}
        self._threads: ThreadPoolExecutor | None = None
        self._then = ""

    def readers(self, readers: Sequence[Reader], then: Then | None = None) -> tuple[Reader, ...]:
        """``readers``, each that is not ``in_process`` behind the wall.

        A worker calls ``then`` (importable by name) with each extraction and its path, and gives what that gives.
        """
        self._then = f"{then.__module__}:{then.__qualname__}" if then else ""
        for reader in readers:
            if not is_in_process(reader):
                self._kind(reader).serves.update((spec_of(reader), *filter(None, (self._then,))))
        return tuple(
            reader if is_in_process(reader) or isinstance(reader, ContainedReader) else ContainedReader(reader, self)
            for reader in readers
        )

    def isolation_of(self, reader: Reader) -> str:
        """The layers around ``reader``, as the custody log records them; a worker is started to know."""
        if is_in_process(reader):
            return HERE
        return str(self._kind(reader).isolation)

    def holes(self, reader: Reader) -> dict[str, bool]:
        """What a worker for ``reader`` tried to do, and whether it could: each True is a hole in the wall."""
        return self._kind(reader).holes()

    def missing(self, reader: Reader) -> tuple[tuple[str, str], ...]:
        """The layers that a worker for ``reader`` could not take, each with the reason."""
        return self._kind(reader).isolation.missing

    def extract(self, reader: Reader, data: bytes, path: str) -> Extraction:
        """What ``reader`` makes of ``data``, from a worker that may have begun already (:meth:`ahead`)."""
        handed = self._handed.pop((spec_of(reader), path), None)
        if handed and handed[0] is data:
            return handed[1].result()
        return self._kind(reader).extract(reader, data, path, self._then)

    def call(self, function: Callable[..., object], *arguments: object, returns: type[Value]) -> Value | None:
        """What ``function``, importable by name, gives for ``arguments`` in a worker; None when it ends the worker.

        The value is decoded as ``returns``; what it holds is the caller's to check.
        """
        spec = f"{function.__module__}:{function.__qualname__}"
        request = Request(reader=spec, path="", data=pickle.dumps(arguments), seconds=SECONDS, is_call=True)
        kind = self._kinds.setdefault((), _Kind((), self.workers))
        kind.serves.add(spec)
        try:
            return msgspec.msgpack.decode(kind.answer(request).value, type=returns | None)
        except (WorkerDied, msgspec.MsgspecError):
            return None

    def ahead(self, items: Iterable[Item], job_of: Callable[[Item], Job | None]) -> Iterator[Item]:
        """``items`` in their order, while workers already read those that come next.

        ``job_of`` gives reader, bytes and path of an item that a reader will be asked for, None for others.
        """
        self._handed.clear()  # what nobody asked for in the run before
        window: deque[tuple[Item, int]] = deque()
        held = 0
        for item in items:
            job = job_of(item)
            size = self._hand_over(job) if job else 0
            window.append((item, size))
            held += size
            while len(window) > WINDOW * self.workers or held > WINDOW_BYTES:
                item, size = window.popleft()
                held -= size
                yield item
        yield from (item for item, _ in window)

    def close(self) -> None:
        """End all workers now; what they were reading is lost."""
        self._handed.clear()
        threads, self._threads = self._threads, None
        if threads:
            threads.shutdown(wait=False, cancel_futures=True)
        for kind in self._kinds.values():
            kind.close()

    def _hand_over(self, job: Job) -> int:
        reader, data, path = job
        if is_in_process(reader):
            return 0
        inner = reader.reader if isinstance(reader, ContainedReader) else reader
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.workers, thread_name_prefix="stemma-contained")
        future = self._threads.submit(self._kind(inner).extract, inner, data, path, self._then)
        self._handed[(spec_of(inner), path)] = (data, future)
        return len(data)

    def _kind(self, reader: Reader) -> _Kind:
        programs = tuple(getattr(reader, "programs", ()))
        if programs not in self._kinds:
            self._kinds[programs] = _Kind(programs, self.workers)
        self._kinds[programs].serves.add(spec_of(reader))
        return self._kinds[programs]


class _Kind:
    """The workers that may start the same ``programs``; each serves one document at a time."""

    def __init__(self, programs: tuple[str, ...], most: int) -> None:
        self.programs = programs
        self.most = most
        self.serves: set[str] = set()
        self._free: list[Worker] = []
        self._busy: set[Worker] = set()
        self._asked = 0
        self._turn = threading.Condition()
        self._known: Isolation | None = None

    @property
    def isolation(self) -> Isolation:
        """The layers that this kind of worker takes."""
        if self._known is None:
            self._give_back(self._take())
        return self._known or Isolation()

    def holes(self) -> dict[str, bool]:
        """See :meth:`Containment.holes`."""
        worker = self._take()
        try:
            answer = worker.ask(Request(reader="", path="", data=b"", seconds=SECONDS), SECONDS)
            return msgspec.msgpack.decode(answer, type=dict[str, bool])
        finally:
            self._lose(worker)

    def extract(self, reader: Reader, data: bytes, path: str, then: str) -> Extraction:
        """Read in a worker; in a new one, alone, when the first dies of it."""
        seconds = int(getattr(reader, "seconds", SECONDS_WITH_PROGRAMS if self.programs else SECONDS))
        request = Request(reader=spec_of(reader), path=path, data=data, seconds=seconds, then=then)
        try:
            return self._ask(request, reader.name)
        except WorkerDied as first:
            if first.is_final:
                return _stopped(reader.name, path, first.code, first.why)
        try:
            return self._ask(request, reader.name, alone=True)
        except WorkerDied as second:
            return _stopped(reader.name, path, second.code, second.why)

    def _ask(self, request: Request, name: str, *, alone: bool = False) -> Extraction:
        answer = self.answer(request, alone=alone)
        return answer.extraction or _stopped(name, request.path, answer.code, answer.fault)

    def answer(self, request: Request, *, alone: bool = False) -> Answer:
        """A checked answer to ``request``; with ``alone`` from a new worker. Raises :class:`WorkerDied`."""
        worker = self._take(alone=alone)
        try:
            data = worker.ask(request, WALL_WITH_PROGRAMS if self.programs else request.seconds * WALL + GRACE)
        except BaseException:
            self._lose(worker)
            raise
        self._give_back(worker)
        try:
            return decoded(data)
        except ValueError as error:
            raise WorkerDied("reader_failed", f"its answer is not believed: {error}", is_final=True) from error

    def _take(self, *, alone: bool = False) -> Worker:
        with self._turn:
            self._asked += 1
            while True:
                if self._free and not alone:
                    worker = self._free.pop()
                    self._busy.add(worker)
                    return worker
                if alone or not self._busy or (len(self._busy) < self.most and self._asked > MANY):
                    break
                self._turn.wait()
            worker = Worker(sorted(self.serves), self.programs)
            self._known = worker.isolation
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: Worker) -> None:
        if worker.is_worn:
            self._lose(worker)
            return
        with self._turn:
            self._busy.discard(worker)
            self._free.append(worker)
            self._turn.notify()

    def _lose(self, worker: Worker) -> None:
        worker.stop()
        with self._turn:
            self._busy.discard(worker)
            self._turn.notify()

    def close(self) -> None:
        with self._turn:
            for worker in (*self._free, *self._busy):
                worker.stop()
            self._free.clear()


def spec_of(reader: Reader) -> str:
    """Where a worker finds the class of ``reader``: "module:Class"."""
    kind = type(reader.reader if isinstance(reader, ContainedReader) else reader)
    return f"{kind.__module__}:{kind.__qualname__}"


def is_in_process(reader: Reader) -> bool:
    """Whether ``reader`` says of itself that it needs no wall."""
    return bool(getattr(reader, "in_process", False))


def _stopped(name: str, path: str, code: str, why: str) -> Extraction:
    message = f"The reader {name} was stopped at this file: {why}."
    if code == "reader_failed":
        message = f"The reader {name} failed: {why}"
    hint = "This is a fault of the reader, not of the file: please report it. The other files were read."
    if code.startswith("limit_"):
        hint = "Split the file, or export its text as .txt and ingest that. The other files were read."
    problem = Problem(path=path, code=code or "reader_failed", message=message, hint=hint)
    return Extraction(text="", problems=(problem,))


@cache
def shared() -> Containment:
    """The workers of this process: whoever needs one shares them, so that they are started once."""
    made = Containment()
    atexit.register(made.close)
    return made
