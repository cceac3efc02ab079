"""Single packed files (.gz, .bz2, .xz), and tar archives packed in this way."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from stemma.ingest.archive.collected import LARGEST, UNPACK, Collected
from stemma.ingest.archive.inflate import TooMuch, metered
from stemma.ingest.archive.tars import TarReader
from stemma.ingest.sniff import kind_of
from stemma.seams import Extraction

_FAULTS = (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)
_MEMORY = 64 * 1024 * 1024  # an .xz file may ask for gigabytes of dictionary
_PARTS = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


class PackedReader:
    """Reads .gz, .bz2 and .xz: the one file inside becomes a member, or those of the tar archive inside."""

    name = "stemma.packed"
    version = "1"
    media_types: tuple[str, ...] = ("application/gzip", "application/x-bzip2", "application/x-xz")
    suffixes: tuple[str, ...] = (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """No text, but the file inside."""
        found = Collected(path)
        parts: list[bytes] = []
        try:
            metered(_noting(_Unpacked(data).read, parts), len(data), LARGEST)
        except TooMuch as error:
            found.say(error.code, f"It was not unpacked: {error.message}.", UNPACK)
            return Extraction(text="", problems=found.problems)
        except _FAULTS as error:
            message = f"It cannot be unpacked to the end: {error or type(error).__name__}."
            found.say("archive_damaged", message, "Ask for the file again; what came out before was read.")
        inside = b"".join(parts)
        kind = kind_of(inside)
        if kind and kind.suffix == ".tar":
            unpacked = TarReader().extract(inside, path=path)
            problems = (*found.problems, *unpacked.problems)
            return Extraction(text="", problems=problems, members=unpacked.members)
        if inside:
            found.add(_inner_name(path), inside, index=0, must_tell=False)
        elif not found.problems:
            found.say("empty", "The file inside is empty.", "Check that it was copied whole.")
        return Extraction(text="", problems=found.problems, members=tuple(found.members))


class _Unpacked:
    """The bytes that come out of packed ones, in pieces; several packed pieces in a row are one file."""

    def __init__(self, data: bytes) -> None:
        self._rest = data
        self._magic = next((magic for magic in _DECODERS if data.startswith(magic)), b"\x1f\x8b")
        self._decoder: Any = _DECODERS[self._magic]()

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes; b'' at the end. Raises EOFError where the end is missing or is not the end."""
        while True:
            if self._decoder.eof:
                rest = self._decoder.unused_data.lstrip(b"\0")
                if not rest:
                    return b""
                if not rest.startswith(self._magic):
                    raise EOFError("other bytes stand behind its end")
                self._rest, self._decoder = rest, _DECODERS[self._magic]()
            chunk: bytes = self._decoder.decompress(self._rest, size)
            self._rest = getattr(self._decoder, "unconsumed_tail", b"")
            if chunk or self._decoder.eof:
                if chunk:
                    return chunk
            elif not self._rest:
                raise EOFError("it ends too early")


_DECODERS: dict[bytes, Callable[[], Any]] = {
    b"\x1f\x8b": lambda: zlib.decompressobj(31),
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ": lambda: lzma.LZMADecompressor(memlimit=_MEMORY),
}


def _noting(read: Callable[[int], bytes], parts: list[bytes]) -> Callable[[int], bytes]:
    """``read`` that also keeps what it gave, so that the part before a fault is not lost."""

    def reading(size: int) -> bytes:
        chunk = read(size)
        parts.append(chunk)
        return chunk

    return reading


def _inner_name(path: str) -> str:
    last = PurePath(path)
    suffix = _PARTS.get(last.suffix.lower(), "")
    return last.stem + suffix if last.suffix.lower() in PackedReader.suffixes else f"{last.name}.unpacked"
