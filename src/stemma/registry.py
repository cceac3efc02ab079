"""Finds readers, extractors and exporters: ours and outsiders' alike, by entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Any

from stemma.errors import MissingPart
from stemma.seams import Exporter, Extractor, Reader


@cache
def _load(group: str) -> tuple[tuple[str, Any], ...]:
    found = sorted(entry_points(group=group), key=lambda point: (point.name, point.value))
    return tuple((point.name, point.load()()) for point in found)


def readers() -> tuple[Reader, ...]:
    """All installed readers, by name."""
    return tuple(part for _, part in _load("stemma.readers"))


def extractors() -> tuple[Extractor, ...]:
    """All installed extractors, by name (none of our own: they are for outsiders)."""
    return tuple(part for _, part in _load("stemma.extractors"))


def exporter(name: str) -> Exporter:
    """The exporter called ``name``; only that one is loaded.

    Raises :class:`stemma.errors.MissingPart` when none is installed under that name.
    """
    found = sorted(entry_points(group="stemma.exporters", name=name), key=lambda point: point.value)
    if not found:
        raise MissingPart(
            f"No exporter called {name!r} is installed.", hint="`stemma export --list` names those that are."
        )
    part: Exporter = found[0].load()()
    return part


def exporter_names() -> tuple[str, ...]:
    """The names of all installed exporters, sorted; none is loaded."""
    return tuple(sorted({point.name for point in entry_points(group="stemma.exporters")}))
