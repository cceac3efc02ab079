"""Draws the origin tree as static SVG: solid = held, dashed = not held, the shared origin in its own colour."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from stemma.dossier.boxes import PAD, SMALL_STEP, TITLE_STEP, Labelled
from stemma.dossier.heard import also_heard
from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.layout import Placed, line_of, place
from stemma.dossier.lineage import lineage_of, shared_origins
from stemma.dossier.rows import ROOM, Way, rows_of
from stemma.dossier.svg import label, number, seen, titled
from stemma.dossier.views.words import in_words as spelled


def draw_tree(index: Index, labels: dict[str, TextLabel]) -> Markup:
    """The drawing; "" when there is no witness."""
    left_out = {heard.node.id for heard in also_heard(index.dossier)}
    rows = rows_of(lineage_of(index.dossier.stemma, left_out))
    if not rows.rows:
        return Markup("")
    claims_in = {claim.id: claim.document for claim in index.claims.values()}
    shared = {origin.node for origin in shared_origins(index.dossier.stemma.origins, claims_in)} - set(labels)
    written = Labelled(index, labels)
    placed = place(rows, written)
    height = max(p.foot for p in placed.values()) + 2
    attributes, names = titled("Where it comes from", tree_in_words(index, labels), "tree")
    parts = [_arrow(placed, way, rows.ways, shared) for way in rows.ways]
    parts += [_box(written, found, shared) for found in placed.values() if found.box.nodes]
    parts.append(_heading(index, placed, shared))
    return Markup('<svg class="tree" viewBox="-1 0 {0} {1}" width="{0}" height="{1}" {2}>{3}{4}{5}</svg>').format(
        number(ROOM + 2), number(height), attributes, names, HEADS, Markup("").join(parts)
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


def _heading(index: Index, placed: dict[str, Placed], shared: set[str]) -> Markup:
    """The words over the one box that several reports rest on."""
    found = [p for p in placed.values() if any(node.id in shared for node in p.box.nodes)]
    if len(found) != 1 or found[0].y != min(p.y for p in placed.values()):
        return Markup("")
    words = "One origin for both reports" if len(index.documents) == 2 else "Shared origin"
    if found[0].middle > ROOM / 2:
        return label(found[0].x + found[0].width, found[0].y - 8, words, "t1 shared end")
    return label(found[0].x, found[0].y - 8, words, "t1 shared")


def _arrow(placed: dict[str, Placed], way: Way, ways: Sequence[Way], shared: set[str]) -> Markup:
    arrow = way.arrow
    kind = "held" if arrow.held else "known"
    if any(node.id in shared for node in placed[arrow.source].box.nodes):
        kind = "shared"
    head = Markup(' marker-end="url(#head-{})"').format(kind) if arrow.directed else Markup("")
    return Markup('<path class="arrow {}{}" d="{}"{}/>').format(
        kind, "" if arrow.held else " dash", line_of(way, placed, ways), head
    )


def _box(written: Labelled, found: Placed, shared: set[str]) -> Markup:
    held = all(node.held for node in found.box.nodes)
    kind = "shared" if any(node.id in shared for node in found.box.nodes) else "held" if held else "known"
    titles, small = written.lines(found.box, found.width)
    whole = "; ".join(seen(node.label) for node in found.box.nodes[:12])
    out = Markup('<g><title>{}</title><rect class="box {}{}" x="{}" y="{}" width="{}" height="{}" rx="6"/>').format(
        whole, kind, "" if held else " dash", *(number(v) for v in (found.x, found.y, found.width, found.height))
    )
    y = found.y + PAD + 12
    for n, line in enumerate(titles):
        out += label(found.x + PAD, y + TITLE_STEP * n, line, "t1")
    for n, line in enumerate(small):
        out += label(found.x + PAD, y + TITLE_STEP * len(titles) + SMALL_STEP * n - 1, line, "t2")
    return out + Markup("</g>")


def tree_in_words(index: Index, labels: dict[str, TextLabel]) -> str:
    """Every edge as a sentence."""
    stemma = index.dossier.stemma
    told = []
    for edge in stemma.edges:
        if edge.derived in index.nodes and edge.source in index.nodes:
            derived, source = (
                labels[n].name if n in labels else seen(index.nodes[n].label) for n in (edge.derived, edge.source)
            )
            verb = "copies" if edge.kind == "copies" else "rests on"
            told.append(
                f"{derived} {verb} {source}." if edge.directed else f"{derived} and {source} may rest on one."
            )
    held = sum(node.held for node in stemma.nodes)
    return " ".join(
        [f"{spelled(held).capitalize()} held, {spelled(len(stemma.nodes) - held)} known of and not held.", *told]
    )
