"""Readers that do what a document that took over a reader would do. Each says in its text what it could do."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from stemma.model import Anchor, Problem
from stemma.seams import Extraction, Member


class Rogue:
    """Does ``act`` of the words in the file."""

    name = "rogue"
    version = "1"
    media_types: tuple[str, ...] = ("application/x-rogue",)
    suffixes: tuple[str, ...] = (".rogue",)
    seconds = 2

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """What came of it."""
        found = ACTS[data.decode()](path)
        return found if isinstance(found, Extraction) else Extraction(text=found)


class Helped(Rogue):
    """May start one program."""

    name = "helped"
    programs: tuple[str, ...] = ("uname",)


def tried(action: Callable[[], object]) -> str:
    """'done' or why not."""
    try:
        action()
    except BaseException as error:
        return f"refused: {type(error).__name__}: {error}"
    return "done"


def _connect(kind: socket.SocketKind) -> None:
    with socket.socket(socket.AF_INET, kind) as made:
        made.connect(("127.0.0.1", 53))
        made.send(b"x")


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)


def _reads(path: str) -> Callable[[str], str]:
    return lambda _: tried(lambda: Path(path).read_bytes())


def _kill_parent() -> None:
    os.kill(os.getppid(), signal.SIGTERM)


def _memory() -> str:
    return str(len(bytearray(8 << 30)))


def _forever(_: str) -> str:
    while True:
        pass


def _sleep(_: str) -> str:
    time.sleep(600)
    return ""


def _crash(_: str) -> str:
    ctypes.string_at(0)
    return ""


def _crash_once(_: str) -> str:
    """Only the worker that has read something before falls."""
    if SEEN:
        ctypes.string_at(0)
    return "fine in a new worker"


def _seen(_: str) -> str:
    SEEN.append("x")
    return "seen"


def _raw(data: bytes) -> Callable[[str], str]:
    """Writes ``data`` into every pipe that it finds, in place of an answer."""

    def act(_: str) -> str:
        for number in range(3, 20):
            try:
                os.write(number, data)
            except OSError:
                continue
        os._exit(0)

    return act


SEEN: list[str] = []
ACTS: dict[str, Callable[[str], object]] = {
    "tcp": lambda _: tried(lambda: _connect(socket.SOCK_STREAM)),
    "udp": lambda _: tried(lambda: _connect(socket.SOCK_DGRAM)),
    "unix socket": lambda _: tried(lambda: socket.socket(socket.AF_UNIX)),
    "write in /tmp": lambda path: tried(lambda: Path(path).write_bytes(b"x")),
    "make a folder": lambda path: tried(lambda: os.mkdir(path)),
    "delete": lambda path: tried(lambda: os.unlink(path)),
    "start a program": lambda _: tried(lambda: subprocess.run(["/bin/true"], check=True)),
    "start the shell": lambda _: tried(lambda: subprocess.run(["/bin/sh", "-c", "true"], check=True)),
    "start the named program": lambda _: tried(lambda: subprocess.run(["uname"], check=True, capture_output=True)),
    "fork": lambda _: tried(_fork),
    "read /etc/passwd": _reads("/etc/passwd"),
    "read the file itself": lambda path: tried(lambda: Path(path).read_bytes()),
    "list the root": lambda _: tried(lambda: os.listdir("/")),
    "list the home": lambda _: tried(lambda: os.listdir(os.path.expanduser("~root"))),
    "read another process": _reads(f"/proc/{os.getppid()}/environ"),
    "end the parent": lambda _: tried(_kill_parent),
    "environment": lambda _: " ".join(sorted(os.environ)),
    "import a library": lambda _: tried(lambda: __import__("lxml.html")),
    "a gigabyte of words": lambda _: Extraction(text="x" * (300 << 20)),
    "all memory": lambda _: _memory(),
    "recurse": lambda _: eval("(" * 90 + ")" * 90) or _recurse(),
    "forever": _forever,
    "sleep": _sleep,
    "crash": _crash,
    "crash once": _crash_once,
    "be seen": _seen,
    "print": lambda _: (print("noise"), sys.stdout.flush(), os.write(1, b"noise"), "quiet")[-1],
    "anchor": lambda _: Extraction(text="short", anchors=(Anchor(start=2, end=999, place="x"),)),
    "negative": lambda _: Extraction(text="short", pages=-1),
    "member": lambda _: Extraction(text="", members=(Member(name="../../etc/cron.d/x", data=b""),)),
    "good member": lambda _: Extraction(text="", members=(Member(name="a/b.txt", data=b"x", raw_name="a\\b"),)),
    "code": lambda path: Extraction(text="", problems=(Problem(path=path, code="A B", message=""),)),
    "no values": _raw((5).to_bytes(8, "big") + b"\xc1\xc1\xc1\xc1\xc1"),
    "a pickle": _raw((40).to_bytes(8, "big") + b"cposix\nsystem\n(S'touch /tmp/owned'\ntR.    "),
    "a length without end": _raw(b"\xff" * 8),
}


def _recurse() -> int:
    return _recurse() + 1
