"""The only place where INGEST touches the disk: paths to bytes, with a record of all that was not read."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from stemma.errors import UsageError
from stemma.ingest.litter import HEAD as HEAD_OF_LITTER
from stemma.ingest.litter import is_litter, may_be_litter
from stemma.ingest.source import SourceFile
from stemma.model import Problem

LARGEST = 64 * 1024 * 1024  # bytes of one file; a report is far smaller, and everything is held in memory once
HEAD = 4_000  # bytes in which a page says its title
OWN_TITLE = " · Stemma</title>".encode()
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def listed(paths: Sequence[str | os.PathLike[str]]) -> list[tuple[Path, Problem | None]]:
    """Files and, recursively, those of folders, in sorted order, each once; a Problem beside what stays shut.

    Links are not followed, but a folder that is named may be one. Hidden files in folders are passed over with a
    note, ``*.stemma`` and what systems leave behind without one. Raises :class:`UsageError` for a path that
    does not exist, a folder without files, or no path at all.
    """
    if not paths:
        raise UsageError("No file or folder was given.", hint="Name at least one file or folder with reports.")
    found: dict[str, tuple[Path, Problem | None]] = {}
    for given in paths:
        for path, gap in _walk(Path(given)):
            found.setdefault(shown(path), (path, gap))
    return list(found.values())


def opened(found: Sequence[tuple[Path, Problem | None]]) -> Iterator[SourceFile | Problem]:
    """The files that were :func:`listed`, one at a time, with what could not be read or is odd."""
    for path, gap in found:
        name = shown(path)
        read = gap or _read(path, name)
        yield read
        if isinstance(read, SourceFile):
            yield from _odd_name(path, name)


def shown(path: Path) -> str:
    """The path as text that any writer can encode; bytes that are no UTF-8 become ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")


def _walk(given: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Regular files below ``given``; a Problem stands beside what is not to be opened."""
    name = shown(given)
    if not os.path.lexists(given):
        hint = "Check the spelling; quote a path with spaces; a relative path counts from the current folder."
        raise UsageError(f"There is no file or folder {name!r}.", hint=hint)
    if not given.is_dir():
        yield given, None if given.is_file() and not given.is_symlink() else _not_regular(given)
        return
    found = list(below(given))
    if all(map(is_hidden, found)):
        hint = "Put the reports there (.txt, .md, .html), or name another folder; hidden files are passed over."
        raise UsageError(f"The folder {name!r} holds no files.", hint=hint)
    yield from found


def is_hidden(found: tuple[Path, Problem | None]) -> bool:
    """Whether what was found is only told of as hidden."""
    return found[1] is not None and found[1].code == "hidden_file"


def below(folder: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Files in ``folder`` to the bottom, sorted; a Problem stands beside what is not to be opened."""
    open_folders = [_entries(folder)]  # no recursion: folders nest deeper than Python does
    while open_folders:
        found = next(open_folders[-1], None)
        if found is None:
            open_folders.pop()
        elif isinstance(found, Path):
            open_folders.append(_entries(found))
        else:
            yield found


def _entries(folder: Path) -> Iterator[Path | tuple[Path, Problem | None]]:
    """The folders and files in ``folder``, sorted."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield folder, _unreadable(shown(folder), error)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.endswith(".stemma") or (entry.is_file(follow_symlinks=False) and _is_litter(path)):
            continue
        if entry.name.startswith("."):
            yield path, _hidden(path)
            continue
        if entry.is_dir(follow_symlinks=False):
            yield path
        elif entry.is_file(follow_symlinks=False):
            yield path, None
        else:
            yield path, _not_regular(path)


def _is_litter(path: Path) -> bool:
    if not may_be_litter(path.name):
        return False
    try:
        with open(os.open(path, _FLAGS), "rb") as file:
            return is_litter(path.name, file.read(HEAD_OF_LITTER), os.fstat(file.fileno()).st_size)
    except OSError:
        return False


def _hidden(path: Path) -> Problem:
    what = "folder" if path.is_dir() and not path.is_symlink() else "file"
    message = f"The name begins with a dot, as those of hidden {what}s do: the {what} was passed over."
    hint = f"Name the {what} itself to have it read."
    return Problem(path=shown(path), code="hidden_file", message=message, hint=hint, lost=False)


def _not_regular(path: Path) -> Problem:
    what = "a link, which is not followed" if path.is_symlink() else "not a regular file"
    hint = "Name the file that is meant itself." if path.is_symlink() else "Copy its content to a file first."
    return Problem(path=shown(path), code="not_regular", message=f"This is {what}.", hint=hint)


def _read(path: Path, name: str) -> SourceFile | Problem:
    try:
        handle = os.open(path, _FLAGS)
        with open(handle, "rb") as file:
            before = os.fstat(handle)
            if not stat.S_ISREG(before.st_mode):
                return _not_regular(path)
            if before.st_size > LARGEST:
                return _too_large(name, before.st_size)
            data = file.read(LARGEST + 1)
            after = os.fstat(handle)
    except OSError as error:
        return _unreadable(name, error)
    if len(data) > LARGEST:
        return _too_large(name, len(data))
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        message = "The file changed while it was read, so it was left out."
        return Problem(path=name, code="changed_while_read", message=message, hint="Ingest it when it is complete.")
    return _own_page(name) if _is_own_page(data) else SourceFile(path=name, data=data)


def _is_own_page(data: bytes) -> bool:
    """Whether the bytes begin as a dossier does."""
    return data.startswith(b"<!doctype html>") and OWN_TITLE in data[:HEAD]


def _own_page(name: str) -> Problem:
    message = "This is a dossier, not a source: a page that Stemma made of other texts. It was left out."
    hint = "Name the texts that it was made of."
    return Problem(path=name, code="own_page", message=message, hint=hint, lost=False)


def _too_large(name: str, size: int) -> Problem:
    message = f"The file has {size:,} bytes; at most {LARGEST:,} are read."
    return Problem(path=name, code="limit_size", message=message, hint="Split it, or export only its text.")


def _unreadable(name: str, error: OSError) -> Problem:
    message = f"The file could not be opened: {error.strerror or type(error).__name__}."
    return Problem(path=name, code="not_readable", message=message, hint="Check its permissions, or copy it first.")


def _odd_name(path: Path, name: str) -> tuple[Problem, ...]:
    """A note for a name that does not look like what it is."""
    plain = os.fsencode(path).decode("utf-8", errors="replace")
    if "\ufffd" not in plain and not any(unicodedata.category(char) in ("Cc", "Cf") for char in plain):
        return ()
    message = "The file's name holds characters that cannot be seen or are no text."
    hint = "Its id was made without them; look at the original name before you quote it."
    return (Problem(path=name, code="file_name", message=message, hint=hint, lost=False),)
