"""7-Zip and RAR archives as folders of files, where the system has libarchive."""

from __future__ import annotations

import stat

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.archive.inflate import RATIO, SMALL, TooMuch, metered
from stemma.ingest.archive.libarchive import PACKAGE, Archive, Fault, Item, library
from stemma.ingest.archive.names import shown_raw
from stemma.model import Problem
from stemma.seams import Extraction

MOST_ENTRIES = 100_000


class SevenReader:
    """Reads .7z and .rar: every plain file becomes a member; links and devices are told of and never made."""

    name = "stemma.7z"
    version = "1"
    media_types: tuple[str, ...] = ("application/x-7z-compressed", "application/vnd.rar")
    suffixes: tuple[str, ...] = (".7z", ".rar")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """No text, but the files inside."""
        if library() is None:
            message = "7-Zip and RAR archives need libarchive, which this system does not have."
            hint = f"Install the system package {PACKAGE}, or unpack it and ingest the folder."
            return Extraction(text="", problems=(Problem(path=path, code="unsupported", message=message, hint=hint),))
        found = Collected(path)
        try:
            with Archive(data) as archive:
                for item in archive.items():
                    if item.index >= MOST_ENTRIES:
                        found.say("limit_size", f"The archive lists more than {MOST_ENTRIES:,} files.", UNPACK)
                        break
                    _take(archive, item, found, len(data))
        except Fault as error:
            found.say("archive_damaged", f"The archive cannot be read to its end: {error}.", "Ask for it again.")
        if not found.members and not found.problems:
            found.say("empty", "The archive holds no files.", "Check that it was copied whole.")
        return Extraction(text="", problems=found.problems, members=tuple(found.members))


def _take(archive: Archive, item: Item, found: Collected, packed: int) -> None:
    if stat.S_ISDIR(item.kind):
        return
    if not stat.S_ISREG(item.kind):
        target = f" to {shown_raw(item.target)!r}" if item.target else ""
        message = f"{shown_raw(item.name)!r} is no plain file but a link or a device{target}; it is not made."
        found.leave(item.name, "archive_special", message, "Ask for the file that it stands for.")
        return
    if item.is_encrypted:
        found.leave(item.name, "encrypted", "It is encrypted.", "Unpack it with its password and ingest the folder.")
        return
    # Files are packed together, so what swells is told by all that has come out for all that went in.
    swelling = max(SMALL, RATIO * packed) - found.size
    try:
        content = metered(archive.read, packed, min(found.room, swelling))
    except TooMuch as error:
        code = "archive_ratio" if swelling < found.room else error.code
        found.leave(item.name, code, f"It was not unpacked: {error.message}.", UNPACK)
    except Fault as error:
        found.leave(item.name, "archive_damaged", f"It cannot be unpacked: {error}.", "Ask for the archive again.")
    else:
        found.add(item.name, content, index=item.index)
