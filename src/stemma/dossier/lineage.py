"""Lays the tree of witnesses out in layers: sources above, held reports in the layers at the foot.

Layers by longest path (the first step of Sugiyama, Tagawa and Toda, 1981), upwards for sources and downwards for
reports: a report hangs under the report that it copies. Reports that rest on the very same sources share a box when
there are many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from stemma.model import Edge, Node, Origin, Stemma

MOST_ABREAST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box of the drawing: a witness, or several reports with the same sources.

    A box without nodes is a lane: room in a row for the arrows of one source that pass through it.
    """

    id: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From a source box to the box that rests on it; undirected when unsure which rests on which."""

    source: str
    derived: str
    directed: bool
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Layers of boxes from the top, the reports last, and the arrows between them, each leading downwards."""

    layers: tuple[tuple[Box, ...], ...]
    arrows: tuple[Arrow, ...]


def lineage_of(stemma: Stemma, left_out: Collection[str] = ()) -> Lineage:
    """Layers and arrows of ``stemma`` without the nodes ``left_out``."""
    nodes = {node.id: node for node in stemma.nodes if node.id not in left_out}
    edges = downward([e for e in stemma.edges if e.derived in nodes and e.source in nodes and e.derived != e.source])
    layer = _layers(nodes, edges)
    box_of = _boxes(nodes, edges, layer)
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
    gathered: dict[str, list[Node]] = {}
    for node in nodes.values():
        gathered.setdefault(box_of[node.id], []).append(node)
    rows: dict[int, list[Box]] = {}
    for name, found in gathered.items():
        rows.setdefault(layer[found[0].id], []).append(Box(id=name, nodes=tuple(found)))
    return Lineage(
        layers=tuple(tuple(rows[number]) for number in sorted(rows)),
        arrows=tuple(arrows[key] for key in sorted(arrows)),
    )


def downward(edges: Iterable[Edge]) -> list[Edge]:
    """The edges without those that would close a circle; directed ones are kept before undirected ones."""
    kept: list[Edge] = []
    above: dict[str, set[str]] = {}  # node -> everything it rests on
    for edge in sorted(edges, key=lambda edge: not edge.directed):
        if edge.derived in above.get(edge.source, ()):
            continue
        kept.append(edge)
        gained = {edge.source, *above.get(edge.source, ())}
        for sources in above.values():
            if edge.derived in sources:
                sources |= gained
        above.setdefault(edge.derived, set()).update(gained)
    return kept


def _layers(nodes: dict[str, Node], edges: list[Edge]) -> dict[str, int]:
    """Node id -> layer: negative for sources (nearest to the reports is -1), from 0 down for reports."""
    reports = {name for name, node in nodes.items() if node.kind == "text"}
    foot = reports | _resting_on(reports, edges)
    below = _longest(set(foot), [(e.source, e.derived) for e in edges])
    above = _longest(set(nodes) - foot, [(e.derived, e.source) for e in edges])
    return {name: below[name] if name in foot else -1 - above[name] for name in nodes}


def _resting_on(reports: set[str], edges: list[Edge]) -> set[str]:
    """What rests on a report, near or far: it stands below it whatever it is."""
    found = set(reports)
    while True:
        more = {edge.derived for edge in edges if edge.source in found} - found
        if not more:
            return found
        found |= more


def _longest(names: set[str], steps: list[tuple[str, str]]) -> dict[str, int]:
    """How many steps the longest way to each of ``names`` has; ``steps`` lead onwards and form no circle."""
    length = dict.fromkeys(sorted(names), 0)
    inside = [(a, b) for a, b in steps if a in names and b in names]
    for _ in range(len(names)):
        before = dict(length)
        for a, b in inside:
            length[b] = max(length[b], length[a] + 1)
        if length == before:
            break
    return length


def _boxes(nodes: dict[str, Node], edges: list[Edge], layer: dict[str, int]) -> dict[str, str]:
    """Node id -> box id. Reports of one layer with the same sources share a box when the layer is wide."""
    sources: dict[str, set[str]] = {name: set() for name in nodes}
    for edge in edges:
        sources[edge.derived].add(edge.source)
    rested_on = {edge.source for edge in edges}
    width = Counter(layer.values())
    first: dict[tuple[object, ...], str] = {}
    box_of = {}
    for node in nodes.values():
        alike: tuple[object, ...] = (layer[node.id], node.kind, tuple(sorted(sources[node.id])))
        if width[layer[node.id]] <= MOST_ABREAST or node.id in rested_on or node.kind == "document":
            alike = (node.id,)
        box_of[node.id] = first.setdefault(alike, node.id)
    return box_of


def shared_origins(origins: tuple[Origin, ...], claims_in: dict[str, str]) -> tuple[Origin, ...]:
    """Origins that more than one held text rests on. ``claims_in`` leads from a claim id to its text."""
    return tuple(origin for origin in origins if len(texts_of_origin(origin, claims_in)) > 1)


def texts_of_origin(origin: Origin, claims_in: dict[str, str]) -> tuple[str, ...]:
    """The texts that rest on ``origin``: by its paths, and by the claims that end in it."""
    found = {path.text for path in origin.paths}
    return tuple(sorted(found | {claims_in[claim] for claim in origin.claims if claim in claims_in}))
