"""The workers of one kind, each serving one document at a time, and what becomes of a document that ends one."""

from __future__ import annotations

import threading

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


class Pool:
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

    def extract(self, reader: Reader, data: bytes, path: str, then: str = "") -> Extraction:
        """Read in a worker and call ``then`` ("module:name") there; alone in a new one when the first dies."""
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
    kind = type(reader)
    return f"{kind.__module__}:{kind.__qualname__}"


def _stopped(name: str, path: str, code: str, why: str) -> Extraction:
    message = f"The reader {name} was stopped at this file: {why}."
    if code == "reader_failed":
        message = f"The reader {name} failed: {why}"
    hint = "This is a fault of the reader, not of the file: please report it. The other files were read."
    if code.startswith("limit_"):
        hint = "Split the file, or export its text as .txt and ingest that. The other files were read."
    problem = Problem(path=path, code=code or "reader_failed", message=message, hint=hint)
    return Extraction(text="", problems=(problem,))
