"""Reading packed bytes under a meter: what comes out is counted, whatever the headers say."""

from __future__ import annotations

from collections.abc import Callable

CHUNK = 64 * 1024
SMALL = 1024 * 1024  # what stays below is harmless however well it packs
RATIO = 100  # bytes out for a byte in: prose packs to a tenth, tables to a fiftieth


class TooMuch(Exception):
    """More came out than is allowed; ``code`` is archive_ratio or limit_size, ``message`` says it in words."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def metered(read: Callable[[int], bytes], packed: int, room: int) -> bytes:
    """All that ``read(size)`` gives until it gives nothing, for ``packed`` bytes of input.

    Raises :class:`TooMuch` above a hundred bytes for one (from one MiB on), or above ``room`` bytes.
    """
    parts: list[bytes] = []
    size = 0
    while chunk := read(CHUNK):
        size += len(chunk)
        if size > SMALL and size > RATIO * packed:
            raise TooMuch("archive_ratio", f"{packed:,} bytes unpack to more than {RATIO} times as many")
        if size > room:
            raise TooMuch("limit_size", f"it unpacks to more than the {room:,} bytes that are left for this file")
        parts.append(chunk)
    return b"".join(parts)
