"""The exact bytes of every original, under their own hash, never changed.

New originals wait in ``incoming`` until the log names them. So ``originals`` never holds a file without a line in the
log, and no line is without its bytes, whenever the machine stops.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from stemma.errors import CheckFailed, UsageError
from stemma.store.atomic import sync_folder, write_whole

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


class Originals:
    """Files ``<folder>/<sha256>``, read-only (0444), written whole and checked whenever they are read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.incoming = folder.with_name("incoming")

    def make(self) -> None:
        """Make the folders."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.incoming.mkdir(parents=True, exist_ok=True)

    def bring(self, digest: str, data: bytes) -> None:
        """Write ``data``, whose SHA-256 is ``digest``, to where it waits for its line in the log."""
        if not self.holds(digest) and not (self.incoming / digest).exists():
            write_whole(self.incoming / digest, data, mode=0o444, sync=False)

    def brought(self) -> None:
        """Make the names of what was brought durable; called before the log names them."""
        sync_folder(self.incoming)

    def settle(self, places: Mapping[str, Path], *, clear: bool = False) -> None:
        """Move what waits to its place, which the log has named; the rest stays, or goes when ``clear``.

        ``clear`` is for the beginning of a run: what an interrupted one brought without a line was never taken in.
        """
        touched: set[Path] = set()
        for entry in sorted(self.incoming.iterdir()):
            place = places.get(entry.name)
            if place:
                os.replace(entry, place / entry.name)
                touched.add(place)
            elif clear:
                entry.unlink()
        for folder in sorted(touched):
            sync_folder(folder)

    def put(self, data: bytes) -> str:
        """Keep ``data`` at once; gives its SHA-256 in hex. What is already kept is left as it is."""
        digest = hashlib.sha256(data).hexdigest()
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.holds(digest):
            write_whole(self.folder / digest, data, mode=0o444)
        return digest

    def holds(self, digest: str) -> bool:
        """Whether an original with this SHA-256 is kept; its bytes are not looked at."""
        return (self.folder / digest).exists()

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
