"""Words in what an office document draws: charts with their figures, diagrams, shapes on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable
from stemma.ingest.flow import LINE, PARAGRAPH, Flow
from stemma.ingest.office.facts import PART, local
from stemma.ingest.office.xml import parsed
from stemma.model import Problem

MOST_POINTS = 5_000  # of one chart
LABELS = (("charts/chart", "chart"), ("diagrams/data", "diagram"), ("drawings/drawing", "drawing"))


def add_drawn(package: Package, folder: str, flow: Flow, path: str) -> tuple[Problem, ...]:
    """What charts, diagrams and drawings below ``folder`` ("word/") say, under "chart 1, paragraph 2"."""
    problems: list[Problem] = []
    for start, label in LABELS:
        names = [name for name in package.names(f"{folder}{start}") if name.endswith(".xml")]
        for number, name in enumerate(sorted(names), 1):
            try:
                root = parsed(package.part(name, PART)).root
            except Unreadable as error:
                message = f"The part {name} was not read: {error.message}"
                problems.append(Problem(path=path, code=error.code, message=message, hint=error.hint))
                continue
            _add(root, f"{label} {number}", flow)
    return tuple(problems)


def _add(root: Any, label: str, flow: Flow) -> None:
    paragraphs = (element for element in root.iter() if local(element.tag) == "p")
    for number, paragraph in enumerate(paragraphs, 1):
        words = "".join(one.text or "" for one in paragraph.iter() if local(one.tag) == "t")
        flow.add(words, f"{label}, paragraph {number}")
    series = (element for element in root.iter() if local(element.tag) == "ser")
    for number, one in enumerate(series, 1):
        place = f"{label}, series {number}"
        flow.add(" ".join(words for _, words in _points(one, "tx")), place)
        named = dict(_points(one, "cat")) or dict(_points(one, "xVal"))
        before = PARAGRAPH
        for at, value in [*_points(one, "val"), *_points(one, "yVal")]:
            row = ((named.get(at, ""), f"{place}, name {at + 1}"), (value, f"{place}, value {at + 1}"))
            if flow.row((cell for cell in row if cell[0]), before=before):
                before = LINE


def _points(series: Any, name: str) -> Iterator[tuple[int, str]]:
    """(number, words) of the points that a chart keeps of its table, in order."""
    found = 0
    for holder in (child for child in series if local(child.tag) == name):
        for point in (one for one in holder.iter() if local(one.tag) == "pt"):
            words = " ".join(one.text or "" for one in point if local(one.tag) == "v").strip()
            at = point.get("idx") or ""
            if words and at.isascii() and at.isdigit() and found < MOST_POINTS:
                found += 1
                yield int(at[:9]), words
