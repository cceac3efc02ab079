"""Shows what was read in each text: its claims with place, firmness and through whom they come, and why.

stemma read report.txt"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from stemma.cli.disputes import isolated, passage
from stemma.cli.opening import add_paths, checked, exit_code, reading_of, tell_silent
from stemma.cli.terminal import Style, Terminal, add_plainness, harmless, shorten

if TYPE_CHECKING:
    from stemma.model import Claim, Document, Dossier, Link, Reading

SUMMARY = "show the claims of a text, with through whom they come"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    told = "print one JSON value (the interchange form, with the reason of each claim)"
    parser.add_argument("--json", action="store_true", help=told)
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List the claims of every text in reading order."""
    dossier = reading_of(checked(arguments.paths), terminal)
    tell_silent(dossier, terminal)
    if arguments.json:
        from stemma.registry import exporter

        form = json.loads(exporter("interchange").export(dossier))
        terminal.json(form | {"claims": explained(form["claims"], dossier)})
    else:
        for line in claim_lines(dossier, terminal.style):
            terminal.say(line)
    return exit_code(dossier.problems)


def claim_lines(dossier: Dossier, style: Style) -> list[str]:
    """For each text its name, then for each claim its words, its firmness and chain, its cues and its reason."""
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
            lines += why_lines(document, claim, style)
        lines += unclaimed_lines(document, reading, style)
    return lines


def why_lines(document: Document, claim: Claim, style: Style) -> list[str]:
    """The words of each link's cue, then the reason of the claim, indented and never cut."""
    said = [f"“{words}”" for link in claim.chain if (words := cue_words(document, link))]
    lines = [f"cue: {', '.join(dict.fromkeys(said))}"] if said else []
    if claim.why is not None:
        lines.append(f"why: {claim.why.reason}")
    indent = " " * 8
    return [
        part
        for line in lines
        for part in wrap(harmless(line), style.width, initial_indent=indent, subsequent_indent=indent + "     ")
    ]


def cue_words(document: Document, link: Link) -> str:
    """The words that hand a claim to the link's source, on one line; empty where it has none."""
    return " ".join(document.quote(link.cue).split()) if link.cue else ""


def explained(entries: list[dict[str, Any]], dossier: Dossier) -> list[dict[str, Any]]:
    """The claims of the interchange form with ``why`` and, for each link, ``cue_words``."""
    texts = {document.id: document for document in dossier.documents}
    claims = {claim.id: claim for reading in dossier.readings for claim in reading.claims}
    told = []
    for entry in entries:
        claim = claims[entry["id"]]
        words = [cue_words(texts[claim.document], link) for link in claim.chain]
        chain = [step | {"cue_words": said} for step, said in zip(entry["chain"], words, strict=True)]
        told.append(entry | {"chain": chain, "why": claim.why.reason if claim.why else ""})
    return told


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
