"""Reads the invented events: ``training/matters.txt`` and ``training/events/*.txt``.

A line is one matter, told in several ways parted by bars; an empty line ends an event. In the files of the folder each
way but the first begins with a mark that says how it stands to the first: ``=`` the same, ``<`` more exactly, ``>``
less exactly, ``!`` not together with it, ``~`` the same matter in another state.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent
MARKS = frozenset("=<>!~")
Event = list[list[str]]


def events(*paths: Path) -> list[Event]:
    """Event -> matters -> ways of telling each, at least two; without the marks."""
    found = []
    for path in paths or _every():
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.strip().split("\n") if line.strip() and not line.startswith("#")]
            told = [[_plain(way) for way in line.split(" | ")] for line in lines]
            found.append([ways for ways in told if len(ways) > 1])
    return [event for event in found if event]


def _every() -> list[Path]:
    return [HERE / "matters.txt", *sorted((HERE / "events").glob("*.txt"))]


def _plain(way: str) -> str:
    mark, _, rest = way.strip().partition(" ")
    return rest.strip() if mark in MARKS else way.strip()
