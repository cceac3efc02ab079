"""The whole way in one line: from files or folders to one HTML file that opens without network or script.

stemma dossier folder/ -o letter.html
stemma dossier letter.stemma -o letter.html              a case once more, say after a judgement
stemma dossier a.txt b.txt -o letter.html --json letter.json --interchange small.json"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.opening import checked, dossier_of, exit_code, hand_out, is_case, tell_silent
from stemma.cli.terminal import Terminal, add_plainness, shorten
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.model import Dossier

SUMMARY = "write the dossier of a folder of texts as one HTML file"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a file, or a folder of files")
    parser.add_argument("-o", "--out", metavar="OUT.html", required=True, help="the page to write")
    parser.add_argument("--json", metavar="FILE", help="also write the dossier's full JSON")
    parser.add_argument("--interchange", metavar="FILE", help="also write the small JSON form for other programs")
    parser.add_argument("--case", metavar="CASE", help="keep the case in this folder (NAME.stemma)")
    parser.add_argument("--lang", metavar="LANG", default="en", help="language of the page: en, ar or fr")
    parser.add_argument("--since", metavar="OLD.json", help="an earlier full JSON: the page says what changed since")
    parser.add_argument("--title", metavar="TITLE", help="the title of the dossier")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the files, then say where they are and what to read first."""
    outputs = {"html": arguments.out, "json": arguments.json, "interchange": arguments.interchange}
    if not arguments.case and len(arguments.paths) == 1 and is_case(Path(arguments.paths[0])):
        arguments.case, arguments.paths = arguments.paths[0], []
    if not arguments.paths and not arguments.case:
        raise UsageError("No texts were given.", hint="stemma dossier FOLDER -o dossier.html")
    refuse_inputs(arguments.paths, [given for given in outputs.values() if given])
    paths = checked(arguments.paths, without=[Path(given) for given in outputs.values() if given])
    dossier = dossier_of(paths, terminal, case=arguments.case, title=arguments.title)
    tell_silent(dossier, terminal)
    since = line_since(dossier, arguments.since) if arguments.since else ""
    write_page(dossier, arguments.out, arguments.lang, since, case=arguments.case)
    rest = {kind: given for kind, given in outputs.items() if given and kind != "html"}
    write_files(dossier, rest, case=arguments.case)
    if since:
        terminal.say(since)
    for line in summary(dossier, arguments.out, terminal):
        terminal.say(line)
    return exit_code(dossier.problems)


def refuse_inputs(paths: list[str], outputs: list[str]) -> None:
    """Raise UsageError when a file to be written is one of the texts, or two outputs are one file."""
    given = {Path(path).resolve() for path in paths}
    places = [Path(output).resolve() for output in outputs]
    for output, place in zip(outputs, places, strict=True):
        if place in given or place.is_dir():
            raise UsageError(f"{output}: would be written over what was given.", hint="Choose another name for it.")
        if places.count(place) > 1:
            raise UsageError(f"{output}: two outputs go to one file.", hint="Choose another name for one of them.")


def line_since(dossier: Dossier, earlier: str) -> str:
    """One sentence: what changed since the dossier that the full JSON ``earlier`` is of."""
    from stemma.cli.changes import bytes_of
    from stemma.dossier.changes import changes_between, read_dossier
    from stemma.dossier.full_json import FullJson

    old = read_dossier(bytes_of(earlier), earlier)
    return changes_between(old, read_dossier(FullJson().export(dossier), "")).line


def write_page(dossier: Dossier, out: str, language: str, since: str, *, case: str | None = None) -> None:
    """Write the page in ``language``, an act of ``case`` where one is kept.

    Raises UsageError for a language without a catalogue.
    """
    from stemma.case.sealing import sealing
    from stemma.dossier.html import HtmlDossier

    page = sealing(HtmlDossier(language=language, since=since), dossier).export(dossier)
    hand_out(out, HtmlDossier.name, page, case=case)


def write_files(dossier: Dossier, outputs: dict[str, str], *, case: str | None = None) -> None:
    """Write one file for each exporter, each an act of ``case`` where one is kept."""
    from stemma.registry import exporter

    for kind, path in outputs.items():
        hand_out(path, kind, exporter(kind).export(dossier), case=case)


def summary(dossier: Dossier, out: str, terminal: Terminal) -> list[str]:
    """The path, the finding, and what to read first: the gravest disputes."""
    from stemma.cli.disputes import disputes_of

    disputes = disputes_of(dossier)
    lines = [f"{out}: {dossier.stemma.finding.text}"]
    lines += [
        f"  {dispute.relation:<10}  {shorten(dispute.title, terminal.style.width - 16)}" for dispute in disputes[:3]
    ]
    if disputes:
        lines.append(f"Read first: Disputes ({len(disputes)}), then the origin tree beside them.")
    else:
        lines.append("No disputes found. Read first: the origin tree, then All claims.")
    return lines
