"""The life of one worker: give up what it does not need, then bytes in, typed values out, until the pipe ends."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from stemma.engine.answers import LARGEST, Answer, Request, receive, send
from stemma.engine.sandbox import Isolation, enter, limit_seconds

PROBE = ""  # a request without a reader asks what the worker can still do


def main(readers: Sequence[str], programs: Sequence[str]) -> None:
    """Serve ``readers`` ("module:Class") over standard input and output; called in a new process only."""
    incoming, outgoing = _pipes()
    sys.dont_write_bytecode = True
    for reader in readers:
        import_module(reader.partition(":")[0])
    isolation = enter(folders=_homes(readers), programs=programs)
    send(outgoing, msgspec.msgpack.encode(isolation))
    made: dict[str, Any] = {}
    while True:
        try:
            request = msgspec.msgpack.decode(receive(incoming), type=Request)
        except EOFError:
            return
        send(outgoing, _answer(request, made) if request.reader != PROBE else msgspec.msgpack.encode(probe()))


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two ends of the conversation, out of the reach of a library that prints."""
    incoming, outgoing = os.dup(0), os.dup(1)
    silent = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(silent, number)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


def _homes(readers: Sequence[str]) -> tuple[str, ...]:
    """The folders of the packages that the readers come from."""
    packages = {reader.partition(":")[0].partition(".")[0] for reader in readers}
    files = (getattr(sys.modules.get(package), "__file__", None) for package in sorted(packages))
    return tuple(str(Path(file).resolve().parent) for file in files if file)


def _answer(request: Request, made: dict[str, Any]) -> bytes:
    try:
        limit_seconds(request.seconds)
        module, _, name = request.reader.partition(":")
        if request.is_call:
            value = getattr(import_module(module), name)(*pickle.loads(request.data))
            data = msgspec.msgpack.encode(Answer(value=msgspec.Raw(msgspec.msgpack.encode(value))))
        else:
            if request.reader not in made:
                made[request.reader] = getattr(import_module(module), name)()
            found = made[request.reader].extract(request.data, path=request.path)
            if request.then:
                module, _, name = request.then.partition(":")
                found = getattr(import_module(module), name)(found, request.path)
            data = msgspec.msgpack.encode(Answer(extraction=found))
    except MemoryError:
        return _stopped("limit_memory", "it needs more memory than a file may take")
    except RecursionError:
        return _stopped("limit_depth", "it is nested deeper than can be followed")
    except Exception as error:
        return _stopped("reader_failed", f"{type(error).__name__}: {error}"[:2000])
    if len(data) > LARGEST:
        return _stopped("limit_size", f"what it holds comes to {len(data):,} bytes, where {LARGEST:,} are the most")
    return data


def _stopped(code: str, fault: str) -> bytes:
    shown = fault.encode("utf-8", "backslashreplace").decode()
    return msgspec.msgpack.encode(Answer(code=code, fault=shown))


def probe() -> dict[str, bool]:
    """What this process tried and was not refused: each True is a hole."""
    return {name: _succeeds(action) for name, action in _ATTEMPTS.items()}


def _succeeds(action: Any) -> bool:
    try:
        action()
    except (OSError, MemoryError):
        return False
    return True


def _open_socket() -> None:
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", ("127.0.0.1", 9))


def _write() -> None:
    import tempfile

    folder = tempfile.gettempdir() if os.name == "nt" else "/tmp"
    path = os.path.join(folder, f"stemma-probe-{os.getpid()}")
    try:
        with open(path, "wb") as file:
            file.write(b"x")
    finally:
        Path(path).unlink(missing_ok=True)


def _start() -> None:
    process = os.posix_spawn("/bin/true", ["true"], {})
    if os.waitpid(process, 0)[1]:
        raise OSError("it did not run")


def _read_outside() -> None:
    with open("/etc/passwd", "rb") as file:
        file.read(1)


_ATTEMPTS = {
    "open a socket": _open_socket,
    "write a file": _write,
    "start another program": _start,
    "read a file outside": _read_outside,
}
__all__ = ["PROBE", "Isolation", "main", "probe"]
