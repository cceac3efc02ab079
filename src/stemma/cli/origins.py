"""Shows what the texts rest on: origins, held or only known of, who repeats whom, and what was dropped and added.

stemma origins folder/ --json
stemma origins folder/ --wording      shared wording, credits and dates alone; nothing is read (thousands of texts)

From 100 texts on only wording, credits and dates are looked at, unless --read is given."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from stemma.cli.opening import add_paths, checked, dossier_of, exit_code, taken_in, tell_problems
from stemma.cli.terminal import Terminal, add_plainness, harmless, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.model import Document, Dossier, Edge, Problem

MANY = 100
SUMMARY = "show which texts rest on which origin"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--wording", action="store_true", help="shared wording, credits and dates alone")
    how.add_argument("--read", action="store_true", help="read the claims too, however many texts there are")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List origins and edges."""
    dossier = looked_at(arguments, terminal)
    if arguments.json:
        terminal.json(as_json(dossier))
        return exit_code(dossier.problems)
    from stemma.cli.repeats import repeat_lines
    from stemma.cli.witnesses import witness_lines
    from stemma.compare.origins.families import families
    from stemma.compare.origins.retelling import retellings

    documents, edges = dossier.documents, dossier.stemma.edges
    groups = families(documents, edges)
    terminal.say(dossier.stemma.finding.text)
    lines = [*witness_lines(dossier, terminal.style), *edge_lines(dossier, terminal.style.width)]
    if groups:
        lines += repeat_lines(documents, retellings(documents, edges), groups, terminal.style.width)
    for line in lines:
        terminal.say(line)
    return exit_code(dossier.problems)


def looked_at(arguments: Namespace, terminal: Terminal) -> Dossier:
    """The dossier of the texts; without claims where that was asked for, or there are many."""
    paths = checked(arguments.paths)
    if arguments.read:
        return dossier_of(paths, terminal)
    case = taken_in(paths, terminal, None)
    if not arguments.wording and len(case.documents) < MANY:
        return dossier_of(paths, terminal)
    terminal.progress("shared wording")
    found = wording_only(case.documents, case.problems)
    terminal.progress_done()
    tell_problems(case.problems, terminal)
    return found


def wording_only(documents: Sequence[Document], problems: Sequence[Problem]) -> Dossier:
    """The origins that shared wording, credits and dates show; no claim is read."""
    from stemma.compare.origins.trace import origins_only
    from stemma.model import Dossier, Finding, Reading, Stemma
    from stemma.model.evidence import Maker

    tracing = origins_only(documents)
    count = len(tracing.origins)
    text = f"{len(documents)} texts, at least {count} origin{'' if count == 1 else 's'} by wording alone."
    finding = Finding(
        reports=len(documents), origins=count, at_least=True, independent_confirmations=0, text=text,
        reason="Texts that repeat another one are counted with it; claims were not read.",
    )  # fmt: skip
    maker = Maker(name="origins", version="1")
    return Dossier(
        title="",
        version="",
        documents=tuple(documents),
        readings=tuple(Reading(document=document.id, maker=maker) for document in documents),
        entities=(),
        alignments=(),
        groups=(),
        stemma=Stemma(nodes=tracing.nodes, edges=tracing.edges, origins=tracing.origins, finding=finding),
        problems=tuple(problems),
    )


def edge_lines(dossier: Dossier, width: int) -> list[str]:
    """``a rests on b: why`` for every edge but the copies, which are told by what they dropped and added.

    An edge without a direction says only what the two have in common.
    """
    labels = {node.id: harmless(node.label) for node in dossier.stemma.nodes}
    return [
        shorten(
            f"  {labels.get(edge.derived, edge.derived)} {_verb(edge)} {labels.get(edge.source, edge.source)}"
            f" ({edge.kind}): {harmless(edge.why.reason)}",
            width,
        )
        for edge in dossier.stemma.edges
        if edge.kind != "copies"
    ]


def _verb(edge: Edge) -> str:
    if edge.directed:
        return "rests on"
    return {"same-quotation": "quotes the same as", "shares-slip": "prints the same slip as"}.get(
        edge.kind, "shares passages with"
    )


def as_json(dossier: Dossier) -> dict[str, Any]:
    """Documents, origins and edges, as in the interchange form."""
    from stemma.cli.repeats import repeats_json
    from stemma.registry import exporter

    form = json.loads(exporter("interchange").export(dossier))
    known = {origin.id: origin for origin in dossier.stemma.origins}
    origins = [
        {**origin, "label": known[origin["id"]].label, "status": known[origin["id"]].status}
        for origin in form["origins"]
        if origin["id"] in known
    ]
    repeats = repeats_json(dossier.documents, dossier.stemma.edges)
    return {"documents": form["texts"], "origins": origins, "edges": form["edges"], **repeats}
