"""Prints the JSON Schema of a dossier's full JSON (stemma dossier --json)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stemma.cli.terminal import Terminal

SUMMARY = "print the JSON Schema of the dossier's full JSON"


def add_arguments(parser: ArgumentParser) -> None:
    """This verb has no options."""


def run(arguments: Namespace, terminal: Terminal) -> int:  # noqa: ARG001
    """Print one JSON value."""
    from stemma.dossier.full_json import schema_bytes

    terminal.raw(schema_bytes())
    return 0
