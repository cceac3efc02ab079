"""Readers behind a wall: each document is read in a confined process, and its answer is checked before it is used.

Design after what was measured on hostile files: a warm worker costs some milliseconds a document more than reading
in this process, a new process for each some 300. See docs/decisions/0017.
"""

from __future__ import annotations

import atexit
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

import msgspec

from stemma.engine.answers import Request
from stemma.engine.crew import WorkerDied
from stemma.engine.pool import SECONDS, Pool, spec_of
from stemma.seams import Extraction, Reader

WINDOW = 8  # documents handed out ahead for each worker
WINDOW_BYTES = 64 << 20
MOST_WORKERS = 4
HERE = "in this process"

Item = TypeVar("Item")
Value = TypeVar("Value")
Job = tuple[Reader, bytes, str]


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
        self._kinds: dict[tuple[str, ...], Pool] = {}
        self._handed: dict[tuple[str, str], tuple[bytes, Future[Extraction]]] = {}
        self._threads: ThreadPoolExecutor | None = None

    def readers(self, readers: Sequence[Reader]) -> tuple[Reader, ...]:
        """``readers``, each that is not ``in_process`` behind the wall."""
        for reader in readers:
            if not is_in_process(reader):
                self._kind(reader).serves.add(spec_of(inner(reader)))
        return tuple(
            reader if is_in_process(reader) or isinstance(reader, ContainedReader) else ContainedReader(reader, self)
            for reader in readers
        )

    def isolation_of(self, reader: Reader) -> str:
        """The layers around ``reader``, as the custody log records them; a worker is started to know."""
        if is_in_process(reader):
            return HERE
        return str(self._kind(reader).isolation)

    def examine(self) -> tuple[str, tuple[tuple[str, str], ...], dict[str, bool]]:
        """What a worker without programs is confined by: its layers, those that are missing and why, its holes.

        The holes are acts that a worker tried: True for one that it could do. Raises :class:`WorkerDied`, OSError.
        """
        kind = self._kinds.setdefault((), Pool((), self.workers))
        return str(kind.isolation), kind.isolation.missing, kind.holes()

    def extract(self, reader: Reader, data: bytes, path: str) -> Extraction:
        """What ``reader`` makes of ``data``, from a worker that may have begun already (:meth:`ahead`)."""
        handed = self._handed.pop((spec_of(inner(reader)), path), None)
        if handed and handed[0] is data:
            return handed[1].result()
        return self._kind(reader).extract(reader, data, path)

    def call(self, function: Callable[..., object], *arguments: object, returns: type[Value]) -> Value | None:
        """What ``function``, importable by name, gives for ``arguments`` in a worker; None when it ends the worker.

        The value is decoded as ``returns``; what it holds is the caller's to check.
        """
        spec = f"{function.__module__}:{function.__qualname__}"
        request = Request(reader=spec, path="", data=pickle.dumps(arguments), seconds=SECONDS, is_call=True)
        kind = self._kinds.setdefault((), Pool((), self.workers))
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
        reader = inner(reader)
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.workers, thread_name_prefix="stemma-contained")
        future = self._threads.submit(self._kind(reader).extract, reader, data, path)
        self._handed[(spec_of(reader), path)] = (data, future)
        return len(data)

    def _kind(self, reader: Reader) -> Pool:
        programs = tuple(getattr(reader, "programs", ()))
        if programs not in self._kinds:
            self._kinds[programs] = Pool(programs, self.workers)
        self._kinds[programs].serves.add(spec_of(inner(reader)))
        return self._kinds[programs]


def inner(reader: Reader) -> Reader:
    """The reader itself, from behind the wall."""
    return reader.reader if isinstance(reader, ContainedReader) else reader


def is_in_process(reader: Reader) -> bool:
    """Whether ``reader`` says of itself that it needs no wall."""
    return bool(getattr(reader, "in_process", False))


@cache
def shared() -> Containment:
    """The workers of this process: whoever needs one shares them, so that they are started once."""
    made = Containment()
    atexit.register(made.close)
    return made
