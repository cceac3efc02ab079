"""Shows what was read in each text: its claims with place, firmness and through whom they come.

stemma read report.txt"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from stemma.cli.disputes import isolated, passage
from stemma.cli.opening import add_paths, checked, exit_code, reading_of, tell_silent
from stemma.cli.terminal import Style, Terminal, add_plainness, harmless, shorten

if TYPE_CHECKING:
    from stemma.model import Document, Dossier, Link, Reading

SUMMARY = "show the claims of a text, with through whom they come"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON value (the interchange form)")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List the claims of every text in reading order."""
    dossier = reading_of(checked(arguments.paths), terminal)
    tell_silent(dossier, terminal)
    if arguments.json:
        from stemma.registry import exporter

        terminal.json(json.loads(exporter("interchange").export(dossier)))
    else:
        for line in claim_lines(dossier, terminal.style):
            terminal.say(line)
    return exit_code(dossier.problems)


def claim_lines(dossier: Dossier, style: Style) -> list[str]:
    """For each text its name, then two lines for each claim."""
    names = source_names(dossier)
    lines = []
    for document, reading in zip(dossier.documents, dossier.readings, strict=True):
        lines.append(f"{harmless(document.path)}  {len(reading.claims)} claims")
        for claim in sorted(reading.claims, key=lambda claim: (claim.start, claim.end, claim.id)):
            firmness = f"not {claim.modality}" if claim.negated else claim.modality
            quote = isolated(shorten(passage(document, claim), style.width - 8), style)
            chain = " > ".join(source(link, names) for link in claim.chain)
            lines.append(f"{claim.start:>6}  {quote}")
            lines.append(shorten(f"        {firmness}; {claim.voice}: {chain}", style.width))
        lines += unclaimed_lines(document, reading, style)
    return lines


def unclaimed_lines(document: Document, reading: Reading, style: Style) -> list[str]:
    """Whom the text also lets speak, where no claim above has its source by the same words."""
    cues = [link.cue for claim in reading.claims for link in claim.chain if link.cue]
    rest = [one for one in reading.attributions if not any(one.cue.overlaps(cue) for cue in cues)]
    lines = ["  Also let speak, with no claim of their own:"] if rest else []
    for one in rest:
        who = document.quote(one.source) if one.source else "not named"
        said = " … ".join(document.quote(part) for part in one.content) or "(no content)"
        turned = ", taken back" if one.negative else ""
        words = harmless(" ".join(f"{who} ({document.quote(one.cue)}{turned}): {said}".split()))
        lines.append(f"{one.cue.start:>6}  {isolated(shorten(words, style.width - 8), style)}")
    return lines


def source_names(dossier: Dossier) -> dict[str, str]:
    """Mention id to the name of what it refers to."""
    names = {mention.id: mention.name for reading in dossier.readings for mention in reading.mentions}
    return names | {mention: entity.name for entity in dossier.entities for mention in entity.mentions}


def source(link: Link, names: dict[str, str]) -> str:
    """A link's source in words."""
    return harmless(names.get(link.source, link.source.removeprefix("publisher:")))
