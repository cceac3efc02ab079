"""The procedure by which anyone checks a case or a bag without Stemma, written into both."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

NAMES = ("VERIFY.txt", "verify.sh")


@cache
def procedure() -> dict[str, bytes]:
    """The files by name: what to do in words, and the same as a script for a POSIX shell."""
    folder = files("stemma").joinpath("data/custody")
    return {name: folder.joinpath(name).read_bytes() for name in NAMES}
