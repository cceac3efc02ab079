"""Tar archives as folders of files."""

from __future__ import annotations

import io
import tarfile

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.archive.inflate import TooMuch, metered
from stemma.ingest.archive.names import shown_raw
from stemma.seams import Extraction

_FAULTS = (tarfile.TarError, ValueError, OverflowError, EOFError, OSError, RecursionError, KeyError, IndexError)
MOST_ENTRIES = 100_000


class TarReader:
    """Reads .tar: every plain file becomes a member; devices, pipes and links are told of and never made."""

    name = "stemma.tar"
    version = "1"
    media_types: tuple[str, ...] = ("application/x-tar",)
    suffixes: tuple[str, ...] = (".tar",)

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """No text, but the files inside."""
        found = Collected(path)
        index = 0
        try:
            with tarfile.open(fileobj=io.BytesIO(data), mode="r:", errorlevel=1) as archive:
                for index, info in enumerate(archive):
                    archive.members = []  # type: ignore[attr-defined]  # tarfile keeps all of them otherwise
                    if index >= MOST_ENTRIES:
                        found.say("limit_size", f"The archive lists more than {MOST_ENTRIES:,} files.", UNPACK)
                        break
                    _take(archive, info, index, found)
        except _FAULTS as error:
            message = f"The archive is damaged after {index} entries: {error or type(error).__name__}."
            found.say("archive_damaged", message, "Ask for the file again.")
        else:
            if not found.members and not found.problems:
                found.say("empty", "The archive holds no files.", "Check that it was copied whole.")
        return Extraction(text="", problems=found.problems, members=tuple(found.members))


def _take(archive: tarfile.TarFile, info: tarfile.TarInfo, index: int, found: Collected) -> None:
    name = info.name.encode("utf-8", "backslashreplace").decode()
    if info.isdir():
        return
    if not info.isreg():
        target = f" to {shown_raw(info.linkname)!r}" if info.linkname else ""
        what = "a link" if info.issym() or info.islnk() else "a pipe" if info.isfifo() else "a device or the like"
        message = f"{shown_raw(name)!r} is {what}{target}, which is neither made nor followed."
        found.leave(name, "archive_special", message, "Ask for the file that it stands for.")
        return
    if not found.room:
        found.leave(name, "limit_size", "It was left out: the archive holds more than is read at once.", UNPACK)
        return
    stream = archive.extractfile(info)
    try:
        data = metered(stream.read, info.size, found.room) if stream else b""
    except TooMuch as error:
        found.leave(name, error.code, f"It was not unpacked: {error.message}.", UNPACK)
        return
    if len(data) != info.size:
        found.leave(name, "archive_damaged", "The archive ends before this file does.", "Ask for the file again.")
        return
    if info.mode & 0o6000:
        found.say("archive_special", f"{shown_raw(name)!r} is marked to run with another's rights; it is only read.",
                  lost=False)  # fmt: skip
    found.add(name, data, index=index)
