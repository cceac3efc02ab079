"""A store that lives as long as the process."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.store.keys import checked


class MemoryStore:
    """Keeps everything in a dictionary: for a case that is not to be kept, and for tests."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or None."""
        return self._kept.get(checked(key))

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``, replacing what was there."""
        self._kept[checked(key)] = bytes(value)

    def keys(self, prefix: str = "") -> Iterator[str]:
        """Keys that begin with ``prefix``, sorted."""
        return iter(sorted(key for key in self._kept if key.startswith(prefix)))
