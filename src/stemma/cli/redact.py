"""Writes an export in which people, passages or kinds of names are masked, or tries to find what was masked.

stemma redact letter.stemma -o public.html --report editor.json
stemma redact letter.stemma -o public/ --mask private --mask "Mara Lind" --mask passage:report_a:120-310
stemma redact --attack public.html --report editor.json

Masked by default: people who are named only as members of a list, and minors. An output that ends in "/" is a folder
with every form in it. The report is for the editor alone: it says who is behind each mask."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.export import case_of, form_of, opened
from stemma.cli.opening import exit_code, hand_out, write
from stemma.cli.terminal import Terminal, add_plainness, harmless, shorten
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.redact.attack import Leak
    from stemma.redact.subjects import Pseudonyms

SUMMARY = "write an export with people or passages masked, or try to find what was masked"
SHOWN = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("paths", metavar="CASE_OR_PATH", nargs="*", help="one case, or files and folders of texts")
    parser.add_argument("-o", "--out", metavar="OUT", help="the file to write, or a folder (OUT/) for all forms")
    parser.add_argument("--form", metavar="NAME", help="the form; without it the suffix of OUT says")
    parser.add_argument(
        "--mask", metavar="WHAT", action="append", default=[],
        help="private (the default), kind:person, passage:TEXT:START-END, a name, or an entity's id",
    )  # fmt: skip
    parser.add_argument("--report", metavar="FILE", help="the editor's report; read first for the same pseudonyms")
    parser.add_argument("--attack", metavar="OUT", nargs="+", help="try to find what was masked; 1 when something is")
    parser.add_argument("--title", metavar="TITLE", help="the title of the dossier")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Mask and write, or attack."""
    if arguments.attack:
        return _attack(arguments, terminal)
    if not arguments.paths or not arguments.out or not arguments.report:
        raise UsageError(
            "A case, a file to write and a report are needed.",
            hint="stemma redact CASE -o public.html --report editor.json",
        )
    return _redact(arguments, terminal)


def _redact(arguments: Namespace, terminal: Terminal) -> int:
    from stemma.redact.editor import report_bytes
    from stemma.redact.masking import PRIVATE, redact
    from stemma.registry import exporter

    report, out = Path(arguments.report), Path(arguments.out)
    if arguments.out.endswith("/") and (report.resolve().is_relative_to(out.resolve())):
        raise UsageError("The report would stand in the export.", hint="Put it somewhere else: it names everyone.")
    dossier = opened(arguments.paths, terminal, arguments.title, [arguments.out, arguments.report])
    pseudonyms = _pseudonyms(report)
    redaction = redact(dossier, arguments.mask or (PRIVATE,), pseudonyms)
    targets = _targets(arguments.form, arguments.out)
    for name, path in targets.items():
        hand_out(path, name, exporter(name).export(redaction.dossier), case=case_of(arguments.paths))
    write(report, report_bytes(redaction, pseudonyms))
    places = sum(sum(ways.values()) for ways in redaction.found.values())
    terminal.say(f"{arguments.out}: {len(redaction.subjects)} masked, at {places} places of the texts.")
    for note in redaction.notes:
        terminal.say(f"  {shorten(harmless(note), terminal.style.width - 2)}")
    terminal.say(f"Who is behind each mask: {arguments.report}. Keep it apart.")
    terminal.say(f"Next: stemma redact --attack {arguments.out} --report {arguments.report}")
    return exit_code(dossier.problems)


def _targets(form: str | None, out: str) -> dict[str, str]:
    """Exporter name -> file; all forms where ``out`` is a folder."""
    from stemma.registry import exporter, exporter_names

    if not out.endswith("/"):
        return {form_of(form, out): out}
    Path(out).mkdir(parents=True, exist_ok=True)
    return {name: f"{out}dossier-{name}{exporter(name).suffix}" for name in exporter_names() if form in (None, name)}


def _pseudonyms(report: Path) -> Pseudonyms:
    from stemma.redact.editor import read_report
    from stemma.redact.subjects import Pseudonyms

    return read_report(report.read_bytes())[1] if report.is_file() else Pseudonyms()


def _attack(arguments: Namespace, terminal: Terminal) -> int:
    from stemma.redact.attack import attack, removed_words
    from stemma.redact.editor import read_report

    if not arguments.report or not Path(arguments.report).is_file():
        raise UsageError("The editor's report says what to look for.", hint="Add --report FILE.")
    subjects, _ = read_report(Path(arguments.report).read_bytes())
    found = attack([Path(path) for path in arguments.attack], subjects, own_words())
    leaks = [leak for leak in found if not leak.is_own]
    if len(leaks) < len(found):
        own = sorted({leak.word for leak in found if leak.is_own})
        terminal.say(f"Not counted, as every export has them among its own words: {', '.join(own)}.")
    for leak in leaks[:SHOWN]:
        terminal.say(_line(leak, terminal))
    if leaks:
        terminal.say(f"{len(leaks)} left. Do not publish this.")
        return 1
    terminal.say(f"Nothing found: {removed_words(subjects)} forms of {len(subjects)} looked for in every way.")
    terminal.say("What this cannot see: pictures on other pages, and what deeds and dates tell.")
    return 0


def own_words() -> frozenset[str]:
    """The words that an export of nothing has, in any form."""
    from stemma.model import Dossier, Finding, Stemma
    from stemma.redact.folding import words_of
    from stemma.registry import exporter, exporter_names

    finding = Finding(reports=0, origins=0, at_least=False, independent_confirmations=0, text="", reason="")
    nothing = Dossier(
        title="", version="", documents=(), readings=(), entities=(), alignments=(), groups=(),
        stemma=Stemma(nodes=(), edges=(), origins=(), finding=finding),
    )  # fmt: skip
    texts = (exporter(name).export(nothing).decode("utf-8", "ignore") for name in exporter_names())
    return frozenset(word.plain for text in texts for word in words_of(text))


def _line(leak: Leak, terminal: Terminal) -> str:
    return shorten(harmless(f"{leak.label}: {leak.where}: {leak.how}: {leak.shown}"), terminal.style.width * 2)
