"""Lists what is new between two dossiers of one case, from their full JSON.

stemma changes last-week.json today.json"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.opening import near
from stemma.cli.terminal import Terminal, add_plainness, harmless, shorten
from stemma.errors import UsageError

SUMMARY = "list what is new between two dossiers of one case"
SHOWN = 34


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("old", metavar="OLD.json", help="the full JSON of the earlier dossier")
    parser.add_argument("new", metavar="NEW.json", help="the full JSON of the later one")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print one line over all, then one line for each change, disputes first."""
    from stemma.dossier.changes import changes_between, read_dossier

    old, new = (read_dossier(bytes_of(path), path) for path in (arguments.old, arguments.new))
    changes = changes_between(old, new)
    if arguments.json:
        items = [{"kind": item.kind, "what": item.what, "told": item.told} for item in changes.items]
        terminal.json({"line": changes.line, "changes": items})
        return 0
    terminal.say(changes.line)
    for item in changes.items[:SHOWN]:
        terminal.say(shorten(harmless(f"  {item.what} {item.kind}: {item.told}"), terminal.style.width))
    if len(changes.items) > SHOWN:
        terminal.say(f"  and {len(changes.items) - SHOWN} more; --json has them all.")
    return 0


def bytes_of(path: str) -> bytes:
    """The file at ``path``; raises UsageError where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).", hint=near(Path(path))) from error
