"""ZIP archives as folders of files."""

from __future__ import annotations

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.archive.cut import salvage
from stemma.ingest.archive.names import shown_raw
from stemma.ingest.archive.package import Entry, Package, Unreadable
from stemma.ingest.litter import HEAD, is_litter
from stemma.seams import Extraction


class ZipReader:
    """Reads .zip: every file of it becomes a member; nothing is written, no link is made or followed."""

    name = "stemma.zip"
    version = "2"
    media_types: tuple[str, ...] = ("application/zip",)
    suffixes: tuple[str, ...] = (".zip",)

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """No text, but the files inside."""
        try:
            package = Package(data)
        except Unreadable as error:
            found = Collected(path)
            count = salvage(data, found) if error.code == "archive_damaged" else 0
            more = f" {count} file(s) that stand whole in it were read; what came behind is lost." if count else ""
            found.say(error.code, error.message + more, error.hint or UNPACK)
            return Extraction(text="", problems=found.problems, members=tuple(found.members))
        found = Collected(path)
        for entry in package.entries:
            _take(package, entry, found)
        if not package.entries:
            found.say("empty", "The archive holds no files.", "Check that it was copied whole.")
        return Extraction(text="", problems=found.problems, members=tuple(found.members))


def _take(package: Package, entry: Entry, found: Collected) -> None:
    if entry.special:
        target = _target(package, entry) if entry.special == "a link" else ""
        message = f"{shown_raw(entry.name)!r} is {entry.special}{target}, which is neither made nor followed."
        found.leave(entry.name, "archive_special", message, "Ask for the file that it stands for.")
        return
    if entry.is_folder:
        return
    if not found.room:
        found.leave(entry.name, "limit_size", "It was left out: the archive holds more than is read at once.", UNPACK)
        return
    try:
        data = package.read(entry, found.room)
    except Unreadable as error:
        found.leave(entry.name, error.code, error.message, error.hint or UNPACK)
    else:
        if not is_litter(entry.name.rpartition("/")[2], data[:HEAD], len(data)):
            found.add(entry.name, data, index=entry.index)


def _target(package: Package, entry: Entry) -> str:
    try:
        raw = package.read(entry, 4096).decode("utf-8", "replace")
    except Unreadable:
        return ""
    return f" to {shown_raw(raw)!r}"
