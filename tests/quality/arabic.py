"""Scores the reading of Arabic on invented, labelled sentences: claims, sayers, firmness, numbers, dates, names.

Run ``python -m tests.quality.arabic [tuning|held] [--misses]``. The cases stand in tests/cases/arabic; those of the
held part were labelled before the rules were written.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from stemma.model import Claim, Quantity, Reading
from stemma.read import read
from tests.documents import document
from tests.quality.matching import Figures

CASES = Path(__file__).resolve().parents[1] / "cases" / "arabic"
PARTS = ("tuning", "held")
NAMED = ("person", "organisation", "place")
ENOUGH = 0.5
Cells = list[str]


@dataclass(slots=True)
class Case:
    """A labelled text: its rows by kind (claim, number, date, name)."""

    id: str
    text: str
    date: str | None
    rows: dict[str, list[Cells]] = field(default_factory=dict)

    def of(self, kind: str) -> list[Cells]:
        """The labelled rows of ``kind``."""
        return self.rows.get(kind, [])


def cases(part: str) -> list[Case]:
    """The cases of ``part`` in their order."""
    found: dict[str, Case] = {}
    for line in (CASES / f"{part}.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        identity, kind, *cells = line.split("\t")
        if kind == "text":
            found[identity] = Case(identity, cells[0], None if cells[1] == "-" else cells[1])
        else:
            found[identity].rows.setdefault(kind, []).append(cells)
    return list(found.values())


class Count:
    """What was wanted, given and right of each measure, and a line for each miss."""

    def __init__(self) -> None:
        self.wanted: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.misses: list[str] = []

    def rows(self) -> dict[str, Figures]:
        """Precision, recall and F1 by measure."""
        return {name: self._figures(name) for name in self.wanted}

    def _figures(self, name: str) -> Figures:
        right, wanted, given = self.right[name], self.wanted[name], self.given[name]
        precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return Figures(precision, recall, f1, f"{right}/{wanted}, {given} given")

    def judge(self, name: str, is_right: bool, miss: str) -> None:
        """One of the accuracies: asked once, answered once."""
        self.wanted[name] += 1
        self.given[name] += 1
        self.right[name] += is_right
        if not is_right:
            self.misses.append(f"{name}: {miss}")


def measure(part: str) -> tuple[dict[str, Figures], list[str]]:
    """Figures by name and the misses of ``part``."""
    count = Count()
    for case in cases(part):
        reading = read(document("t", case.text, language="ar", date=case.date))
        _claims(case, reading, count)
        _attributions(case, reading, count)
        _numbers(case, reading, count)
        _dates(case, reading, count)
        _names(case, reading, count)
    return count.rows(), count.misses


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> float:
    """Shared code points over all."""
    shared = max(0, min(left[1], right[1]) - max(left[0], right[0]))
    return shared / (left[1] - left[0] + right[1] - right[0] - shared)


def _place(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def _claims(case: Case, reading: Reading, count: Count) -> None:
    free = list(reading.claims)
    wanted = case.of("claim")
    count.wanted["claims"] += len(wanted)
    count.given["claims"] += len(free)
    for words, modality, sign, source, _ in wanted:
        place = _place(case.text, words)
        best = max(free, key=lambda one: _overlap(place, (one.start, one.end)), default=None)
        if best is None or _overlap(place, (best.start, best.end)) < ENOUGH:
            count.misses.append(f"claims: {case.id} not found: {words}")
            continue
        free.remove(best)
        count.right["claims"] += 1
        exact = case.text[best.start : best.end].strip('"') == words.strip('"')
        count.judge("claim words just so", exact, f"{case.id} {case.text[best.start : best.end]!r} for {words!r}")
        count.judge("modality", best.modality == modality, f"{case.id} {best.modality} for {modality}: {words}")
        count.judge("polarity", best.negated == (sign == "-"), f"{case.id} {words}")
        given = _innermost(reading, best)
        count.judge(
            "innermost source", _is_source(case.text, given, source), f"{case.id} {given} for {source}: {words}"
        )
    count.misses += [f"claims: {case.id} too much: {case.text[one.start : one.end]}" for one in free]


def _innermost(reading: Reading, claim: Claim) -> str:
    if len(claim.chain) == 1:
        return "-"
    source = claim.chain[-1].source
    return "?" if source == "unnamed" else next(m.name for m in reading.mentions if m.id == source)


def _is_source(text: str, given: str, wanted: str) -> bool:
    if given in "-?" or wanted in "-?":
        return given == wanted
    return given in wanted or (given in text and wanted in given) or wanted.endswith(given)


def _attributions(case: Case, reading: Reading, count: Count) -> None:
    """Cues, and the phrase that names who speaks, of the claims that have a cue and a named source."""
    labelled = [(cue, source) for _, _, _, source, cue in case.of("claim") if cue != "-" and source != "-"]
    wanted = list(dict.fromkeys(labelled))
    free = list(reading.attributions)
    count.wanted["attribution cues"] += len(wanted)
    count.given["attribution cues"] += len(free)
    for cue, source in wanted:
        place = _place(case.text, cue)
        found = next((one for one in free if _overlap(place, (one.cue.start, one.cue.end)) > 0), None)
        if found is None:
            count.misses.append(f"attribution cues: {case.id} not found: {cue}")
            continue
        free.remove(found)
        count.right["attribution cues"] += 1
        if found.source is not None and source not in "-?":
            given = found.source.of(case.text)
            count.judge("source phrase just so", given == source, f"{case.id} {given!r} for {source!r}")
    count.misses += [f"attribution cues: {case.id} too much: {one.cue.of(case.text)}" for one in free]


def _numbers(case: Case, reading: Reading, count: Count) -> None:
    free = list(reading.quantities)
    count.wanted["numbers"] += len(case.of("number"))
    count.given["numbers"] += len(free)
    for words, value, qualifier, counted in case.of("number"):
        place = _place(case.text, words)
        found = next((q for q in free if _overlap(place, (q.span.start, q.span.end)) >= ENOUGH), None)
        if found is None or value not in _values(found):
            count.misses.append(f"numbers: {case.id} {words}: {_values(found) if found else 'not found'}")
            continue
        free.remove(found)
        count.right["numbers"] += 1
        count.judge("qualifier", found.qualifier == qualifier, f"{case.id} {found.qualifier} for {qualifier}")
        if counted != "-":
            count.judge("counted", found.counted_text == counted, f"{case.id} {found.counted_text!r} for {counted!r}")
    count.misses += [f"numbers: {case.id} too much: {one.span.of(case.text)}" for one in free]


def _values(quantity: Quantity) -> tuple[str, ...]:
    """The value as labelled: a number, a range low..high, or ".." for an amount without bounds."""
    low, high = ("" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
    return str(quantity.value), f"{low}..{high}", *(("..",) if quantity.value is None else ())


def _dates(case: Case, reading: Reading, count: Count) -> None:
    free = list(reading.dates)
    count.wanted["dates"] += len(case.of("date"))
    count.given["dates"] += len(free)
    for words, edtf in case.of("date"):
        place = _place(case.text, words)
        found = next((d for d in free if _overlap(place, (d.span.start, d.span.end)) > 0), None)
        if found is None or found.edtf != edtf:
            count.misses.append(f"dates: {case.id} {words}: {found.edtf if found else 'not found'}, not {edtf}")
            continue
        free.remove(found)
        count.right["dates"] += 1
    count.misses += [f"dates: {case.id} too much: {one.span.of(case.text)}" for one in free]


def _names(case: Case, reading: Reading, count: Count) -> None:
    free = [m for m in reading.mentions if m.form == "name" and m.kind in NAMED]
    wanted = [(kind, words) for kind, words in case.of("name") if kind in NAMED]
    count.wanted["names"] += len(wanted)
    count.given["names"] += len(free)
    for kind, words in wanted:
        found = next((m for m in free if m.kind == kind and m.name == words), None)
        if found is None:
            count.misses.append(f"names: {case.id} {kind} {words} not found in {[m.name for m in free]}")
            continue
        free.remove(found)
        count.right["names"] += 1
    count.misses += [f"names: {case.id} too much: {one.kind} {one.name}" for one in free]


def main(argv: list[str]) -> None:
    """Print the figures."""
    for part in [one for one in argv if one in PARTS] or PARTS:
        figures, misses = measure(part)
        print(part)
        for name, row in figures.items():
            print(f"  {name:24s} {row.precision:.3f} {row.recall:.3f} {row.f1:.3f}  {row.note}")
        print(*(misses if "--misses" in argv else ()), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
