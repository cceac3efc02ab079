"""What could not be read or done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """A record of a gap; never a silent skip.

    ``path`` is the file as given, ``member`` the place inside a container, ``code`` one of docs/problems.md,
    ``message`` what happened and why, ``hint`` what to do. ``lost`` says that some content was not read
    (the command then ends with exit code 3).
    """

    path: str
    code: str
    message: str
    hint: str = ""
    member: str | None = None
    start: int | None = None
    end: int | None = None
    lost: bool = True
