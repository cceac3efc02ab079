"""A ZIP file's entries, judged before any is opened: for archives, and for the documents that are ZIP files."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass

from stemma.ingest.archive.inflate import TooMuch, metered
from stemma.model import Problem
from stemma.seams import Extraction
from stemma.text.encoding import decode

MOST_ENTRIES = 100_000
_UTF8, _ENCRYPTED = 0x800, 0x1
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, IndexError, MemoryError)


class Unreadable(Exception):
    """An entry, or all of the file, cannot be read; ``code`` is one of docs/problems.md."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def unread_office(error: Unreadable, path: str) -> Extraction:
    """No text, and the problem that ``error`` is for the office document at ``path``."""
    code = "office_damaged" if error.code == "archive_damaged" else error.code
    problem = Problem(path=path, code=code, message=error.message, hint=error.hint)
    return Extraction(text="", problems=(problem,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: ``name`` as decoded, ``packed`` bytes in the file; ``special`` names what is no plain file."""

    name: str
    index: int
    packed: int
    is_folder: bool
    special: str
    overlaps: bool
    info: zipfile.ZipInfo


class Package:
    """The entries of ``data``. Raises :class:`Unreadable` when it has no readable directory of them."""

    def __init__(self, data: bytes) -> None:
        if data.count(b"PK\1\2") > MOST_ENTRIES:
            raise Unreadable("limit_size", f"The archive lists more than {MOST_ENTRIES:,} files.")
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            infos = self._file.infolist()
        except (*_FAULTS, NotImplementedError, RuntimeError) as error:
            message = "The archive has no readable list of its files; it is damaged or was cut."
            raise Unreadable("archive_damaged", message, "Ask for the file again.") from error
        overlapping = _overlapping(infos, len(data))
        self.entries = [_entry(info, at, at in overlapping) for at, info in enumerate(infos)]
        self._by_name = {entry.name: entry for entry in reversed(self.entries)}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def names(self, prefix: str = "") -> list[str]:
        """Names of entries that begin with ``prefix``, in the file's order."""
        return [entry.name for entry in self.entries if entry.name.startswith(prefix)]

    def doubled(self, path: str) -> tuple[Problem, ...]:
        """A note on parts that stand in the package more than once: programs differ in which they show."""
        names = sorted(name for name, count in Counter(entry.name for entry in self.entries).items() if count > 1)
        if not names:
            return ()
        shown = ", ".join(name[:80] for name in names[:3]) + (", ..." if len(names) > 3 else "")
        message = f"Parts of the document are in the file more than once: {shown}. The first of each was read."
        hint = "Unpack a copy and compare them: programs differ in which one they show."
        return (Problem(path=path, code="office_damaged", message=message, hint=hint),)

    def part(self, name: str, room: int) -> bytes:
        """The bytes of the first entry called ``name``; raises as :meth:`read` does."""
        entry = self._by_name.get(name)
        if entry is None:
            raise Unreadable("office_damaged", f"The part {name} is not there.")
        return self.read(entry, room)

    def read(self, entry: Entry, room: int) -> bytes:
        """The entry's bytes, at most ``room``. Raises :class:`Unreadable` with the reason."""
        if entry.info.flag_bits & _ENCRYPTED:
            raise Unreadable("encrypted", "It is encrypted.", "Unpack it with its password and ingest the folder.")
        if entry.overlaps:
            raise Unreadable("archive_overlap", "Its bytes are those of another entry: a way to make archives swell.")
        try:
            with self._file.open(entry.info) as stream:
                data = metered(stream.read, entry.packed, room)
        except TooMuch as error:
            raise Unreadable(error.code, f"It was not unpacked: {error.message}.") from error
        except (NotImplementedError, RuntimeError) as error:
            raise Unreadable("unsupported", f"It is packed by a method that is not read: {error}.") from error
        except _FAULTS as error:
            raise Unreadable("archive_damaged", f"It cannot be unpacked: {error or type(error).__name__}.") from error
        if len(data) != entry.info.file_size:
            raise Unreadable("archive_damaged", "It unpacks to another size than the archive says.")
        return data


def _entry(info: zipfile.ZipInfo, index: int, overlaps: bool) -> Entry:
    mode = info.external_attr >> 16
    kinds = {stat.S_IFLNK: "a link", stat.S_IFIFO: "a pipe", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
    return Entry(
        name=_decoded(info),
        index=index,
        packed=info.compress_size,
        is_folder=info.is_dir(),
        special=kinds.get(stat.S_IFMT(mode), ""),
        overlaps=overlaps,
        info=info,
    )


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name; without the UTF-8 flag it is in whatever code page the packer's machine had."""
    raw = info.orig_filename
    if info.flag_bits & _UTF8 or raw.isascii():
        return raw
    try:
        return decode(raw.encode("cp437")).text
    except UnicodeEncodeError:
        return raw


def _overlapping(infos: list[zipfile.ZipInfo], size: int) -> set[int]:
    """Entries that begin before the one in front of them (in the file) has ended.

    One that would end behind the file of ``size`` bytes lies: it is one of them, and says nothing of those behind it.
    """
    found: set[int] = set()
    end = 0
    for at in sorted(range(len(infos)), key=lambda at: infos[at].header_offset):
        start = infos[at].header_offset
        own = start + 30 + infos[at].compress_size
        if start < end or own > size:
            found.add(at)
        end = max(end, own if own <= size else start + 30)
    return found
