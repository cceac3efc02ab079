"""Rectangles of the tree's boxes, and the lines of its arrows, in px."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from stemma.dossier.lineage import Box
from stemma.dossier.rows import GAP, LANE, NARROWEST, ROOM, Rows, Way, least_width
from stemma.dossier.svg import number

TOP, BETWEEN, WIDEST, INSET = 22.0, 34.0, 200.0, 16.0
SWEEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A box or lane with its rectangle; all of one row have the same height."""

    box: Box
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Its middle, from the left."""
        return self.x + self.width / 2

    @property
    def foot(self) -> float:
        """Its lower edge, from the top."""
        return self.y + self.height


class Sizes(Protocol):
    """What a box needs: the width it would like, the one at which no word is broken, and its height at a width."""

    def wish(self, box: Box) -> float: ...
    def unbroken(self, box: Box) -> float: ...
    def height(self, box: Box, width: float) -> float: ...


def place(rows: Rows, sizes: Sizes) -> dict[str, Placed]:
    """Id -> rectangle."""
    widths = {box.id: width for row in rows.rows for box, width in zip(row, _widths(row, sizes), strict=True)}
    middles = _middles(rows, widths)
    placed: dict[str, Placed] = {}
    y = TOP
    for row in rows.rows:
        tall = max((sizes.height(box, widths[box.id]) for box in row if box.nodes), default=0.0)
        for box in row:
            wide = widths[box.id]
            placed[box.id] = Placed(box=box, x=middles[box.id] - wide / 2, y=y, width=wide, height=tall)
        y += tall + BETWEEN
    return placed


def _widths(row: Sequence[Box], sizes: Sizes) -> list[float]:
    """Every box as wide as it wishes, or all less by the same part of what they wish beyond the narrowest.

    The narrowest is where no word of the name is broken, if the row has room for that.
    """
    room = ROOM - GAP * (len(row) - 1)
    boxes = sum(1 for box in row if box.nodes)
    if least_width(row) > ROOM:  # one box and very many lanes
        lane = max(1.0, (room - NARROWEST * boxes) / max(1, len(row) - boxes))
        return [NARROWEST if box.nodes else lane for box in row]
    wished = [min(max(sizes.wish(box), NARROWEST), WIDEST) if box.nodes else LANE for box in row]
    least = [min(max(sizes.unbroken(box), NARROWEST), WIDEST) if box.nodes else LANE for box in row]
    if sum(least) > room:
        least = [NARROWEST if box.nodes else LANE for box in row]
    asked = sum(wide - narrow for wide, narrow in zip(wished, least, strict=True))
    part = min(1.0, (room - sum(least)) / asked) if asked > 0 else 0.0
    return [narrow + max(0.0, wide - narrow) * part for wide, narrow in zip(wished, least, strict=True)]


def _middles(rows: Rows, widths: dict[str, float]) -> dict[str, float]:
    """Every box near the middle of what it is tied to, without overlap."""
    near: dict[str, list[str]] = {}
    for way in rows.ways:
        for upper, lower in pairwise(way.stops):
            near.setdefault(upper, []).append(lower)
            near.setdefault(lower, []).append(upper)
    middles: dict[str, float] = {}
    for row in rows.rows:
        middles.update(_packed(row, widths, {}))
    for sweep in range(SWEEPS):
        for row in rows.rows if sweep % 2 == 0 else reversed(rows.rows):
            wanted = {
                box.id: sum(middles[name] for name in set(near[box.id])) / len(set(near[box.id]))
                for box in row
                if near.get(box.id)
            }
            middles.update(_packed(row, widths, {**{b.id: middles[b.id] for b in row}, **wanted}))
    return _centred(middles, widths)


def _packed(row: Sequence[Box], widths: dict[str, float], wanted: dict[str, float]) -> dict[str, float]:
    """Middles near to what is wanted, in the order of the row: the mean of filling from the left and the right."""
    mirrored = {name: ROOM - middle for name, middle in wanted.items()}
    left = _from_left(row, widths, wanted)
    right = _from_left(row[::-1], widths, mirrored)
    return {box.id: (left[box.id] + ROOM - right[box.id]) / 2 for box in row}


def _from_left(row: Sequence[Box], widths: dict[str, float], wanted: dict[str, float]) -> dict[str, float]:
    """Middles from left to right, each as near to its wish as the one before and those after allow."""
    after = sum(widths[box.id] + GAP for box in row) - GAP
    found: dict[str, float] = {}
    edge = 0.0
    for box in row:
        half = widths[box.id] / 2
        last = ROOM - after + half
        found[box.id] = min(max(wanted.get(box.id, edge + half), edge + half), max(last, edge + half))
        edge = found[box.id] + half + GAP
        after -= widths[box.id] + GAP
    return found


def _centred(middles: dict[str, float], widths: dict[str, float]) -> dict[str, float]:
    """All of them moved so that the drawing stands in the middle of its room."""
    left = min((middle - widths[name] / 2 for name, middle in middles.items()), default=0.0)
    right = max((middle + widths[name] / 2 for name, middle in middles.items()), default=ROOM)
    return {name: middle + (ROOM - right - left) / 2 for name, middle in middles.items()}


def line_of(way: Way, placed: dict[str, Placed], ways: Sequence[Way]) -> str:
    """The path of an arrow: from box to lane to box, curved only between the rows."""
    stops = [placed[name] for name in way.stops]
    parts = []
    for at, (upper, lower) in enumerate(pairwise(stops)):
        leave, arrive = _ports(upper, lower, placed, ways)
        if at == 0:
            parts.append(f"M{number(leave)} {number(upper.foot)}")
        bend = number((upper.foot + lower.y) / 2)
        parts.append(f"C{number(leave)} {bend} {number(arrive)} {bend} {number(arrive)} {number(lower.y)}")
        if not lower.box.nodes:
            parts.append(f"V{number(lower.foot)}")
    return "".join(parts)


def _ports(upper: Placed, lower: Placed, placed: dict[str, Placed], ways: Sequence[Way]) -> tuple[float, float]:
    """Where a line leaves and arrives: spread over the side where there are several, straight where it can be."""
    steps = {pair for way in ways for pair in pairwise(way.stops)}
    leaving = sorted((placed[b] for a, b in steps if a == upper.box.id), key=lambda p: p.middle)
    arriving = sorted((placed[a] for a, b in steps if b == lower.box.id), key=lambda p: p.middle)
    leave = _port(upper, leaving.index(lower), len(leaving))
    arrive = _port(lower, arriving.index(upper), len(arriving))
    if len(leaving) == 1 and upper.box.nodes:
        leave = min(max(arrive, upper.x + INSET), upper.x + upper.width - INSET)
    if len(arriving) == 1 and lower.box.nodes:
        arrive = min(max(leave, lower.x + INSET), lower.x + lower.width - INSET)
    return leave, arrive


def _port(on: Placed, at: int, number_of: int) -> float:
    if not on.box.nodes or number_of == 1:
        return on.middle
    return on.x + INSET + (on.width - 2 * INSET) * (at + 0.5) / number_of
