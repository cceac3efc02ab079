"""The exact bytes of every original, under their own hash, never changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from stemma.errors import CheckFailed, UsageError
from stemma.store.atomic import write_whole

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


class Originals:
    """Files ``<folder>/<sha256>``, read-only (0444), written whole and checked whenever they are read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes) -> str:
        """Keep ``data``; gives its SHA-256 in hex. What is already kept is left as it is."""
        digest = hashlib.sha256(data).hexdigest()
        path = self.folder / digest
        if not path.exists():
            write_whole(path, data, mode=0o444)
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes with this SHA-256.

        Raises :class:`UsageError` when none are kept, :class:`CheckFailed` when the file was changed.
        """
        if not _DIGEST.match(digest):
            raise UsageError(
                f"{digest!r} is no SHA-256 in lower-case hex.", hint="`stemma ingest --json` lists them."
            )
        path = self.folder / digest
        if path.is_symlink() or not path.is_file():
            raise UsageError(f"No original {digest} is kept.", hint="Ingest the file again.")
        data = path.read_bytes()
        found = hashlib.sha256(data).hexdigest()
        if found != digest:
            message = f"The original {digest} was changed: its bytes now have SHA-256 {found}."
            raise CheckFailed(message, hint="Restore the file from a copy; what was read from it still stands.")
        return data

    def digests(self) -> Iterator[str]:
        """SHA-256 of every original kept, sorted."""
        return iter(sorted(path.name for path in self.folder.iterdir() if _DIGEST.match(path.name)))
