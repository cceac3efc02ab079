"""Rows of the tree: layers too wide for the drawing are parted, and long arrows get lanes between the boxes.

The order inside a row is by barycentre (Sugiyama, Tagawa and Toda, 1981), swept down and up; the order with the
fewest crossings is kept. As arrows leave a row only through lanes, none can cross a box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from stemma.dossier.lineage import Arrow, Box, Lineage

ROOM, GAP, LANE, NARROWEST = 340.0, 10.0, 12.0, 98.0
SWEEPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An arrow with the lanes that it goes through from above."""

    arrow: Arrow
    lanes: tuple[str, ...]

    @property
    def stops(self) -> tuple[str, ...]:
        """Ids from the source over the lanes to what rests on it, one in each row."""
        return (self.arrow.source, *self.lanes, self.arrow.derived)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Boxes and lanes row by row from the top, in order, and the ways between them."""

    rows: tuple[tuple[Box, ...], ...]
    ways: tuple[Way, ...]


def rows_of(lineage: Lineage) -> Rows:
    """The rows of ``lineage``: none is wider than the drawing unless a single box and its lanes are."""
    layers = [list(layer) for layer in lineage.layers]
    while True:
        rows = _with_lanes(layers, lineage.arrows)
        wide = next((n for n, row in enumerate(rows.rows) if not _fits(row) and len(layers[n]) > 1), None)
        if wide is None:
            return _ordered(rows)
        if not _lifted(layers, wide, lineage.arrows):
            layers[wide : wide + 1] = _parted(layers[wide], wide, layers, lineage.arrows)


def least_width(row: Sequence[Box]) -> float:
    """The width of a row with every box at its narrowest."""
    return sum(NARROWEST if box.nodes else LANE for box in row) + GAP * (len(row) - 1)


def _fits(row: Sequence[Box]) -> bool:
    return least_width(row) <= ROOM


def _lifted(layers: list[list[Box]], number: int, arrows: tuple[Arrow, ...]) -> bool:
    """Whether a source of layer ``number`` went up one layer: one with nothing above it, where there is room."""
    if number == 0:
        return False
    derived = {arrow.derived for arrow in arrows}
    for box in layers[number]:
        free = box.id not in derived and all(node.kind != "text" for node in box.nodes)
        if free and _fits([*layers[number - 1], box]):
            layers[number].remove(box)
            layers[number - 1].append(box)
            return True
    return False


def _parted(
    layer: list[Box], number: int, layers: list[list[Box]], arrows: tuple[Arrow, ...]
) -> tuple[list[Box], list[Box]]:
    """A layer in two: below, next to what hangs on them, the boxes that others rest on; above as many as fit."""
    below = {box.id for box in (layers[number + 1] if number + 1 < len(layers) else [])}
    near = {arrow.source for arrow in arrows if arrow.derived in below}
    ranked = sorted(layer, key=lambda box: (box.id in near, box.id))
    upper = max(1, min(len(ranked) - 1, (len(ranked) + 1) // 2))
    return ranked[:upper], ranked[upper:]


def _with_lanes(layers: list[list[Box]], arrows: tuple[Arrow, ...]) -> Rows:
    """Adds one lane for each source to every row that its arrows pass."""
    row_of = {box.id: number for number, layer in enumerate(layers) for box in layer}
    rows = [list(layer) for layer in layers]
    made: set[str] = set()
    ways = []
    for arrow in arrows:
        lanes = []
        for number in range(row_of[arrow.source] + 1, row_of[arrow.derived]):
            name = f"lane {number} {arrow.source}"
            lanes.append(name)
            if name not in made:
                made.add(name)
                rows[number].append(Box(id=name, nodes=()))
        ways.append(Way(arrow=arrow, lanes=tuple(lanes)))
    return Rows(rows=tuple(tuple(row) for row in rows), ways=tuple(ways))


def _ordered(rows: Rows) -> Rows:
    """The order of every row with the fewest crossings that the sweeps find."""
    steps = sorted({pair for way in rows.ways for pair in pairwise(way.stops)})
    order = [[box.id for box in row] for row in rows.rows]
    best, fewest = order, crossings(order, steps)
    for sweep in range(SWEEPS):
        order = _swept(order, steps, down=sweep % 2 == 1)
        found = crossings(order, steps)
        if found < fewest:
            best, fewest = order, found
    boxes = {box.id: box for row in rows.rows for box in row}
    return Rows(rows=tuple(tuple(boxes[name] for name in row) for row in best), ways=rows.ways)


def _swept(order: list[list[str]], steps: list[tuple[str, str]], *, down: bool) -> list[list[str]]:
    """Every row in the order of the mean place of its neighbours in the row before."""
    made = [list(row) for row in order]
    numbers = range(1, len(made)) if down else range(len(made) - 2, -1, -1)
    for number in numbers:
        beside = made[number - 1] if down else made[number + 1]
        place = {name: (at + 0.5) / len(beside) for at, name in enumerate(beside)}
        near: dict[str, list[float]] = {}
        for upper, lower in steps:
            here, there = (lower, upper) if down else (upper, lower)
            if there in place:
                near.setdefault(here, []).append(place[there])
        own = {name: (at + 0.5) / len(made[number]) for at, name in enumerate(made[number])}
        mean = {name: sum(near[name]) / len(near[name]) if name in near else own[name] for name in made[number]}
        made[number].sort(key=lambda name: (mean[name], own[name]))
    return made


def crossings(order: list[list[str]], steps: list[tuple[str, str]]) -> int:
    """How many pairs of lines between neighbouring rows cross."""
    place = {name: (number, at) for number, row in enumerate(order) for at, name in enumerate(row)}
    between: dict[int, list[tuple[int, int]]] = {}
    for upper, lower in steps:
        between.setdefault(place[upper][0], []).append((place[upper][1], place[lower][1]))
    return sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for lines in between.values() for a, b in combinations(lines, 2))
