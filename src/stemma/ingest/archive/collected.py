"""What is taken out of a container: its files under safe names, and a record of what was left out."""

from __future__ import annotations

from collections import Counter

from stemma.ingest.archive.names import Taken, is_odd, safe_name, shown_raw
from stemma.model import Problem
from stemma.seams import Member

MOST = 50_000  # files taken out of one container
LARGEST = 100 * 1024 * 1024  # bytes of them together
TOLD = 20  # problems of one kind that are told one by one
UNPACK = "Unpack it yourself, if you trust it, and ingest the folder."


class Collected:
    """Members and problems of the container ``path``, in the order of its entries."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.members: list[Member] = []
        self.size = 0
        self._taken = Taken()
        self._problems: list[Problem] = []
        self._counts: Counter[str] = Counter()

    @property
    def room(self) -> int:
        """Bytes that may still be taken out."""
        return LARGEST - self.size if len(self.members) < MOST else 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was told, the first twenty of a kind one by one."""
        more = tuple(
            Problem(path=self.path, code=code, message=f"The same holds for {count - TOLD} more entries.", hint="")
            for code, count in sorted(self._counts.items())
            if count > TOLD
        )
        return (*self._problems, *more)

    def add(self, raw: str, data: bytes, *, index: int, must_tell: bool = True) -> None:
        """Take ``data`` in under a safe form of ``raw``; an odd or repeated name is told where ``must_tell``."""
        safe = safe_name(raw)
        name = self._taken.unique(safe)
        self.size += len(data)
        self.members.append(Member(name=name, data=data, index=index, raw_name=raw))
        if not must_tell:
            return
        if is_odd(raw, safe):
            self._tell(name, "archive_name", f"The name inside is {shown_raw(raw)!r}; it was kept as {name!r}.")
        elif name != safe:
            self._tell(name, "archive_name", f"Another file is called {safe!r} too; this one was kept as {name!r}.")

    def leave(self, raw: str, code: str, message: str, hint: str = "") -> None:
        """Record that the entry ``raw`` was left out."""
        self._count(Problem(path=self.path, member=safe_name(raw), code=code, message=message, hint=hint))

    def say(self, code: str, message: str, hint: str = "", *, lost: bool = True) -> None:
        """Record something of the container as a whole."""
        self._count(Problem(path=self.path, code=code, message=message, hint=hint, lost=lost))

    def _tell(self, name: str, code: str, message: str) -> None:
        hint = "Nothing was written under that name; look at it before you quote it."
        self._count(Problem(path=self.path, member=name, code=code, message=message, hint=hint, lost=False))

    def _count(self, problem: Problem) -> None:
        self._counts[problem.code] += 1
        if self._counts[problem.code] <= TOLD:
            self._problems.append(problem)
