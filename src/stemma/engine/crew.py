"""Warm worker processes, each in its own confinement, with a deadline for every document."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec

from stemma.engine.answers import Request, receive, send
from stemma.engine.sandbox import Isolation

SERVED = 200  # documents after which a worker is replaced: no library leaks for ever
RESIDENT = 300 << 20  # bytes of memory held after which it is replaced
STARTING = 60.0  # seconds that a worker may take to be ready
# What a worker's environment keeps of ours: where programs and models lie, nothing else.
_KEPT = ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT", "LD_LIBRARY_PATH")
_FIXED = {"LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "PYTHONHASHSEED": "0"}


class WorkerDied(Exception):
    """The worker is gone; ``code`` is the Problem's, ``is_final`` says that another try would end alike."""

    def __init__(self, code: str, why: str, *, is_final: bool = False) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
        self.is_final = is_final


class Worker:
    """One process that serves ``readers`` ("module:Class"), which may start ``programs``. Started when made."""

    def __init__(self, readers: Sequence[str], programs: Sequence[str] = ()) -> None:
        self.served = 0
        self._late = False
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _code(readers, programs)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=os.path.abspath(os.sep),
            env={**{name: os.environ[name] for name in _KEPT if name in os.environ}, **_FIXED},
            start_new_session=True,  # Ctrl-C is for us: we tell the workers
        )
        self.isolation = msgspec.msgpack.decode(self._exchange(None, STARTING), type=Isolation)

    def ask(self, request: Request, seconds: float) -> bytes:
        """The answer, undecoded. Raises :class:`WorkerDied`; the worker is then of no more use."""
        self.served += 1
        return self._exchange(msgspec.msgpack.encode(request), seconds)

    @property
    def is_worn(self) -> bool:
        """Whether it served long enough, or holds so much memory, that a new one is better."""
        return self.served >= SERVED or _resident(self._process.pid) > RESIDENT

    def stop(self) -> None:
        """End the process now, whatever it does."""
        with contextlib.suppress(OSError):
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _exchange(self, value: bytes | None, seconds: float) -> bytes:
        """Send and receive; past ``seconds`` the process is killed, which ends either."""
        incoming, outgoing = self._process.stdin, self._process.stdout
        assert incoming is not None
        assert outgoing is not None
        timer = threading.Timer(seconds, self._kill_late)
        timer.daemon = True
        timer.start()
        try:
            if value is not None:
                send(incoming, value)
            return receive(outgoing)
        except (EOFError, OSError) as error:
            raise self._death() from error
        except ValueError as error:
            self.stop()
            raise WorkerDied("reader_failed", f"its answer is not believed: {error}", is_final=True) from error
        finally:
            timer.cancel()

    def _kill_late(self) -> None:
        self._late = True
        self._process.kill()

    def _death(self) -> WorkerDied:
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            code = 0  # it closed its pipe and goes on: it is told off like any other fault
        self.stop()
        if self._late:
            return WorkerDied("limit_time", "it took longer than a file may take")
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        if name == "SIGXCPU":
            return WorkerDied("limit_time", "it took more processor time than a file may take", is_final=True)
        if name == "SIGKILL":
            return WorkerDied("limit_memory", "the system ended it, most likely for its memory")
        if name in ("SIGABRT", "SIGTRAP"):
            # So do the libraries end that get no more memory; a second try would take as long.
            why = f"the process that read it gave up ({name}), most likely for want of memory"
            return WorkerDied("limit_memory", why, is_final=True)
        return WorkerDied("reader_failed", f"the process that read it ended with {name}")


def _code(readers: Sequence[str], programs: Sequence[str]) -> str:
    """The worker's first words. The search path is ours, less the current folder, where anything may lie."""
    paths = [path for path in dict.fromkeys(sys.path) if path]
    serve = f"main({tuple(readers)!r}, {tuple(programs)!r})"
    return f"import sys; sys.path[:] = {paths!r}; from stemma.engine.worker import main; {serve}"


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0
