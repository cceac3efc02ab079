"""How far files inside files are followed: depth, number and bytes, counted for each outer file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.ingest.archive.names import Taken
from stemma.ingest.source import SourceFile, beside
from stemma.model import Problem
from stemma.seams import Member

DEEPEST = 5  # files inside files inside files...
MOST = 50_000  # members of one outer file, at all depths together
LARGEST = 200 * 1024 * 1024  # bytes of all of them together


@dataclass(slots=True)
class Allowance:
    """What is left for one outer file; ``files`` gives what fits, and tells of what does not."""

    count: int = MOST
    size: int = LARGEST

    def files(
        self, holder: SourceFile, members: tuple[Member, ...], depth: int
    ) -> tuple[list[tuple[Member, SourceFile]], tuple[Problem, ...]]:
        """The members of ``holder`` (itself ``depth`` containers deep) as files, and why others are left out.

        Names that a reader gives twice are told apart here: two files at one place would be one.
        """
        if members and depth >= DEEPEST:
            return [], (_too_deep(holder, members),)
        taken: list[tuple[Member, SourceFile]] = []
        names = Taken()
        for at, member in enumerate(members):
            if self.count < 1 or len(member.data) > self.size:
                return taken, (_too_much(holder, members[at:]),)
            self.count -= 1
            self.size -= len(member.data)
            named = replace(member, name=names.unique(member.name))
            place = beside(holder.member, named.name)
            file = SourceFile(path=holder.path, data=member.data, member=place, container=holder.sha256)
            taken.append((named, file))
        return taken, ()


def _too_deep(holder: SourceFile, members: tuple[Member, ...]) -> Problem:
    message = (
        f"This is the {DEEPEST}th file inside a file; the {len(members)} file(s) in it were not opened: "
        f"{_named(members)}."
    )
    hint = "Unpack it yourself, if you trust it, and ingest the folder."
    return Problem(path=holder.path, member=holder.member, code="archive_depth", message=message, hint=hint)


def _too_much(holder: SourceFile, left: tuple[Member, ...]) -> Problem:
    message = (
        f"At most {MOST:,} files or {LARGEST:,} bytes inside one file are read; "
        f"{len(left)} file(s) were left out: {_named(left)}."
    )
    hint = "Unpack it yourself, if you trust it, and ingest the folder."
    return Problem(path=holder.path, member=holder.member, code="limit_size", message=message, hint=hint)


def _named(members: tuple[Member, ...]) -> str:
    shown = ", ".join(member.name for member in members[:3])
    return shown if len(members) <= 3 else f"{shown} and {len(members) - 3} more"
