"""Measures origins on folders of reports: which there are, who rests on whom, how many stand behind a claim.

python -m tests.quality.folders [PART] [--misses]

An origin is found when one of ours has a word of its description and speaks in one of its texts. An edge between
two held texts is right when the folder's list has it in that direction; one to a held text which the list has as an
origin's own words is right too for who rests on that origin, and is not asked for otherwise. A claim's number of
independent origins is the most that we give any of its passages; more than the list allows is a false confirmation,
and there must be none.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from stemma.case import Case
from stemma.compare import Comparison
from stemma.compare.profile import content_stems
from stemma.model import Claim
from stemma.read.lexicon import lexicon
from stemma.text.scripts import plain
from tests.quality.matching import Figures, cells_of, figures, main_of

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "folders"
PARTS = (
    "dev",
    "held",
    "dev2",
    "held2",
    "dev3",
    "held3",
    "dev4",
    "held4",
    "dev5",
    "held5",
    "dev6",
    "papers",
    "papers2",
    "papers_held",
)
SHARED = ("copies", "cites", "shares-wording")
"""Kinds of edges that say that one text rests on another; a common quotation does not."""


@dataclass(slots=True)
class Tally:
    """Counts over all folders, and one line for each miss."""

    origins: list[bool] = field(default_factory=list)
    edges: list[int] = field(default_factory=lambda: [0, 0, 0])
    numbers: list[bool] = field(default_factory=list)
    false: int = 0
    misses: list[str] = field(default_factory=list)


def measure(part: str = "dev") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses; ``never confirmed falsely`` is the share of claims not given too many origins."""
    tally = Tally()
    for folder in yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8")):
        case = folder_case(folder["texts"])
        found = case.compare()
        name_of = {document.id: Path(document.path).stem for document in case.documents}
        where = {claim.id: name_of[claim.document] for reading in case.read() for claim in reading.claims}
        _origins(folder, found, name_of | where, tally)
        _edges(folder, found, name_of, tally)
        _numbers(folder, case, found, tally)
    total = max(1, len(tally.numbers))
    made = {
        "origins found": _share(tally.origins),
        "edges between held texts": figures(*tally.edges),
        "independent origins of a claim": _share(tally.numbers),
        "never confirmed falsely": Figures(*[1 - tally.false / total] * 3, note=f"{tally.false} of {total} false"),
    }
    return made, tally.misses


def folder_case(texts: Mapping[str, str]) -> Case:
    """The texts as files of a folder, taken in through the front door."""
    case = Case()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
        case.ingest(folder)
    return case


def _share(right: Sequence[bool]) -> Figures:
    return Figures(*[sum(right) / max(1, len(right))] * 3)


def _origins(folder: Mapping[str, Any], found: Comparison, name_of: Mapping[str, str], tally: Tally) -> None:
    for wanted in folder["origins"]:
        words, texts = _words(wanted["what"]), set(wanted["texts"])
        right = any(
            words & _words(origin.label)
            and texts & {name_of[at] for at in (*(path.text for path in origin.paths), *origin.claims)}
            for origin in found.stemma.origins
        )
        if not wanted.get("open"):
            tally.origins.append(right)
            if not right:
                tally.misses.append(f"{folder['id']} ORIGIN {wanted['what']}")


def _words(description: str) -> set[str]:
    """What a description is told by: its stems, and the kind of paper ("note" is no stem that tells claims apart)."""
    return set(content_stems(description)) | (set(plain(description).split()) & lexicon().nouns["document"])


def _edges(folder: Mapping[str, Any], found: Comparison, name_of: Mapping[str, str], tally: Tally) -> None:
    texts = set(folder["texts"])
    wanted = {(who, on) for who, on, _ in folder["rests"] if on in texts and who != on}
    speaks = {on: who for who, on, how in folder["rests"] if how == "own" and on not in texts}
    allowed = {(who, speaks[o["id"]]) for o in folder["origins"] if o["id"] in speaks for who in o["texts"]}
    given = {
        (name_of[edge.derived], name_of[edge.source])
        for edge in found.stemma.edges
        if edge.kind in SHARED and edge.directed and {edge.derived, edge.source} <= name_of.keys()
    }
    for at, names in enumerate((wanted & given, given - wanted - allowed, wanted - given)):
        tally.edges[at] += len(names)
    tally.misses += [
        f"{folder['id']} EDGE false: {one} on {other}" for one, other in sorted(given - wanted - allowed)
    ]
    tally.misses += [f"{folder['id']} EDGE missed: {one} on {other}" for one, other in sorted(wanted - given)]


def _numbers(
    folder: Mapping[str, Any],
    case: Case,
    found: Comparison,
    tally: Tally,
) -> None:
    told = {support.claim: support for support in found.stemma.supports}
    known = {
        Path(document.path).stem: (document.text, reading.claims)
        for document, reading in zip(case.documents, case.read(), strict=True)
    }
    for wanted in folder["claims"]:
        low, high = wanted["independent"] if isinstance(wanted["independent"], list) else [wanted["independent"]] * 2
        numbers, reasons = [1], []
        for name, quote in wanted["passages"].items():
            for claim in _covering(*known[name], quote) if name not in wanted.get("not", ()) else ():
                if claim.id in told:
                    numbers.append(1 + told[claim.id].confirmations)
                    reasons.append(told[claim.id].reason)
        number = max(numbers)
        tally.numbers.append(low <= number <= max(1, high))
        tally.false += number > max(1, high)
        if not tally.numbers[-1]:
            mark = "FALSE CONFIRMATION" if number > max(1, high) else "NUMBER"
            quote = next(iter(wanted["passages"].values()))
            tally.misses.append(f"{folder['id']} {mark} {number} for {low}-{high}: {quote} {sorted(set(reasons))}")


def _covering(text: str, claims: Sequence[Claim], quote: str) -> Iterator[Claim]:
    start = text.find(quote)
    if start < 0:
        raise ValueError(f"not in the text: {quote!r}")
    wanted = frozenset(range(start, start + len(quote)))
    for claim in claims:
        own = cells_of(claim)
        if len(own & wanted) * 2 >= min(len(own), len(wanted)):
            yield claim


if __name__ == "__main__":
    sys.exit(main_of("folders", __doc__, measure, PARTS))
