"""What one call of ``ingest`` was given: each file kept, the unchanged ones passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from stemma.ingest.source import SourceFile
from stemma.model import Problem
from stemma.seams import Reader


class Intake:
    """Filled while :meth:`fresh` runs: ``gaps`` (what could not be opened) and ``stamps`` by path.

    A stamp says what a file's bytes were and which readers were there; a file whose stamp is in ``seen`` has nothing
    new to give, nor has anything inside of it.
    """

    def __init__(self, seen: Mapping[str, str], readers: Sequence[Reader]) -> None:
        self.seen = seen
        self.stamps: dict[str, str] = {}
        self.gaps: list[Problem] = []
        self._readers = ", ".join(f"{reader.name} {reader.version}" for reader in readers)

    def fresh(
        self, found: Iterable[SourceFile | Problem], keep: Callable[[SourceFile], None]
    ) -> Iterator[SourceFile]:
        """The files that are new or changed; ``keep`` is called with every file before."""
        for one in found:
            if isinstance(one, Problem):
                self.gaps.append(one)
                continue
            keep(one)
            stamp = hashlib.sha256(f"{one.sha256} {self._readers}".encode()).hexdigest()
            self.stamps[one.path] = stamp
            if self.seen.get(one.path) != stamp:
                yield one

    @property
    def given(self) -> set[str]:
        """All paths that were found."""
        return self.stamps.keys() | {gap.path for gap in self.gaps}

    @property
    def renewed(self) -> set[str]:
        """The paths whose earlier problems no longer stand."""
        changed = {path for path, stamp in self.stamps.items() if self.seen.get(path) != stamp}
        return changed | {gap.path for gap in self.gaps}


def in_order(problem: Problem) -> tuple[str, str, str, str]:
    """What problems are sorted by: path, place inside, code, message."""
    return problem.path, problem.member or "", problem.code, problem.message
