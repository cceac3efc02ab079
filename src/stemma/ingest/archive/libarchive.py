"""The system's libarchive (BSD licence), called directly: 7-Zip and RAR have no reader in the standard library."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

PACKAGE = "libarchive13"  # Debian's and Ubuntu's name of it
_NAMES = ("libarchive.so.13", "libarchive.13.dylib", "libarchive.dylib", "archive.dll", "libarchive.dll")
_FORMATS = ("7zip", "rar", "rar5")
_TAKING = ("archive_entry_filetype", "archive_entry_is_encrypted")
_NAMING = (
    "archive_error_string",
    "archive_entry_pathname_utf8",
    "archive_entry_pathname",
    "archive_entry_symlink_utf8",
)
_OK, _END, _WARNING = 0, 1, -20


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry that is being read; ``kind`` is the file type's bits, ``target`` where a link leads."""

    name: str
    index: int
    kind: int
    is_encrypted: bool
    target: str


class Fault(Exception):
    """libarchive cannot go on; the message is its own."""


@cache
def library() -> Any:
    """The loaded library with its functions declared, or None where the system has none."""
    for name in _NAMES:
        try:
            found = ctypes.CDLL(name)
        except OSError:
            continue
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        found.archive_read_new.restype = pointer
        found.archive_read_open_memory.argtypes = [pointer, text, ctypes.c_size_t]
        found.archive_read_next_header.argtypes = [pointer, ctypes.POINTER(pointer)]
        found.archive_read_data.argtypes = [pointer, pointer, ctypes.c_size_t]
        found.archive_read_data.restype = ctypes.c_ssize_t
        found.archive_read_free.argtypes = [pointer]
        found.archive_entry_filetype.restype = ctypes.c_uint
        for function in (*_TAKING, *(f"archive_read_support_format_{one}" for one in _FORMATS)):
            if hasattr(found, function):
                getattr(found, function).argtypes = [pointer]
        for function in _NAMING:
            getattr(found, function).argtypes, getattr(found, function).restype = [pointer], text
        return found
    return None


class Archive:
    """The entries of ``data`` in order; :meth:`read` gives bytes of the entry that :meth:`items` gave last."""

    def __init__(self, data: bytes) -> None:
        self._library = library()
        self._data = data  # libarchive reads from this memory until it is freed
        self._handle = ctypes.c_void_p(self._library.archive_read_new())
        for one in _FORMATS:
            support = getattr(self._library, f"archive_read_support_format_{one}", None)
            if support:
                support(self._handle)
        self._buffer = ctypes.create_string_buffer(64 * 1024)

    def __enter__(self) -> Archive:
        if self._library.archive_read_open_memory(self._handle, self._data, len(self._data)) != _OK:
            message = self._message()
            self.__exit__()
            raise Fault(message)
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle:
            self._library.archive_read_free(self._handle)
            self._handle = ctypes.c_void_p()

    def items(self) -> Iterator[Item]:
        """Entries until the end. Raises :class:`Fault` where the archive cannot be read further."""
        entry, index = ctypes.c_void_p(), 0
        while True:
            status = self._library.archive_read_next_header(self._handle, ctypes.byref(entry))
            if status == _END:
                return
            if status < _WARNING:
                raise Fault(self._message())
            yield self._item(entry, index)
            index += 1

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes of the entry, b'' at its end. Raises :class:`Fault`."""
        length = min(size, len(self._buffer))
        got = self._library.archive_read_data(self._handle, self._buffer, length)
        if got < 0:
            raise Fault(self._message())
        return ctypes.string_at(self._buffer, got)

    def _item(self, entry: ctypes.c_void_p, index: int) -> Item:
        name = self._library.archive_entry_pathname_utf8(entry) or self._library.archive_entry_pathname(entry) or b""
        target = self._library.archive_entry_symlink_utf8(entry) or b""
        return Item(
            name=name.decode("utf-8", "replace"),
            index=index,
            kind=self._library.archive_entry_filetype(entry),
            is_encrypted=bool(self._library.archive_entry_is_encrypted(entry)),
            target=target.decode("utf-8", "replace"),
        )

    def _message(self) -> str:
        found: bytes = self._library.archive_error_string(self._handle) or b"it is damaged"
        return found.decode("utf-8", "replace")[:200]
