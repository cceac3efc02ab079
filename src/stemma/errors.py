"""What can go wrong, said once: a short tree, each with a message, a hint and an exit code.

A bad document is not an error but a :class:`stemma.model.problem.Problem`; errors are for wrong usage
and for a tool that cannot go on.
"""

from __future__ import annotations


class StemmaError(Exception):
    """Base of all errors. ``message`` says what and where, ``hint`` what to do; ``exit_code`` is the CLI's."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(StemmaError):
    """The call itself is wrong: a missing file, an empty folder, an option out of range."""


class CheckFailed(StemmaError):
    """A check that was asked for did not hold (``verify``, ``--fail-on``)."""

    exit_code = 1


class NothingRead(StemmaError):
    """Not one of the given files could be read."""

    exit_code = 3


class RefusedProposal(StemmaError):
    """A plugin proposed something whose spans do not verify against the text."""


class MissingPart(StemmaError):
    """Something the installation needs is not there: weights, a system package."""
