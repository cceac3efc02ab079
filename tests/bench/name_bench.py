"""`make bench` runs this too: how well and how fast names are compared, beside the libraries, in one run.

Each method's threshold is set on one part of the labelled pairs (best F1) and its F1 is printed on the other, which
shares no name cluster with it. The last column is the false-positive rate on names that differ in vowels alone.
Ours is printed as the tool decides (its fixed threshold), pair by pair and as a table. Read ratios, not seconds.

    python -m tests.bench.name_bench [FOLDER]

With FOLDER the dictionary and the gazetteer there (``dictionary.tsv.gz``, ``places.tsv.gz``) stand in for the shipped
ones: made by ``training.name_dictionary`` and ``training.place_names`` with ``--without`` and the labelled pairs,
they hold none of the people and places that the pairs name, so that nothing can be looked up that is to be found.
"""

from __future__ import annotations

import gzip
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from stemma.resolve.many_pairs import compare_pairs
from stemma.text import name_lists
from stemma.text.names import SAME, compare_names
from tests.quality.names import FOLDER, KINDS, Row, read, split

Method = Callable[[Row], float]
STEPS = [step / 100 for step in range(1, 101)]
# What a slow method is timed and measured on.
SAMPLE = 400


def main(lists: Path | None = None) -> None:
    """Measure and print a table; ``lists`` holds other tables of names than the shipped ones."""
    if lists is not None:
        shipped = name_lists.packed_rows
        name_lists.packed_rows = lambda name: _packed(lists, name) or shipped(name)
    if not FOLDER.exists():
        print("names: left out, ../shared/data/names is not here")
        return
    rows = [row for kind in KINDS for row in split(read(kind))]
    stress = read("vowelmin")
    header = ("all", *KINDS, "Latin-Arabic", "vowels FP", "pairs/s")
    print(f"{'names, F1 on the part kept apart':42s}" + "".join(f"{name:>13s}" for name in header))
    best: dict[str, float] = {}
    for name, method, slow in methods():
        figures = measured(method, rows, stress, slow=slow, fixed=SAME if name.startswith("stemma") else None)
        print(
            f"{name:42s}"
            + "".join(f"{figures[column]:13.3f}" for column in header[:-1])
            + f"{figures['pairs/s']:13.0f}"
        )
        if not name.startswith("stemma"):
            best = {key: max(best.get(key, 0.0), value) for key, value in figures.items()}
        else:
            ours = figures
    print(
        "ahead of the best library in F1: " + ", ".join(f"{k} {ours[k] - best.get(k, 0.0):+.3f}" for k in header[:5])
    )
    _forget()
    begun = time.process_time()
    compare_pairs([(row["left"], row["right"], row["kind"]) for row in rows])
    print(f"stemma, the same pairs as one table: {len(rows) / (time.process_time() - begun):.0f} pairs/s")
    print(f"speed: {ours['pairs/s'] / max(1.0, best.get('pairs/s', 1.0)):.2f} times the fastest library's")


def _forget() -> None:
    """Empty what the comparison of names has kept of names and words (the lists stay read)."""
    for name, module in list(sys.modules.items()):
        if name.startswith("stemma.text."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear") and kept.cache_info().maxsize:
                    kept.cache_clear()


def _packed(folder: Path, name: str) -> list[str]:
    path = folder / f"{name}.tsv.gz"
    if not path.exists():
        return []
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    return lines[next(n for n, line in enumerate(lines) if not line.startswith("#")) + 1 :]


def measured(
    method: Method, rows: list[Row], stress: list[Row], *, slow: bool, fixed: float | None
) -> dict[str, float]:
    """F1 by part, the rate of false positives on ``stress``, and pairs per second of CPU time."""
    step = max(1, len(rows) // SAMPLE) if slow else 1
    chosen = rows[::step]
    begun = time.process_time()
    scores = [method(row) for row in chosen]
    figures = {"pairs/s": len(chosen) / max(1e-9, time.process_time() - begun)}
    pairs = list(zip(chosen, scores, strict=True))
    tune = [(row, score) for row, score in pairs if row["half"] == "tune"]
    held = [(row, score) for row, score in pairs if row["half"] == "report"]
    for part in ("all", *KINDS, "Latin-Arabic"):
        bar = fixed or max(STEPS, key=lambda bar, part=part: f1([p for p in tune if _in(p[0], part)], bar))  # type: ignore[misc]
        figures[part] = f1([p for p in held if _in(p[0], part)], bar)
        if part == "person":
            figures["vowels FP"] = sum(method(row) >= bar for row in stress) / len(stress)
    return figures


def _in(row: Row, part: str) -> bool:
    if part == "Latin-Arabic":
        return row["script_left"] != row["script_right"]
    return part == "all" or row["kind"] == part


def f1(pairs: list[tuple[Row, float]], bar: float) -> float:
    """F1 of "same" from ``bar`` on."""
    right = sum(score >= bar and row["same"] == "1" for row, score in pairs)
    said = sum(score >= bar for _row, score in pairs)
    true = sum(row["same"] == "1" for row, _score in pairs)
    return 2 * right / max(1, said + true)


def methods() -> Iterator[tuple[str, Method, bool]]:
    """Ours and those of the libraries that are installed: name, method, whether it is too slow for all pairs."""
    for build in (_anyascii, _metaphone, _jellyfish, _nomenklatura):
        try:
            yield from build()
        except ImportError as error:
            print(f"left out: {error.name} is not installed")
    yield "stemma", lambda row: compare_names(row["left"], row["right"], row["kind"]).score, False


def _latin() -> Callable[[str], str]:
    anyascii = importlib.import_module("anyascii").anyascii
    return lambda text: " ".join(sorted(anyascii(text).lower().replace("-", " ").replace("'", "").split()))


def _anyascii() -> Iterator[tuple[str, Method, bool]]:
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    winkler = importlib.import_module("rapidfuzz.distance").JaroWinkler
    latin = _latin()
    yield "anyascii + rapidfuzz ratio", lambda r: fuzz.ratio(latin(r["left"]), latin(r["right"])) / 100, False
    yield (
        "anyascii + rapidfuzz Jaro-Winkler",
        lambda r: float(winkler.similarity(latin(r["left"]), latin(r["right"]))),
        False,
    )


def _metaphone() -> Iterator[tuple[str, Method, bool]]:
    double = importlib.import_module("metaphone").doublemetaphone
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    anyascii = importlib.import_module("anyascii").anyascii

    def keyed(text: str) -> str:
        # Words joined in their order: the strongest of five ways to join keys that were tried.
        words = re.findall(r"[a-z0-9]+", anyascii(text).lower().replace("'", ""))
        return "".join(double(word)[0] or word for word in words)

    yield (
        "anyascii + double metaphone + ratio",
        lambda r: fuzz.ratio(keyed(r["left"]), keyed(r["right"])) / 100,
        False,
    )


def _jellyfish() -> Iterator[tuple[str, Method, bool]]:
    jellyfish = importlib.import_module("jellyfish")
    latin = _latin()

    def keyed(text: str) -> str:
        return " ".join(jellyfish.metaphone(word) for word in latin(text).split())

    yield (
        "anyascii + jellyfish metaphone + JW",
        lambda r: float(jellyfish.jaro_winkler_similarity(keyed(r["left"]), keyed(r["right"]))),
        False,
    )


def _nomenklatura() -> Iterator[tuple[str, Method, bool]]:
    matching = importlib.import_module("nomenklatura.matching")
    model = importlib.import_module("followthemoney").model
    schemas = {"person": "Person", "place": "Thing", "org": "Organization"}

    def scorer(algorithm: object) -> Method:
        config = algorithm.default_config()  # type: ignore[attr-defined]

        def score(row: Row) -> float:
            schema = schemas.get(row["kind"], "Thing")
            left, right = (
                model.get_proxy({"id": side, "schema": schema, "properties": {"name": [row[side]]}})
                for side in ("left", "right")
            )
            return float(algorithm.compare(left, right, config).score)  # type: ignore[attr-defined]

        return score

    for name in ("logic-v2", "name-based"):
        algorithm = matching.get_algorithm(name)
        if algorithm is not None:
            yield f"nomenklatura {name} (a sample)", scorer(algorithm), True


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
