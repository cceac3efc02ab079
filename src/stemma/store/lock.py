"""One writer at a time. The lock is the system's: it ends with the process, whatever ends that."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from stemma.errors import StemmaError

PATIENCE = 10.0  # seconds
_STEP = 0.05


class CaseLock:
    """Held while something is written to a case; may be taken again by the one who holds it."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self.patience = patience
        self._depth = 0
        self._file: BinaryIO | None = None

    def __enter__(self) -> CaseLock:
        if not self._depth:
            self._file = self._taken()
        self._depth += 1
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if not self._depth and self._file:
            self._file.close()  # which gives the lock back
            self._file = None

    def _taken(self) -> BinaryIO:
        file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644), "r+b")
        end = time.monotonic() + self.patience
        while not _lock(file):
            if time.monotonic() >= end:
                owner = _owner(file)
                file.close()
                hint = "Wait for it to end, then try again. Nothing was changed."
                raise StemmaError(f"Another program{owner} is writing to {str(self.path.parent)!r}.", hint=hint)
            time.sleep(_STEP)
        with contextlib.suppress(OSError):  # only a courtesy to who comes second
            file.truncate(0)
            file.write(str(os.getpid()).encode())
            file.flush()
        return file


def _lock(file: BinaryIO) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(1 << 30)  # a byte far off, so that the number in front can be read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _owner(file: BinaryIO) -> str:
    file.seek(0)
    written = file.read(20)
    return f" (process {written.decode()})" if written.isdigit() else ""
