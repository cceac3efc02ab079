"""Stops an ingest at random moments, hard, and looks at what is left: ``python -m tests.kills 100``."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from stemma.store.sqlite import SqliteStore
from stemma.store.verify import verify_case

FILES, PORTION = 200, 8
# The child tells of each portion that is in, which acknowledges its files.
CHILD = """
import sys
import stemma.case.arrivals as arrivals
from stemma.case import Case
arrivals.PORTION = int(sys.argv[3])
print("ready", flush=True)
case = Case(sys.argv[1], clock=lambda: "2020-01-01T00:00:00Z")
case.ingest(sys.argv[2], watch=lambda done: print(done.files, flush=True))
print("all", len(case.documents), flush=True)
"""


@dataclass(slots=True)
class Outcome:
    """What was found over all kills; every count but ``kills`` and ``finished`` should be 0."""

    kills: int = 0
    finished: int = 0
    faults: int = 0
    lost: int = 0
    torn: int = 0


def make_files(folder: Path, count: int = FILES) -> None:
    """Short texts, each its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(f"Gauge {number} at the dam stood at {number * 7} millimetres.\n")


def kill_at_random(work: Path, kills: int, say: Callable[[str], object] = lambda _: None) -> Outcome:
    """Ingest again and again, each run ended by SIGKILL at a random moment, with a fixed seed for the moments."""
    chance, outcome = random.Random(1603), Outcome()
    files, case = work / "files", work / "k.stemma"
    make_files(files)
    while outcome.kills < kills:
        acknowledged, is_done = _run(case, files, chance.random() ** 2 * 1.2)
        outcome.kills += not is_done
        outcome.finished += is_done
        _look(case, acknowledged, outcome)
        say(f"{outcome}")
        if is_done:
            shutil.rmtree(case)
    return outcome


def _run(case: Path, files: Path, seconds: float) -> tuple[int, bool]:
    arguments = [sys.executable, "-c", CHILD, str(case), str(files), str(PORTION)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=os.environ) as child:
        assert child.stdout
        child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        said = child.stdout.read().split("\n")
    whole = [line for line in said[:-1] if line]
    counts = [int(line) for line in whole if line.isdigit()]
    # Within a portion each file is told as it is passed; only the end of a portion acknowledges.
    return max((count for count in counts if count % PORTION == 0), default=0), any("all" in line for line in whole)


def _look(case: Path, acknowledged: int, outcome: Outcome) -> None:
    if not (case / "case.sqlite").exists():
        return
    report = verify_case(case)
    outcome.faults += len(report.faults)
    outcome.lost += max(0, acknowledged - report.originals)
    store = SqliteStore(case / "case.sqlite")
    try:
        state = json.loads(store.get("case/state") or b"{}")
        keys = state.get("documents", [])
        outcome.torn += sum(store.get(key) is None for key in keys)
        outcome.lost += max(0, acknowledged - len(keys))
    finally:
        store.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("STEMMA_HOME", str(Path(folder) / "home"))
        print(kill_at_random(Path(folder), int(sys.argv[1]), print))
