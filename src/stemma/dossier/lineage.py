"""Lays the tree of witnesses out in layers: sources above, reports below.

Layers by longest path from the reports up (the first step of Sugiyama, Tagawa and Toda, 1981), a lane in every
layer that a long arrow crosses, and the order inside a layer by the mean place of what lies below (their barycentre
heuristic). Reports that rest on the very same sources share a box when there are many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from stemma.model import Edge, Node, Origin, Stemma

MOST_ABREAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box of the drawing: a witness, or several reports with the same sources.

    A box without nodes is a lane: room in a layer for an arrow that passes through it.
    """

    id: str
    nodes: tuple[Node, ...]
    layer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From a source box to the box that rests on it, through ``lanes`` from above; undirected when unsure."""

    source: str
    derived: str
    directed: bool
    held: bool
    lanes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Layers of boxes, the reports' layer last, and the arrows between them."""

    layers: tuple[tuple[Box, ...], ...]
    arrows: tuple[Arrow, ...]


def lineage_of(stemma: Stemma) -> Lineage:
    """Layers and arrows of ``stemma``."""
    nodes = {node.id: node for node in stemma.nodes}
    edges = [edge for edge in stemma.edges if edge.derived in nodes and edge.source in nodes]
    depth = _depths(nodes, edges)
    box_of = _boxes(nodes, edges, depth)
    arrows = {
        (box_of[e.source], box_of[e.derived]): Arrow(
            source=box_of[e.source],
            derived=box_of[e.derived],
            directed=e.directed,
            held=nodes[e.derived].held or nodes[e.source].held,
        )
        for e in edges
        if box_of[e.source] != box_of[e.derived]
    }
    boxes: dict[str, list[Node]] = {}
    for node in nodes.values():
        boxes.setdefault(box_of[node.id], []).append(node)
    made = {b: Box(id=b, nodes=tuple(found), layer=depth[found[0].id]) for b, found in boxes.items()}
    drawn, lanes = _with_lanes(made, [arrows[key] for key in sorted(arrows)])
    return Lineage(layers=_ordered([*made.values(), *lanes], drawn), arrows=tuple(drawn))


def _with_lanes(boxes: dict[str, Box], arrows: list[Arrow]) -> tuple[list[Arrow], list[Box]]:
    """Arrows with their lanes, and the lanes: one for each source in each layer between it and what rests on it."""
    drawn, lanes = [], {}
    for arrow in arrows:
        top, bottom = boxes[arrow.source].layer, boxes[arrow.derived].layer
        here = [f"lane {arrow.source} {arrow.derived} {layer}" for layer in range(top - 1, bottom, -1)]
        lanes.update({name: Box(id=name, nodes=(), layer=int(name.rsplit(" ", 1)[1])) for name in here})
        drawn.append(replace(arrow, lanes=tuple(here)))
    return drawn, list(lanes.values())


def _depths(nodes: dict[str, Node], edges: list[Edge]) -> dict[str, int]:
    """0 for what nothing rests on, else one more than the deepest thing that rests on it. Survives a cycle."""
    depth = dict.fromkeys(nodes, 0)
    directed = [edge for edge in edges if edge.directed]
    for _ in range(len(nodes)):
        before = dict(depth)
        for edge in directed:
            depth[edge.source] = max(depth[edge.source], before[edge.derived] + 1)
        if depth == before:
            break
    highest = len(nodes)
    return {node: min(found, highest) for node, found in depth.items()}


def _boxes(nodes: dict[str, Node], edges: list[Edge], depth: dict[str, int]) -> dict[str, str]:
    """Node id -> box id. Reports of one layer with the same sources share a box when the layer is wide."""
    sources: dict[str, set[str]] = {name: set() for name in nodes}
    for edge in edges:
        sources[edge.derived].add(edge.source)
    rested_on = {edge.source for edge in edges}
    width = Counter(depth.values())
    first: dict[tuple[object, ...], str] = {}
    box_of = {}
    for node in nodes.values():
        alike: tuple[object, ...] = (depth[node.id], node.kind, tuple(sorted(sources[node.id])))
        if width[depth[node.id]] <= MOST_ABREAST or node.id in rested_on or node.kind == "document":
            alike = (node.id,)
        box_of[node.id] = first.setdefault(alike, node.id)
    return box_of


def _ordered(boxes: list[Box], arrows: list[Arrow]) -> tuple[tuple[Box, ...], ...]:
    """Layers from the top; each box near the middle of what rests on it."""
    below: dict[str, list[str]] = {}
    for arrow in arrows:
        way = (arrow.source, *arrow.lanes, arrow.derived)
        for upper, lower in pairwise(way):
            below.setdefault(upper, []).append(lower)
    place: dict[str, float] = {}
    layers = []
    for depth in sorted({box.layer for box in boxes}):
        here = [box for box in boxes if box.layer == depth]
        here.sort(key=lambda box: (_mean(place, below.get(box.id, ())), _rank(box), box.id))
        place.update({box.id: (n + 0.5) / len(here) for n, box in enumerate(here)})
        layers.append(tuple(here))
    return tuple(reversed(layers))


def _mean(place: dict[str, float], ids: Iterable[str]) -> float:
    known = [place[i] for i in ids if i in place]
    return sum(known) / len(known) if known else 0.0


def _rank(box: Box) -> int:
    return 0 if box.nodes and box.nodes[0].kind == "text" else 1


def shared_origins(origins: tuple[Origin, ...], claims_in: dict[str, str]) -> tuple[Origin, ...]:
    """Origins that more than one held text rests on. ``claims_in`` leads from a claim id to its text."""
    return tuple(origin for origin in origins if len(texts_of_origin(origin, claims_in)) > 1)


def texts_of_origin(origin: Origin, claims_in: dict[str, str]) -> tuple[str, ...]:
    """The texts that rest on ``origin``: by its paths, and by the claims that end in it."""
    found = {path.text for path in origin.paths}
    return tuple(sorted(found | {claims_in[claim] for claim in origin.claims if claim in claims_in}))
