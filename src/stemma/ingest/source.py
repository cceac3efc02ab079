"""A file's bytes under the place it was found at: a path, and for a file inside a file the way to it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from stemma.model import Document

INSIDE = " > "  # between the path of a container and the place inside it, wherever both are shown as one


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """One file to ingest. ``path`` is as given (always encodable as UTF-8), ``data`` the whole original.

    ``member`` is the place inside the container ``path``; ``container`` the SHA-256 of the file that directly holds
    it.
    """

    path: str
    data: bytes
    member: str | None = None
    container: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def name(self) -> str:
        """The file's own path, or its path inside the container: what its type is told by."""
        return self.path if self.member is None else self.member

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot; '' without one."""
        return PurePath(self.name).suffix.lower()

    @property
    def place(self) -> str:
        """Path and member as one: ``leak.zip > mails/3.eml``."""
        return placed(self.path, self.member)


def placed(path: str, member: str | None) -> str:
    """Path and member as one text; :func:`split_place` takes them apart again."""
    return path if member is None else f"{path}{INSIDE}{member}"


def split_place(place: str) -> tuple[str, str | None]:
    """The path of the outer file, and the place inside it or None."""
    path, inside, member = place.partition(INSIDE)
    return path, member if inside else None


def paths_of(document: Document) -> set[str]:
    """The paths of the outer files that ``document`` stands in."""
    return {document.path, *(split_place(copy)[0] for copy in document.copies)}


def beside(member: str | None, name: str) -> str:
    """The place of the entry ``name`` of the file that itself stands at ``member``."""
    return name if member is None else f"{member}/{name}"
