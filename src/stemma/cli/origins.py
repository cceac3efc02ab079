"""Shows what the texts rest on: origins, held or only known of, and which text derives from which.

stemma origins folder/ --json"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from stemma.cli.opening import add_paths, checked, dossier_of, exit_code
from stemma.cli.terminal import Terminal, add_plainness, harmless, shorten

if TYPE_CHECKING:
    from stemma.model import Dossier

SUMMARY = "show which texts rest on which origin"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List origins and edges."""
    dossier = dossier_of(checked(arguments.paths), terminal)
    if arguments.json:
        terminal.json(as_json(dossier))
        return exit_code(dossier.problems)
    from stemma.cli.witnesses import witness_lines

    terminal.say(dossier.stemma.finding.text)
    for line in [*witness_lines(dossier, terminal.style), *edge_lines(dossier, terminal.style.width)]:
        terminal.say(line)
    return exit_code(dossier.problems)


def edge_lines(dossier: Dossier, width: int) -> list[str]:
    """``a rests on b: why`` for every edge."""
    labels = {node.id: harmless(node.label) for node in dossier.stemma.nodes}
    return [
        shorten(
            f"  {labels.get(edge.derived, edge.derived)} rests on {labels.get(edge.source, edge.source)}"
            f" ({edge.kind}): {harmless(edge.why.reason)}",
            width,
        )
        for edge in dossier.stemma.edges
    ]


def as_json(dossier: Dossier) -> dict[str, Any]:
    """Documents, origins and edges, as in the interchange form."""
    from stemma.registry import exporter

    form = json.loads(exporter("interchange").export(dossier))
    known = {origin.id: origin for origin in dossier.stemma.origins}
    origins = [
        {**origin, "label": known[origin["id"]].label, "status": known[origin["id"]].status}
        for origin in form["origins"]
        if origin["id"] in known
    ]
    return {"documents": form["texts"], "origins": origins, "edges": form["edges"]}
