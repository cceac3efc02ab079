"""Measures the tool on labelled cases and fails under the floors: ``python -m tests.quality.gate``.

--misses     one line for each miss
--only NAME  one subject alone (seeds, harbour, "compare alone, seeds", "compare alone, harbour")
--raise      write higher floors where the figures allow it, rounded down to a hundredth; never lower ones
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from pathlib import Path

from tests.quality.subjects import (
    READ_ALONE,
    SUBJECTS,
    Measured,
    encoder_is_here,
    names_are_here,
    read_data_is_here,
    seeds_are_here,
    unseen_is_here,
)

FLOORS = Path(__file__).resolve().parent / "floors.json"
Floors = dict[str, dict[str, float]]


def main(argv: list[str]) -> int:
    """Print the tables; 1 when a figure is under its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.gate", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", choices=sorted(SUBJECTS))
    parser.add_argument("--raise", dest="raising", action="store_true")
    arguments = parser.parse_args(argv)
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    under: list[str] = []
    for name in [arguments.only] if arguments.only else list(SUBJECTS):
        if "seeds" in name and not seeds_are_here():
            print(f"{name}: left out, ../shared/seeds is not here\n")
            continue
        if "unseen" in name and not unseen_is_here():
            print(f"{name}: left out, ../shared/data is not here\n")
            continue
        if name in READ_ALONE and not read_data_is_here():
            print(f"{name}: left out, ../shared/data is not here\n")
            continue
        if name.startswith("names") and not names_are_here():
            print(f"{name}: left out, ../shared/data/names is not here\n")
            continue
        if "with the encoder" in name and not encoder_is_here():
            print(f"{name}: left out, the extra of requirements/arabic.txt is not installed\n")
            continue
        started = time.perf_counter()
        measured = SUBJECTS[name]()
        under += report(name, measured, floors.get(name, {}), time.perf_counter() - started)
        if arguments.misses:
            print(*(f"  MISS {line}" for line in measured.misses), "", sep="\n")
        if arguments.raising:
            floors[name] = raised(measured, floors.get(name, {}))
    if arguments.raising:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(*under or ["Every figure is at its floor or above."], sep="\n")
    return 1 if under else 0


def report(name: str, measured: Measured, floors: dict[str, float], seconds: float) -> list[str]:
    """Print one table; gives a line for each figure under its floor, or gone."""
    print(f"{name} ({seconds:.1f} s)")
    print(f"  {'part':42s} {'P':>6s} {'R':>6s} {'F1':>6s} {'floor':>6s}")
    under = [f"UNDER {name}: {part} is not measured any more" for part in floors if part not in measured.rows]
    for part, row in measured.rows.items():
        floor = floors.get(part)
        low = floor is not None and row.f1 < floor - 1e-9
        shown = f"{floor:6.2f}" if floor is not None else " " * 6
        mark = " UNDER" if low else ""
        print(f"  {part:42s} {row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f} {shown}{mark}  {row.note}".rstrip())
        if low:
            under.append(f"UNDER {name}: {part.strip()} {row.f1:.3f}, floor {floor:.2f}")
    print()
    return under


def raised(measured: Measured, floors: dict[str, float]) -> dict[str, float]:
    """The floors that the figures allow; rows without a floor stay without."""
    return {
        part: max(floor, math.floor(measured.rows[part].f1 * 100) / 100 if part in measured.rows else floor)
        for part, floor in floors.items()
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
