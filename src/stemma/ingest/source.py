"""A file's bytes under the name it was given by."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file to ingest. ``path`` is as given (always encodable as UTF-8), ``data`` the whole original."""

    path: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot; '' without one."""
        return PurePath(self.path).suffix.lower()
