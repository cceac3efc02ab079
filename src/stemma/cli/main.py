"""Builds the parser from the verbs and turns what happens into an exit code.

Exit codes: 0 done, 1 a check that was asked for failed, 2 wrong usage, 3 done but something could not be read;
70 for a fault in Stemma itself and 130 for Ctrl-C, as is the custom.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from stemma.cli.terminal import Terminal
from stemma.engine.garbage import seldom_looked_through
from stemma.engine.threads import one_thread
from stemma.errors import StemmaError

# In the order of the work. Each is a module here with SUMMARY, add_arguments(parser) and run(arguments, terminal);
# none imports more than the standard library before run() is called, so that --help is quick.
VERBS = (
    "compare",
    "dossier",
    "demo",
    "ingest",
    "text",
    "read",
    "origins",
    "names",
    "entities",
    "judge",
    "grade",
    "export",
    "redact",
    "changes",
    "verify",
    "bag",
    "witness",
    "schema",
    "doctor",
)
FAULT, INTERRUPTED = 70, 130
TRACEBACK = "STEMMA_TRACEBACK"

DESCRIPTION = """\
Compares what reports say about one leaked document: who says it and through whom, how firmly, with which
numbers; where accounts agree, differ or contradict, and which rest on one origin. Works offline and gives no
verdict on truth."""
EPILOG = """\
start with:
  stemma demo --out out               an invented case, ready to open
  stemma compare A.txt B.txt          the answer for two texts, here on the terminal
  stemma dossier FOLDER -o case.html  the whole way for a folder of texts

exit codes: 0 done, 1 a check failed (--fail-on, verify), 2 wrong usage, 3 done but something could not be read"""


class _Version(argparse.Action):
    """Prints the installed version; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"stemma {version('stemma')}")
        parser.exit()


def build_parser() -> argparse.ArgumentParser:
    """The whole tree of commands and options."""
    parser = argparse.ArgumentParser(
        prog="stemma", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    for name in VERBS:
        module = import_module(f"stemma.cli.{name}")
        verb = verbs.add_parser(
            name,
            help=module.SUMMARY,
            description=module.__doc__,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never raises for a StemmaError, Ctrl-C or a closed pipe."""
    parser = build_parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as left:
        return int(left.code or 0)
    if arguments.verb is None:
        parser.print_help()
        return 0
    with seldom_looked_through():
        return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    terminal = Terminal.of(arguments)
    one_thread(os.environ)
    try:
        code: int = arguments.run(arguments, terminal)
        sys.stdout.flush()
        return code
    except StemmaError as error:
        terminal.complain(error.message, error.hint)
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output left (`stemma ... | head`): leave quietly, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        terminal.complain(
            f"a fault in Stemma itself: {type(error).__name__}: {error}",
            f"Set {TRACEBACK}=1 to see where; please report it.",
        )
        return FAULT
    except KeyboardInterrupt:
        terminal.complain("Stopped. Nothing was written that is not whole.")
        return INTERRUPTED
