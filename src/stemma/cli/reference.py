"""Writes the reference of the command line from its own parser: ``python -m stemma.cli.reference FILE``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from stemma.cli.main import VERBS, build_parser

HEAD = """\
# Reference of the command line

Made from the program itself (`make docs`); do not edit.

Exit codes of every command: 0 done, 1 a check that was asked for failed, 2 wrong usage, 3 done but something could
not be read (see [problems.md](problems.md)); 70 a fault in Stemma itself, 130 stopped by Ctrl-C. Answers go to
stdout, complaints and progress to stderr; progress is shown only on a terminal. `NO_COLOR` is honoured. `stemma
--version` prints the version.
"""


def reference() -> str:
    """The page in Markdown; does not depend on the width of the terminal."""
    verbs = next(a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)).choices
    return HEAD + "".join(section(name, verbs[name]) for name in VERBS)


def section(name: str, parser: argparse.ArgumentParser) -> str:
    """One command: what it does, its call, its options."""
    about, _, examples = (parser.description or "").strip().partition("\n\n")
    lines = ["", f"## stemma {name}", "", " ".join(about.split()), ""]
    if examples:
        lines += ["```", *(line.strip() for line in examples.splitlines() if line.strip()), "```", ""]
    lines += ["| argument | meaning |", "| --- | --- |"]
    for action in parser._actions:
        if not isinstance(action, argparse._HelpAction):
            lines.append(f"| {cell(argument(action))} | {cell(action.help or '')} |")
    return "\n".join(lines[:-2] if lines[-1].startswith("| ---") else lines).rstrip() + "\n"


def argument(action: argparse.Action) -> str:
    """How an argument is written: its names with the placeholder, marked where it has to be given."""
    choices = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
    value = choices or (action.metavar if isinstance(action.metavar, str) else action.dest.upper())
    if not action.option_strings:
        repeated = f"{value} ..." if action.nargs in ("*", "+") else value
        return f"`{repeated}`" if action.nargs not in ("*", "?") else f"`[{repeated}]`"
    names = ", ".join(f"`{option}`" for option in action.option_strings)
    takes = "" if action.nargs == 0 else f" `{value}`"
    return f"{names}{takes}{' (required)' if action.required else ''}"


def cell(text: str) -> str:
    """Text for a cell of a table."""
    return text.replace("|", "\\|")


def main(arguments: list[str]) -> int:
    """Write the file, or print it when none is named."""
    if arguments:
        Path(arguments[0]).write_text(reference(), encoding="utf-8")
    else:
        sys.stdout.write(reference())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
