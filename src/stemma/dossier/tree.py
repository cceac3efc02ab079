"""Draws the origin tree as static SVG: solid = held, dashed = not held, the shared origin in its own colour."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.lineage import Arrow, Box, Lineage, lineage_of, shared_origins
from stemma.dossier.svg import fit, label, number, seen, titled, wrap
from stemma.dossier.views.edtf import in_words
from stemma.dossier.views.words import count
from stemma.dossier.views.words import in_words as spelled
from stemma.model import Node

WIDTH, GAP, HEIGHT, BETWEEN, TOP, NARROWEST, LANE = 340.0, 12.0, 78.0, 44.0, 22.0, 148.0, 26.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A box with its rectangle in px."""

    box: Box
    x: float
    y: float
    width: float

    @property
    def middle(self) -> float:
        """Its middle, in px from the left."""
        return self.x + self.width / 2

    @property
    def inset(self) -> float:
        """How far from its corners an arrow may touch it; a lane is touched in its middle only."""
        return 22.0 if self.box.nodes else self.width / 2


def draw_tree(index: Index, labels: dict[str, TextLabel]) -> Markup:
    """The drawing; "" when there is no witness."""
    lineage = lineage_of(index.dossier.stemma)
    if not lineage.layers:
        return Markup("")
    claims_in = {claim.id: claim.document for claim in index.claims.values()}
    shared = {origin.node for origin in shared_origins(index.dossier.stemma.origins, claims_in)}
    placed = place(lineage)
    width = max(p.x + p.width for p in placed.values()) + 1
    height = max(p.y for p in placed.values()) + HEIGHT + 2
    attributes, names = titled("Where it comes from", tree_in_words(index, labels), "tree")
    parts = [_arrow(placed, arrow, shared) for arrow in lineage.arrows]
    parts += [_box(index, labels, found, shared) for found in placed.values() if found.box.nodes]
    parts.append(_heading(index, placed, shared))
    return Markup('<svg class="tree" viewBox="0 0 {0} {1}" width="{0}" height="{1}" {2}>{3}{4}{5}</svg>').format(
        number(width), number(height), attributes, names, HEADS, Markup("").join(parts)
    )


HEADS = (
    Markup("<defs>")
    + Markup("").join(
        Markup(
            '<marker id="head-{0}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"'
            ' markerUnits="userSpaceOnUse" orient="auto"><path class="head {0}" d="M0 0l8 4-8 4z"/></marker>'
        ).format(kind)
        for kind in ("held", "known", "shared")
    )
    + Markup("</defs>")
)


def place(lineage: Lineage) -> dict[str, Placed]:
    """Rectangles: every layer fills the width; a layer too wide for its boxes goes on in a second row."""
    placed: dict[str, Placed] = {}
    y = TOP
    for layer in lineage.layers:
        rows = _rows(layer)
        for row in rows:
            _place_row(placed, row, y)
            y += HEIGHT + (10 if row is not rows[-1] else BETWEEN)
    return placed


def _rows(layer: tuple[Box, ...]) -> list[list[Box]]:
    """A layer in rows of boxes that are wide enough to be read; a lane takes little room."""
    rows: list[list[Box]] = [[]]
    left = WIDTH
    for box in layer:
        wide = (NARROWEST if box.nodes else LANE) + GAP
        if rows[-1] and left + GAP < wide:
            rows.append([])
            left = WIDTH
        rows[-1].append(box)
        left -= wide
    return rows


def _place_row(placed: dict[str, Placed], row: list[Box], y: float) -> None:
    lanes = sum(not box.nodes for box in row)
    boxes = len(row) - lanes
    room = WIDTH - GAP * (len(row) - 1) - LANE * lanes
    wide = min(room / boxes, WIDTH if lanes else 236.0) if boxes else 0.0
    x = 1 + (room - wide * boxes) / 2
    for box in row:
        own = wide - 2 if box.nodes else LANE
        placed[box.id] = Placed(box=box, x=x, y=y, width=own)
        x += own + GAP + (2 if box.nodes else 0)


def _heading(index: Index, placed: dict[str, Placed], shared: set[str]) -> Markup:
    found = [p for p in placed.values() if any(node.id in shared for node in p.box.nodes)]
    if len(found) != 1:
        return Markup("")
    words = "One origin for both reports" if len(index.documents) == 2 else "Shared origin"
    if found[0].middle > WIDTH / 2:
        return label(found[0].x + found[0].width, found[0].y - 8, words, "t1 shared end")
    return label(found[0].x, found[0].y - 8, words, "t1 shared")


def _arrow(placed: dict[str, Placed], arrow: Arrow, shared: set[str]) -> Markup:
    source, derived = placed[arrow.source], placed[arrow.derived]
    kind = "held" if arrow.held else "known"
    if any(node.id in shared for node in source.box.nodes):
        kind = "shared"
    head = Markup(' marker-end="url(#head-{})"').format(kind) if arrow.directed else Markup("")
    return Markup('<path class="arrow {}{}" d="{}"{}/>').format(
        kind, "" if arrow.held else " dash", _way(source, [placed[lane] for lane in arrow.lanes], derived), head
    )


def _way(source: Placed, lanes: list[Placed], derived: Placed) -> str:
    """The line of an arrow: down through its lanes; sideways between boxes of one layer."""
    first, last = (lanes[0], lanes[-1]) if lanes else (derived, source)
    x, end = _ports(source, first)[0], _ports(last, derived)[1]
    y = source.y + HEIGHT
    if derived.y < y:
        sides = (source.x + source.width, source.y + HEIGHT / 2, derived.x, derived.y + HEIGHT / 2)
        return "M{} {}L{} {}".format(*(number(v) for v in sides))
    points = [f"M{number(x)} {number(y)}"]
    for lane in lanes:
        points.append(f"{_curve(x, y, lane.middle, lane.y)}V{number(lane.y + HEIGHT)}")
        x, y = lane.middle, lane.y + HEIGHT
    points.append(_curve(x, y, end, derived.y))
    return "".join(points)


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    bend = number((y1 + y2) / 2)
    return f"C{number(x1)} {bend} {number(x2)} {bend} {number(x2)} {number(y2)}"


def _ports(source: Placed, derived: Placed) -> tuple[float, float]:
    """Where an arrow leaves and arrives: straight down where the boxes overlap enough, else slanted."""
    low = max(source.x + source.inset, derived.x + derived.inset)
    high = min(source.x + source.width - source.inset, derived.x + derived.width - derived.inset)
    if low <= high:
        straight = min(max(derived.middle, low), high)
        return straight, straight
    side = 1 if derived.middle > source.middle else -1
    leave = source.middle + side * (source.width / 2 - source.inset)
    return leave, derived.middle - side * derived.width * 0.25 * bool(derived.box.nodes)


def _box(index: Index, labels: dict[str, TextLabel], found: Placed, shared: set[str]) -> Markup:
    held = all(node.held for node in found.box.nodes)
    kind = "shared" if any(node.id in shared for node in found.box.nodes) else "held" if held else "known"
    name, small = _lines(index, labels, found.box)
    inner = found.width - 20
    titles = wrap(seen(name), inner, 14, 2 if len(small) < 3 else 1)
    small = small[: 4 - len(titles)]
    out = Markup('<g><title>{}</title><rect class="box {}{}" x="{}" y="{}" width="{}" height="{}" rx="6"/>').format(
        seen(name), kind, "" if held else " dash", *(number(v) for v in (found.x, found.y, found.width, HEIGHT))
    )
    y = found.y + (HEIGHT - 16 * (len(titles) + len(small))) / 2 + 12
    for n, line in enumerate(titles):
        out += label(found.x + 10, y + 16 * n, line, "t1")
    for n, line in enumerate(small):
        out += label(found.x + 10, y + 16 * (len(titles) + n), fit(seen(line), inner, 12), "t2")
    return out + Markup("</g>")


def _lines(index: Index, labels: dict[str, TextLabel], box: Box) -> tuple[str, list[str]]:
    """The name of a box and the small lines under it."""
    node = box.nodes[0]
    if len(box.nodes) > 1:
        letters = ", ".join(_name(labels, one) for one in box.nodes)
        return count(len(box.nodes), "report" if node.kind == "text" else "outlet"), [
            letters.replace("Report ", ""),
            "Held" if node.held else "Not held",
        ]
    if node.id in index.documents:
        document = index.documents[node.id]
        dated = in_words(document.date) if document.date else "undated"
        return labels[node.id].name, [f"{count(document.words, 'word')}, {dated}", f"Held, {document.sha256[:8]}…"]
    if node.kind == "unnamed":
        return node.label or "A source", ["Not named", "Not held"]
    stated = in_words(node.date) if node.date else "Date not stated" if node.kind == "document" else node.detail
    return node.label[:1].upper() + node.label[1:], [
        line for line in (stated, "Held" if node.held else "Not held") if line
    ]


def _name(labels: dict[str, TextLabel], node: Node) -> str:
    return labels[node.id].name if node.id in labels else node.label


def tree_in_words(index: Index, labels: dict[str, TextLabel]) -> str:
    """Every edge as a sentence."""
    stemma = index.dossier.stemma
    told = []
    for edge in stemma.edges:
        if edge.derived in index.nodes and edge.source in index.nodes:
            derived, source = _name(labels, index.nodes[edge.derived]), _name(labels, index.nodes[edge.source])
            told.append(f"{seen(derived)} rests on {seen(source)}." if edge.directed else f"{derived} and {source}.")
    held = sum(node.held for node in stemma.nodes)
    return " ".join(
        [f"{spelled(held).capitalize()} held, {spelled(len(stemma.nodes) - held)} known of and not held.", *told]
    )
