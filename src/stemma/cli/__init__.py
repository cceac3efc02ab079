"""The command line: one file per verb, and the words that the library uses."""

from stemma.cli.main import main

__all__ = ["main"]
