"""Adds the file of an outside witness to a case: a time stamp (RFC 3161, OpenTimestamps), a notary's letter.

Stemma has no network and asks nobody for stamps: make one with another program over the line COUNT:TIP that
`stemma verify` prints, then add the answer here. See docs/custody.md.

stemma witness letter.stemma tip.txt.ots --of 41:9c0e..."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.terminal import Terminal

SUMMARY = "add a time stamp that you fetched to a case"
_FORMS = {".ots": "opentimestamps", ".tsr": "rfc3161", ".tst": "rfc3161"}
_MOST = 16 << 20


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="the case (NAME.stemma)")
    parser.add_argument("file", metavar="FILE", help="what the witness gave you (.ots, .tsr, any other)")
    parser.add_argument("--of", metavar="COUNT:TIP", help="the state that it witnesses (default: the present one)")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Keep the file and log it."""
    from stemma.cli.opening import utc_now
    from stemma.errors import CheckFailed, UsageError
    from stemma.store.custody import Value
    from stemma.store.folder import CaseFolder
    from stemma.store.trust import witnessed
    from stemma.store.verify import verify_case

    case, file = Path(arguments.case), Path(arguments.file)
    report = verify_case(case, witnesses=[arguments.of] if arguments.of else [])
    if report.faults:
        raise CheckFailed(f"The case does not verify: {report.faults[0]}", hint="`stemma verify` lists all faults.")
    count, tip = witnessed(arguments.of)[0] if arguments.of else (report.lines, report.tip)
    try:
        with open(file, "rb") as source:
            data = source.read(_MOST + 1)
    except OSError as error:
        raise UsageError(f"{file}: cannot be opened ({error.strerror}).", hint="Check the name.") from error
    if not data or len(data) > _MOST:
        raise UsageError(f"{file}: no time stamp has {len(data):,} bytes.", hint="Give the file that you were given.")
    form = _FORMS.get(file.suffix.lower(), "other")
    facts: dict[str, Value] = {"form": form, "name": file.name, "of_count": count, "of_tip": tip}
    CaseFolder(case).attest(data, facts, actor="", when=utc_now())
    terminal.say(f"Kept {file.name} ({form}) as a witness of the first {count} lines of the log.")
    terminal.say("Stemma does not check what it says: use the program that made it. docs/custody.md shows how.")
    return 0
