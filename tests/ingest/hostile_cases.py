"""The table of hostile files beside this checkout, each case run as a user would run it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOSTILE = Path(__file__).resolve().parents[2] / ".." / "shared" / "hostile"
# What the run measures beside its result: the largest memory of the process that was started.
RUNNER = """
import re, sys
from stemma.cli.main import main
code = main(sys.argv[2:])
# Not ru_maxrss: a process that is forked off a large one keeps the size of its parent in that.
peak = re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]
with open(sys.argv[1], "w") as file:
    file.write(peak)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the table; ``codes`` are sets of which one has to be there in full."""

    file: str
    where: str
    codes: tuple[frozenset[str], ...]
    outcomes: tuple[str, ...]
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    seconds: float
    memory_mb: float
    written_mb: float


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one: the JSON of ``ingest``, the texts of all documents, and what it cost."""

    status: int
    answer: dict[str, Any]
    text: str
    errors: str
    seconds: float
    memory_mb: float
    written_mb: float

    @property
    def codes(self) -> set[str]:
        """Codes of all problems."""
        return {problem["code"] for problem in self.answer["problems"]}


def cases() -> list[Case]:
    """All lines of the table; none where the files are not beside this checkout."""
    table = HOSTILE / "EXPECTED.tsv"
    if not table.exists():
        return []
    return [_case(line.split("\t")) for line in table.read_text(encoding="utf-8").splitlines()[1:]]


def _case(row: list[str]) -> Case:
    file, where, codes, outcome, must, must_not, seconds, memory, written, *_ = row
    return Case(
        file=file,
        where=where,
        codes=tuple(frozenset(choice.split("+")) - {"-"} for choice in codes.split("|")),
        outcomes=tuple(outcome.split("|")),
        must=tuple(filter(None, must.split(" ;; "))),
        must_not=tuple(filter(None, must_not.split(" ;; "))),
        seconds=float(seconds),
        memory_mb=float(memory),
        written_mb=float(written),
    )


def run(path: str | Path, folder: Path, *, alone: bool) -> Run:
    """``stemma ingest PATH --case ... --json``, then the text of every document.

    ``alone`` runs it in a process whose memory is measured.
    """
    if not alone:
        return _run_here(path, folder)
    case, memory = folder / "case.stemma", folder / "memory"
    command = [sys.executable, "-c", RUNNER, str(memory), "ingest", str(path), "--case", str(case), "--json"]
    started = time.monotonic()
    made = subprocess.run(
        command, capture_output=True, timeout=120, cwd=folder, env=_environment(folder), check=False
    )
    seconds = time.monotonic() - started
    errors = made.stderr.decode("utf-8", "replace")
    assert made.stdout.strip(), errors
    answer = json.loads(made.stdout)
    return Run(
        status=made.returncode,
        answer=answer,
        text="\n".join(text_of(case, document["id"]) for document in answer["documents"]),
        errors=errors,
        seconds=seconds,
        memory_mb=float(memory.read_text()) / 1024,
        written_mb=sum(path.stat().st_size for path in case.rglob("*") if path.is_file()) / 1e6,
    )


def _run_here(path: str | Path, folder: Path) -> Run:
    """The same command in this process, which has the libraries loaded already."""
    from stemma.cli.main import main

    case, out, errors = folder / "case.stemma", io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    started = time.monotonic()
    with redirect_stdout(out), redirect_stderr(errors):
        status = main(["ingest", str(path), "--case", str(case), "--json"])
    out.flush()
    answer = json.loads(out.buffer.getvalue())  # type: ignore[attr-defined]
    return Run(
        status=status,
        answer=answer,
        text="\n".join(text_of(case, document["id"]) for document in answer["documents"]),
        errors=errors.getvalue(),
        seconds=time.monotonic() - started,
        memory_mb=0.0,
        written_mb=sum(path.stat().st_size for path in case.rglob("*") if path.is_file()) / 1e6,
    )


def text_of(case: Path, name: str) -> str:
    """What ``stemma text CASE ID`` prints, run in this process."""
    from stemma.case import Case as Opened

    opened = Opened(case)
    try:
        return next(document.text for document in opened.documents if document.id == name)
    finally:
        opened.close()


def _environment(folder: Path) -> dict[str, str]:
    # A home of its own: nothing of a run may be written elsewhere, and nothing of the user's is touched.
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "OMP_NUM_THREADS": "1"}


def made_now(name: str, folder: Path) -> Path:
    """The file of one of the cases that cannot be stored, in ``folder``; raises OSError where the system refuses."""
    if name == "big_single_line.txt":
        words = "The committee said 150 men were ready, a source added; " * 364_000
        (folder / name).write_text(f"MARK-sl {words} end-sl")
        return folder / name
    if name == "fifo":
        os.mkfifo(folder / name)
        return folder / name
    if name == "loop_a":
        (folder / "loop_a").symlink_to("loop_b")
        (folder / "loop_b").symlink_to("loop_a")
        return folder / name
    if name == "link_out":
        (folder / name).symlink_to("/etc/passwd")
        return folder / name
    if name == "dir_loop/":
        (folder / "dir_loop").mkdir()
        (folder / "dir_loop" / "self").symlink_to("..")
        return folder / "dir_loop"
    if name == "sparse_50g.bin":
        with open(folder / name, "wb") as file:
            file.truncate(50 << 30)
        return folder / name
    return _named(name, folder)


def _named(name: str, folder: Path) -> Path:
    raw = b"n" * 251 + b".txt" if name == "n*255" else _unescaped(name)
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), raw)))
    path.write_text("EVIL-perm" if name == "unreadable.txt" else "MARK-fn readable\n")
    if name == "unreadable.txt":
        path.chmod(0)
    return path


def _unescaped(name: str) -> bytes:
    r"""The bytes that a name of the table stands for: \xff is a byte, \u202e a character."""
    text = name.encode("latin-1").decode("unicode_escape")
    return text.encode("latin-1" if "\\x" in name else "utf-8")


class Growing:
    """A file that another thread writes to until the block ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.write_bytes(b"A line of the report.\n" * 400_000)
        self._stop = threading.Event()
        self._writer = threading.Thread(target=self._write)

    def __enter__(self) -> Path:
        self._writer.start()
        return self.path

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._writer.join()

    def _write(self) -> None:
        for chunk in _chunks():
            if self._stop.is_set():
                return
            with open(self.path, "ab") as file:
                file.write(chunk)
            time.sleep(0.002)


def _chunks() -> Iterator[bytes]:
    for number in range(20_000):
        yield f"Line {number} was added.\n".encode()
