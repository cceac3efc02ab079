"""Where the texts come from, as lines of text: each held text with its way to the origins it rests on."""

from __future__ import annotations

import textwrap
from string import ascii_uppercase

from stemma.cli.terminal import Style, harmless, shorten
from stemma.dossier.heard import Heard, also_heard, in_sentence
from stemma.model import Dossier, Node, Origin

SHOWN_EVIDENCE = 5


def letters(dossier: Dossier) -> dict[str, str]:
    """Document id to A, B, C...; of more texts than there are letters each goes by its name."""
    if len(dossier.documents) > len(ascii_uppercase):
        return {document.id: harmless(document.id) for document in dossier.documents}
    return {document.id: letter for document, letter in zip(dossier.documents, ascii_uppercase, strict=False)}


def witness_lines(dossier: Dossier, style: Style) -> list[str]:
    """The ways from held texts to what they report from, then why several texts count as one origin."""
    heard = also_heard(dossier)
    aside = {voice.node.id for voice in heard}
    reported = [
        origin
        for origin in dossier.stemma.origins
        if not origin.entity.startswith("publisher:") and origin.node not in aside
    ]
    nodes = {node.id: node for node in dossier.stemma.nodes}
    ways = [way for origin in reported for way in origin_ways(origin, nodes, dossier)]
    if not ways and not heard:
        return []
    title, legend = "Where it comes from", "(held)  [known of, not held]"
    room = style.width - len(title) - 4
    lines = [f"{title}{legend:>{room}}" if room > len(legend) else title]
    lines += [shorten(f"  {way}", style.width) for way in dict.fromkeys(ways)]
    if heard:
        lines += textwrap.wrap(heard_line(heard, dossier), style.width - 2, initial_indent="  ",
                               subsequent_indent="  ", max_lines=2, placeholder=" …")  # fmt: skip
    for origin in reported:
        if origin.evidence and len({path.text for path in origin.paths}) > 1:
            reasons = list(dict.fromkeys(harmless(e.reason).rstrip(".") for e in origin.evidence))
            lines += textwrap.wrap("One origin because: " + "; ".join(reasons[:SHOWN_EVIDENCE]) + ".",
                                   style.width - 2, initial_indent="  ", subsequent_indent="  ", max_lines=3,
                                   placeholder=" …")  # fmt: skip
    return lines


def heard_line(heard: tuple[Heard, ...], dossier: Dossier) -> str:
    """``Also heard: residents (B), fishermen (A).``"""
    marks = letters(dossier)
    named = [f"{harmless(in_sentence(voice.node))} ({marks[voice.texts[0]]})" for voice in heard]
    return f"Also heard: {', '.join(named)}."


def origin_ways(origin: Origin, nodes: dict[str, Node], dossier: Dossier) -> list[str]:
    """``(A) <- [outlet] <- [memo]`` for every path to ``origin``."""
    marks = letters(dossier)
    ways = []
    for path in origin.paths:
        steps = [step(nodes.get(node), node, marks) for node in path.nodes]
        if len(steps) > 1:
            ways.append(" <- ".join(steps))
    return ways


def step(node: Node | None, identity: str, marks: dict[str, str]) -> str:
    """A held text by its letter in round brackets, everything else by its label in square ones."""
    if identity in marks:
        return f"({marks[identity]})"
    if node is None:
        return f"[{identity}]"
    label = shorten(harmless(node.label), 40)
    dated = f", {node.date}" if node.date else ""
    return f"({label}{dated})" if node.held else f"[{label}{dated}]"
