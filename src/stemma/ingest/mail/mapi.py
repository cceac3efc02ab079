"""Properties of Outlook's .msg files, by the numbers of [MS-OXPROPS], out of an OLE file ([MS-OXMSG])."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from stemma.text.encoding import decode

SUBJECT, SENDER, SENDER_ADDRESS, SENDER_SMTP = 0x0037, 0x0C1A, 0x0C1F, 0x5D01
TO, COPIES, BLIND, HEADERS, BODY, HTML, RTF = 0x0E04, 0x0E03, 0x0E02, 0x007D, 0x1000, 0x1013, 0x1009
SUBMITTED, DELIVERED, MESSAGE_ID = 0x0039, 0x0E06, 0x1035
FILE_LONG, FILE_SHORT, FILE_DATA, FILE_METHOD, DISPLAY = 0x3707, 0x3704, 0x3701, 0x3705, 0x3001
EMBEDDED = 5  # attachment method: a message inside
_TEXT8, _TEXT16, _BYTES, _TIME, _LONG, _OBJECT = 0x001E, 0x001F, 0x0102, 0x0040, 0x0003, 0x000D
CODE_PAGE = 0x3FDE
LARGEST = 64 * 1024 * 1024


class Properties:
    """Those of one storage in the OLE file: the message itself, an attachment, a message inside."""

    def __init__(self, ole: Any, storage: list[str], header: int) -> None:
        self._ole, self._storage = ole, storage
        self._fixed = self._read_fixed(header)

    def text(self, number: int) -> str:
        """A string property, '' when it is not there."""
        wide = self._stream(number, _TEXT16)
        if wide is not None:
            return wide[: len(wide) & ~1].decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(number, _TEXT8)
        return "" if narrow is None else decode(narrow, self.charset).text.rstrip("\0")

    @property
    def charset(self) -> str | None:
        """The code page of narrow strings, as the message states it."""
        page = self.number(CODE_PAGE)
        return {65001: "utf-8", 20127: "ascii", 28591: "iso-8859-1"}.get(page, f"windows-{page}") if page else None

    def data(self, number: int) -> bytes | None:
        """A binary property."""
        return self._stream(number, _BYTES)

    def number(self, number: int) -> int:
        """A 32-bit property, 0 when it is not there."""
        value = self._fixed.get((number, _LONG))
        return 0 if value is None else int(struct.unpack("<I", value[:4])[0])

    def time(self, number: int) -> datetime | None:
        """A time in UTC, or None when it is not there or no real one."""
        value = self._fixed.get((number, _TIME))
        ticks = struct.unpack("<Q", value)[0] if value else 0
        try:
            when = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None
        return when if 1970 <= when.year <= 2100 else None

    def inside(self, prefix: str) -> Iterator[list[str]]:
        """Storages directly in this one whose names begin with ``prefix``."""
        depth = len(self._storage) + 1
        seen: set[str] = set()
        for path in self._ole.listdir(streams=True, storages=True):
            if len(path) >= depth and path[: depth - 1] == self._storage and path[depth - 1].startswith(prefix):
                seen.add(path[depth - 1])
        return ([*self._storage, name] for name in sorted(seen))

    def _read_fixed(self, header: int) -> dict[tuple[int, int], bytes]:
        """Properties of fixed length: 16 bytes each, behind a header."""
        raw = self._bytes([*self._storage, "__properties_version1.0"]) or b""
        found: dict[tuple[int, int], bytes] = {}
        for at in range(header, len(raw) - 15, 16):
            kind, number = struct.unpack_from("<HH", raw, at)
            found[number, kind] = raw[at + 8 : at + 16]
        return found

    def _stream(self, number: int, kind: int) -> bytes | None:
        return self._bytes([*self._storage, f"__substg1.0_{number:04X}{kind:04X}"])

    def _bytes(self, path: list[str]) -> bytes | None:
        if not self._ole.exists(path) or self._ole.get_type(path) != 2 or self._ole.get_size(path) > LARGEST:
            return None
        data: bytes = self._ole.openstream(path).read(LARGEST)
        return data


def unpacked_rtf(data: bytes) -> bytes:
    """Compressed RTF ([MS-OXRTFCP]) as plain RTF; b'' when it is damaged."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<I4s", data, 4)
    if kind == b"MELA":
        return data[16 : 16 + size]
    if kind != b"LZFu" or size > LARGEST:
        return b""
    window = bytearray(4096)
    window[: len(_PRIMER)] = _PRIMER
    write, at, out = len(_PRIMER), 16, bytearray()
    while at < len(data) and len(out) < size:
        flags, at = data[at], at + 1
        for bit in range(8):
            if flags >> bit & 1:
                if at + 1 >= len(data):
                    return bytes(out)
                offset, length = data[at] << 4 | data[at + 1] >> 4, (data[at + 1] & 15) + 2
                at += 2
                if offset == write:
                    return bytes(out)
                taken = bytearray()
                for step in range(length):
                    byte = window[(offset + step) % 4096]
                    taken.append(byte)
                    window[write] = byte
                    write = (write + 1) % 4096
                out += taken
            elif at < len(data):
                out.append(data[at])
                window[write] = data[at]
                write, at = (write + 1) % 4096, at + 1
    return bytes(out[:size])


# What every compressed text may point back to, from before its begin.
_PRIMER = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    b"\\b\\i\\u\\tab\\tx"
)
