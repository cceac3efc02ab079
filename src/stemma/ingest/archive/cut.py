"""ZIP archives that were cut short: the list of files at their end is gone, but the files may be whole."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.archive.inflate import CHUNK, TooMuch, metered
from stemma.text.encoding import decode

_HEADER = struct.Struct("<4s5H3I2H")  # APPNOTE.TXT 4.3.7, the local header of a file
_MAGIC, _BEHIND = b"PK\3\4", b"PK\7\x08"
_ENCRYPTED, _SIZES_BEHIND = 0x1, 0x8
_STORED, _DEFLATED = 0, 8
MOST_ENTRIES = 100_000


@dataclass(slots=True)
class _Entry:
    name: str
    flags: int
    method: int
    sum: int
    packed: int
    start: int  # of its bytes


def salvage(data: bytes, found: Collected) -> int:
    """Put the files that stand whole at the beginning of ``data`` into ``found``; gives how many there were."""
    at = count = 0
    while count < MOST_ENTRIES and found.room and (entry := _entry(data, at)):
        unpacked = _unpacked(data, entry, found)
        if unpacked is None:
            break
        content, at = unpacked
        if content is not None and not entry.name.endswith("/"):
            found.add(entry.name, content, index=count)
            count += 1
    return count


def _entry(data: bytes, at: int) -> _Entry | None:
    if data[at : at + 4] != _MAGIC or len(data) < at + _HEADER.size:
        return None
    _, _, flags, method, _, _, check, packed, _, name, extra = _HEADER.unpack_from(data, at)
    start = at + _HEADER.size
    raw = data[start : start + name]
    return _Entry(decode(raw).text, flags, method, check, packed, start + name + extra)


def _unpacked(data: bytes, entry: _Entry, found: Collected) -> tuple[bytes | None, int] | None:
    """The file's bytes (None where it is told why not) and where the next begins; None where that is not known."""
    is_open = entry.flags & _SIZES_BEHIND
    if is_open and entry.method != _DEFLATED:
        return None
    end = entry.start + entry.packed
    if entry.flags & _ENCRYPTED and not is_open:
        found.leave(entry.name, "encrypted", "It is encrypted.", UNPACK)
        return None, end
    if not is_open and end > len(data):
        found.leave(entry.name, "archive_damaged", "The archive was cut in the middle of it.", "Ask for it again.")
        return None
    packed = memoryview(data)[entry.start : len(data) if is_open else end]
    stream = _Inflated(packed) if entry.method == _DEFLATED else None
    try:
        content = metered(stream.read, len(packed), found.room) if stream else bytes(packed)
    except TooMuch as error:
        found.leave(entry.name, error.code, f"It was not unpacked: {error.message}.", UNPACK)
        return None if is_open else (None, end)
    except zlib.error as error:
        found.leave(entry.name, "archive_damaged", f"It cannot be unpacked: {error}.", "Ask for the file again.")
        return None if is_open else (None, end)
    if stream and not stream.is_whole:
        found.leave(entry.name, "archive_damaged", "The archive was cut in the middle of it.", "Ask for it again.")
        return None
    if stream and is_open:
        end = entry.start + stream.used
        mark = end + 4 if data[end : end + 4] == _BEHIND else end
        (entry.sum,) = struct.unpack_from("<I", data.ljust(mark + 4, b"\0"), mark)
        end = mark + 12
    if zlib.crc32(content) != entry.sum:
        found.leave(entry.name, "archive_damaged", "Its bytes are not those that were packed.", "Ask for it again.")
        return None, end
    return content, end


class _Inflated:
    """The deflated bytes at the beginning of ``packed``, unpacked piece by piece."""

    def __init__(self, packed: memoryview) -> None:
        self._packed, self._at = packed, 0
        self._unpacker = zlib.decompressobj(-15)

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes more; none at the end."""
        while not self._unpacker.eof:
            rest = self._unpacker.unconsumed_tail
            if not rest:
                rest = bytes(self._packed[self._at : self._at + CHUNK])
                self._at += len(rest)
            made = self._unpacker.decompress(rest, size)
            if made or not rest:
                return made
        return b""

    @property
    def is_whole(self) -> bool:
        """Whether the end was reached."""
        return self._unpacker.eof

    @property
    def used(self) -> int:
        """How many of the packed bytes it took."""
        return self._at - len(self._unpacker.unused_data)
